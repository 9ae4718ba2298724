package rose.coding.suggestions;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import rose.coding.Dimension;
import rose.coding.suggestions.Analysis.Token;

/**
 * Learns to suggest the categories of one dimension of a codebook. Where nothing is settled the model knows only the
 * codebook's words; the more is settled, the more it goes by that. The same examples in the same order give the same
 * model, to the byte. Knows nothing of threads: use it from one at a time.
 */
public final class Learner {

    /**
     * So many examples are learnt from, drawn at random; that more give next to nothing stands in docs/suggestions.md.
     */
    public static final int MOST_EXAMPLES = 20_000;

    /** How much an example moves the model, as shipped. */
    public static final double TRUST = 4;

    static final long SEED = 20_260_401;

    private final Dimension dimension;
    private final List<CategoryWords> categories;
    private final FeatureSet set;
    private final double trust;

    /** @param categories all of the dimension, in the codebook's order */
    public Learner(Dimension dimension, List<CategoryWords> categories) {
        this(dimension, categories, FeatureSet.SHIPPED, TRUST);
    }

    /** @param trust how much an example moves the model: large learns by heart, small goes by the codebook */
    public Learner(Dimension dimension, List<CategoryWords> categories, FeatureSet set, double trust) {
        this.dimension = dimension;
        this.categories = List.copyOf(categories);
        this.set = set;
        this.trust = trust;
    }

    public Dimension dimension() {
        return dimension;
    }

    public List<CategoryWords> categories() {
        return categories;
    }

    /** @param examples read once, in their order; may be as many as there are, without all being in memory at a time */
    public Model learn(Stream<Labelled> examples) {
        Sample sample = Sample.of(examples, MOST_EXAMPLES, SEED);
        List<Labelled> kept = sample.kept();
        Reader reader = new Reader(set, dimension, lexicon(kept));
        Prior prior = new CodebookTerms(categories, set.form()).all();
        List<Long> ids = categories.stream().map(CategoryWords::id).toList();
        return new Training(reader, prior, ids, trust).model(kept, sample.seen());
    }

    public Model learn(List<Labelled> examples) {
        return learn(examples.stream());
    }

    /** The words that are written by themselves in enough examples, and those of the codebook. */
    private Lexicon lexicon(List<Labelled> examples) {
        if (!set.compounds()) {
            return Lexicon.EMPTY;
        }
        Reader reader = new Reader(set, dimension, Lexicon.EMPTY);
        Map<Integer, Integer> counts = new HashMap<>();
        Map<Integer, Integer> stems = new HashMap<>();
        for (Labelled example : examples) {
            Set<Integer> seen = new HashSet<>();
            for (Token token : reader.tokens(example.example())) {
                int key = Lexicon.key(token.word(), 0, token.word().length());
                if (Lexicon.isWhole(token) && seen.add(key)) {
                    counts.merge(key, 1, Integer::sum);
                    stems.put(key, token.hash());
                }
            }
        }
        int least = examples.size() < 500 ? 1 : 3;
        Map<Integer, Integer> lexicon = new TreeMap<>();
        counts.forEach((key, count) -> {
            if (count >= least) {
                lexicon.put(key, stems.get(key));
            }
        });
        new CodebookTerms(categories, set.form()).into(lexicon);
        return Lexicon.of(lexicon);
    }
}
