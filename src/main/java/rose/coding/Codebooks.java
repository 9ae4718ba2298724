package rose.coding;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import rose.organisations.Level;

/** All codebooks. Held in memory, and read again when any node has changed one. */
@Component
public class Codebooks {

    private final CodebookStore store;
    private volatile Snapshot snapshot = new Snapshot("", List.of());

    Codebooks(CodebookContent content, CodebookStore store) {
        content.install();
        this.store = store;
    }

    private record Snapshot(String stamp, List<Codebook> books) {}

    /** By area, level and year, drafts among them. */
    public List<Codebook> all() {
        Snapshot held = snapshot;
        String stamp = store.stamp();
        if (!stamp.equals(held.stamp())) {
            held = new Snapshot(stamp, store.codebooks());
            snapshot = held;
        }
        return held.books();
    }

    /** Another one after each change of any book. */
    String stamp() {
        return store.stamp();
    }

    /** The book in force: the newest for that area and level, or for all its levels, that is not of a later year. */
    public Optional<Codebook> inForce(int year, String area, Level level) {
        return inForce(all(), year, area, level);
    }

    public Optional<Codebook> inForce(Lot lot) {
        return inForce(lot.year(), lot.area().shortName(), lot.level());
    }

    /** Of these books the one in force. */
    public static Optional<Codebook> inForce(Collection<Codebook> books, int year, String area, Level level) {
        return books.stream()
                .filter(book -> !book.draft() && book.isFor(area, level) && book.year() <= year)
                .max(Comparator.comparingInt(Codebook::year));
    }

    /** The book that it was made from, or that was in force before it. */
    public Optional<Codebook> before(Codebook book) {
        return all().stream()
                .filter(other -> !other.draft()
                        && other.area().equals(book.area())
                        && other.level() == book.level()
                        && other.year() < book.year())
                .max(Comparator.comparingInt(Codebook::year));
    }

    /** Keeps an area's books as they are until the transaction ends; what is read of them after this holds that long. */
    void keepStill(String area) {
        store.keepStill(area);
    }

    public Optional<Codebook> find(long id) {
        return all().stream().filter(book -> book.id() == id).findFirst();
    }

    public Optional<Category> category(long id) {
        return all().stream().flatMap(book -> book.category(id).stream()).findFirst();
    }
}
