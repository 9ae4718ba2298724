package rose.analysis;

import java.util.Comparator;
import java.util.List;
import rose.analysis.facts.Bits;
import rose.coding.Category;
import rose.coding.Dimension;

/**
 * For each category of one dimension or all: how many of the coded interventions have it. An intervention may have several, so
 * that shares add to more than one.
 *
 * @param interventions the base: interventions with settled codes
 */
public record CategoryShares(int interventions, List<Share> shares) implements FigureData {

    /** One category; {@code share} is 0..1 of the base, 0 of an empty one. */
    public record Share(Category category, int interventions, int organisations, double share) {}

    static CategoryShares of(SelectionFacts facts, List<Dimension> dimensions) {
        Bits settled = facts.settled();
        int base = settled.count();
        List<Share> shares = dimensions.stream()
                .flatMap(dimension -> facts.categories(dimension).stream()
                        .map(category -> share(category, facts, settled, base))
                        .sorted(Comparator.comparingInt(Share::interventions)
                                .reversed()
                                .thenComparing(share -> share.category().position())))
                .toList();
        return new CategoryShares(base, shares);
    }

    private static Share share(Category category, SelectionFacts facts, Bits settled, int base) {
        Bits with = facts.with(category).and(settled);
        int interventions = with.count();
        double share = base == 0 ? 0 : (double) interventions / base;
        return new Share(category, interventions, facts.lot().organisations(with), share);
    }

    public List<Share> of(Dimension dimension) {
        return shares.stream()
                .filter(share -> share.category().dimension() == dimension)
                .toList();
    }

    @Override
    public FigureTable table() {
        return new FigureTable(
                List.of("dimension", "category", "interventions", "organisations", "share"),
                shares.stream()
                        .map(share -> FigureTable.row(
                                share.category().dimension().key(),
                                share.category().name(),
                                share.interventions(),
                                share.organisations(),
                                FigureTable.share(share.interventions(), interventions)))
                        .toList());
    }
}
