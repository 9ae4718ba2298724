package rose.coding.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import rose.coding.Category;
import rose.coding.Codebook;
import rose.coding.CodebookEdits;
import rose.coding.Codebooks;
import rose.coding.Dimension;
import rose.platform.Texts;

/** What codebooks, dimensions and categories are called on pages. */
@Component
class CodebookNames {

    private final CodebookEdits edits;
    private final Codebooks codebooks;

    CodebookNames(CodebookEdits edits, Codebooks codebooks) {
        this.edits = edits;
        this.codebooks = codebooks;
    }

    CodebookEntry entry(Codebook book, Texts texts) {
        return new CodebookEntry(
                book.id(),
                book.area(),
                edits.area(book).numberedName(texts),
                String.valueOf(book.year()),
                book.level() == null
                        ? texts.get("coding.books.all-levels")
                        : book.level().heading(texts),
                book.draft(),
                book.version(),
                book.byProgram());
    }

    /** Null where it corresponds to nothing. */
    String earlier(Category category, Texts texts) {
        String names = category.earlier().stream()
                .flatMap(id -> codebooks.category(id).stream())
                .map(each -> each.name(texts))
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? null : texts.get("coding.books.earlier", names);
    }

    static String many(Dimension dimension, Texts texts) {
        return texts.get(dimension.textKey() + ".many");
    }

    /** "Mål och effekter" where the two have the same categories, else the one. */
    static String together(Codebook book, Dimension dimension, Texts texts) {
        return book.twin(dimension)
                .map(twin -> Stream.of(dimension, twin).sorted().toList())
                .map(both -> texts.get(
                        "coding.dimensions",
                        many(both.getFirst(), texts),
                        many(both.getLast(), texts).toLowerCase(texts.locale())))
                .orElseGet(() -> many(dimension, texts));
    }

    /** That a change is made in the other dimension too; null where it is not. */
    static String twinNote(Codebook book, Dimension dimension, Texts texts) {
        return book.twin(dimension)
                .map(twin -> texts.get("coding.edit.twin", many(twin, texts).toLowerCase(texts.locale())))
                .orElse(null);
    }

    /** Of two dimensions with the same categories the first, which stands for both; each other one for itself. */
    static List<Dimension> shown(Codebook book) {
        return Stream.of(Dimension.values())
                .filter(book::codes)
                .filter(dimension -> book.twin(dimension)
                        .filter(twin -> twin.compareTo(dimension) < 0)
                        .isEmpty())
                .toList();
    }
}
