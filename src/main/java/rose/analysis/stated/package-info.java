/**
 * Numbers that somebody has stated, as they stand in a file, and how each compares. Internal to {@code analysis}; begin at
 * {@link rose.analysis.StatedTotals}.
 */
package rose.analysis.stated;
