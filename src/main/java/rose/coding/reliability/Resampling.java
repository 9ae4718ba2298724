package rose.coding.reliability;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Draws as many units as there are, with replacement, and says how many have each pattern: a multinomial draw. Where
 * patterns are few beside the units, each pattern's count is drawn at once from its binomial distribution given those
 * before; else each unit is.
 */
final class Resampling {

    /** About what drawing one binomial number costs beside drawing one unit. */
    private static final int UNITS_PER_BINOMIAL = 16;

    private final int[] counts;
    private final int units;
    private final RandomGenerator random;
    private final int[] patternOfUnit;
    private final double[] logFactorials;

    Resampling(int[] counts, RandomGenerator random) {
        this.counts = counts;
        this.random = random;
        this.units = Arrays.stream(counts).sum();
        boolean fewPatterns = (long) counts.length * UNITS_PER_BINOMIAL < units;
        this.patternOfUnit = fewPatterns ? null : patternOfUnit(counts, units);
        this.logFactorials = fewPatterns ? logFactorials(units) : null;
    }

    private static int[] patternOfUnit(int[] counts, int units) {
        int[] patterns = new int[units];
        int unit = 0;
        for (int pattern = 0; pattern < counts.length; pattern++) {
            Arrays.fill(patterns, unit, unit += counts[pattern], pattern);
        }
        return patterns;
    }

    private static double[] logFactorials(int upTo) {
        double[] logs = new double[upTo + 1];
        for (int i = 2; i <= upTo; i++) {
            logs[i] = logs[i - 1] + Math.log(i);
        }
        return logs;
    }

    int[] next() {
        return patternOfUnit == null ? byPattern() : byUnit();
    }

    private int[] byUnit() {
        int[] drawn = new int[counts.length];
        for (int i = 0; i < units; i++) {
            drawn[patternOfUnit[random.nextInt(units)]]++;
        }
        return drawn;
    }

    private int[] byPattern() {
        int[] drawn = new int[counts.length];
        int left = units;
        int leftInData = units;
        for (int pattern = 0; pattern < counts.length && left > 0; pattern++) {
            drawn[pattern] =
                    counts[pattern] == leftInData ? left : binomial(left, counts[pattern] / (double) leftInData);
            left -= drawn[pattern];
            leftInData -= counts[pattern];
        }
        return drawn;
    }

    /**
     * How many of {@code n} turn out with probability {@code p}, which is neither 0 nor 1: a uniform number is used up
     * by the probabilities of the outcomes, from the most probable outwards (C. D. Kemp, A modal method for generating
     * binomial variables, Communications in Statistics 15, 1986).
     */
    private int binomial(int n, double p) {
        int mode = (int) ((n + 1) * p);
        double odds = p / (1 - p);
        double above = Math.exp(logFactorials[n]
                - logFactorials[mode]
                - logFactorials[n - mode]
                + mode * Math.log(p)
                + (n - mode) * Math.log1p(-p));
        double below = above;
        double left = random.nextDouble() - above;
        for (int step = 1; left >= 0 && step <= n; step++) {
            int high = mode + step;
            if (high <= n) {
                above *= (n - high + 1) * odds / high;
                left -= above;
                if (left < 0) {
                    return high;
                }
            }
            int low = mode - step;
            if (low >= 0) {
                below *= (low + 1) / ((n - low) * odds);
                left -= below;
                if (left < 0) {
                    return low;
                }
            }
        }
        return mode;
    }
}
