package rose.coding.suggestions;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What one would do without learning: look for the codebook's words, or guess what is commonest. */
final class Baselines {

    private static final int MOST_GUESSED = 4;

    private final Reader reader;
    private final Prior words;
    private final List<Long> categories;

    Baselines(Learner learner) {
        FeatureSet stems = FeatureSet.STEMS.weighted(1, 1, 0);
        this.reader = new Reader(stems, learner.dimension(), Lexicon.EMPTY);
        this.words = new CodebookTerms(learner.categories(), stems.form()).wordsAndNames();
        this.categories = learner.categories().stream().map(CategoryWords::id).toList();
    }

    /**
     * Those categories of which a typical word, or a word of the name, stands in the dimension's own text or the title.
     */
    boolean[] keywords(Example example) {
        float[] strengths = words.strengths(reader.read(example), reader);
        boolean[] found = new boolean[strengths.length];
        IntStream.range(0, found.length).forEach(c -> found[c] = strengths[c] > 0);
        return found;
    }

    /**
     * The one to {@value #MOST_GUESSED} commonest, as many as do best on these examples; the first one where there
     * are none.
     */
    boolean[] commonest(List<Labelled> examples) {
        int[] counts = new int[categories.size()];
        for (Labelled example : examples) {
            for (int c = 0; c < counts.length; c++) {
                counts[c] += example.categories().contains(categories.get(c)) ? 1 : 0;
            }
        }
        List<Integer> falling = IntStream.range(0, counts.length)
                .boxed()
                .sorted(Comparator.comparingInt(c -> -counts[c]))
                .toList();
        int all = IntStream.of(counts).sum();
        int best = 1;
        double bestF1 = -1;
        int right = 0;
        for (int k = 1; k <= Math.min(MOST_GUESSED, counts.length); k++) {
            right += counts[falling.get(k - 1)];
            double f1 = 2.0 * right / Math.max(1, k * examples.size() + all);
            if (f1 > bestF1) {
                bestF1 = f1;
                best = k;
            }
        }
        boolean[] guessed = new boolean[counts.length];
        falling.stream().limit(best).forEach(c -> guessed[c] = true);
        return guessed;
    }
}
