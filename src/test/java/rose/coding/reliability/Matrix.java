package rose.coding.reliability;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Data as they are printed in books: a row for each unit, a column for each coder, a star where a value is missing. */
final class Matrix {

    static final String MISSING = "*";

    private Matrix() {}

    static ReliabilityData<String> of(String rows) {
        ReliabilityData.Builder<String> data = ReliabilityData.builder();
        List<String> lines = rows.strip().lines().toList();
        for (int unit = 0; unit < lines.size(); unit++) {
            String[] values = lines.get(unit).strip().split(" +");
            for (int coder = 0; coder < values.length; coder++) {
                if (!values[coder].equals(MISSING)) {
                    data.add(unit, coder, values[coder]);
                }
            }
        }
        return data.build();
    }

    /** Units of two coders, so many for each pair of values, as "yes no 5". */
    static ReliabilityData<String> ofPairs(String... counts) {
        ReliabilityData.Builder<String> data = ReliabilityData.builder();
        int unit = 0;
        for (String line : counts) {
            String[] words = line.split(" ");
            for (int i = 0; i < Integer.parseInt(words[2]); i++, unit++) {
                data.add(unit, "A", words[0]).add(unit, "B", words[1]);
            }
        }
        return data.build();
    }

    /** Labels "ab" into the set of a and b; "-" into the empty set. */
    static ReliabilityData<Set<String>> sets(String rows) {
        return of(rows).map(value -> value.chars()
                .filter(letter -> letter != '-')
                .mapToObj(Character::toString)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Coders who look at the same thing and sometimes see something else or nothing. */
    static ReliabilityData<Set<Integer>> random(int units, int coders, int labels, double missing, long seed) {
        Random random = new Random(seed);
        ReliabilityData.Builder<Set<Integer>> data = ReliabilityData.builder();
        for (int unit = 0; unit < units; unit++) {
            Set<Integer> seen = someOf(labels, random);
            for (int coder = 0; coder < coders; coder++) {
                if (random.nextDouble() >= missing) {
                    data.add(unit, coder, random.nextDouble() < 0.6 ? seen : someOf(labels, random));
                }
            }
        }
        return data.build();
    }

    private static Set<Integer> someOf(int labels, Random random) {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(unused -> (int) (labels * random.nextDouble() * random.nextDouble()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
