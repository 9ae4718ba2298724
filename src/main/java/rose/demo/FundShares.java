package rose.demo;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Activities and money where shares of the money are published: nearly all interventions have a single category, and
 * the money of those with two is split evenly between them.
 */
final class FundShares {
    private static final double TWO_CATEGORIES = 0.05;
    private static final double DAMPING = 0.8;

    private final Palette palette;
    private final double[] percents;

    FundShares(Palette palette, Map<String, Integer> percents) {
        this.palette = palette;
        this.percents = new double[palette.names().size()];
        percents.forEach((name, percent) -> this.percents[palette.index(name)] = percent);
    }

    /** Every category with money gets at least one intervention of its own. */
    void activities(int[] sets, Draws draws) {
        double[] weights = new double[percents.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = percents[i] == 0 ? 0 : StrictMath.pow(percents[i], DAMPING);
        }
        int[] order = draws.shuffled(sets.length);
        int next = 0;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                sets[order[next++]] = 1 << i;
            }
        }
        for (; next < sets.length; next++) {
            int first = draws.weighted(weights);
            sets[order[next]] = 1 << first | (draws.chance(TWO_CATEGORIES) ? 1 << draws.weighted(weights) : 0);
        }
    }

    /** Amounts whose split sums stand in the published proportions and add to the total. */
    long[] amounts(int[] sets, long total, double[] weights) {
        long[] amounts = new long[sets.length];
        long[] sums = Purse.split(total, percents);
        double meanWeight = Arrays.stream(weights).average().orElse(1);
        for (int i = 0; i < sets.length; i++) {
            if (Integer.bitCount(sets[i]) == 2) {
                amounts[i] = modest(total / sets.length, weights[i] / meanWeight);
                sums[Integer.numberOfTrailingZeros(sets[i])] -= amounts[i] / 2;
                sums[Integer.numberOfTrailingZeros(Integer.highestOneBit(sets[i]))] -= amounts[i] / 2;
            }
        }
        for (int i = 0; i < sums.length; i++) {
            spread(1 << i, sums[i], sets, weights, amounts);
        }
        return amounts;
    }

    /** Even, so that halves are whole; small, so that no category's sum is used up. */
    private static long modest(long mean, double size) {
        return Math.round(mean * Math.min(0.6, 0.15 + 0.4 * size) / 2000) * 2000;
    }

    private static void spread(int set, long sum, int[] sets, double[] weights, long[] amounts) {
        int[] own = IntStream.range(0, sets.length).filter(i -> sets[i] == set).toArray();
        double[] parts = Arrays.stream(own).mapToDouble(i -> weights[i]).toArray();
        long[] split = Purse.split(sum, parts);
        for (int i = 0; i < own.length; i++) {
            amounts[own[i]] = split[i];
        }
    }
}
