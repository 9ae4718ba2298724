package rose.coding.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import rose.coding.Category;
import rose.coding.Change;
import rose.coding.Codebook;
import rose.coding.Dimension;
import rose.coding.Wording;
import rose.coding.exchange.BookFile.FileCategory;

/**
 * A file beside the book that it is to change: which category is which, known by guid and else by name.
 *
 * @param change what taking the file over would be
 * @param rows what that does to each category that it changes, by dimension
 * @param same how many are as they are in the book
 */
public record BookComparison(Change.Replace change, List<Row> rows, int same) {

    /** What the file does to a category. */
    public enum Kind {
        NEW,
        CHANGED,
        RENAMED,
        MISSING;

        public String textKey() {
            return "coding.compared." + name();
        }
    }

    /** @param before its name in the book where that is another; {@code categoryId} null where it is new */
    public record Row(Dimension dimension, Kind kind, String name, String before, Long categoryId) {}

    /** @param dimension where loose categories go; null where there are none */
    public static BookComparison of(Codebook book, BookFile file, Dimension dimension) {
        Map<Dimension, List<FileCategory>> dimensions = new EnumMap<>(Dimension.class);
        dimensions.putAll(file.dimensions());
        if (dimension != null && !file.loose().isEmpty()) {
            dimensions.put(dimension, file.loose());
        }
        for (Dimension each : List.copyOf(dimensions.keySet())) {
            book.twin(each).ifPresent(twin -> dimensions.putIfAbsent(twin, dimensions.get(each)));
        }
        Map<Dimension, List<Change.Replace.Entry>> entries = new EnumMap<>(Dimension.class);
        List<Row> rows = new ArrayList<>();
        int same = 0;
        for (var each : dimensions.entrySet()) {
            List<Category> there = book.of(each.getKey());
            List<Category> matched = matched(book, there, each.getValue());
            List<Change.Replace.Entry> ofDimension = new ArrayList<>();
            for (int i = 0; i < matched.size(); i++) {
                FileCategory from = each.getValue().get(i);
                Category category = matched.get(i);
                Long id = category == null ? null : category.id();
                ofDimension.add(new Change.Replace.Entry(id, from.wording(), from.mapsTo()));
                if (category != null && category.wording().equals(from.wording())) {
                    same++;
                } else {
                    rows.add(row(each.getKey(), category, from.wording()));
                }
            }
            there.stream()
                    .filter(category -> !matched.contains(category))
                    .forEach(category ->
                            rows.add(new Row(each.getKey(), Kind.MISSING, category.name(), null, category.id())));
            entries.put(each.getKey(), List.copyOf(ofDimension));
        }
        return new BookComparison(new Change.Replace(entries, file.notes()), List.copyOf(rows), same);
    }

    private static Row row(Dimension dimension, Category category, Wording wording) {
        if (category == null) {
            return new Row(dimension, Kind.NEW, wording.name(), null, null);
        }
        return category.name().equals(wording.name())
                ? new Row(dimension, Kind.CHANGED, wording.name(), null, category.id())
                : new Row(dimension, Kind.RENAMED, wording.name(), category.name(), category.id());
    }

    /** For each of the file's the book's, or null where it is new. No category is two of the file's. */
    private static List<Category> matched(Codebook book, List<Category> there, List<FileCategory> file) {
        Category[] matched = new Category[file.size()];
        Set<Category> taken = new HashSet<>();
        for (int i = 0; i < matched.length; i++) {
            FileCategory wanted = file.get(i);
            matched[i] = there.stream()
                    .filter(each -> !taken.contains(each) && isKnownBy(book, each, wanted.guid()))
                    .findFirst()
                    .orElse(null);
            taken.add(matched[i]);
        }
        for (int i = 0; i < matched.length; i++) {
            if (matched[i] == null) {
                String name = file.get(i).wording().name();
                matched[i] = there.stream()
                        .filter(each -> !taken.contains(each))
                        .filter(each ->
                                each.name().equals(name) || each.alsoWritten().contains(name))
                        .findFirst()
                        .orElse(null);
                taken.add(matched[i]);
            }
        }
        return java.util.Arrays.asList(matched);
    }

    /** Its own id, or that of its other half: a file may say that a dimension follows another. */
    private static boolean isKnownBy(Codebook book, Category category, UUID guid) {
        return Stream.concat(Stream.of(category), book.twin(category).stream())
                .anyMatch(each -> BookFile.guid(book, each).equals(guid));
    }

    /** The ids of those that the file does not have. */
    public Set<Long> missing() {
        Set<Long> missing = new HashSet<>();
        rows.stream()
                .filter(row -> row.kind() == Kind.MISSING)
                .map(Row::categoryId)
                .filter(Objects::nonNull)
                .forEach(missing::add);
        return missing;
    }
}
