package rose.analysis;

/** How a figure is computed, set in rows and drawn: what a declaration can ask for. */
public enum Shape {
    /** Shares of the categories of a dimension. */
    CATEGORIES,
    /** Shares of the values of a closed list. */
    VALUES,
    /** Goals beside the outcomes that attain them. */
    ATTAINMENT,
    /** Outputs with outcomes. */
    LINKS,
    ANY_OUTCOME,
    /** A number for each county. */
    COUNTIES,
    /** SEK per category. */
    MONEY,
    GRANTED,
    RESPONSE
}
