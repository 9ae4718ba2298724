package rose.analysis;

import java.util.Comparator;
import java.util.List;
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

    static CategoryShares of(Facts facts, List<Dimension> dimensions) {
        List<Fact> settled = facts.settled();
        List<Share> shares = dimensions.stream()
                .flatMap(dimension -> facts.categories(dimension).stream()
                        .map(category -> share(category, settled))
                        .sorted(Comparator.comparingInt(Share::interventions)
                                .reversed()
                                .thenComparing(share -> share.category().position())))
                .toList();
        return new CategoryShares(settled.size(), shares);
    }

    private static Share share(Category category, List<Fact> settled) {
        List<Fact> with = settled.stream().filter(fact -> fact.has(category)).toList();
        double share = settled.isEmpty() ? 0 : (double) with.size() / settled.size();
        return new Share(category, with.size(), Facts.organisations(with), share);
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
