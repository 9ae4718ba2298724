package rose.coding.reliability;

import rose.coding.reliability.Distance.Numbered;

/**
 * Observed and expected disagreement, of the data and of resamples of its units. With m values in a unit, n in all and
 * n_c of the value c, Krippendorff's D_o is 1/n Σ_units Σ_pairs δ/(m−1), and D_e is 1/(n(n−1)) Σ_c Σ_k n_c n_k δ(c,k),
 * so alpha is 1 − (n−1) Σ_units Σ_pairs δ/(m−1) / Σ_c Σ_k n_c n_k δ(c,k).
 */
final class Disagreement {

    private final Patterns<?> patterns;
    private final double[] observed;
    private final ValuePairs pairs;

    private Disagreement(Patterns<?> patterns, double[] observed, ValuePairs pairs) {
        this.patterns = patterns;
        this.observed = observed;
        this.pairs = pairs;
    }

    static <V> Disagreement of(Patterns<? extends V> patterns, Distance<? super V> distance) {
        Numbered numbered = distance.numbered(patterns.values());
        double[] within = new double[patterns.members().length];
        double[] observed = new double[within.length];
        for (int pattern = 0; pattern < within.length; pattern++) {
            int[] members = patterns.members()[pattern];
            within[pattern] = within(members, numbered);
            observed[pattern] = within[pattern] / (members.length - 1);
        }
        ValuePairs pairs = distance instanceof Nominal
                ? new NominalPairs(patterns)
                : patterns.values().size() <= TabledPairs.MOST_VALUES
                        ? new TabledPairs(patterns, numbered)
                        : new ManyPairs(patterns, numbered, within);
        return new Disagreement(patterns, observed, pairs);
    }

    /** The sum of the distances between all pairs of one unit, each in both directions. */
    private static double within(int[] members, Numbered numbered) {
        double sum = 0;
        for (int one = 0; one < members.length; one++) {
            for (int other = 0; other < one; other++) {
                sum += 2 * numbered.between(members[one], members[other]);
            }
        }
        return sum;
    }

    Patterns<?> patterns() {
        return patterns;
    }

    /** Of the data; NaN where undefined. */
    double alpha() {
        return alpha(patterns.counts(), pairs.sum());
    }

    /** Where each pattern occurs that often; NaN where undefined. */
    double alpha(int[] weights) {
        return alpha(weights, pairs.sum(patterns.valueCounts(weights)));
    }

    private double alpha(int[] weights, double expected) {
        double sum = 0;
        long values = 0;
        for (int pattern = 0; pattern < weights.length; pattern++) {
            sum += weights[pattern] * observed[pattern];
            values += (long) weights[pattern] * patterns.members()[pattern].length;
        }
        return expected > 0 ? 1 - (values - 1) * sum / expected : Double.NaN;
    }
}
