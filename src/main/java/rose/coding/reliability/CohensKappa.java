package rose.coding.reliability;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Agreement of two coders beyond the chance that their own habits give: (p_o − p_e) / (1 − p_e), over the units that
 * both have coded.
 *
 * <p>J. Cohen, A coefficient of agreement for nominal scales, Educational and Psychological Measurement 20 (1960).
 */
public final class CohensKappa {

    private CohensKappa() {}

    /**
     * At most 1. Empty where the data have not exactly two coders, where no unit is coded by both, and where both have
     * used the same single value throughout: then it is 0/0.
     */
    public static OptionalDouble of(ReliabilityData<?> data) {
        List<Object> coders = List.copyOf(data.coders());
        if (coders.size() != 2) {
            return OptionalDouble.empty();
        }
        Map<Object, Long> first = new HashMap<>();
        Map<Object, Long> second = new HashMap<>();
        long units = 0;
        long alike = 0;
        for (Map<Object, ?> values : data.rows()) {
            if (values.size() == 2) {
                Object one = values.get(coders.get(0));
                Object other = values.get(coders.get(1));
                first.merge(one, 1L, Long::sum);
                second.merge(other, 1L, Long::sum);
                units++;
                alike += one.equals(other) ? 1 : 0;
            }
        }
        return kappa(units, alike, first, second);
    }

    private static OptionalDouble kappa(long units, long alike, Map<Object, Long> first, Map<Object, Long> second) {
        long byChance = first.entrySet().stream()
                .mapToLong(entry -> entry.getValue() * second.getOrDefault(entry.getKey(), 0L))
                .sum();
        long possible = units * units - byChance;
        return possible == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((units * alike - byChance) / (double) possible);
    }
}
