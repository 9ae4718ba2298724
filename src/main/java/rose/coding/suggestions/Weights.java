package rose.coding.suggestions;

/**
 * What was learnt of each feature for each category, in steps of 1/32,767 of the category's largest.
 *
 * @param steps by feature and, within it, by category
 * @param step by category
 * @param bias by category
 * @param extra by category: what was learnt about the codebook's words
 */
record Weights(short[] steps, float[] step, float[] bias, float[] extra, Platt[] platts) {

    static Weights of(double[][] byCategory, int features, Platt[] platts) {
        int categories = byCategory.length;
        var weights = new Weights(
                new short[features * categories],
                new float[categories],
                new float[categories],
                new float[categories],
                platts);
        for (int c = 0; c < categories; c++) {
            weights.set(c, byCategory[c], features);
        }
        return weights;
    }

    private void set(int category, double[] weights, int features) {
        double most = 0;
        for (int f = 0; f < features; f++) {
            most = Math.max(most, Math.abs(weights[f]));
        }
        step[category] = (float) (most / Short.MAX_VALUE);
        for (int f = 0; f < features && most > 0; f++) {
            steps[f * step.length + category] = (short) Math.round(weights[f] / most * Short.MAX_VALUE);
        }
        bias[category] = (float) weights[features];
        extra[category] = (float) weights[features + 1];
    }

    int categories() {
        return step.length;
    }

    double of(int feature, int category) {
        return steps[feature * step.length + category] * (double) step[category];
    }
}
