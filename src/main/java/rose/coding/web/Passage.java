package rose.coding.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rose.collection.Intervention;
import rose.platform.Texts;

/**
 * One of an intervention's four texts under its heading, in pieces.
 *
 * @param pieces empty where nothing was written
 */
public record Passage(String name, List<Piece> pieces) {

    /** A run of text; marked where it speaks for a suggestion. */
    public record Piece(String text, boolean marked) {}

    static List<Passage> of(Intervention intervention, Collection<String> words, Texts texts) {
        Pattern marked = pattern(words);
        return Stream.of(
                        new InterventionPage.Text("activity", intervention.activities()),
                        new InterventionPage.Text("goal", intervention.goals()),
                        new InterventionPage.Text("output", intervention.outputs()),
                        new InterventionPage.Text("outcome", intervention.outcomes()))
                .map(text -> new Passage(
                        texts.get("coding.dimension." + text.name() + ".many"), pieces(text.value(), marked)))
                .toList();
    }

    /** The longest first, so that a word in another does not cut it. */
    private static Pattern pattern(Collection<String> words) {
        return words.isEmpty()
                ? null
                : Pattern.compile(
                        words.stream()
                                .distinct()
                                .sorted(Comparator.comparingInt(String::length).reversed())
                                .map(Pattern::quote)
                                .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])")),
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static List<Piece> pieces(String text, Pattern marked) {
        if (text == null || text.isEmpty()) {
            return List.of();
        }
        if (marked == null) {
            return List.of(new Piece(text, false));
        }
        List<Piece> pieces = new ArrayList<>();
        int end = 0;
        for (Matcher found = marked.matcher(text); found.find(); end = found.end()) {
            add(pieces, text.substring(end, found.start()), false);
            add(pieces, found.group(), true);
        }
        add(pieces, text.substring(end), false);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, marked));
        }
    }
}
