package rose.analysis.explore;

/**
 * What is measured of some interventions.
 *
 * @param value interventions, organisations, SEK or results; of a share its part
 * @param of of a share the whole, else 0
 * @param counted how many interventions, or organisations where they are counted, stand behind it
 */
public record Amount(long value, long of, int counted) {

    static final Amount NONE = new Amount(0, 0, 0);

    /** 0..1, or 0 of nothing. */
    public double share() {
        return of == 0 ? 0 : (double) value / of;
    }
}
