package rose.analysis;

import org.springframework.web.util.UriComponentsBuilder;
import rose.analysis.facts.Bits;
import rose.analysis.facts.Flag;
import rose.analysis.facts.LotFacts;
import rose.analysis.facts.Responses;

/**
 * Which reports a figure counts.
 *
 * @param late whether those that were handed in after the last day
 * @param simplified whether interventions about which at most one text was written
 */
public record Counted(boolean late, boolean simplified) {

    public static final Counted ALL = new Counted(true, true);

    /** What leaves them out, in addresses. */
    public static final String OUT = "utan";

    public static final String LATE = "sena";
    public static final String SIMPLIFIED = "forenklade";

    /** As addresses say it: what is not said to be left out is counted. */
    public static Counted of(String late, String simplified) {
        return new Counted(!OUT.equals(late), !OUT.equals(simplified));
    }

    public boolean all() {
        return late && simplified;
    }

    /** Adds to an address what is left out. */
    public UriComponentsBuilder into(UriComponentsBuilder uri) {
        if (!late) {
            uri.queryParam(LATE, OUT);
        }
        if (!simplified) {
            uri.queryParam(SIMPLIFIED, OUT);
        }
        return uri;
    }

    Bits of(LotFacts lot) {
        Bits rows = late ? lot.all() : lot.all().without(lot.flag(Flag.LATE));
        return simplified ? rows : rows.without(lot.flag(Flag.SIMPLIFIED));
    }

    /** Where late ones are left out, as things were on the last day. */
    Responses of(Responses responses) {
        return late ? responses : responses.inTime();
    }

    /**
     * What a figure leaves out.
     *
     * @param late responses that were handed in late
     * @param lateInterventions what these report
     * @param simplified further interventions
     */
    public record LeftOut(int late, int lateInterventions, int simplified) {

        public static final LeftOut NOTHING = new LeftOut(0, 0, 0);
    }

    LeftOut leftOut(LotFacts lot, Responses counted) {
        Bits late = lot.flag(Flag.LATE);
        Bits simplified = lot.flag(Flag.SIMPLIFIED);
        return new LeftOut(
                this.late ? 0 : counted.late().without(counted.submitted()).count(),
                this.late ? 0 : late.count(),
                this.simplified ? 0 : (this.late ? simplified : simplified.without(late)).count());
    }
}
