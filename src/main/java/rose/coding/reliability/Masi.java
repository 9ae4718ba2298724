package rose.coding.reliability;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Measuring Agreement on Set-valued Items: 1 − J·M, where J is what the sets have in common over what either has
 * (Jaccard), and M is 1 for equal sets, 2/3 where one holds the other, 1/3 where they overlap otherwise, 0 where they
 * have nothing in common. Two empty sets are equal; an empty one is at distance 1 from every other.
 *
 * <p>R. Passonneau, Measuring Agreement on Set-valued Items (MASI) for Semantic and Pragmatic Annotation, LREC 2006.
 * Exact thirds, as in the paper; NLTK rounds them to 0.67 and 0.33, so its values differ in the third decimal.
 */
record Masi() implements Distance<Set<?>> {

    @Override
    public double between(Set<?> one, Set<?> other) {
        return numbered(List.of(one, other)).between(0, 1);
    }

    /**
     * A bit for each label, so that a comparison is a few machine words; data with many different sets have millions.
     */
    @Override
    public Numbered numbered(List<? extends Set<?>> values) {
        Map<Object, Integer> labels = new HashMap<>();
        values.forEach(value -> value.forEach(label -> labels.putIfAbsent(label, labels.size())));
        int words = (labels.size() + Long.SIZE - 1) / Long.SIZE;
        long[] bits = new long[values.size() * words];
        int[] sizes = new int[values.size()];
        for (int value = 0; value < sizes.length; value++) {
            sizes[value] = values.get(value).size();
            for (Object label : values.get(value)) {
                int bit = labels.get(label);
                bits[value * words + bit / Long.SIZE] |= 1L << bit % Long.SIZE;
            }
        }
        double[] thirdsOf = new double[labels.size() + 1];
        Arrays.setAll(thirdsOf, either -> 1 / (3.0 * either));
        return (one, other) -> {
            int common = 0;
            for (int word = 0; word < words; word++) {
                common += Long.bitCount(bits[one * words + word] & bits[other * words + word]);
            }
            return distance(sizes[one], sizes[other], common, thirdsOf);
        };
    }

    /** @param thirdsOf 1/(3n) for each n: multiplying is faster than dividing */
    private static double distance(int one, int other, int common, double[] thirdsOf) {
        int either = one + other - common;
        if (common == either) {
            return 0;
        }
        int thirds = common == Math.min(one, other) ? 2 : 1;
        return 1 - common * thirds * thirdsOf[either];
    }
}
