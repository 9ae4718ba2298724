package rose.coding.reliability;

/**
 * Where alpha lies with 95 % confidence, by {@link Bootstrap}.
 *
 * @param low the 2.5th percentile
 * @param high the 97.5th percentile
 * @param resamples how many resamples it stands on
 * @param undefined how many more were drawn in which alpha is undefined, since only one value was left in them
 */
public record Interval(double low, double high, int resamples, int undefined) {

    private static final double IN_THE_TAILS = 0.05;

    public int drawn() {
        return resamples + undefined;
    }

    /**
     * Whether more resamples are undefined than the tails hold that the interval leaves out: the data are too few or
     * too one-sided for it to say much.
     */
    public boolean isDoubtful() {
        return undefined > IN_THE_TAILS * drawn();
    }
}
