package rose.publication.report.web;

import java.util.List;

/**
 * One chapter of a report, to be read or written.
 *
 * @param keep under which the browser keeps what is not saved: whose it is, and in which report
 * @param notice what has just happened, or null
 */
public record EditorPage(
        long id,
        String title,
        String lead,
        boolean writable,
        boolean synthetic,
        String keep,
        String notice,
        List<ChapterLink> chapters,
        ChapterLink previous,
        ChapterLink next,
        List<BlockView> blocks,
        List<RemovedView> removed) {

    /** @param comments how many wait to be resolved */
    public record ChapterLink(int number, String title, boolean current, int comments) {}

    /** A block that is taken out of the chapter. */
    public record RemovedView(long id, String beginning, String by) {}

    public String address() {
        return "/rapporter/" + id;
    }
}
