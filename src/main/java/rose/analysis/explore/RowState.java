package rose.analysis.explore;

/** How a row's number is to be taken: different things, of which only one is a number. */
public enum RowState {
    /** A number, which may be zero. */
    KNOWN,
    /** Asked, and nobody has reported. */
    NO_REPORT,
    /** Reported, and nothing of it is coded yet, which the number would rest on. */
    NOT_CODED,
    /** Nobody is asked, or the question is not. */
    NOT_ASKED,
    /** There is nothing to ask about: no money on that level, no such category in the codebook. */
    NOT_APPLICABLE,
    /** Known, and not shown because it is of too few. Counts of interventions are open, so none of them is. */
    WITHHELD
}
