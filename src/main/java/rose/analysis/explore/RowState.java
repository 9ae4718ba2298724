package rose.analysis.explore;

/** How a row's number is to be taken: five different things, of which only one is a number. */
public enum RowState {
    /** A number, which may be zero. */
    KNOWN,
    /** Asked, and nobody has reported. */
    NO_REPORT,
    /** Nobody is asked, or the question is not. */
    NOT_ASKED,
    /** There is nothing to ask about: no money on that level, no such category in the codebook. */
    NOT_APPLICABLE,
    /** Known, and not shown because it is of too few. Counts of interventions are open, so none of them is. */
    WITHHELD
}
