package rose.coding.reliability;

import rose.coding.reliability.Distance.Numbered;

/** Every distance kept, for as many values as allow summing them all in each resample. */
final class TabledPairs implements ValuePairs {

    static final int MOST_VALUES = 400;

    private final double[][] distances;
    private final double sum;

    TabledPairs(Patterns<?> patterns, Numbered numbered) {
        distances = new double[patterns.values().size()][];
        for (int one = 0; one < distances.length; one++) {
            distances[one] = new double[one];
            for (int other = 0; other < one; other++) {
                distances[one][other] = numbered.between(one, other);
            }
        }
        sum = sum(patterns.valueCounts(patterns.counts()));
    }

    @Override
    public double sum() {
        return sum;
    }

    @Override
    public double sum(double[] counts) {
        double all = 0;
        for (int one = 0; one < counts.length; one++) {
            if (counts[one] > 0) {
                double row = 0;
                double[] distance = distances[one];
                for (int other = 0; other < one; other++) {
                    row += counts[other] * distance[other];
                }
                all += counts[one] * row;
            }
        }
        return 2 * all;
    }
}
