package rose.coding.web;

import java.util.List;
import java.util.stream.Stream;
import rose.coding.Category;
import rose.coding.Codebook;
import rose.coding.Dimension;
import rose.platform.Texts;

/** What corresponds to what in a book and the one before it. */
public record BookDifferencePage(CodebookEntry before, CodebookEntry after, List<Part> parts) {

    public record Part(String name, List<Row> rows) {}

    /** @param change what has become of it, in words */
    public record Row(String before, String after, String change) {}

    static BookDifferencePage of(Codebook before, Codebook after, CodebookNames names, Texts texts) {
        return new BookDifferencePage(
                names.entry(before, texts),
                names.entry(after, texts),
                Stream.of(Dimension.values())
                        .filter(dimension -> before.codes(dimension) || after.codes(dimension))
                        .filter(dimension -> !asTheOther(before, after, dimension))
                        .map(dimension ->
                                new Part(name(before, after, dimension, texts), rows(before, after, dimension, texts)))
                        .toList());
    }

    /** Whether the dimension before it in both books is the same, and stands for it. */
    private static boolean asTheOther(Codebook before, Codebook after, Dimension dimension) {
        return both(before, after, dimension)
                && after.twin(dimension).orElseThrow().compareTo(dimension) < 0;
    }

    private static boolean both(Codebook before, Codebook after, Dimension dimension) {
        return before.twin(dimension).isPresent() && after.twin(dimension).isPresent();
    }

    private static String name(Codebook before, Codebook after, Dimension dimension, Texts texts) {
        return both(before, after, dimension)
                ? CodebookNames.together(after, dimension, texts)
                : CodebookNames.many(dimension, texts);
    }

    private static List<Row> rows(Codebook before, Codebook after, Dimension dimension, Texts texts) {
        List<Category> now = after.of(dimension);
        Stream<Row> there = now.stream().flatMap(category -> {
            List<Category> earlier = category.earlier().stream()
                    .flatMap(id -> before.category(id).stream())
                    .toList();
            return earlier.isEmpty()
                    ? Stream.of(new Row(null, category.name(texts), texts.get("coding.difference.new")))
                    : earlier.stream().map(each -> row(each, category, earlier.size(), now, texts));
        });
        Stream<Row> gone = before.of(dimension).stream()
                .filter(each ->
                        now.stream().noneMatch(category -> category.earlier().contains(each.id())))
                .map(each -> new Row(each.name(texts), null, texts.get("coding.difference.gone")));
        return Stream.concat(there, gone).toList();
    }

    private static Row row(Category before, Category after, int joined, List<Category> now, Texts texts) {
        long parts = now.stream()
                .filter(category -> category.earlier().contains(before.id()))
                .count();
        String change = parts > 1
                ? "coding.difference.split"
                : joined > 1
                        ? "coding.difference.merged"
                        : !before.name().equals(after.name())
                                ? "coding.difference.renamed"
                                : before.definition().equals(after.definition())
                                        ? "coding.difference.same"
                                        : "coding.difference.redefined";
        return new Row(before.name(texts), after.name(texts), texts.get(change));
    }
}
