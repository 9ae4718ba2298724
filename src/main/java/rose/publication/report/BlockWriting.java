package rose.publication.report;

import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import rose.organisations.Viewer;
import rose.platform.Missing;
import rose.platform.Problem;
import rose.platform.Texts;

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

    /** Where nobody reads what is to be mended in it. */
    public WriteResult save(long reportId, long blockId, int version, String typed, Viewer viewer) {
        return save(reportId, blockId, version, typed, viewer, null);
    }

    /**
     * @param version what the text was typed over, as its writer saw it
     * @param texts in the language of the one who writes; null for the report's own
     */
    public WriteResult save(long reportId, long blockId, int version, String typed, Viewer viewer, Texts texts) {
        Block block = writable(reportId, blockId, viewer);
        String text = Typed.text(typed);
        Problem wrong = wrong(text);
        if (wrong != null) {
            return new WriteResult.Refused(wrong);
        }
        RenderedBlock shown = rendered(reports.report(reportId, viewer), block, text, texts);
        return shown(changes.save(block.id(), version, text, words(shown), viewer), shown);
    }

    private static WriteResult shown(WriteResult result, RenderedBlock shown) {
        return result instanceof WriteResult.Saved saved ? saved.shown(shown) : result;
    }

    /** Where nobody reads what is to be mended in it. */
    public WriteResult insertAfter(long reportId, long after, String typed, Viewer viewer) {
        return insertAfter(reportId, after, typed, viewer, null);
    }

    /**
     * @param after the block that it comes after, also where that is removed; 0 for the beginning of the report
     * @param texts in the language of the one who writes; null for the report's own
     */
    public WriteResult insertAfter(long reportId, long after, String typed, Viewer viewer, Texts texts) {
        WrittenReport report = reports.writable(reportId, viewer);
        if (after != 0) {
            block(reportId, after, viewer);
        }
        String text = Typed.text(typed);
        Problem wrong = wrong(text);
        if (wrong != null) {
            return new WriteResult.Refused(wrong);
        }
        RenderedBlock shown = rendered(report, Block.typed(-after, reportId, text), text, texts);
        return shown(changes.insertAfter(reportId, after, text, words(shown), viewer), shown);
    }

    private static Problem wrong(String text) {
        if (text.isBlank()) {
            return Problem.of("publication.writing.text.none");
        }
        return text.length() > LONGEST ? Problem.of("publication.writing.text.long") : null;
    }

    /** Outside of the transaction that saves it: what is counted for it takes its time. */
    private RenderedBlock rendered(WrittenReport report, Block block, String text, Texts texts) {
        Block typed = Block.typed(block.id(), report.id(), text);
        return rendering.render(report, List.of(typed), texts == null ? report.texts(messages) : texts).stream()
                .findFirst()
                .orElse(null);
    }

    private static String words(RenderedBlock shown) {
        return shown == null ? null : shown.words();
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
        RenderedBlock shown = rendered(reports.report(reportId, viewer), block, was.text(), null);
        return changes.putBack(block.id(), was.text(), version, words(shown), viewer);
    }

    /** Newest first. */
    public List<BlockVersion> history(long reportId, long blockId, Viewer viewer) {
        return store.history(block(reportId, blockId, viewer).id());
    }
}
