package rose.coding.suggestions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import rose.coding.suggestions.Evaluation.Acceptance;
import rose.coding.suggestions.Evaluation.Bin;
import rose.coding.suggestions.Evaluation.Calibration;
import rose.coding.suggestions.Evaluation.CategoryScore;
import rose.coding.suggestions.Evaluation.Score;

/** What is counted over examples that were judged unseen. */
record Measures(List<Long> categories, List<Judged> judged) {

    private static final List<Double> PRECISIONS = List.of(0.95, 0.9, 0.8);
    private static final int BINS = 10;
    /** Of the codes that a threshold is chosen by, so many must be above it: fewer are right by chance. */
    private static final int LEAST_ACCEPTED = 10;

    Evaluation evaluation() {
        List<CategoryScore> scores = IntStream.range(0, categories.size())
                .mapToObj(c -> new CategoryScore(categories.get(c), score(Judged::suggested, c)))
                .toList();
        double macroF1 = scores.stream()
                .map(CategoryScore::score)
                .filter(score -> score.right() + score.missed() > 0)
                .mapToDouble(Score::f1)
                .average()
                .orElse(0);
        return new Evaluation(
                judged.size(),
                scores,
                score(Judged::suggested),
                macroF1,
                score(Judged::keywords),
                score(Judged::commonest),
                calibration(),
                PRECISIONS.stream().map(this::acceptance).toList());
    }

    private interface Way {
        boolean[] of(Judged judged);
    }

    private Score score(Way way) {
        Score all = Score.NONE;
        for (int c = 0; c < categories.size(); c++) {
            Score one = score(way, c);
            all = new Score(all.right() + one.right(), all.wrong() + one.wrong(), all.missed() + one.missed());
        }
        return all;
    }

    private Score score(Way way, int category) {
        Score score = Score.NONE;
        for (Judged one : judged) {
            if (one.known(categories, category)) {
                score = score.and(way.of(one)[category], one.given(categories, category));
            }
        }
        return score;
    }

    /** A decision with its probability, whether it was given, and whether the model would suggest it. */
    private record Decision(double probability, boolean given, boolean suggested) {}

    private List<Decision> decisions(Predicate<Integer> which) {
        List<Decision> decisions = new ArrayList<>();
        for (int i = 0; i < judged.size(); i++) {
            Judged one = judged.get(i);
            for (int c = 0; c < categories.size() && which.test(i); c++) {
                if (one.known(categories, c)) {
                    decisions.add(new Decision(one.probabilities()[c], one.given(categories, c), one.suggested()[c]));
                }
            }
        }
        return decisions;
    }

    private Calibration calibration() {
        List<Decision> all = decisions(i -> true);
        List<Bin> bins = new ArrayList<>();
        double error = 0;
        for (int b = 0; b < BINS; b++) {
            int place = b;
            List<Decision> in = all.stream()
                    .filter(one -> Math.min(BINS - 1, (int) (one.probability() * BINS)) == place)
                    .toList();
            double mean =
                    in.stream().mapToDouble(Decision::probability).average().orElse(0);
            double share = in.stream().filter(Decision::given).count() / (double) Math.max(1, in.size());
            error += in.size() * Math.abs(mean - share) / Math.max(1, all.size());
            bins.add(new Bin((double) b / BINS, (b + 1.0) / BINS, in.size(), mean, share));
        }
        double brier = all.stream()
                .mapToDouble(one -> Math.pow(one.probability() - (one.given() ? 1 : 0), 2))
                .average()
                .orElse(0);
        return new Calibration(bins, brier, error);
    }

    private Acceptance acceptance(double precision) {
        int accepted = 0;
        int right = 0;
        for (int half = 0; half < 2; half++) {
            int chosenBy = half;
            double from = from(decisions(i -> i % 2 == chosenBy), precision);
            for (Decision one : decisions(i -> i % 2 != chosenBy)) {
                accepted += one.probability() >= from ? 1 : 0;
                right += one.probability() >= from && one.given() ? 1 : 0;
            }
        }
        List<Decision> all = decisions(i -> true);
        double suggested = all.stream().filter(Decision::suggested).count();
        double given = all.stream().filter(Decision::given).count();
        return new Acceptance(
                precision,
                accepted == 0 ? 0 : (double) right / accepted,
                accepted,
                Math.min(1, accepted / Math.max(1, suggested)),
                right / Math.max(1, given));
    }

    /** The least probability from which on the decisions have that precision; over 1 where there is none. */
    private static double from(List<Decision> decisions, double precision) {
        List<Decision> falling = decisions.stream()
                .sorted(Comparator.comparingDouble(one -> -one.probability()))
                .toList();
        double from = 2;
        int right = 0;
        for (int i = 0; i < falling.size(); i++) {
            right += falling.get(i).given() ? 1 : 0;
            boolean last = i + 1 == falling.size()
                    || falling.get(i + 1).probability() < falling.get(i).probability();
            if (last && i + 1 >= LEAST_ACCEPTED && right >= precision * (i + 1)) {
                from = falling.get(i).probability();
            }
        }
        return from;
    }
}
