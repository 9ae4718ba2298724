package rose.publication.feedback;

import rose.analysis.explore.Exploration;
import rose.analysis.explore.Filter;
import rose.analysis.explore.Measure;
import rose.analysis.explore.Split;

/** What is asked of the numbers of each place. */
enum Theme {
    INTERVENTIONS(Measure.INTERVENTIONS, Split.NOTHING),
    FUNDS(Measure.FUNDS, Split.NOTHING),
    SETTLED(Measure.SETTLED, Split.NOTHING),
    ANY_OUTCOME(Measure.ANY_OUTCOME, Split.NOTHING),
    GOALS(Measure.INTERVENTIONS, Split.GOAL),
    FUNDS_BY_ACTIVITY(Measure.FUNDS, Split.ACTIVITY),
    INTO_ORDINARY(Measure.INTERVENTIONS, Split.INTO_ORDINARY);

    private final Measure measure;
    private final Split split;

    Theme(Measure measure, Split split) {
        this.measure = measure;
        this.split = split;
    }

    Exploration of(Filter filter) {
        return Exploration.of(measure, split, filter);
    }
}
