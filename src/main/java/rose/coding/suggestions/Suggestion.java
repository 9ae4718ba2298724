package rose.coding.suggestions;

import java.util.List;

/**
 * A category that an intervention may have.
 *
 * @param probability that somebody who sorts by this codebook gives it, between 0 and 1
 * @param words the words that speak most for it, the strongest first, as they stand in the texts; empty where no word
 *     does
 */
public record Suggestion(long categoryId, double probability, List<Word> words) {

    public Suggestion {
        words = List.copyOf(words);
    }

    /**
     * A word where it stands.
     *
     * @param start its first place in {@link Example#text}
     * @param end the place after its last
     */
    public record Word(Part part, int start, int end, String text) {}
}
