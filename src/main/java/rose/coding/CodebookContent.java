package rose.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import rose.organisations.Level;
import rose.platform.InstalledContent;
import rose.platform.Resources;

/**
 * Puts the codebooks that come with the program into the database, with their mapping from year to year. Those that anybody has
 * changed are left as they are.
 */
@Component
class CodebookContent {

    private static final String FILE = "rose/coding/codebooks.yaml";

    private final InstalledContent installed;
    private final CodebookStore store;

    CodebookContent(InstalledContent installed, CodebookStore store) {
        this.installed = installed;
        this.store = store;
    }

    void install() {
        installed.install("codebooks", this::read, FILE);
    }

    private record Key(String area, String level, int year, Dimension dimension, String name) {}

    private void read() {
        Map<Key, Long> ids = new HashMap<>();
        List<Map<String, Object>> books = list(Resources.yaml(FILE).get("codebooks"));
        for (Map<String, Object> book : books) {
            save(book, ids);
        }
        for (Map<String, Object> book : books) {
            map(book, before(book, books), ids);
        }
        store.changeStamp();
    }

    private void save(Map<String, Object> entry, Map<Key, Long> ids) {
        String level = (String) entry.get("level");
        Codebook book = new Codebook(
                0,
                (String) entry.get("area"),
                level == null ? null : Level.valueOf(level),
                (Integer) entry.get("year"),
                false,
                1,
                true,
                (String) entry.get("note_sv"),
                (String) entry.get("note_en"),
                (String) entry.get("mapping_note_sv"),
                (String) entry.get("mapping_note_en"),
                List.of());
        Long bookId = store.saveByProgram(book);
        if (bookId == null) {
            return;
        }
        for (Dimension dimension : Dimension.values()) {
            List<Map<String, Object>> categories = categories(entry, dimension);
            for (int position = 0; position < categories.size(); position++) {
                Category category = category(dimension, position, categories.get(position));
                ids.put(
                        new Key(book.area(), level, book.year(), dimension, category.name()),
                        store.save(bookId, category));
            }
        }
    }

    private static Category category(Dimension dimension, int position, Map<String, Object> entry) {
        return new Category(
                0,
                dimension,
                position,
                (String) entry.get("name"),
                (String) entry.get("name_en"),
                note(entry, "definition"),
                note(entry, "includes"),
                note(entry, "excludes"),
                strings(entry.get("examples")),
                strings(entry.get("words")),
                strings(entry.get("also_written")),
                (Integer) entry.get("colour"),
                false,
                List.of(),
                List.of());
    }

    private static Category.Note note(Map<String, Object> entry, String name) {
        return new Category.Note((String) entry.get(name + "_sv"), (String) entry.get(name + "_en"));
    }

    private void map(Map<String, Object> book, int before, Map<Key, Long> ids) {
        String area = (String) book.get("area");
        String level = (String) book.get("level");
        int year = (Integer) book.get("year");
        for (Dimension dimension : Dimension.values()) {
            for (Map<String, Object> category : categories(book, dimension)) {
                Long id = ids.get(new Key(area, level, year, dimension, (String) category.get("name")));
                for (String earlier : strings(category.get("maps_to"))) {
                    Long earlierId = ids.get(new Key(area, level, before, dimension, earlier));
                    if (id != null && earlierId != null) {
                        store.saveMapping(id, earlierId);
                    }
                }
            }
        }
    }

    /** The year of the book before it; its own where it is the first. */
    private static int before(Map<String, Object> book, List<Map<String, Object>> books) {
        int year = (Integer) book.get("year");
        return books.stream()
                .filter(other -> other.get("area").equals(book.get("area"))
                        && Objects.equals(other.get("level"), book.get("level")))
                .mapToInt(other -> (Integer) other.get("year"))
                .filter(other -> other < year)
                .max()
                .orElse(year);
    }

    /** A dimension's own list, or that of the dimension that it follows; empty where it is not coded. */
    private static List<Map<String, Object>> categories(Map<String, Object> book, Dimension dimension) {
        return switch (book.get(dimension.name())) {
            case null -> List.of();
            case Map<?, ?> follows -> list(book.get(follows.get("follows")));
            case Object own -> list(own);
        };
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Object entries) {
        return new ArrayList<>((List<Map<String, Object>>) entries);
    }

    @SuppressWarnings("unchecked")
    private static List<String> strings(Object entries) {
        return entries == null ? List.of() : (List<String>) entries;
    }
}
