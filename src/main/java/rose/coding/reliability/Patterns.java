package rose.coding.reliability;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The pairable units, those with the same values together: two coders and 30 categories make at most 465 patterns of
 * however many units.
 *
 * @param values each value that occurs, in the order in which they came
 * @param members of each pattern, the numbers of its values in {@code values}, rising
 * @param counts how many units have each pattern
 */
record Patterns<V>(List<V> values, int[][] members, int[] counts) {

    static <V> Patterns<V> of(ReliabilityData<V> data) {
        Map<V, Integer> numbers = new LinkedHashMap<>();
        Map<List<Integer>, Integer> counts = new LinkedHashMap<>();
        data.pairable().forEach(unit -> counts.merge(pattern(unit, numbers), 1, Integer::sum));
        int[][] members = counts.keySet().stream()
                .map(pattern -> pattern.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        int[] units = counts.values().stream().mapToInt(Integer::intValue).toArray();
        return new Patterns<>(List.copyOf(numbers.keySet()), members, units);
    }

    private static <V> List<Integer> pattern(Collection<V> unit, Map<V, Integer> numbers) {
        return unit.stream()
                .map(value -> numbers.computeIfAbsent(value, unused -> numbers.size()))
                .sorted()
                .toList();
    }

    int units() {
        return Arrays.stream(counts).sum();
    }

    /** How often each value occurs where the patterns occur this often. */
    double[] valueCounts(int[] weights) {
        double[] sums = new double[values.size()];
        for (int pattern = 0; pattern < members.length; pattern++) {
            for (int value : members[pattern]) {
                sums[value] += weights[pattern];
            }
        }
        return sums;
    }
}
