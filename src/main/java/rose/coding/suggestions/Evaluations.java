package rose.coding.suggestions;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tries a learner on examples that it has not learnt from. */
public final class Evaluations {

    private final Learner learner;
    private final List<Long> categories;
    private final Baselines baselines;
    private final List<Judged> judged = new ArrayList<>();

    private Evaluations(Learner learner) {
        this.learner = learner;
        this.categories = learner.categories().stream().map(CategoryWords::id).toList();
        this.baselines = new Baselines(learner);
    }

    /**
     * Each fold of the examples in its turn by a model that learnt from the others; with as many folds as examples,
     * one is left out at a time. More than {@link Learner#MOST_EXAMPLES} are not needed: so many are drawn.
     *
     * @param folds 2 or more
     */
    public static Evaluation crossValidated(Learner learner, List<Labelled> examples, int folds) {
        return crossValidated(learner, examples, folds, List.of());
    }

    /** The same, where there are other examples besides that are always learnt from and never tried. */
    public static Evaluation crossValidated(
            Learner learner, List<Labelled> examples, int folds, List<Labelled> besides) {
        var evaluations = new Evaluations(learner);
        List<Labelled> drawn = Sample.of(examples.stream(), Learner.MOST_EXAMPLES, Learner.SEED)
                .kept();
        int[] fold = folds(drawn.size(), folds);
        for (int left = 0; left < Math.min(folds, drawn.size()); left++) {
            List<Labelled> others = Stream.concat(besides.stream(), in(drawn, fold, left, false).stream())
                    .toList();
            evaluations.judge(others, in(drawn, fold, left, true));
        }
        return new Measures(evaluations.categories, evaluations.judged).evaluation();
    }

    /** Learns from some and tries others. */
    public static Evaluation heldOut(Learner learner, List<Labelled> learnt, List<Labelled> tried) {
        var evaluations = new Evaluations(learner);
        evaluations.judge(learnt, tried);
        return new Measures(evaluations.categories, evaluations.judged).evaluation();
    }

    private static int[] folds(int size, int folds) {
        int[] turn = IntStream.range(0, size).toArray();
        Logistic.shuffle(turn, new SplittableRandom(Learner.SEED + 1));
        int[] fold = new int[size];
        IntStream.range(0, size).forEach(i -> fold[turn[i]] = i % folds);
        return fold;
    }

    private static List<Labelled> in(List<Labelled> examples, int[] fold, int left, boolean inside) {
        return IntStream.range(0, fold.length)
                .filter(i -> (fold[i] == left) == inside)
                .mapToObj(examples::get)
                .toList();
    }

    private void judge(List<Labelled> learnt, List<Labelled> tried) {
        Model model = learner.learn(learnt);
        boolean[] commonest = baselines.commonest(learnt);
        for (Labelled example : tried) {
            double[] probabilities = model.probabilities(example.example());
            boolean[] suggested = new boolean[probabilities.length];
            IntStream.range(0, suggested.length).forEach(c -> suggested[c] = probabilities[c] >= model.threshold());
            judged.add(new Judged(example, probabilities, suggested, baselines.keywords(example.example()), commonest));
        }
    }
}
