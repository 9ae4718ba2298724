package rose.analysis.facts;

/** What an intervention is or is not. */
public enum Flag {
    /** Its codes count. */
    SETTLED,
    /** Made by the program. */
    SYNTHETIC,
    /** Of a response that was handed in late. */
    LATE,
    /** At most one text was written about it. */
    SIMPLIFIED,
    /** Began as one of the year before. */
    CONTINUED,
    /** Known not to have begun as one of the year before. Of what came in files neither is known. */
    NEW
}
