package rose.analysis;

import java.util.Comparator;
import java.util.List;
import rose.analysis.facts.Bits;
import rose.coding.Category;
import rose.coding.Dimension;

/**
 * How many interventions have both an output category and an outcome category.
 *
 * @param outputs all of the codebook, likewise {@code outcomes}
 * @param links the pairs that occur, by interventions, falling
 */
public record OutputOutcomeLinks(int interventions, List<Category> outputs, List<Category> outcomes, List<Link> links)
        implements FigureData {

    /** A pair that at least one intervention has. */
    public record Link(Category output, Category outcome, int interventions) {}

    static OutputOutcomeLinks of(SelectionFacts facts) {
        Bits settled = facts.settled();
        List<Category> outputs = facts.categories(Dimension.OUTPUT);
        List<Category> outcomes = facts.categories(Dimension.OUTCOME);
        List<Link> links = outputs.stream()
                .flatMap(output -> {
                    Bits with = facts.with(output).and(settled);
                    return outcomes.stream().map(outcome -> new Link(output, outcome, with.count(facts.with(outcome))));
                })
                .filter(link -> link.interventions() > 0)
                .sorted(Comparator.comparingInt(Link::interventions)
                        .reversed()
                        .thenComparing(link -> link.output().position())
                        .thenComparing(link -> link.outcome().position()))
                .toList();
        return new OutputOutcomeLinks(settled.count(), outputs, outcomes, links);
    }

    public int interventions(Category output, Category outcome) {
        return links.stream()
                .filter(link -> link.output().equals(output) && link.outcome().equals(outcome))
                .mapToInt(Link::interventions)
                .findFirst()
                .orElse(0);
    }

    @Override
    public FigureTable table() {
        return new FigureTable(
                List.of("output", "outcome", "interventions"),
                links.stream()
                        .map(link -> FigureTable.row(
                                link.output().name(), link.outcome().name(), link.interventions()))
                        .toList());
    }
}
