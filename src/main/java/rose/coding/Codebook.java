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
        return categories.stream()
                .filter(each -> each.dimension() == Dimension.OUTCOME && each.retired() == goal.retired())
                .filter(each -> each.isWritten(goal.name()))
                .findFirst();
    }

    /**
     * The dimension that has the same categories in the same order, and is changed together with this one. Goals and outcomes
     * begin together too: figures pair them by name.
     */
    public Optional<Dimension> twin(Dimension dimension) {
        Dimension other = dimension.pair();
        boolean alike = names(dimension).equals(names(other));
        return alike && (codes(dimension) || dimension.pairedByName()) ? Optional.of(other) : Optional.empty();
    }

    private List<String> names(Dimension dimension) {
        return of(dimension).stream().map(Category::name).toList();
    }

    /** Its other half in the dimension's twin. */
    public Optional<Category> twin(Category category) {
        return category.retired()
                ? Optional.empty()
                : twin(category.dimension())
                        .flatMap(other -> of(other).stream()
                                .filter(each -> each.name().equals(category.name()))
                                .findFirst());
    }

    /**
     * What a category that was given earlier stands for today: itself, those that took its place, or those that correspond to it
     * where it is of the book before. None or several where nobody can say without reading the intervention.
     */
    public List<Long> today(long categoryId) {
        Category category = category(categoryId).orElse(null);
        if (category == null) {
            return categories.stream()
                    .filter(each -> !each.retired() && each.earlier().contains(categoryId))
                    .map(Category::id)
                    .toList();
        }
        return category.retired()
                ? category.successors().stream()
                        .flatMap(id -> today(id).stream())
                        .distinct()
                        .toList()
                : List.of(categoryId);
    }

    /** The same, no draft any more. */
    Codebook inForce() {
        return new Codebook(
                id,
                area,
                level,
                year,
                false,
                version,
                byProgram,
                noteSv,
                noteEn,
                mappingNoteSv,
                mappingNoteEn,
                categories);
    }

    /** Whether it is the book of that area and level. */
    public boolean isFor(String area, Level level) {
        return this.area.equals(area) && (this.level == null || this.level == level);
    }
}
