package rose.analysis;

/** How a figure is computed, set in rows and drawn: what a declaration can ask for. */
public enum Shape {
    /** Shares of the categories of a dimension. */
    CATEGORIES,
    /** Shares of the values of a closed list. */
    VALUES,
    /** A dimension's categories beside those of the same name in its pair. */
    PAIRS,
    /** A dimension's categories year by year. */
    SERIES,
    /** What occurs together with what. */
    RELATIONS,
    /** Goals beside the outcomes that attain them. */
    ATTAINMENT,
    /** Outputs with outcomes. */
    LINKS,
    ANY_OUTCOME,
    /** A number for each county. */
    COUNTIES,
    /** SEK per category. */
    MONEY,
    /** How organisations have answered a question, or those of each area. */
    ANSWERS,
    GRANTED,
    /** People reached, by county and target group, small numbers withheld. */
    REACH,
    RESPONSE,
    /** How responses came in, day by day. */
    RESPONSE_OVER_TIME,
    /** What organisations have decided beside what was financed the year before. */
    DECIDED,
    /** A measure of a register, year by year or county by county. */
    REGISTER
}
