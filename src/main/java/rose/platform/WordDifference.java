package rose.platform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Two texts beside each other, word by word. */
public record WordDifference(List<Piece> before, List<Piece> after) {

    /** Beyond this, finding what is common takes too long, and a reader would not be helped by it. */
    private static final long MOST_COMPARED = 4_000_000;

    /** Some words in a row. @param differs whether the other text does not have them there */
    public record Piece(String text, boolean differs) {}

    public static WordDifference of(String before, String after) {
        List<String> old = words(before);
        List<String> now = words(after);
        Set<Integer> oldCommon = new HashSet<>();
        Set<Integer> nowCommon = new HashSet<>();
        if ((long) old.size() * now.size() <= MOST_COMPARED) {
            LongestCommon.of(stripped(old), stripped(now)).forEach(pair -> {
                oldCommon.add(pair.before());
                nowCommon.add(pair.after());
            });
        }
        return new WordDifference(pieces(old, oldCommon), pieces(now, nowCommon));
    }

    /** Each with the space after it. */
    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("(?<=\\s)(?=\\S)"));
    }

    private static List<String> stripped(List<String> words) {
        return words.stream().map(String::strip).toList();
    }

    private static List<Piece> pieces(List<String> words, Set<Integer> common) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            boolean differs = !common.contains(i);
            if (!pieces.isEmpty() && pieces.getLast().differs() == differs) {
                pieces.set(pieces.size() - 1, new Piece(pieces.getLast().text() + words.get(i), differs));
            } else {
                pieces.add(new Piece(words.get(i), differs));
            }
        }
        return pieces;
    }

    public boolean differs() {
        return Stream.concat(before.stream(), after.stream()).anyMatch(Piece::differs);
    }
}
