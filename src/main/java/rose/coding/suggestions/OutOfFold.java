package rose.coding.suggestions;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Scores of examples that were not learnt from, and what follows from them: probabilities, and from where to suggest.
 */
final class OutOfFold {

    /** Where too little is known to choose. */
    static final double THRESHOLD = 0.4;

    private static final int FEW = 20;

    private final List<Long> categories;
    private final List<Labelled> examples;
    private final List<List<Pair>> pairs;

    private record Pair(double score, boolean given, double weight) {}

    OutOfFold(List<Long> categories, List<Labelled> examples) {
        this.categories = categories;
        this.examples = examples;
        this.pairs = categories.stream()
                .map(id -> (List<Pair>) new ArrayList<Pair>())
                .toList();
    }

    void add(int category, int example, double score) {
        long id = categories.get(category);
        Labelled known = examples.get(example);
        if (!known.unknown().contains(id)) {
            pairs.get(category).add(new Pair(score, known.categories().contains(id), known.weight()));
        }
    }

    /** For all categories alike. */
    Platt together(double hold) {
        return fitted(Platt.NONE, pairs.stream().flatMap(List::stream).toList(), hold);
    }

    Platt of(int category, Platt together, double hold) {
        return fitted(together, pairs.get(category), hold);
    }

    private static Platt fitted(Platt from, List<Pair> pairs, double hold) {
        boolean[] given = new boolean[pairs.size()];
        IntStream.range(0, given.length).forEach(i -> given[i] = pairs.get(i).given());
        return from.fitted(
                pairs.stream().mapToDouble(Pair::score).toArray(),
                given,
                pairs.stream().mapToDouble(Pair::weight).toArray(),
                hold);
    }

    /** The probability from which on suggestions have the best F1 over all categories. */
    double threshold(Platt[] platts) {
        double best = -1;
        double chosen = THRESHOLD;
        for (int percent = 15; percent <= 65; percent += 5) {
            double f1 = f1(platts, percent / 100.0);
            if (f1 > best) {
                best = f1;
                chosen = percent / 100.0;
            }
        }
        long given = pairs.stream().flatMap(List::stream).filter(Pair::given).count();
        return given < FEW ? THRESHOLD : chosen;
    }

    private double f1(Platt[] platts, double threshold) {
        int right = 0;
        int wrong = 0;
        for (int c = 0; c < platts.length; c++) {
            for (Pair pair : pairs.get(c)) {
                boolean suggested = platts[c].probability(pair.score()) >= threshold;
                right += suggested && pair.given() ? 2 : 0;
                wrong += suggested != pair.given() ? 1 : 0;
            }
        }
        return right == 0 ? 0 : (double) right / (right + wrong);
    }
}
