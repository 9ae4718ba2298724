package rose.coding;

import java.util.List;
import java.util.Optional;
import rose.organisations.Level;

/**
 * The categories that an area's interventions are sorted into, from its year until there is a newer book.
 *
 * @param level null where the book is for every level of its area
 * @param draft next year's in the making: not in force
 * @param version counts its changes, from 1
 * @param byProgram as it came with the program; nobody has changed it
 * @param categories by dimension and position, with those that are retired
 */
public record Codebook(
        long id,
        String area,
        Level level,
        int year,
        boolean draft,
        int version,
        boolean byProgram,
        String noteSv,
        String noteEn,
        String mappingNoteSv,
        String mappingNoteEn,
        List<Category> categories) {

    /** In the book's order those that can be given; empty where the dimension is not coded. */
    public List<Category> of(Dimension dimension) {
        return categories.stream()
                .filter(category -> category.dimension() == dimension && !category.retired())
                .toList();
    }

    public boolean codes(Dimension dimension) {
        return !of(dimension).isEmpty();
    }

    public Optional<Category> category(Dimension dimension, String written) {
        return of(dimension).stream()
                .filter(category -> category.isWritten(written))
                .findFirst();
    }

    /** Retired or not. */
    public Optional<Category> category(long id) {
        return categories.stream().filter(category -> category.id() == id).findFirst();
    }

    /** The outcome that attains that goal: the category of the same name, since goals and outcomes share a list. */
    public Optional<Category> outcomeOf(Category goal) {
        return category(Dimension.OUTCOME, goal.name());
    }

    /** Whether it is the book of that area and level. */
    public boolean isFor(String area, Level level) {
        return this.area.equals(area) && (this.level == null || this.level == level);
    }
}
