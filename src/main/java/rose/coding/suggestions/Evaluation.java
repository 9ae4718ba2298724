package rose.coding.suggestions;

import java.util.List;

/**
 * How well a learner does on codes that it has not seen. A decision is one intervention and one category: to give it
 * or not.
 *
 * @param examples how many interventions it was tried on
 * @param categories in the codebook's order
 * @param micro over all decisions
 * @param macroF1 the mean of the categories' F1, of those that anybody gave
 * @param keywords what the codebook's words alone would have given, over all decisions
 * @param commonest what always guessing the commonest categories would have given, over all decisions
 * @param acceptances by the precision that is asked for, falling
 */
public record Evaluation(
        int examples,
        List<CategoryScore> categories,
        Score micro,
        double macroF1,
        Score keywords,
        Score commonest,
        Calibration calibration,
        List<Acceptance> acceptances) {

    public Evaluation {
        categories = List.copyOf(categories);
        acceptances = List.copyOf(acceptances);
    }

    public record CategoryScore(long categoryId, Score score) {}

    /** Suggestions beside what was given: right, wrong, and missed. */
    public record Score(int right, int wrong, int missed) {

        static final Score NONE = new Score(0, 0, 0);

        /** Right of those suggested; 0 where none was. */
        public double precision() {
            return share(right, right + wrong);
        }

        /** Right of those given; 0 where none was. */
        public double recall() {
            return share(right, right + missed);
        }

        /** The harmonic mean of precision and recall. */
        public double f1() {
            return share(2 * right, 2 * right + wrong + missed);
        }

        Score and(boolean suggested, boolean given) {
            return new Score(
                    right + (suggested && given ? 1 : 0),
                    wrong + (suggested && !given ? 1 : 0),
                    missed + (!suggested && given ? 1 : 0));
        }

        private static double share(int part, int whole) {
            return whole == 0 ? 0 : (double) part / whole;
        }
    }

    /**
     * Whether what is said to be likely is.
     *
     * @param brier the mean of (probability − outcome)²: 0 is perfect (Brier, 1950)
     * @param error the mean distance between probability and share over the bins, weighted by how many are in each
     *     (ECE)
     */
    public record Calibration(List<Bin> bins, double brier, double error) {

        public Calibration {
            bins = List.copyOf(bins);
        }
    }

    /** Decisions whose probability is at least {@code from} and under {@code to}, and how many of them were given. */
    public record Bin(double from, double to, int decisions, double meanProbability, double share) {}

    /**
     * What could be accepted unread. The probability from which on is chosen on one half of the examples and tried on
     * the other, both ways, so that what is found is not better than what would be met.
     *
     * @param precision what is asked for
     * @param found what precision was met
     * @param accepted how many suggestions
     * @param shareOfSuggestions of all suggestions from the model's threshold on, so many would be accepted; over 1
     *     never
     * @param shareOfCodes of all given codes, so many would have been set rightly
     */
    public record Acceptance(
            double precision, double found, int accepted, double shareOfSuggestions, double shareOfCodes) {}
}
