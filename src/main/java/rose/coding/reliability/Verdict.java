package rose.coding.reliability;

/**
 * What an alpha allows. The limits are custom, not law: K. Krippendorff, Content Analysis (2004, ch. 11; 2018, ch. 12)
 * relies on variables from 0.800, draws tentative conclusions from 0.667, and none below; he asks to look at the
 * interval too.
 */
public enum Verdict {
    /** Below 0.667: the codes do not bear a conclusion. */
    POOR,
    /** From 0.667: for tentative conclusions only. */
    TENTATIVE,
    /** From 0.8. */
    RELIABLE;

    private static final double TENTATIVE_FROM = 0.667;
    private static final double RELIABLE_FROM = 0.8;

    /** @throws IllegalArgumentException for NaN: what is undefined is neither good nor bad */
    public static Verdict of(double alpha) {
        if (Double.isNaN(alpha)) {
            throw new IllegalArgumentException("An undefined alpha has no verdict");
        }
        return alpha < TENTATIVE_FROM ? POOR : alpha < RELIABLE_FROM ? TENTATIVE : RELIABLE;
    }
}
