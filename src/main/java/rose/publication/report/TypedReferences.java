package rose.publication.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds where an author has written by hand which figure or table is meant: “figur 3”, “tabellerna 2 och 3”, “figures 3–5”. */
final class TypedReferences {

    /** @param text as it is written @param numbers that it names, at least one */
    record Typed(String text, boolean figure, List<Integer> numbers) {}

    private static final String NUMBER = "\\d{1,3}(?!\\d)";
    private static final String AND = "[\\s\\u00a0]*(?:,|–|-|och|samt|till|and|to)[\\s\\u00a0]*";
    private static final Pattern TYPED =
            Pattern.compile("(?iu)(?<!\\p{L})(?:(figur|figuren|figure|tabell|tabellen|table)"
                    + "[\\s\\u00a0]+(" + NUMBER
                    + ")|(figurer|figurerna|figures|tabeller|tabellerna|tables)[\\s\\u00a0]+(" + NUMBER
                    + "(?:" + AND + NUMBER + ")*))(?!\\p{L})");
    private static final Pattern PART = Pattern.compile("(\\d+)(?:[\\s\\u00a0]*[–-][\\s\\u00a0]*(\\d+))?");

    private TypedReferences() {}

    static List<Typed> in(String text) {
        List<Typed> found = new ArrayList<>();
        Matcher typed = TYPED.matcher(text);
        while (typed.find()) {
            boolean one = typed.group(1) != null;
            String word = one ? typed.group(1) : typed.group(3);
            found.add(new Typed(
                    typed.group(), word.toLowerCase().startsWith("f"), numbers(one ? typed.group(2) : typed.group(4))));
        }
        return found;
    }

    private static List<Integer> numbers(String told) {
        return PART.matcher(told)
                .results()
                .flatMapToInt(part -> {
                    int first = Integer.parseInt(part.group(1));
                    return IntStream.rangeClosed(
                            first, part.group(2) == null ? first : Integer.parseInt(part.group(2)));
                })
                .boxed()
                .toList();
    }

    /** The text with something else in their place, for whoever looks for other numbers. */
    static String without(String text) {
        return TYPED.matcher(text).replaceAll("…");
    }
}
