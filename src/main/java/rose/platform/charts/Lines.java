package rose.platform.charts;

import java.util.ArrayList;
import java.util.List;

/** Breaks words into lines that fit. */
final class Lines {

    private Lines() {}

    /**
     * Lines no wider than {@code width} pixels, broken at spaces, after hyphens and slashes, and within a word only
     * where it is wider than a whole line. At least one line, which is empty if there are no words.
     */
    static List<String> wrap(String words, Type type, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String piece : pieces(words)) {
            if (!line.isEmpty() && type.measure((line + piece).strip()) > width) {
                lines.add(line.strip());
                line = "";
            }
            line = overflow(line + piece, type, width, lines);
        }
        if (!line.isBlank() || lines.isEmpty()) {
            lines.add(line.strip());
        }
        return lines;
    }

    /** As {@link #wrap}, but of more than {@code most} lines only the first, the last of them ending in "…". */
    static List<String> clip(String words, Type type, double width, int most) {
        List<String> lines = wrap(words, type, width);
        if (lines.size() <= most) {
            return lines;
        }
        String last = lines.get(most - 1);
        while (!last.isEmpty() && type.measure(last + "…") > width) {
            last = last.substring(0, last.offsetByCodePoints(last.length(), -1));
        }
        List<String> first = new ArrayList<>(lines.subList(0, most - 1));
        first.add(last.strip() + "…");
        return first;
    }

    /** The widest of the lines, in pixels. */
    static double widest(List<String> lines, Type type) {
        return lines.stream().mapToDouble(type::measure).max().orElse(0);
    }

    /** Whether each word can stand whole on a line of {@code width} pixels. */
    static boolean fits(String words, Type type, double width) {
        return pieces(words).stream().allMatch(piece -> type.measure(piece.strip()) <= width);
    }

    private static List<String> pieces(String words) {
        return List.of(words.strip().split("(?<=[ \\t\\n\\r/\\-–])(?![ \\t\\n\\r/\\-–])"));
    }

    private static String overflow(String line, Type type, double width, List<String> lines) {
        String rest = line;
        while (type.measure(rest.strip()) > width
                && rest.strip().codePointCount(0, rest.strip().length()) > 1) {
            int cut = cut(rest, type, width);
            lines.add(rest.substring(0, cut));
            rest = rest.substring(cut);
        }
        return rest;
    }

    private static int cut(String word, Type type, double width) {
        int cut = word.offsetByCodePoints(0, 1);
        while (cut < word.length() && type.measure(word.substring(0, word.offsetByCodePoints(cut, 1))) <= width) {
            cut = word.offsetByCodePoints(cut, 1);
        }
        return cut;
    }
}
