package rose.analysis;

import java.util.List;
import java.util.Set;
import rose.coding.Category;
import rose.coding.Codebook;
import rose.coding.Dimension;

/**
 * All that the figures of one selection are computed from, read at one moment.
 *
 * @param book the codebook in force, or null
 * @param all every reported intervention
 * @param reporting the ids of the organisations that have reported, with interventions or without
 * @param reportingCounties the codes of their counties
 * @param asked how many organisations there are on the level
 */
record Facts(
        Selection selection,
        Codebook book,
        List<Fact> all,
        Set<String> reporting,
        Set<String> reportingCounties,
        int asked) {

    /** The interventions whose codes count: the base of every coded figure. */
    List<Fact> settled() {
        return all.stream().filter(Fact::settled).toList();
    }

    /** Those of the dimension that can be given, and those retired ones that something still counts as. */
    List<Category> categories(Dimension dimension) {
        return book == null
                ? List.of()
                : book.categories().stream()
                        .filter(category -> category.dimension() == dimension)
                        .filter(category -> !category.retired() || all.stream().anyMatch(fact -> fact.has(category)))
                        .toList();
    }

    Base base() {
        return new Base(
                all.size(),
                settled().size(),
                reporting.size(),
                asked,
                all.stream().anyMatch(Fact::synthetic),
                book != null);
    }

    static int organisations(List<Fact> facts) {
        return (int) facts.stream().map(Fact::organisationId).distinct().count();
    }
}
