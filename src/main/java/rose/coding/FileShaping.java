package rose.coding;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Makes a book what a file says. */
final class FileShaping {

    private final Codebook book;
    private final Codebook before;
    private final CodebookStore books;
    private final CodebookEditStore store;
    private final CodeMoveStore codes;
    private final Clock clock;

    FileShaping(
            Codebook book,
            Codebook before,
            CodebookStore books,
            CodebookEditStore store,
            CodeMoveStore codes,
            Clock clock) {
        this.book = book;
        this.before = before;
        this.books = books;
        this.store = store;
        this.codes = codes;
        this.clock = clock;
    }

    void shape(Change.Replace replace) {
        if (replace.notes() != null) {
            store.setNotes(book.id(), replace.notes());
        }
        replace.dimensions().forEach(this::dimension);
    }

    private void dimension(Dimension dimension, List<Change.Replace.Entry> entries) {
        List<Long> kept = entries.stream()
                .map(Change.Replace.Entry::categoryId)
                .filter(Objects::nonNull)
                .toList();
        book.of(dimension).stream().filter(each -> !kept.contains(each.id())).forEach(this::takeAway);
        store.unname(kept);
        List<Long> order = new ArrayList<>();
        for (Change.Replace.Entry entry : entries) {
            Category category = BookShaping.of(dimension, order.size(), entry.wording());
            long id = entry.categoryId() == null ? books.save(book.id(), category) : entry.categoryId();
            store.update(id, category);
            order.add(id);
            map(dimension, id, entry);
        }
        store.order(order);
    }

    private void takeAway(Category category) {
        if (book.draft() || !codes.everUsed(Set.of(category.id()))) {
            store.delete(Set.of(category.id()));
        } else {
            store.retire(category.id(), clock.instant());
        }
    }

    private void map(Dimension dimension, long categoryId, Change.Replace.Entry entry) {
        if (entry.mapsTo() == null) {
            return;
        }
        store.unmap(categoryId);
        entry.mapsTo().stream()
                .map(name -> ChangeCheck.earlier(before, dimension, name))
                .forEach(earlier -> books.saveMapping(categoryId, earlier.id()));
    }
}
