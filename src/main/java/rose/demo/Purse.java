package rose.demo;

/** Splits money. */
final class Purse {
    private static final long THOUSAND = 1000;

    private Purse() {}

    /**
     * Whole SEK in proportion to the weights, rounded as people round when they report: what is rounded off is carried
     * to the next, and the largest takes the last of it. The sum is exactly the total, none is negative, and a weight
     * of zero gives zero.
     */
    static long[] split(long total, double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        boolean coarse = total >= 5 * THOUSAND * weights.length;
        long[] amounts = new long[weights.length];
        double carried = 0;
        long left = total;
        int largest = 0;
        for (int i = 0; i < weights.length; i++) {
            double exact = weights[i] == 0 ? 0 : carried + total * (weights[i] / sum);
            amounts[i] = weights[i] == 0 ? 0 : rounded(exact, coarse);
            carried = weights[i] == 0 ? carried : exact - amounts[i];
            left -= amounts[i];
            largest = amounts[i] > amounts[largest] ? i : largest;
        }
        if (weights.length > 0) {
            amounts[largest] += left;
        }
        return amounts;
    }

    private static long rounded(double amount, boolean coarse) {
        if (!coarse) {
            return Math.max(0, Math.round(amount));
        }
        long step = amount > 300 * THOUSAND ? 10 * THOUSAND : THOUSAND;
        return Math.max(THOUSAND, Math.round(amount / step) * step);
    }
}
