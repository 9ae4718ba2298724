package rose.bench;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rose.coding.suggestions.CategoryWords;
import rose.demo.SmallSweden;
import rose.demo.SyntheticWorld;

/** What the generator of synthetic years needs, without a database: the codebooks as they are. */
final class BookWorld implements SyntheticWorld {

    private final SyntheticWorld places = new SmallSweden();
    private final BookFile books;

    BookWorld(BookFile books) {
        this.books = books;
    }

    @Override
    public Optional<Book> codebook(int year, String area, Level level) {
        return books.inForce(year, area, level.name()).map(BookWorld::book);
    }

    private static Book book(BookFile.Book from) {
        Map<Dimension, List<String>> categories = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            categories.put(
                    dimension,
                    from.of(rose.coding.Dimension.valueOf(dimension.name())).stream()
                            .map(CategoryWords::name)
                            .toList());
        }
        return new Book(categories);
    }

    @Override
    public List<Place> places(Level level) {
        return places.places(level);
    }

    @Override
    public List<AreaLine> areas(int year) {
        return places.areas(year);
    }

    @Override
    public List<String> targetGroups() {
        return places.targetGroups();
    }

    @Override
    public List<String> units(Level level) {
        return places.units(level);
    }

    @Override
    public List<String> partners() {
        return places.partners();
    }
}
