package rose.coding.reliability;

import rose.coding.reliability.Distance.Numbered;

/**
 * For so many values that their pairs cannot all be summed again in each resample. Of the data the sum is exact. Of a
 * resample it is the data's, changed to the first order by how often each value occurs in it, plus what the second
 * order is in the mean over resamples (the values of a unit are drawn together, so it is not 0). With N units the rest
 * is about 1/N of the sum, while alpha itself moves by about 1/√N between resamples; and values are many only where
 * units are.
 */
final class ManyPairs implements ValuePairs {

    private final double[] toOthers;
    private final double sum;
    private final double secondOrder;

    /** @param within of each pattern, the distances between the values of a unit */
    ManyPairs(Patterns<?> patterns, Numbered numbered, double[] within) {
        double[] counts = patterns.valueCounts(patterns.counts());
        toOthers = toOthers(counts, numbered);
        sum = product(counts);
        double inUnits = 0;
        for (int pattern = 0; pattern < within.length; pattern++) {
            inUnits += patterns.counts()[pattern] * within[pattern];
        }
        secondOrder = inUnits - sum / patterns.units();
    }

    /** Of each value, its distances to all values of the data together. */
    private static double[] toOthers(double[] counts, Numbered numbered) {
        double[] sums = new double[counts.length];
        for (int one = 0; one < counts.length; one++) {
            double row = 0;
            for (int other = 0; other < one; other++) {
                double distance = numbered.between(one, other);
                row += counts[other] * distance;
                sums[other] += counts[one] * distance;
            }
            sums[one] += row;
        }
        return sums;
    }

    private double product(double[] counts) {
        double product = 0;
        for (int value = 0; value < counts.length; value++) {
            product += counts[value] * toOthers[value];
        }
        return product;
    }

    @Override
    public double sum() {
        return sum;
    }

    @Override
    public double sum(double[] counts) {
        return 2 * product(counts) - sum + secondOrder;
    }
}
