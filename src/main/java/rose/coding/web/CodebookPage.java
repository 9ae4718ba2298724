package rose.coding.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import rose.coding.Category;
import rose.coding.Codebook;
import rose.coding.Dimension;
import rose.platform.Texts;

/**
 * A codebook in full.
 *
 * @param message what has just been done, or null; {@code meanwhile} somebody else has changed it, and nothing is done
 * @param retired the categories that are not given any more
 * @param before whether there is a book before it to compare with
 */
public record CodebookPage(
        CodebookEntry book,
        List<String> notes,
        boolean mayChange,
        String message,
        boolean meanwhile,
        List<Part> parts,
        List<Row> retired,
        List<Choice> uncoded,
        boolean before) {

    /** @param note which other dimension has the same categories, or null */
    public record Part(String name, String key, String note, List<Row> rows) {}

    /** @param terms what else is said of it: what belongs to it, what does not, examples */
    public record Row(
            long id, String name, String definition, List<Term> terms, Integer colour, boolean first, boolean last) {}

    /** @param lines one or several */
    public record Term(String name, List<String> lines) {}

    /** A dimension that is not coded yet. */
    public record Choice(String key, String name) {}

    static CodebookPage of(
            Codebook book, CodebookNames names, boolean mayChange, boolean before, String done, Texts texts) {
        boolean meanwhile = done.equals("andrat");
        return new CodebookPage(
                names.entry(book, texts),
                Stream.of(
                                texts.pick(book.noteSv(), book.noteEn()),
                                texts.pick(book.mappingNoteSv(), book.mappingNoteEn()))
                        .filter(Objects::nonNull)
                        .toList(),
                mayChange,
                done.isEmpty() || meanwhile ? null : texts.getOr("coding.done." + done, null),
                meanwhile,
                CodebookNames.shown(book).stream()
                        .map(dimension -> part(book, dimension, names, texts))
                        .toList(),
                book.categories().stream()
                        .filter(Category::retired)
                        .map(category -> row(category, successors(book, category, texts), false, false, texts))
                        .toList(),
                Stream.of(Dimension.values())
                        .filter(dimension -> !book.codes(dimension))
                        .map(dimension -> new Choice(dimension.key(), CodebookNames.many(dimension, texts)))
                        .toList(),
                before);
    }

    private static Part part(Codebook book, Dimension dimension, CodebookNames names, Texts texts) {
        List<Category> categories = book.of(dimension);
        return new Part(
                CodebookNames.together(book, dimension, texts),
                dimension.key(),
                book.twin(dimension).isPresent() ? texts.get("coding.books.both") : null,
                categories.stream()
                        .map(category -> row(
                                category,
                                names.earlier(category, texts),
                                category.equals(categories.getFirst()),
                                category.equals(categories.getLast()),
                                texts))
                        .toList());
    }

    private static String successors(Codebook book, Category category, Texts texts) {
        List<String> now = category.successors().stream()
                .flatMap(id -> book.category(id).stream())
                .map(each -> each.name(texts))
                .toList();
        return now.isEmpty() ? null : texts.get("coding.books.now", String.join(", ", now));
    }

    private static Row row(Category category, String also, boolean first, boolean last, Texts texts) {
        List<Term> terms = Stream.of(
                        term(
                                "coding.books.includes",
                                Stream.ofNullable(category.includes().in(texts)),
                                texts),
                        term(
                                "coding.books.excludes",
                                Stream.ofNullable(category.excludes().in(texts)),
                                texts),
                        term("coding.books.examples", category.examples().stream(), texts),
                        term("coding.books.words", Stream.of(String.join(", ", category.words())), texts),
                        term("coding.books.also-written", Stream.of(String.join(", ", category.alsoWritten())), texts),
                        term("coding.books.history", Stream.ofNullable(also), texts),
                        term(
                                "coding.books.colour",
                                Stream.ofNullable(category.colour())
                                        .map(colour -> texts.get("coding.colour." + colour)),
                                texts))
                .filter(term -> !term.lines().isEmpty())
                .toList();
        return new Row(
                category.id(),
                category.name(texts),
                category.definition().in(texts),
                terms,
                category.colour(),
                first,
                last);
    }

    private static Term term(String key, Stream<String> lines, Texts texts) {
        return new Term(texts.get(key), lines.filter(line -> !line.isEmpty()).toList());
    }
}
