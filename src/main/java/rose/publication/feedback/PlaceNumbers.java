package rose.publication.feedback;

import java.util.Map;
import java.util.Optional;
import rose.analysis.explore.Explored;
import rose.analysis.explore.Result;
import rose.analysis.explore.ResultRow;
import rose.analysis.explore.RowState;

/**
 * What is known of a place, all of one moment.
 *
 * @param grantedSek to all who are asked there
 * @param grantedToReportingSek to those of them who have reported
 * @param reportingPopulation how many live where they are
 */
public record PlaceNumbers(
        Place place,
        Map<Theme, Explored> explored,
        long grantedSek,
        long grantedToReportingSek,
        long reportingPopulation) {

    public Result result(Theme theme) {
        return explored.get(theme).first();
    }

    public ResultRow total(Theme theme) {
        return result(theme).total();
    }

    /** One row of a theme; not applicable where the theme has no such row there. */
    ResultRow row(Theme theme, String key) {
        return Explored.row(result(theme), key);
    }

    /** How many have reported there, of how many; each once. */
    public int reported() {
        return total(Theme.INTERVENTIONS).reach().reported();
    }

    public int asked() {
        return total(Theme.INTERVENTIONS).reach().asked();
    }

    /** Nothing where that is not a number. */
    public Optional<Long> value(Theme theme) {
        ResultRow total = total(theme);
        return total.known() ? Optional.of(total.amount().value()) : Optional.empty();
    }

    /** 0..1 of those that a row is of; nothing where that cannot be told. */
    Optional<Double> share(Theme theme, String key) {
        ResultRow row = row(theme, key);
        long whole = theme == Theme.FUNDS_BY_ACTIVITY
                ? total(theme).amount().value()
                : result(theme).base();
        return row.state() != RowState.KNOWN || whole == 0
                ? Optional.empty()
                : Optional.of((double) row.amount().value() / whole);
    }

    boolean synthetic() {
        return explored.values().stream().anyMatch(Explored::synthetic);
    }
}
