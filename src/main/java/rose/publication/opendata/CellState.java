package rose.publication.opendata;

import java.util.Locale;

/** How a cell without an ordinary number is to be taken: different things, of which only the first is a number. */
public enum CellState {
    /** Counted, and none. */
    ZERO(null),
    /** Asked, and nobody has reported. */
    NO_REPORT(".r"),
    /** Reported, and nothing of it is coded yet, which the number would rest on. */
    NOT_CODED(".k"),
    /** Nobody is asked, or the question is not. */
    NOT_ASKED(".q"),
    /** There is nothing to count: no such category, a share of nothing. */
    NOT_APPLICABLE(".a"),
    /** Known, and not shown. */
    WITHHELD(".w");

    private final String missing;

    CellState(String missing) {
        this.missing = missing;
    }

    /** In JSON-stat: {@code no-report}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What stands instead of the value in a file of the survey's data, as Stata writes missing values; null for zero. */
    public String missing() {
        return missing;
    }

    public String textKey() {
        return "publication.opendata.state." + key();
    }
}
