package rose.analysis;

/**
 * What a figure stands on.
 *
 * @param interventions reported
 * @param settled of these, how many have codes that count
 * @param organisations that have reported, of {@code asked}
 * @param late of those that have reported, how many were late
 * @param synthetic whether any of the interventions is made by the program
 * @param codebook whether there is a codebook in force
 */
public record Base(
        int interventions, int settled, int organisations, int asked, int late, boolean synthetic, boolean codebook) {

    /** The same, marked as synthetic. */
    Base marked() {
        return new Base(interventions, settled, organisations, asked, late, true, codebook);
    }
}
