package rose.analysis;

/**
 * What a figure stands on.
 *
 * @param interventions reported, and not left out
 * @param settled of these, how many have codes that count
 * @param organisations that have reported, of {@code asked}
 * @param late of those that have reported, how many were late
 * @param simplified of the interventions, how many are reported in simplified form
 * @param synthetic whether any of the interventions is made by the program
 * @param codebook whether there is a codebook in force
 */
public record Base(
        int interventions,
        int settled,
        int organisations,
        int asked,
        int late,
        int simplified,
        Counted.LeftOut leftOut,
        boolean synthetic,
        boolean codebook) {

    /** How many of those asked have not reported at all: neither counted nor left out. */
    public int missing() {
        return asked - organisations - leftOut.late();
    }

    /** Of what no organisation reports. */
    static Base ofRegister(boolean synthetic) {
        return new Base(0, 0, 0, 0, 0, 0, Counted.LeftOut.NOTHING, synthetic, true);
    }

    /** The same, marked as synthetic. */
    Base marked() {
        return new Base(interventions, settled, organisations, asked, late, simplified, leftOut, true, codebook);
    }
}
