package rose.publication.feedback;

import java.util.List;
import rose.analysis.explore.Exploration;
import rose.analysis.explore.Filter;
import rose.analysis.explore.Measure;
import rose.analysis.explore.Split;
import rose.coding.Dimension;

/** What is asked of the numbers of each place. */
public enum Theme {
    INTERVENTIONS(Measure.INTERVENTIONS, Split.NOTHING),
    FUNDS(Measure.FUNDS, Split.NOTHING),
    SETTLED(Measure.SETTLED, Split.NOTHING),
    ANY_OUTCOME(Measure.ANY_OUTCOME, Split.NOTHING),
    GOALS(Measure.INTERVENTIONS, Split.GOAL),
    FUNDS_BY_ACTIVITY(Measure.FUNDS, Split.ACTIVITY),
    INTO_ORDINARY(Measure.INTERVENTIONS, Split.INTO_ORDINARY),
    OUTCOMES(Measure.INTERVENTIONS, Split.OUTCOME),
    TARGET_GROUPS(Measure.INTERVENTIONS, Split.TARGET_GROUP);

    /** What those who report get back. */
    static final List<Theme> OF_FEEDBACK =
            List.of(INTERVENTIONS, FUNDS, SETTLED, ANY_OUTCOME, GOALS, FUNDS_BY_ACTIVITY, INTO_ORDINARY);

    private final Measure measure;
    private final Split split;

    Theme(Measure measure, Split split) {
        this.measure = measure;
        this.split = split;
    }

    /** Whose categories its rows are, or null. */
    Dimension dimension() {
        return split.dimension();
    }

    Exploration of(Filter filter) {
        return Exploration.of(measure, split, filter);
    }
}
