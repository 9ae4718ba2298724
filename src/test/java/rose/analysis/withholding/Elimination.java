package rose.analysis.withholding;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What an intruder can reckon by linear algebra alone: all numbers shown are put into all sums, what is left is reduced over
 * the rationals (in whole numbers, rows divided by what they share). An unknown that then stands alone is known.
 */
final class Elimination {

    private final List<String> unknown;
    private final List<BigInteger[]> rows = new ArrayList<>();

    Elimination(Counts counts, Withheld withheld) {
        unknown = withheld.withheld();
        List<String> keys = List.copyOf(counts.keys());
        for (Counts.Sum sum : counts.sums()) {
            BigInteger[] row = IntStream.range(0, unknown.size())
                    .mapToObj(each -> BigInteger.ZERO)
                    .toArray(BigInteger[]::new);
            for (int part : sum.parts()) {
                put(row, keys.get(part), BigInteger.ONE);
            }
            put(row, keys.get(sum.total()), BigInteger.ONE.negate());
            rows.add(row);
        }
    }

    private void put(BigInteger[] row, String key, BigInteger coefficient) {
        if (unknown.contains(key)) {
            row[unknown.indexOf(key)] = coefficient;
        }
    }

    Set<String> determined() {
        int done = 0;
        for (int column = 0; column < unknown.size(); column++) {
            int pivot = pivot(done, column);
            if (pivot >= 0) {
                BigInteger[] row = rows.remove(pivot);
                for (BigInteger[] other : rows) {
                    clear(other, row, column);
                }
                rows.add(done++, row);
            }
        }
        Set<String> alone = new HashSet<>();
        for (BigInteger[] row : rows) {
            int[] left = IntStream.range(0, row.length)
                    .filter(each -> row[each].signum() != 0)
                    .toArray();
            if (left.length == 1) {
                alone.add(unknown.get(left[0]));
            }
        }
        return alone;
    }

    private int pivot(int from, int column) {
        return IntStream.range(from, rows.size())
                .filter(row -> rows.get(row)[column].signum() != 0)
                .findFirst()
                .orElse(-1);
    }

    private static void clear(BigInteger[] other, BigInteger[] row, int column) {
        BigInteger times = other[column];
        BigInteger own = row[column];
        if (times.signum() == 0) {
            return;
        }
        BigInteger common = BigInteger.ZERO;
        for (int each = 0; each < row.length; each++) {
            other[each] = other[each].multiply(own).subtract(row[each].multiply(times));
            common = common.gcd(other[each]);
        }
        for (int each = 0; each < row.length && common.signum() != 0; each++) {
            other[each] = other[each].divide(common);
        }
    }
}
