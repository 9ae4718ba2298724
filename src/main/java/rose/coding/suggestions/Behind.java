package rose.coding.suggestions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import rose.coding.suggestions.Analysis.Token;

/** The words behind a suggestion: those whose features add most to its score. */
record Behind(Reader reader, Prior prior, Weights weights) {

    private static final int MOST = 5;
    /** A word must add such a share of what the strongest adds. */
    private static final double LEAST_SHARE = 0.2;

    List<Suggestion.Word> words(Example example, Reading reading, Vocabulary.Vector vector, int category) {
        double[] credits = credits(reading, vector, category);
        List<Suggestion.Word> words = new ArrayList<>();
        Set<String> said = new HashSet<>();
        double most = IntStream.range(0, credits.length)
                .mapToDouble(i -> credits[i])
                .max()
                .orElse(0);
        IntStream.range(0, credits.length)
                .filter(i -> credits[i] > 0 && credits[i] >= LEAST_SHARE * most)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -credits[i]))
                .map(i -> word(example, reading.tokens().get(i)))
                .filter(word -> said.add(word.text().toLowerCase(Locale.ROOT)))
                .limit(MOST)
                .forEach(words::add);
        return words;
    }

    private static Suggestion.Word word(Example example, Token token) {
        String text = example.text(token.part());
        return new Suggestion.Word(
                token.part(), token.start(), token.end(), text.substring(token.start(), token.end()));
    }

    /** What each word adds. */
    private double[] credits(Reading reading, Vocabulary.Vector vector, int category) {
        double[] credits = new double[reading.tokens().size()];
        for (int i = 0; i < vector.at().length; i++) {
            int at = vector.at()[i];
            if (at >= 0) {
                credits[reading.from()[i]] +=
                        weights.of(vector.features()[at], category) * vector.values()[at] * vector.shares()[i];
            }
        }
        if (reader.set().codebook()) {
            double worth = Model.belief(weights.categories(), 1)
                    - Model.belief(weights.categories(), 0)
                    + weights.extra()[category];
            prior.credit(reading, reader, category, worth, credits);
        }
        return credits;
    }
}
