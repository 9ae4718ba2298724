package rose.analysis;

import java.util.List;
import rose.analysis.facts.Bits;
import rose.analysis.facts.Flag;
import rose.analysis.facts.LotFacts;
import rose.analysis.facts.Responses;
import rose.coding.Category;
import rose.coding.Codebook;
import rose.coding.Dimension;

/**
 * All that the figures of one selection are computed from, at one moment.
 *
 * @param book the codebook in force, or null
 * @param rows the interventions that are counted: all that are reported, or what a filter leaves of them
 */
record SelectionFacts(Selection selection, Codebook book, LotFacts lot, Responses responses, Bits rows) {

    /** The interventions whose codes count: the base of every coded figure. */
    Bits settled() {
        return rows.and(lot.flag(Flag.SETTLED));
    }

    Bits with(Category category) {
        return lot.category(category.id());
    }

    /** The rows that have any of them. */
    Bits withAny(List<Category> categories) {
        return categories.stream().map(this::with).reduce(lot.none(), Bits::or);
    }

    /** Those of the dimension that can be given, and those retired ones that something still counts as. */
    List<Category> categories(Dimension dimension) {
        return book == null
                ? List.of()
                : book.categories().stream()
                        .filter(category -> category.dimension() == dimension)
                        .filter(category ->
                                !category.retired() || !with(category).isEmpty())
                        .toList();
    }

    Base base() {
        return new Base(
                rows.count(),
                settled().count(),
                responses.submitted().count(),
                lot.respondents().count(),
                responses.submitted().count(responses.late()),
                rows.count(lot.flag(Flag.SIMPLIFIED)),
                selection.counted().leftOut(lot, responses),
                rows.count(lot.flag(Flag.SYNTHETIC)) > 0 || responses.answers().synthetic(),
                book != null);
    }
}
