package rose.coding.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import rose.coding.Category;
import rose.coding.Category.Note;
import rose.coding.Wording;
import rose.platform.Texts;

/**
 * The form for a category's names and texts.
 *
 * @param note that the change is made in another dimension too, or null
 * @param newer what stands in the fields that somebody else has changed meanwhile; null where nobody has
 */
public record CategoryForm(
        CodebookEntry book,
        String heading,
        String note,
        String action,
        Map<String, String> values,
        List<FieldProblem> problems,
        List<CodebookPage.Term> newer) {

    /** The fields in their order. */
    static final List<String> FIELDS = List.of(
            "nameSv",
            "nameEn",
            "definitionSv",
            "definitionEn",
            "includesSv",
            "includesEn",
            "excludesSv",
            "excludesEn",
            "examples",
            "words",
            "alsoWritten",
            "colour");

    public String get(String field) {
        return values.getOrDefault(field, "");
    }

    public String error(String field) {
        return FieldProblem.at(problems, field);
    }

    static Map<String, String> values(Category category) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("nameSv", category.name());
        values.put("nameEn", category.nameEn());
        put(values, "definition", category.definition());
        put(values, "includes", category.includes());
        put(values, "excludes", category.excludes());
        values.put("examples", String.join("\n", category.examples()));
        values.put("words", String.join("\n", category.words()));
        values.put("alsoWritten", String.join("\n", category.alsoWritten()));
        values.put("colour", category.colour() == null ? "" : category.colour().toString());
        return values;
    }

    private static void put(Map<String, String> values, String field, Note note) {
        values.put(field + "Sv", note.sv() == null ? "" : note.sv());
        values.put(field + "En", note.en() == null ? "" : note.en());
    }

    static Wording wording(Map<String, String> sent) {
        return new Wording(
                clean(sent, "nameSv"),
                clean(sent, "nameEn"),
                note(sent, "definition"),
                note(sent, "includes"),
                note(sent, "excludes"),
                lines(sent, "examples"),
                lines(sent, "words"),
                lines(sent, "alsoWritten"),
                clean(sent, "colour").matches("[1-9]") ? Integer.valueOf(clean(sent, "colour")) : null);
    }

    static Note note(Map<String, String> sent, String field) {
        String sv = clean(sent, field + "Sv");
        String en = clean(sent, field + "En");
        return new Note(sv.isEmpty() ? null : sv, en.isEmpty() ? null : en);
    }

    static String clean(Map<String, String> sent, String field) {
        return sent.getOrDefault(field, "").replace("\r\n", "\n").strip();
    }

    private static List<String> lines(Map<String, String> sent, String field) {
        return Arrays.stream(clean(sent, field).split("\n"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    /** What stands there now in the fields where that is not what is typed. */
    static List<CodebookPage.Term> differing(Category now, Map<String, String> sent, Texts texts) {
        Map<String, String> there = values(now);
        return FIELDS.stream()
                .filter(field -> !there.get(field).equals(clean(sent, field)))
                .map(field -> new CodebookPage.Term(
                        texts.get("coding.field." + field),
                        Stream.of(there.get(field))
                                .filter(text -> !text.isEmpty())
                                .toList()))
                .toList();
    }
}
