package rose.coding.reliability;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How often coders say the same, chance not taken into account. Of each unit that has two values or more, the share of
 * its pairs of coders whose values are equal; of these shares the mean, every unit counting alike. With two coders it
 * is the share of the units coded by both on which they agree; with the same number of coders on every unit it is
 * Fleiss' P̄.
 *
 * <p>J. L. Fleiss, Measuring nominal scale agreement among many raters, Psychological Bulletin 76 (1971); for unequal
 * numbers of coders K. L. Gwet, Handbook of Inter-Rater Reliability (2014).
 */
public final class PercentAgreement {

    private PercentAgreement() {}

    /** 0 to 1; empty where no unit has two values. */
    public static OptionalDouble of(ReliabilityData<?> data) {
        return data.pairable().mapToDouble(PercentAgreement::within).average();
    }

    private static double within(Collection<?> values) {
        Map<Object, Integer> counts = new HashMap<>();
        values.forEach(value -> counts.merge(value, 1, Integer::sum));
        double agreeing = counts.values().stream()
                .mapToDouble(count -> count * (count - 1.0))
                .sum();
        return agreeing / (values.size() * (values.size() - 1.0));
    }
}
