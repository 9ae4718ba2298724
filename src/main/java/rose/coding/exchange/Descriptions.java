package rose.coding.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import rose.coding.Category.Note;
import rose.coding.Wording;

/**
 * All of a category but its name and colour in one text, for formats that have no more: {@code Definition: …}, a blank line,
 * {@code Hit hör: …} and so on. A line of a text that looks like such a beginning has a backslash before it. What stands before
 * the first of them is a definition, so that other tools' descriptions are too.
 */
final class Descriptions {

    private enum Part {
        NAME_EN("Name (en):"),
        DEFINITION_SV("Definition:"),
        DEFINITION_EN("Definition (en):"),
        INCLUDES_SV("Hit hör:"),
        INCLUDES_EN("Hit hör (en):"),
        EXCLUDES_SV("Hit hör inte:"),
        EXCLUDES_EN("Hit hör inte (en):"),
        EXAMPLES("Exempel:"),
        WORDS("Typiska ord:"),
        ALSO_WRITTEN("Skrivs också:");

        private final String label;

        Part(String label) {
            this.label = label;
        }
    }

    private Descriptions() {}

    static String write(Wording wording) {
        Map<Part, String> parts = new EnumMap<>(Part.class);
        if (!wording.nameEn().equals(wording.name())) {
            parts.put(Part.NAME_EN, wording.nameEn());
        }
        put(parts, Part.DEFINITION_SV, Part.DEFINITION_EN, wording.definition());
        put(parts, Part.INCLUDES_SV, Part.INCLUDES_EN, wording.includes());
        put(parts, Part.EXCLUDES_SV, Part.EXCLUDES_EN, wording.excludes());
        put(parts, Part.EXAMPLES, wording.examples());
        put(parts, Part.WORDS, wording.words());
        put(parts, Part.ALSO_WRITTEN, wording.alsoWritten());
        List<String> written = new ArrayList<>();
        parts.forEach((part, text) -> written.add(part.label + " " + guarded(text)));
        return String.join("\n\n", written);
    }

    private static void put(Map<Part, String> parts, Part sv, Part en, Note note) {
        if (note.sv() != null) {
            parts.put(sv, note.sv());
        }
        if (note.en() != null) {
            parts.put(en, note.en());
        }
    }

    private static void put(Map<Part, String> parts, Part part, List<String> entries) {
        if (!entries.isEmpty()) {
            parts.put(part, String.join("\n", entries));
        }
    }

    private static String guarded(String text) {
        return text.lines()
                .map(line -> line.startsWith("\\") || part(line) != null ? "\\" + line : line)
                .reduce((before, after) -> before + "\n" + after)
                .orElse("");
    }

    private static Part part(String line) {
        return Arrays.stream(Part.values())
                .filter(each -> line.startsWith(each.label))
                .findFirst()
                .orElse(null);
    }

    static Wording read(String name, String description, Integer colour) {
        Map<Part, StringBuilder> parts = new EnumMap<>(Part.class);
        Part current = Part.DEFINITION_SV;
        for (String line : description.lines().toList()) {
            Part begun = part(line);
            String text =
                    begun == null ? line : line.substring(begun.label.length()).stripLeading();
            if (begun != null) {
                current = begun;
            }
            // only what the writer put it before: another tool's backslash stays
            boolean guarded = text.startsWith("\\") && (text.startsWith("\\\\") || part(text.substring(1)) != null);
            parts.computeIfAbsent(current, part -> new StringBuilder())
                    .append(guarded ? text.substring(1) : text)
                    .append('\n');
        }
        return new Wording(
                name,
                text(parts, Part.NAME_EN),
                new Note(text(parts, Part.DEFINITION_SV), text(parts, Part.DEFINITION_EN)),
                new Note(text(parts, Part.INCLUDES_SV), text(parts, Part.INCLUDES_EN)),
                new Note(text(parts, Part.EXCLUDES_SV), text(parts, Part.EXCLUDES_EN)),
                list(parts, Part.EXAMPLES),
                list(parts, Part.WORDS),
                list(parts, Part.ALSO_WRITTEN),
                colour);
    }

    private static String text(Map<Part, StringBuilder> parts, Part part) {
        return FileWording.text(parts.getOrDefault(part, new StringBuilder()).toString());
    }

    private static List<String> list(Map<Part, StringBuilder> parts, Part part) {
        return FileWording.list(
                parts.getOrDefault(part, new StringBuilder()).toString().lines().toList());
    }
}
