package rose.publication.report;

import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import rose.organisations.Viewer;
import rose.platform.Missing;
import rose.platform.Problem;

/**
 * Changes of a report's blocks, for those who may write it. What is answered as saved is in the database, and never over what
 * somebody else wrote unseen: a text is saved over the version that its writer has seen, else both are to be chosen between.
 * All that has ever stood in a block stays in its history.
 */
@Component
public class BlockWriting {

    /** In characters: ten pages in one block. Its text says so too. */
    public static final int LONGEST = 30_000;

    private final WrittenReports reports;
    private final BlockChanges changes;
    private final BlockStore store;
    private final BlockRendering rendering;
    private final MessageSource messages;

    BlockWriting(
            WrittenReports reports,
            BlockChanges changes,
            BlockStore store,
            BlockRendering rendering,
            MessageSource messages) {
        this.reports = reports;
        this.changes = changes;
        this.store = store;
        this.rendering = rendering;
        this.messages = messages;
    }

    /** @throws Missing where the report has no such block; one that is removed is there */
    public Block block(long reportId, long blockId, Viewer viewer) {
        long id = reports.report(reportId, viewer).id();
        return store.find(blockId)
                .filter(block -> block.reportId() == id)
                .orElseThrow(() -> new Missing("block " + blockId + " of report " + reportId));
    }

    private Block writable(long reportId, long blockId, Viewer viewer) {
        return block(reports.writable(reportId, viewer).id(), blockId, viewer);
    }

    /** @param version what the text was typed over, as its writer saw it */
    public WriteResult save(long reportId, long blockId, int version, String typed, Viewer viewer) {
        Block block = writable(reportId, blockId, viewer);
        String text = Typed.text(typed);
        Problem wrong = wrong(text);
        if (wrong != null) {
            return new WriteResult.Refused(wrong);
        }
        return changes.save(block.id(), version, text, rendered(reports.report(reportId, viewer), block, text), viewer);
    }

    /** @param after the block that it comes after, also where that is removed; 0 for the beginning of the report */
    public WriteResult insertAfter(long reportId, long after, String typed, Viewer viewer) {
        WrittenReport report = reports.writable(reportId, viewer);
        if (after != 0) {
            block(reportId, after, viewer);
        }
        String text = Typed.text(typed);
        Problem wrong = wrong(text);
        if (wrong != null) {
            return new WriteResult.Refused(wrong);
        }
        String rendered = rendered(report, Block.typed(-after, reportId, text), text);
        return changes.insertAfter(reportId, after, text, rendered, viewer);
    }

    private static Problem wrong(String text) {
        if (text.isBlank()) {
            return Problem.of("publication.writing.text.none");
        }
        return text.length() > LONGEST ? Problem.of("publication.writing.text.long") : null;
    }

    /** Outside of the transaction that saves it: what is counted for it takes its time. */
    private String rendered(WrittenReport report, Block block, String text) {
        Block typed = Block.typed(block.id(), report.id(), text);
        return rendering.render(report, List.of(typed), report.texts(messages)).stream()
                .map(RenderedBlock::words)
                .findFirst()
                .orElse(null);
    }

    public WriteResult remove(long reportId, long blockId, int version, Viewer viewer) {
        return changes.remove(writable(reportId, blockId, viewer).id(), version, viewer);
    }

    /** To the place where it stood. */
    public WriteResult takeBack(long reportId, long blockId, Viewer viewer) {
        return changes.takeBack(writable(reportId, blockId, viewer).id(), viewer);
    }

    /**
     * Past the nearest block that is not removed, before it or after it.
     *
     * @return whether there was one
     */
    public boolean move(long reportId, long blockId, boolean up, Viewer viewer) {
        return changes.move(writable(reportId, blockId, viewer), up, viewer);
    }

    /** Makes an earlier text the newest. @param version what stands there, as the viewer saw it */
    public WriteResult putBack(long reportId, long blockId, int earlier, int version, Viewer viewer) {
        Block block = writable(reportId, blockId, viewer);
        BlockVersion was = history(reportId, blockId, viewer).stream()
                .filter(each -> each.version() == earlier)
                .findFirst()
                .orElseThrow(() -> new Missing("version " + earlier + " of block " + blockId));
        String rendered = rendered(reports.report(reportId, viewer), block, was.text());
        return changes.putBack(block.id(), was.text(), version, rendered, viewer);
    }

    /** Newest first. */
    public List<BlockVersion> history(long reportId, long blockId, Viewer viewer) {
        return store.history(block(reportId, blockId, viewer).id());
    }
}
