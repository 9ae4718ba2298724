package rose.publication.report.web;

import java.util.List;
import rose.platform.WordDifference;

/**
 * All that a block has said, newest first.
 *
 * @param version of what stands there
 * @param changed whether somebody else changed it before one could put anything back
 */
public record BlockHistoryPage(
        String report,
        String reportTitle,
        long block,
        int version,
        boolean writable,
        boolean changed,
        String language,
        List<Row> rows) {

    /**
     * @param words what it said before and then; null where the text did not change
     * @param rendered what its reader met; null where it is the same as the text, or nobody knows
     * @param newest whether it stands there
     */
    public record Row(int version, String what, String text, WordDifference words, String rendered, boolean newest) {}
}
