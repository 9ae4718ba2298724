package rose.coding;

import static java.util.stream.Collectors.toCollection;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes checked changes in the categories of a book, in both of two dimensions that follow each other. Codes are left to others. */
@Component
class BookShaping {

    private final CodebookStore books;
    private final CodebookEditStore store;
    private final CodeMoveStore codes;
    private final Clock clock;

    BookShaping(CodebookStore books, CodebookEditStore store, CodeMoveStore codes, Clock clock) {
        this.books = books;
        this.store = store;
        this.codes = codes;
        this.clock = clock;
    }

    /** The category and its other half. */
    static List<Category> both(Codebook book, long categoryId) {
        Category category = book.category(categoryId).orElseThrow();
        return Stream.concat(Stream.of(category), book.twin(category).stream()).toList();
    }

    /** The category's half in that dimension. */
    private static Category half(Codebook book, long categoryId, Dimension dimension) {
        return both(book, categoryId).stream()
                .filter(each -> each.dimension() == dimension)
                .findFirst()
                .orElseThrow();
    }

    /** What the change does to codes; nothing where they stay as they are. */
    static CodeMoves moves(Codebook book, Change change) {
        return switch (change) {
            case Change.Merge merge -> {
                Map<Long, Long> moved = new HashMap<>();
                both(book, merge.categoryId())
                        .forEach(each -> moved.put(
                                each.id(),
                                half(book, merge.intoId(), each.dimension()).id()));
                yield CodeMoves.moved(moved);
            }
            case Change.Split split ->
                CodeMoves.recoded(both(book, split.categoryId()).stream()
                        .map(Category::id)
                        .collect(toCollection(LinkedHashSet::new)));
            default -> CodeMoves.NONE;
        };
    }

    /** @param before the book before it, or null */
    void shape(Codebook book, Change change, Codebook before) {
        switch (change) {
            case Change.Reword reword ->
                both(book, reword.categoryId())
                        .forEach(each -> store.update(each.id(), reworded(each, reword.wording())));
            case Change.Move move -> both(book, move.categoryId()).forEach(each -> move(book, each, move.up()));
            case Change.Add add ->
                Stream.concat(Stream.of(add.dimension()), book.twin(add.dimension()).stream())
                        .forEach(dimension ->
                                put(book, dimension, book.of(dimension).size(), List.of(add.wording())));
            case Change.Merge merge ->
                both(book, merge.categoryId()).forEach(each -> {
                    replace(
                            book,
                            each,
                            List.of(half(book, merge.intoId(), each.dimension()).id()));
                });
            case Change.Split split -> both(book, split.categoryId()).forEach(each -> split(book, each, split));
            case Change.Retire retire -> both(book, retire.categoryId()).forEach(each -> takeAway(book, each));
            case Change.Remove remove ->
                store.delete(both(book, remove.categoryId()).stream()
                        .map(Category::id)
                        .toList());
            case Change.Replace replace -> new FileShaping(book, before, books, store, codes, clock).shape(replace);
        }
    }

    static Category reworded(Category category, Wording wording) {
        return of(category.dimension(), category.position(), wording);
    }

    static Category of(Dimension dimension, int position, Wording wording) {
        return new Category(
                0,
                dimension,
                position,
                wording.name(),
                wording.nameEn(),
                wording.definition(),
                wording.includes(),
                wording.excludes(),
                wording.examples(),
                wording.words(),
                wording.alsoWritten(),
                wording.colour(),
                false,
                List.of(),
                List.of());
    }

    private void move(Codebook book, Category category, boolean up) {
        List<Long> ids = new ArrayList<>(ids(book, category.dimension()));
        int at = ids.indexOf(category.id());
        int to = up ? at - 1 : at + 1;
        if (to >= 0 && to < ids.size()) {
            Collections.swap(ids, at, to);
            store.order(ids);
        }
    }

    private static List<Long> ids(Codebook book, Dimension dimension) {
        return book.of(dimension).stream().map(Category::id).toList();
    }

    /** Puts new ones in at a place. @return their ids */
    private List<Long> put(Codebook book, Dimension dimension, int place, List<Wording> wordings) {
        List<Long> added = wordings.stream()
                .map(wording -> books.save(book.id(), of(dimension, place, wording)))
                .toList();
        List<Long> ids = new ArrayList<>(ids(book, dimension));
        ids.addAll(place, added);
        store.order(ids);
        return added;
    }

    private void split(Codebook book, Category category, Change.Split split) {
        store.unname(Set.of(category.id()));
        int place = ids(book, category.dimension()).indexOf(category.id()) + 1;
        List<Long> parts = new ArrayList<>(put(book, category.dimension(), place, split.parts()));
        split.intoIds()
                .forEach(id -> parts.add(half(book, id, category.dimension()).id()));
        replace(book, category, parts);
        store.update(category.id(), category);
    }

    /** In a draft nobody has it yet, so nothing of it is kept but what it corresponds to. */
    private void replace(Codebook book, Category category, List<Long> by) {
        by.forEach(id -> store.shareMappings(category.id(), id));
        if (!book.draft()) {
            by.forEach(id -> store.addSuccessor(category.id(), id));
        }
        takeAway(book, category);
    }

    private void takeAway(Codebook book, Category category) {
        if (book.draft()) {
            store.delete(Set.of(category.id()));
        } else {
            store.retire(category.id(), clock.instant());
        }
    }
}
