package rose.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of a word bank: text with {@code {slot}} for a word from another list and {@code {3-40}} for a number. */
record Template(List<Part> parts) {
    private static final Pattern HOLE = Pattern.compile("\\{(?:(\\d+)-(\\d+)|([a-z_]+))}");

    sealed interface Part {
        record Words(String text) implements Part {}

        record Slot(String name) implements Part {}

        record Range(int first, int last) implements Part {}
    }

    static Template parse(String line) {
        List<Part> parts = new ArrayList<>();
        Matcher hole = HOLE.matcher(line);
        int from = 0;
        while (hole.find()) {
            words(line.substring(from, hole.start()), parts);
            parts.add(hole.group(3) != null ? new Part.Slot(hole.group(3)) : range(hole));
            from = hole.end();
        }
        words(line.substring(from), parts);
        return new Template(List.copyOf(parts));
    }

    private static void words(String text, List<Part> parts) {
        if (!text.isEmpty()) {
            parts.add(new Part.Words(text));
        }
    }

    private static Part.Range range(Matcher hole) {
        return new Part.Range(Integer.parseInt(hole.group(1)), Integer.parseInt(hole.group(2)));
    }
}
