package rose.coding.suggestions;

/**
 * Scores into probabilities: σ(slope · score + shift), after Platt, Probabilistic outputs for support vector machines
 * (1999). Fitted on scores of examples that were not learnt from, and held to an earlier belief while they are few.
 */
record Platt(double slope, double shift) {

    /** The score is already the logarithm of the odds. */
    static final Platt NONE = new Platt(1, 0);

    private static final int ROUNDS = 30;

    double probability(double score) {
        return Logistic.sigmoid(slope * score + shift);
    }

    /** @param hold how strongly this belief is held to, about as so many examples would that half have the category */
    Platt fitted(double[] scores, boolean[] given, double[] weights, double hold) {
        double a = slope;
        double b = shift;
        double ridge = hold / 4;
        for (int round = 0; round < ROUNDS; round++) {
            double ga = ridge * (a - slope);
            double gb = ridge * (b - shift);
            double haa = ridge;
            double hab = 0;
            double hbb = ridge;
            for (int i = 0; i < scores.length; i++) {
                double p = Logistic.sigmoid(a * scores[i] + b);
                double wrong = weights[i] * (p - (given[i] ? 1 : 0));
                double curve = weights[i] * p * (1 - p);
                ga += wrong * scores[i];
                gb += wrong;
                haa += curve * scores[i] * scores[i];
                hab += curve * scores[i];
                hbb += curve;
            }
            double determinant = haa * hbb - hab * hab;
            double stepA = Math.clamp((hbb * ga - hab * gb) / determinant, -1, 1);
            double stepB = Math.clamp((haa * gb - hab * ga) / determinant, -1, 1);
            a = Math.max(0.05, a - stepA);
            b -= stepB;
            if (Math.abs(stepA) + Math.abs(stepB) < 1e-7) {
                break;
            }
        }
        return new Platt(a, b);
    }
}
