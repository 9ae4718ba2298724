package rose.coding.suggestions;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The features that are learnt, and how much each weighs by how rare it is.
 *
 * @param hashes rising
 * @param rarity ln((n + 1) / (n with it + 1)) + 1
 */
record Vocabulary(int[] hashes, float[] rarity) {

    /** More than so many cost memory and give nothing that was seen in the experiment. */
    static final int MOST = 50_000;

    /**
     * An example as numbers, of length 1 together.
     *
     * @param features places in the vocabulary, rising, each once
     * @param at of each feature of the reading: its place in {@code features}, or below 0
     * @param shares of each feature of the reading: its part of the value
     */
    record Vector(int[] features, float[] values, int[] at, float[] shares) {}

    /** Counts in how many examples each feature is. */
    static final class Counter {
        private final Map<Integer, Integer> counts = new HashMap<>();
        private int examples;

        void add(Reading reading) {
            examples++;
            IntStream.of(reading.features()).distinct().forEach(feature -> counts.merge(feature, 1, Integer::sum));
        }

        /** The commonest features, without those so rare that they can only be learnt by heart. */
        Vocabulary vocabulary() {
            int least = examples < 200 ? 1 : examples < 5000 ? 2 : 3;
            List<Map.Entry<Integer, Integer>> kept = counts.entrySet().stream()
                    .filter(entry -> entry.getValue() >= least)
                    .sorted(Comparator.comparing((Map.Entry<Integer, Integer> entry) -> -entry.getValue())
                            .thenComparing(Map.Entry::getKey))
                    .limit(MOST)
                    .sorted(Map.Entry.comparingByKey())
                    .toList();
            int[] hashes = Lexicon.ints(kept.stream().map(Map.Entry::getKey).toList());
            float[] rarity = new float[hashes.length];
            for (int i = 0; i < rarity.length; i++) {
                rarity[i] =
                        (float) (StrictMath.log((examples + 1.0) / (kept.get(i).getValue() + 1)) + 1);
            }
            return new Vocabulary(hashes, rarity);
        }
    }

    Vector vector(Reading reading) {
        int[] known = new int[reading.features().length];
        for (int i = 0; i < known.length; i++) {
            known[i] = Arrays.binarySearch(hashes, reading.features()[i]);
        }
        int[] features = IntStream.of(known)
                .filter(place -> place >= 0)
                .sorted()
                .distinct()
                .toArray();
        float[] sums = new float[features.length];
        int[] at = new int[known.length];
        for (int i = 0; i < known.length; i++) {
            at[i] = known[i] < 0 ? -1 : Arrays.binarySearch(features, known[i]);
            if (at[i] >= 0) {
                sums[at[i]] += reading.weights()[i];
            }
        }
        return new Vector(features, values(features, sums), at, shares(reading, at, sums));
    }

    private float[] values(int[] features, float[] sums) {
        float[] values = new float[features.length];
        double square = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) Math.sqrt(sums[i]) * rarity[features[i]];
            square += values[i] * values[i];
        }
        float length = (float) Math.sqrt(square);
        for (int i = 0; i < values.length; i++) {
            values[i] /= length;
        }
        return values;
    }

    private static float[] shares(Reading reading, int[] at, float[] sums) {
        float[] shares = new float[at.length];
        for (int i = 0; i < at.length; i++) {
            shares[i] = at[i] < 0 ? 0 : reading.weights()[i] / sums[at[i]];
        }
        return shares;
    }
}
