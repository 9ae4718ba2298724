package rose.publication.report.web;

import java.util.List;

/**
 * One chapter of a report, to be read or written.
 *
 * @param keep under which the browser keeps what is not saved: whose it is, and in which report
 * @param throwable whether nothing of it is published, so that it may be thrown away
 * @param notice what has just happened, or null
 * @param justRemoved the block that it happened to, where that is taken out; else null
 */
public record EditorPage(
        long id,
        String title,
        String lead,
        String language,
        boolean writable,
        boolean throwable,
        boolean synthetic,
        String keep,
        String notice,
        List<ChapterLink> chapters,
        ChapterLink previous,
        ChapterLink next,
        List<BlockView> blocks,
        List<RemovedView> removed,
        JustRemoved justRemoved) {

    /** @param comments how many wait to be resolved */
    public record ChapterLink(int number, String title, boolean current, int comments) {}

    /** What the viewer has taken out just now. @param referring what others say of it; null where there is nothing */
    public record JustRemoved(String takeBack, ReferringView referring) {}

    /** A block that is taken out of the chapter. */
    public record RemovedView(long id, String beginning, String by) {}

    public String address() {
        return "/rapporter/" + id;
    }
}
