package rose.analysis.explore;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one selection of an exploration came to.
 *
 * @param years that it is about
 * @param total of all that it counts, in whatever rows
 * @param base how many interventions it counts among: those that are reported and chosen, or of these those whose codes count
 * @param reported how many are reported and chosen, coded or not
 * @param differing whether codebooks that its numbers rest on are not alike
 */
public record Result(
        Set<Integer> years,
        ResultRow total,
        List<ResultRow> rows,
        int base,
        int reported,
        int lateInterventions,
        int simplifiedInterventions,
        int withoutFunds,
        boolean synthetic,
        boolean differing) {

    public Optional<ResultRow> row(String key) {
        return rows.stream().filter(row -> row.key().equals(key)).findFirst();
    }

    public Reach reach() {
        return total.reach();
    }
}
