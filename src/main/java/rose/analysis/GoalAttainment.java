package rose.analysis;

import java.util.Comparator;
import java.util.List;
import rose.analysis.facts.Bits;
import rose.coding.Category;
import rose.coding.Dimension;

/** For each goal: how many interventions have it, and of these how many have an outcome in the corresponding category. */
public record GoalAttainment(int interventions, List<Goal> goals) implements FigureData {

    /** One goal; {@code outcome} is null where no outcome corresponds to it. */
    public record Goal(Category goal, Category outcome, int withGoal, int withMatchingOutcome) {

        /** 0..1, or 0 where nobody has the goal. */
        public double share() {
            return withGoal == 0 ? 0 : (double) withMatchingOutcome / withGoal;
        }
    }

    static GoalAttainment of(SelectionFacts facts) {
        Bits settled = facts.settled();
        List<Goal> goals = facts.categories(Dimension.GOAL).stream()
                .map(goal -> goal(goal, facts, settled))
                .sorted(Comparator.comparingInt(Goal::withGoal)
                        .reversed()
                        .thenComparing(goal -> goal.goal().position()))
                .toList();
        return new GoalAttainment(settled.count(), goals);
    }

    private static Goal goal(Category goal, SelectionFacts facts, Bits settled) {
        Category outcome = facts.book().outcomeOf(goal).orElse(null);
        Bits with = facts.with(goal).and(settled);
        return new Goal(goal, outcome, with.count(), outcome == null ? 0 : with.count(facts.with(outcome)));
    }

    @Override
    public FigureTable table() {
        return new FigureTable(
                List.of("category", "with_goal", "with_matching_outcome", "share"),
                goals.stream()
                        .map(goal -> FigureTable.row(
                                goal.goal().name(),
                                goal.withGoal(),
                                goal.withMatchingOutcome(),
                                FigureTable.share(goal.withMatchingOutcome(), goal.withGoal())))
                        .toList());
    }
}
