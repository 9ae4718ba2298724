package rose.analysis.withholding;

/**
 * What the reader loses with a number: first how many are withheld, then how many individuals; a total is worth more than
 * all of its parts.
 */
final class Cost {

    private static final int MOST_COUNTED = 1000;
    private static final int PER_LEVEL = 4096;
    private static final int LEVELS = 3;

    private Cost() {}

    static long of(Counts counts, int number) {
        long own = MOST_COUNTED + Math.min(counts.value(number), MOST_COUNTED);
        for (int level = Math.min(LEVELS, counts.level(number)); level > 0; level--) {
            own *= PER_LEVEL;
        }
        return own;
    }
}
