package rose.publication.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands between braces: a command, what it is about, and options, as {@code share goal ökad-tillgänglighet level=REGION}.
 *
 * @param source as it was written
 * @param words after the command; one with spaces stands between quotation marks
 * @param options by name
 */
record Expression(String source, String command, List<String> words, Map<String, String> options) {

    private static final Pattern WORD = Pattern.compile("(?:([a-z]+)=)?(?:\"([^\"]*)\"|”([^”]*)”|(\\S+))");
    private static final Set<String> DRAWN = Set.of("figure", "explored", "table");

    static Expression of(String source) {
        List<String> words = new ArrayList<>();
        Map<String, String> options = new LinkedHashMap<>();
        Matcher word = WORD.matcher(source);
        while (word.find()) {
            String value =
                    word.group(2) != null ? word.group(2) : word.group(3) != null ? word.group(3) : word.group(4);
            if (word.group(1) == null) {
                words.add(value);
            } else {
                options.put(word.group(1), value);
            }
        }
        // a telephone's keyboard begins with a capital
        String command = words.isEmpty() ? "" : words.removeFirst().toLowerCase(Locale.ROOT);
        return new Expression(source, command, List.copyOf(words), options);
    }

    /** What {@code change} is of: what follows it, as an expression of its own. */
    Expression rest() {
        return new Expression(source, word(0), words.isEmpty() ? words : words.subList(1, words.size()), options);
    }

    /** Whether it is a block of its own. */
    boolean drawn() {
        return DRAWN.contains(command);
    }

    /** Whether it says which number a figure or table has: {@code see goals}. */
    boolean refers() {
        return command.equals("see");
    }

    /** The word with that number from 0, or an empty one. */
    String word(int number) {
        return number < words.size() ? words.get(number) : "";
    }
}
