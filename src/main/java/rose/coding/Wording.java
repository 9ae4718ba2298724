package rose.coding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rose.coding.Category.Note;
import rose.platform.Problem;

/**
 * All that is said of a category: its name and its texts, as somebody writes them.
 *
 * @param nameEn the same as {@code name} where nobody has translated it
 * @param colour 1 to 7 of the chart colours, or null
 */
public record Wording(
        String name,
        String nameEn,
        Note definition,
        Note includes,
        Note excludes,
        List<String> examples,
        List<String> words,
        List<String> alsoWritten,
        Integer colour) {

    static final int LONGEST_NAME = 200;
    static final int LONGEST_TEXT = 5_000;
    static final int MOST_ENTRIES = 100;
    static final int COLOURS = 7;

    public Wording {
        nameEn = nameEn == null || nameEn.isBlank() ? name : nameEn;
    }

    /** What is wrong with one field of a form or file. @param field as {@code definitionSv}, or empty where it is no field's */
    public record Wrong(String field, Problem problem) {

        static Wrong of(String field, String key, Object... arguments) {
            return new Wrong(field, Problem.of(key, arguments));
        }
    }

    /** A category that has no texts yet beside its names and what it means. */
    public static Wording of(String name, String nameEn, Note definition) {
        return new Wording(name, nameEn, definition, Note.NONE, Note.NONE, List.of(), List.of(), List.of(), null);
    }

    /** Everything that must be mended before it can be kept; the names of other categories are not looked at. */
    public List<Wrong> problems() {
        List<Wrong> wrong = new ArrayList<>();
        name("nameSv", name, wrong);
        if (!name.isBlank() && !nameEn.equals(name)) {
            name("nameEn", nameEn, wrong);
        }
        texts("definition", definition, wrong);
        texts("includes", includes, wrong);
        texts("excludes", excludes, wrong);
        entries("examples", examples, LONGEST_TEXT, wrong);
        entries("words", words, LONGEST_NAME, wrong);
        entries("alsoWritten", alsoWritten, LONGEST_NAME, wrong);
        if (colour != null && (colour < 1 || colour > COLOURS)) {
            wrong.add(Wrong.of("colour", "coding.wording.colour", COLOURS));
        }
        return wrong;
    }

    /** A bar parts the categories of an import file, so no name has one. */
    private static void name(String field, String name, List<Wrong> wrong) {
        if (name.isBlank()) {
            wrong.add(Wrong.of(field, "coding.wording.name-missing"));
        } else if (name.length() > LONGEST_NAME) {
            wrong.add(Wrong.of(field, "coding.wording.name-long", LONGEST_NAME));
        } else if (name.indexOf('|') >= 0 || name.chars().anyMatch(Character::isISOControl)) {
            wrong.add(Wrong.of(field, "coding.wording.name-signs"));
        }
    }

    private static void texts(String field, Note note, List<Wrong> wrong) {
        if (note.sv() == null && note.en() != null) {
            wrong.add(Wrong.of(field + "Sv", "coding.wording.swedish-missing"));
        }
        text(field + "Sv", note.sv(), LONGEST_TEXT, wrong);
        text(field + "En", note.en(), LONGEST_TEXT, wrong);
    }

    private static void text(String field, String text, int longest, List<Wrong> wrong) {
        if (text != null && text.length() > longest) {
            wrong.add(Wrong.of(field, "coding.wording.text-long", longest));
        } else if (text != null && text.chars().anyMatch(sign -> Character.isISOControl(sign) && sign != '\n')) {
            wrong.add(Wrong.of(field, "coding.wording.text-signs"));
        }
    }

    private static void entries(String field, List<String> entries, int longest, List<Wrong> wrong) {
        if (entries.size() > MOST_ENTRIES) {
            wrong.add(Wrong.of(field, "coding.wording.entries", MOST_ENTRIES));
        }
        entries.stream()
                .filter(entry -> entry.length() > longest || entry.chars().anyMatch(Character::isISOControl))
                .findFirst()
                .ifPresent(entry -> wrong.add(Wrong.of(field, "coding.wording.entry", longest)));
    }

    /** The names that a file may use for it. */
    Set<String> written() {
        Set<String> all = new HashSet<>(alsoWritten);
        all.add(name);
        return all;
    }
}
