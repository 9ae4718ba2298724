package rose.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rose.coding.Dimension;
import rose.coding.suggestions.CategoryWords;
import rose.platform.Resources;

/**
 * The codebooks that come with the program, without a database. Categories of the same name have the same id in all
 * books.
 */
final class BookFile {

    private final List<Book> books = new ArrayList<>();
    private final Map<String, Long> ids = new HashMap<>();

    /** One codebook; {@code level} is null where it is for all. */
    record Book(String area, String level, int year, Map<Dimension, List<CategoryWords>> categories) {

        List<CategoryWords> of(Dimension dimension) {
            return categories.getOrDefault(dimension, List.of());
        }

        List<Long> ids(Dimension dimension, List<String> names) {
            return names.stream()
                    .map(name -> of(dimension).stream()
                            .filter(category -> category.name().equals(name))
                            .findFirst()
                            .orElseThrow(() -> new IllegalArgumentException(name + " is not in " + area + " " + year)))
                    .map(CategoryWords::id)
                    .toList();
        }
    }

    BookFile() {
        for (Map<String, Object> entry :
                list(Resources.yaml("rose/coding/codebooks.yaml").get("codebooks"))) {
            Map<Dimension, List<CategoryWords>> categories = new EnumMap<>(Dimension.class);
            for (Dimension dimension : Dimension.values()) {
                categories.put(dimension, categories(entry, dimension));
            }
            books.add(new Book(
                    (String) entry.get("area"), (String) entry.get("level"), (Integer) entry.get("year"), categories));
        }
    }

    Optional<Book> inForce(int year, String area, String level) {
        return books.stream()
                .filter(book -> book.area().equals(area) && book.year() <= year)
                .filter(book -> book.level() == null || book.level().equals(level))
                .max(Comparator.comparingInt(Book::year));
    }

    /** All categories of a dimension, of whatever book. */
    List<CategoryWords> all(Dimension dimension) {
        Map<Long, CategoryWords> all = new LinkedHashMap<>();
        books.forEach(book -> book.of(dimension).forEach(category -> all.putIfAbsent(category.id(), category)));
        return List.copyOf(all.values());
    }

    private List<CategoryWords> categories(Map<String, Object> book, Dimension dimension) {
        return switch (book.get(dimension.name())) {
            case null -> List.of();
            case Map<?, ?> follows -> words(list(book.get(follows.get("follows"))));
            case Object own -> words(list(own));
        };
    }

    private List<CategoryWords> words(List<Map<String, Object>> entries) {
        return entries.stream()
                .map(entry -> new CategoryWords(
                        ids.computeIfAbsent((String) entry.get("name"), name -> ids.size() + 1L),
                        (String) entry.get("name"),
                        (String) entry.get("definition_sv"),
                        strings(entry.get("words"))))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Object entries) {
        return (List<Map<String, Object>>) entries;
    }

    @SuppressWarnings("unchecked")
    private static List<String> strings(Object entries) {
        return entries == null ? List.of() : (List<String>) entries;
    }
}
