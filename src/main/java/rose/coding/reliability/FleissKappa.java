package rose.coding.reliability;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Agreement of many coders beyond the chance that all their values together give: (P̄ − P_e) / (1 − P_e). Who has coded
 * a unit may differ, how many may not. With two coders it is Scott's pi.
 *
 * <p>J. L. Fleiss, Measuring nominal scale agreement among many raters, Psychological Bulletin 76 (1971).
 */
public final class FleissKappa {

    private FleissKappa() {}

    /**
     * At most 1. Empty where units have different numbers of values, where they have fewer than two, and where only one
     * value is used: then it is 0/0.
     */
    public static OptionalDouble of(ReliabilityData<?> data) {
        OptionalDouble observed = PercentAgreement.of(data);
        if (observed.isEmpty() || !data.isBalanced()) {
            return OptionalDouble.empty();
        }
        Map<Object, Long> counts = new HashMap<>();
        data.rows().forEach(values -> values.values().forEach(value -> counts.merge(value, 1L, Long::sum)));
        if (counts.size() == 1) {
            return OptionalDouble.empty();
        }
        double all = counts.values().stream().mapToLong(Long::longValue).sum();
        double byChance = counts.values().stream()
                .mapToDouble(count -> count / all * (count / all))
                .sum();
        return OptionalDouble.of((observed.getAsDouble() - byChance) / (1 - byChance));
    }
}
