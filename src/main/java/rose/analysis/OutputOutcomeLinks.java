package rose.analysis;

import java.util.Comparator;
import java.util.List;
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

    static OutputOutcomeLinks of(Facts facts) {
        List<Fact> settled = facts.settled();
        List<Category> outputs = facts.categories(Dimension.OUTPUT);
        List<Category> outcomes = facts.categories(Dimension.OUTCOME);
        List<Link> links = outputs.stream()
                .flatMap(output -> outcomes.stream().map(outcome -> link(output, outcome, settled)))
                .filter(link -> link.interventions() > 0)
                .sorted(Comparator.comparingInt(Link::interventions)
                        .reversed()
                        .thenComparing(link -> link.output().position())
                        .thenComparing(link -> link.outcome().position()))
                .toList();
        return new OutputOutcomeLinks(settled.size(), outputs, outcomes, links);
    }

    private static Link link(Category output, Category outcome, List<Fact> settled) {
        long both = settled.stream()
                .filter(fact -> fact.has(output) && fact.has(outcome))
                .count();
        return new Link(output, outcome, (int) both);
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
