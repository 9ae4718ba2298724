package rose.analysis.withholding;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The simplex method in whole numbers, exact: each row is kept as integers with a scale of its own, pivots by Bland's rule
 * (1977), so that it ends. Variables are at least 0.
 *
 * @throws ArithmeticException from any method where numbers grow too large to be exact
 */
final class Tableau {

    private final int variables;
    private long[][] rows;
    private long[] scales;
    private int[] basis;
    private int endless = -1;

    private Tableau(int variables, long[][] rows, long[] scales, int[] basis) {
        this.variables = variables;
        this.rows = rows;
        this.scales = scales;
        this.basis = basis;
    }

    /** @param equations coefficients and, last, the right side; they must have a solution */
    static Tableau feasible(long[][] equations, int variables) {
        long[][] rows = Arrays.stream(equations)
                .map(row -> row[variables] < 0 ? times(row, -1) : row.clone())
                .toArray(long[][]::new);
        long[] ones = new long[rows.length];
        Arrays.fill(ones, 1);
        int[] artificial = new int[rows.length];
        Arrays.setAll(artificial, row -> variables + row);
        Tableau tableau = new Tableau(variables, rows, ones, artificial);
        long[] gain = new long[variables + 1];
        for (long[] row : rows) {
            Arrays.setAll(gain, column -> Math.addExact(gain[column], row[column]));
        }
        tableau.optimise(gain);
        tableau.dropArtificial();
        return tableau;
    }

    Tableau copy() {
        return new Tableau(
                variables,
                Arrays.stream(rows).map(long[]::clone).toArray(long[][]::new),
                scales.clone(),
                basis.clone());
    }

    /** Moves to where a variable is most, or least. @return false where there is no end */
    boolean optimise(int variable, boolean most) {
        long[] gain = new long[variables + 1];
        gain[variable] = most ? 1 : -1;
        for (int row = 0; row < rows.length; row++) {
            gain = without(basis[row], gain, row);
        }
        return optimise(gain);
    }

    /** A variable's value where it stands now is {@code numerator / denominator}. */
    long numerator(int variable) {
        int row = rowOf(variable);
        return row < 0 ? 0 : rows[row][variables];
    }

    long denominator(int variable) {
        int row = rowOf(variable);
        return row < 0 ? 1 : scales[row];
    }

    /** Where there is no end: how much a variable changes, as {@code slope / denominator}, on the way that has none. */
    long slope(int variable) {
        int row = rowOf(variable);
        return row < 0 ? (variable == endless ? 1 : 0) : -rows[row][endless];
    }

    private int rowOf(int variable) {
        for (int row = 0; row < basis.length; row++) {
            if (basis[row] == variable) {
                return row;
            }
        }
        return -1;
    }

    private boolean optimise(long[] gain) {
        long[] left = gain;
        for (int entering = entering(left); entering >= 0; entering = entering(left)) {
            int row = leaving(entering);
            if (row < 0) {
                endless = entering;
                return false;
            }
            pivot(row, entering);
            long[] cleared = without(entering, left, row);
            left = over(cleared, Math.max(1, common(cleared)));
        }
        return true;
    }

    private int entering(long[] gain) {
        for (int column = 0; column < variables; column++) {
            if (gain[column] > 0) {
                return column;
            }
        }
        return -1;
    }

    private int leaving(int entering) {
        int best = -1;
        for (int row = 0; row < rows.length; row++) {
            if (rows[row][entering] > 0 && (best < 0 || sooner(row, best, entering))) {
                best = row;
            }
        }
        return best;
    }

    private boolean sooner(int row, int than, int entering) {
        long mine = Math.multiplyExact(rows[row][variables], rows[than][entering]);
        long others = Math.multiplyExact(rows[than][variables], rows[row][entering]);
        return mine < others || mine == others && basis[row] < basis[than];
    }

    private void pivot(int row, int entering) {
        if (rows[row][entering] < 0) {
            rows[row] = times(rows[row], -1);
        }
        basis[row] = entering;
        scales[row] = rows[row][entering];
        for (int other = 0; other < rows.length; other++) {
            if (other != row && rows[other][entering] != 0) {
                long scale = Math.multiplyExact(scales[other], scales[row] / gcd(scales[row], rows[other][entering]));
                long[] cleared = without(entering, rows[other], row);
                long common = gcd(common(cleared), scale);
                rows[other] = over(cleared, common);
                scales[other] = scale / common;
            }
        }
    }

    /** A line that has no more of a basic variable, its scale grown by the row's scale over their common divisor. */
    private long[] without(int basic, long[] line, int row) {
        if (basic >= variables || line[basic] == 0) {
            return line;
        }
        long common = gcd(scales[row], line[basic]);
        long own = scales[row] / common;
        long less = line[basic] / common;
        long[] cleared = new long[line.length];
        Arrays.setAll(
                cleared,
                column -> Math.subtractExact(
                        Math.multiplyExact(line[column], own), Math.multiplyExact(rows[row][column], less)));
        return cleared;
    }

    /** Rows that say nothing new still stand on an artificial variable, which is 0. */
    private void dropArtificial() {
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < variables && basis[row] >= variables; column++) {
                if (rows[row][column] != 0) {
                    pivot(row, column);
                }
            }
        }
        int[] kept = IntStream.range(0, rows.length)
                .filter(row -> basis[row] < variables)
                .toArray();
        rows = Arrays.stream(kept).mapToObj(row -> rows[row]).toArray(long[][]::new);
        scales = Arrays.stream(kept).mapToLong(row -> scales[row]).toArray();
        basis = Arrays.stream(kept).map(row -> basis[row]).toArray();
    }

    private static long[] times(long[] line, long factor) {
        return Arrays.stream(line).map(each -> each * factor).toArray();
    }

    private static long[] over(long[] line, long divisor) {
        return Arrays.stream(line).map(each -> each / divisor).toArray();
    }

    private static long common(long[] line) {
        return Arrays.stream(line).reduce(0, Tableau::gcd);
    }

    static long gcd(long one, long other) {
        long greater = Math.absExact(one);
        long less = Math.absExact(other);
        while (less != 0) {
            long rest = greater % less;
            greater = less;
            less = rest;
        }
        return greater;
    }
}
