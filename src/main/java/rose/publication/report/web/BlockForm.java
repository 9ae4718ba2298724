package rose.publication.report.web;

import java.util.List;
import rose.publication.report.BlockRendering.Help;
import rose.publication.report.RenderedBlock;

/**
 * A block's text as it is being typed.
 *
 * @param report the report's address
 * @param block 0 for one that is new
 * @param after the block that a new one comes after; 0 for the beginning of the report
 * @param version what the text is typed over
 * @param title the report's
 * @param shown the text as its reader would meet it
 * @param message what its writer is told of it, or null
 * @param error why it is not saved, or null
 * @param inPlace whether it stands among the other blocks; else it is a page of its own
 */
public record BlockForm(
        String report,
        long block,
        long after,
        int version,
        String text,
        String title,
        String language,
        RenderedBlock shown,
        List<Help> help,
        String message,
        String error,
        boolean inPlace) {

    public boolean isNew() {
        return block == 0;
    }

    /** Unique among the forms of a page. */
    public String key() {
        return isNew() ? "ny-" + after : String.valueOf(block);
    }

    public String action() {
        return report + "/stycken" + (isNew() ? "" : "/" + block);
    }

    /** Where one comes by leaving it. */
    public String back() {
        return report + "/redigera?stycke=" + (isNew() ? after + "&fokus=efter" : block + "&fokus=andra");
    }
}
