package rose.analysis;

import java.util.List;
import rose.analysis.facts.Bits;
import rose.coding.Category;
import rose.coding.Dimension;

/**
 * How many of the coded interventions have at least one outcome.
 *
 * @param interventions the base: none where the codebook has no outcomes
 */
public record AnyOutcome(int interventions, int withOutcome) implements FigureData {

    static AnyOutcome of(SelectionFacts facts) {
        List<Category> outcomes = facts.categories(Dimension.OUTCOME);
        Bits settled = outcomes.isEmpty() ? facts.lot().none() : facts.settled();
        return new AnyOutcome(settled.count(), settled.count(facts.withAny(outcomes)));
    }

    /** 0..1, or 0 of nothing. */
    public double share() {
        return interventions == 0 ? 0 : (double) withOutcome / interventions;
    }

    @Override
    public FigureTable table() {
        return new FigureTable(
                List.of("interventions", "with_outcome", "share"),
                List.of(FigureTable.row(interventions, withOutcome, FigureTable.share(withOutcome, interventions))));
    }
}
