package rose.coding.suggestions;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import rose.coding.suggestions.Logistic.Rows;
import rose.coding.suggestions.Logistic.Task;

/** From examples that are read to a model: learns each category by itself, and makes probabilities of the scores. */
final class Training {

    private static final double TOLERANCE = 0.01;
    private static final int MOST_ROUNDS = 60;
    private static final int FOLDS = 5;
    /** So many are enough to make probabilities of; then one fold is left out instead of each in its turn. */
    private static final int ENOUGH = 4_000;

    private static final double HOLD_TOGETHER = 20;
    private static final double HOLD_EACH = 40;

    private final Reader reader;
    private final Prior prior;
    private final List<Long> categories;
    private final double trust;

    Training(Reader reader, Prior prior, List<Long> categories, double trust) {
        this.reader = reader;
        this.prior = prior;
        this.categories = categories;
        this.trust = trust;
    }

    /** All examples as numbers. */
    private record Data(Rows rows, float[][] strengths, List<Labelled> examples) {}

    Model model(List<Labelled> examples, int seen) {
        Vocabulary vocabulary = vocabulary(examples);
        Data data = data(examples, vocabulary);
        int[] fold = folds(examples.size());
        Platt[] platts = new Platt[categories.size()];
        OutOfFold tried = tried(data, fold);
        Platt together = tried.together(HOLD_TOGETHER);
        double[][] weights = new double[categories.size()][];
        for (int c = 0; c < platts.length; c++) {
            platts[c] = tried.of(c, together, HOLD_EACH);
            weights[c] =
                    new Logistic(data.rows(), TOLERANCE, MOST_ROUNDS).fit(task(data, c, null, -1), Learner.SEED + c);
        }
        var learnt = Weights.of(weights, vocabulary.hashes().length, platts);
        var counts = new Model.Learnt(seen, examples.size(), counts(examples));
        return new Model(reader, prior, categories, vocabulary, learnt, tried.threshold(platts), counts);
    }

    private Vocabulary vocabulary(List<Labelled> examples) {
        var counter = new Vocabulary.Counter();
        examples.forEach(example -> counter.add(reader.read(example.example())));
        return counter.vocabulary();
    }

    private Data data(List<Labelled> examples, Vocabulary vocabulary) {
        int[] start = new int[examples.size() + 1];
        int[] features = new int[1024];
        float[] values = new float[1024];
        float[][] strengths = new float[examples.size()][];
        for (int i = 0; i < examples.size(); i++) {
            Reading reading = reader.read(examples.get(i).example());
            strengths[i] = strengths(reading);
            Vocabulary.Vector vector = vocabulary.vector(reading);
            int length = vector.features().length;
            start[i + 1] = start[i] + length;
            if (start[i + 1] > features.length) {
                features = Arrays.copyOf(features, 2 * start[i + 1]);
                values = Arrays.copyOf(values, 2 * start[i + 1]);
            }
            System.arraycopy(vector.features(), 0, features, start[i], length);
            System.arraycopy(vector.values(), 0, values, start[i], length);
        }
        return new Data(new Rows(start, features, values, vocabulary.hashes().length), strengths, examples);
    }

    private float[] strengths(Reading reading) {
        return reader.set().codebook() ? prior.strengths(reading, reader) : new float[categories.size()];
    }

    /** What is to be learnt of a category from the examples outside a fold. */
    private Task task(Data data, int category, int[] fold, int left) {
        int n = data.examples().size();
        Task task = new Task(new boolean[n], new float[n], new float[n], new float[n]);
        long id = categories.get(category);
        for (int i = 0; i < n; i++) {
            Labelled example = data.examples().get(i);
            boolean counts = !example.unknown().contains(id) && (fold == null || fold[i] != left);
            task.given()[i] = example.categories().contains(id);
            task.extra()[i] = data.strengths()[i][category];
            task.belief()[i] = (float) Model.belief(categories.size(), task.extra()[i]);
            task.cost()[i] = counts ? (float) (trust * example.weight()) : 0;
        }
        return task;
    }

    static int[] folds(int size) {
        int[] turn = IntStream.range(0, size).toArray();
        Logistic.shuffle(turn, new SplittableRandom(Learner.SEED));
        int[] fold = new int[size];
        for (int i = 0; i < size; i++) {
            fold[turn[i]] = i % FOLDS;
        }
        return fold;
    }

    /** The scores of examples by models that had not seen them. */
    private OutOfFold tried(Data data, int[] fold) {
        int n = data.examples().size();
        var tried = new OutOfFold(categories, data.examples());
        for (int left = 0; left < (n < ENOUGH ? FOLDS : 1) && n > 1; left++) {
            for (int c = 0; c < categories.size(); c++) {
                Task task = task(data, c, fold, left);
                double[] weights = new Logistic(data.rows(), TOLERANCE, MOST_ROUNDS).fit(task, Learner.SEED + c);
                for (int i = 0; i < n; i++) {
                    if (fold[i] == left) {
                        tried.add(c, i, score(data.rows(), task, weights, i));
                    }
                }
            }
        }
        return tried;
    }

    private static double score(Rows rows, Task task, double[] weights, int row) {
        return task.belief()[row]
                + rows.times(row, weights)
                + weights[rows.width()]
                + weights[rows.width() + 1] * task.extra()[row];
    }

    private List<Integer> counts(List<Labelled> examples) {
        return categories.stream()
                .map(id -> (int) examples.stream()
                        .filter(example -> example.categories().contains(id))
                        .count())
                .toList();
    }
}
