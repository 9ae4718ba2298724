package rose.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * What one organisation answers about its money: what it was granted, what it has used, and why these differ where they do. Those
 * whose interventions come near what they were granted have used all of it, as people report.
 */
final class MoneyDeal {

    static final String REASON = "money_reason";

    private static final double NEAR = 0.2;
    private static final double SECOND_REASON = 0.15;
    private static final Map<String, Double> USED_LESS =
            Map.of("not_used", 0.46, "reported_in_other_survey", 0.26, "reported_by_other", 0.22, "other", 0.06);
    private static final Map<String, Double> USED_MORE = Map.of("whole_cost", 0.5, "other_funds", 0.42, "other", 0.08);
    private static final double ALL_CARRIED_OVER = 0.6;
    private static final long THOUSAND = 1000;

    private final long granted;
    private final long used;
    private final Draws draws;

    /** @param reported by the organisation's interventions together */
    MoneyDeal(long granted, long reported, Draws draws) {
        this.granted = granted;
        this.used = Math.abs(reported - granted) <= NEAR * granted ? granted : reported;
        this.draws = draws;
    }

    /** Values by question. @param reasons that the survey offers, in its order; none where it asks for none */
    SequencedMap<String, List<String>> answers(List<String> reasons) {
        SequencedMap<String, List<String>> answers = new LinkedHashMap<>();
        answers.put("money_received", amount(granted));
        answers.put("money_used", amount(used));
        if (used == granted) {
            return answers;
        }
        List<String> why = why(used < granted ? USED_LESS : USED_MORE, reasons);
        if (why.contains("not_used")) {
            long left = granted - used;
            long carried = draws.chance(ALL_CARRIED_OVER) ? left : left * draws.below(80) / 100 / THOUSAND * THOUSAND;
            answers.put("money_carried_over", amount(carried));
            answers.put("money_repaid", amount(left - carried));
        }
        if (!why.isEmpty()) {
            answers.put(REASON, why);
        }
        return answers;
    }

    private static List<String> amount(long sek) {
        return List.of(Long.toString(sek));
    }

    private List<String> why(Map<String, Double> likely, List<String> reasons) {
        double[] weights = reasons.stream()
                .mapToDouble(reason -> likely.getOrDefault(reason, 0.0))
                .toArray();
        List<String> why = new ArrayList<>();
        int many = draws.chance(SECOND_REASON) ? 2 : 1;
        for (int i = 0; i < many; i++) {
            int drawn = draws.weighted(weights);
            if (drawn >= 0) {
                why.add(reasons.get(drawn));
                weights[drawn] = 0;
            }
        }
        return reasons.stream().filter(why::contains).toList();
    }
}
