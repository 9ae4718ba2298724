package rose.analysis.stated;

import java.math.BigDecimal;

/**
 * One stated number.
 *
 * @param line where it stands in the file
 * @param area the short name of an area, or {@code all}
 * @param level a level's name, or {@code all}; both in lower case
 * @param measure what is stated, {@code share_goal}
 * @param item which of several, a category's name; empty where there is one
 * @param value never negative
 * @param base what a share or a number of organisations is of, or null
 */
public record StatedLine(
        long line,
        int year,
        String area,
        String level,
        String measure,
        String item,
        BigDecimal value,
        Unit unit,
        Integer base) {

    private static final String ALL = "all";
    private static final String STATED_TOTAL = "_stated_total";

    public boolean allAreas() {
        return area.equals(ALL);
    }

    public boolean allLevels() {
        return level.equals(ALL);
    }

    /** Whether it says of itself that it is the sum of others. */
    public boolean total() {
        return allAreas() || allLevels() || measure.endsWith(STATED_TOTAL);
    }

    /** What is counted, whether it is a total or a part. */
    public String counted() {
        return measure.endsWith(STATED_TOTAL)
                ? measure.substring(0, measure.length() - STATED_TOTAL.length())
                : measure;
    }

    /** Whether it is about the same area and level of the same year. */
    boolean samePlace(StatedLine other) {
        return year == other.year && area.equals(other.area) && level.equals(other.level);
    }

    /** Whether it is about more: the same, or all where the other is one. */
    boolean covers(StatedLine other) {
        return year == other.year
                && !samePlace(other)
                && (allAreas() || area.equals(other.area))
                && (allLevels() || level.equals(other.level));
    }
}
