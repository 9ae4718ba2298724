package rose.coding;

import java.util.List;
import java.util.Optional;
import rose.organisations.Level;

/**
 * The categories that an area's interventions are sorted into, from its year until there is a newer book.
 *
 * @param level null where the book is for every level of its area
 * @param categories by dimension and position
 */
public record Codebook(
        long id,
        String area,
        Level level,
        int year,
        String noteSv,
        String noteEn,
        String mappingNoteSv,
        String mappingNoteEn,
        List<Category> categories) {

    /** In the book's order; empty where the dimension is not coded. */
    public List<Category> of(Dimension dimension) {
        return categories.stream()
                .filter(category -> category.dimension() == dimension)
                .toList();
    }

    public boolean codes(Dimension dimension) {
        return categories.stream().anyMatch(category -> category.dimension() == dimension);
    }

    public Optional<Category> category(Dimension dimension, String written) {
        return of(dimension).stream()
                .filter(category -> category.isWritten(written))
                .findFirst();
    }

    public Optional<Category> category(long id) {
        return categories.stream().filter(category -> category.id() == id).findFirst();
    }

    /** The outcome that attains that goal: the category of the same name, since goals and outcomes share a list. */
    public Optional<Category> outcomeOf(Category goal) {
        return category(Dimension.OUTCOME, goal.name());
    }
}
