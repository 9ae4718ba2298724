package rose.coding;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import rose.organisations.Level;

/** All codebooks. They change only when a new version of the program brings others. */
@Component
public class Codebooks {

    private final List<Codebook> books;

    Codebooks(CodebookContent content, CodebookStore store) {
        content.install();
        this.books = store.codebooks();
    }

    /** By area, level and year. */
    public List<Codebook> all() {
        return books;
    }

    /** The book in force: the newest for that area and level, or for all its levels, that is not of a later year. */
    public Optional<Codebook> inForce(int year, String area, Level level) {
        return books.stream()
                .filter(book -> book.area().equals(area) && book.year() <= year)
                .filter(book -> book.level() == null || book.level() == level)
                .max(Comparator.comparingInt(Codebook::year));
    }

    public Optional<Codebook> find(long id) {
        return books.stream().filter(book -> book.id() == id).findFirst();
    }

    public Optional<Category> category(long id) {
        return books.stream().flatMap(book -> book.category(id).stream()).findFirst();
    }
}
