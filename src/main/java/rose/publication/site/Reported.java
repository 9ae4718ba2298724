package rose.publication.site;

import java.util.List;
import rose.analysis.explore.Exploration;
import rose.analysis.explore.Explored;
import rose.analysis.explore.Explorer;
import rose.analysis.explore.Filter;
import rose.analysis.explore.Measure;
import rose.analysis.explore.ResultRow;
import rose.analysis.explore.Split;
import rose.organisations.Viewer;
import rose.platform.Texts;
import rose.publication.feedback.Shown;

/**
 * What has been reported, row by row of a split, all of one moment.
 *
 * @param untold how many of the interventions do not tell what they cost: that is not zero
 */
record Reported(Explored interventions, Explored funds, Explored untold) {

    static Reported of(Split split, Filter filter, Explorer.Moment moment) {
        List<Explored> explored = moment.explore(
                List.of(
                        Exploration.of(Measure.INTERVENTIONS, split, filter),
                        Exploration.of(Measure.FUNDS, split, filter),
                        Exploration.of(Measure.INTERVENTIONS, split, filter.with(Split.FUNDS, Split.NONE))),
                Viewer.PUBLIC);
        return new Reported(explored.get(0), explored.get(1), explored.get(2));
    }

    ResultRow interventions(String key) {
        return Explored.row(interventions.first(), key);
    }

    /** In words where it is not a number. */
    String count(String key, Texts texts) {
        return Shown.of(interventions(key), texts, amount -> texts.number(amount.value()));
    }

    String money(String key, Texts texts) {
        long silent = Explored.row(untold.first(), key).amount().value();
        long all = interventions(key).amount().value();
        return Shown.of(Explored.row(funds.first(), key), texts, amount -> money(amount.value(), all, silent, texts));
    }

    /** @param silent how many of {@code all} interventions do not tell */
    static String money(long sek, long all, long silent, Texts texts) {
        return all > 0 && silent == all ? texts.get("publication.site.untold") : texts.money(sek);
    }

    boolean synthetic() {
        return interventions.synthetic();
    }
}
