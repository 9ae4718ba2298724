package rose.coding.suggestions;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import rose.coding.Dimension;

/** What was learnt of one dimension of a codebook. Never changes, and can be used by many threads at a time. */
public final class Model {

    /** So many categories are suggested at most. */
    public static final int MOST_SUGGESTIONS = 5;

    /** What is less likely is not suggested. */
    public static final double LEAST_PROBABILITY = 0.1;

    /** How many categories of a dimension an intervention has, before anything is known. */
    private static final double USUAL_CATEGORIES = 1.5;

    /** What one typical word in the dimension's own text is worth, in the logarithm of the odds. */
    private static final double BELIEF_IN_WORDS = 2;

    private final Reader reader;
    private final Prior prior;
    private final List<Long> categories;
    private final Vocabulary vocabulary;
    private final Weights weights;
    private final double threshold;
    private final Learnt learnt;

    Model(
            Reader reader,
            Prior prior,
            List<Long> categories,
            Vocabulary vocabulary,
            Weights weights,
            double threshold,
            Learnt learnt) {
        this.reader = reader;
        this.prior = prior;
        this.categories = List.copyOf(categories);
        this.vocabulary = vocabulary;
        this.weights = weights;
        this.threshold = threshold;
        this.learnt = learnt;
    }

    /**
     * What a model was made from.
     *
     * @param seen how many examples there were
     * @param used how many of them were drawn and learnt from
     * @param byCategory how many of those had each category, in the order of {@link Model#categories()}
     */
    public record Learnt(int seen, int used, List<Integer> byCategory) {

        public Learnt {
            byCategory = List.copyOf(byCategory);
        }
    }

    /** How likely a category is believed to be before anything is learnt, in the logarithm of the odds. */
    static double belief(int categories, double strength) {
        double share = Math.min(0.5, USUAL_CATEGORIES / categories);
        return StrictMath.log(share / (1 - share)) + BELIEF_IN_WORDS * strength;
    }

    public Dimension dimension() {
        return reader.dimension();
    }

    /** Ids, in the codebook's order. */
    public List<Long> categories() {
        return categories;
    }

    public Learnt learnt() {
        return learnt;
    }

    /** From this probability on suggestions are right and complete to the best balance (F1) that was found. */
    public double threshold() {
        return threshold;
    }

    /** How likely each category is, in the order of {@link #categories()}. */
    public double[] probabilities(Example example) {
        Reading reading = reader.read(example);
        return probabilities(reading, vocabulary.vector(reading));
    }

    private double[] probabilities(Reading reading, Vocabulary.Vector vector) {
        double[] scores = new double[categories.size()];
        float[] strengths = strengths(reading);
        for (int c = 0; c < scores.length; c++) {
            scores[c] = belief(scores.length, strengths[c]) + weights.bias()[c] + weights.extra()[c] * strengths[c];
        }
        for (int i = 0; i < vector.features().length; i++) {
            for (int c = 0; c < scores.length; c++) {
                scores[c] += vector.values()[i] * weights.of(vector.features()[i], c);
            }
        }
        for (int c = 0; c < scores.length; c++) {
            scores[c] = weights.platts()[c].probability(scores[c]);
        }
        return scores;
    }

    private float[] strengths(Reading reading) {
        return reader.set().codebook() ? prior.strengths(reading, reader) : new float[categories.size()];
    }

    /** The likeliest categories, the likeliest first; none where the texts are empty. */
    public List<Suggestion> suggest(Example example) {
        Reading reading = reader.read(example);
        if (reading.tokens().isEmpty()) {
            return List.of();
        }
        Vocabulary.Vector vector = vocabulary.vector(reading);
        double[] probabilities = probabilities(reading, vector);
        var behind = new Behind(reader, prior, weights);
        return IntStream.range(0, probabilities.length)
                .filter(c -> probabilities[c] >= LEAST_PROBABILITY)
                .boxed()
                .sorted(Comparator.comparingDouble(c -> -probabilities[c]))
                .limit(MOST_SUGGESTIONS)
                .map(c ->
                        new Suggestion(categories.get(c), probabilities[c], behind.words(example, reading, vector, c)))
                .toList();
    }

    /** To keep it; the same model always gives the same bytes. */
    public byte[] toBytes() {
        return ModelBytes.of(new ModelBytes.Parts(reader, prior, categories, vocabulary, weights, threshold, learnt));
    }

    /** Empty where the bytes are damaged or of another version of the program: then it must be learnt anew. */
    public static Optional<Model> fromBytes(byte[] bytes) {
        return ModelBytes.read(bytes)
                .map(parts -> new Model(
                        parts.reader(),
                        parts.prior(),
                        parts.categories(),
                        parts.vocabulary(),
                        parts.weights(),
                        parts.threshold(),
                        parts.learnt()));
    }
}
