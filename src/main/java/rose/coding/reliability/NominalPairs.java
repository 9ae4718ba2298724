package rose.coding.reliability;

import java.util.Arrays;

/**
 * All pairs but those of equal values. Whole numbers, so that nothing but one single value gives 0, and it gives
 * exactly that.
 */
record NominalPairs(Patterns<?> patterns) implements ValuePairs {

    @Override
    public double sum() {
        return sum(patterns.valueCounts(patterns.counts()));
    }

    @Override
    public double sum(double[] counts) {
        double all = Arrays.stream(counts).sum();
        double alike = 0;
        for (double count : counts) {
            alike += count * count;
        }
        return all * all - alike;
    }
}
