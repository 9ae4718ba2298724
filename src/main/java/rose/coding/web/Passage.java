package rose.coding.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import rose.coding.Dimension;
import rose.coding.suggestions.Part;
import rose.coding.suggestions.Suggestion;
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

    /** @param words those to be marked, where they stand */
    static List<Passage> of(Intervention intervention, Collection<Suggestion.Word> words, Texts texts) {
        return Stream.of(Part.ACTIVITIES, Part.GOALS, Part.OUTPUTS, Part.OUTCOMES)
                .map(part -> new Passage(
                        texts.get(name(part)),
                        pieces(
                                text(intervention, part),
                                words.stream()
                                        .filter(word -> word.part() == part)
                                        .toList())))
                .toList();
    }

    private static String name(Part part) {
        return Stream.of(Dimension.values())
                .filter(dimension -> Part.of(dimension) == part)
                .map(dimension -> dimension.textKey() + ".many")
                .findFirst()
                .orElseThrow();
    }

    private static String text(Intervention intervention, Part part) {
        return switch (part) {
            case ACTIVITIES -> intervention.activities();
            case GOALS -> intervention.goals();
            case OUTPUTS -> intervention.outputs();
            case OUTCOMES -> intervention.outcomes();
            case TITLE, TARGET_GROUPS -> null;
        };
    }

    private static List<Piece> pieces(String text, List<Suggestion.Word> words) {
        if (text == null || text.isEmpty()) {
            return List.of();
        }
        List<Piece> pieces = new ArrayList<>();
        int end = 0;
        for (Suggestion.Word word : words.stream()
                .sorted(Comparator.comparingInt(Suggestion.Word::start))
                .toList()) {
            if (word.start() >= end) {
                add(pieces, text.substring(end, word.start()), false);
                add(pieces, text.substring(word.start(), word.end()), true);
                end = word.end();
            }
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
