package rose.publication.report.web;

import java.util.List;
import rose.publication.report.ReportDocument.Element;

/**
 * A block on the editor's page.
 *
 * @param address its own, below the report's
 * @param name what those who hear its buttons know it by
 * @param language of the report
 * @param unread what is written where no reader meets anything, as a note to those who write; else null
 * @param problems what its writer has to mend
 * @param synthetic whether any number in it counts what the program has made
 * @param removed who has removed it, in words, where that has just been done; else null
 * @param referring what others say of what has just been removed; null where there is nothing
 * @param message what has just happened to it, or null
 * @param focus what is to have focus: the end of its id, or nothing
 */
public record BlockView(
        long id,
        String report,
        String address,
        int version,
        String name,
        String language,
        List<Element> elements,
        String unread,
        List<String> problems,
        boolean synthetic,
        List<CommentView> open,
        List<CommentView> resolved,
        String removed,
        ReferringView referring,
        boolean writable,
        String message,
        String focus) {

    /** @param resolved by whom and when; null while it waits */
    public record CommentView(long id, String text, String by, String resolved) {}

    public boolean focus(String place) {
        return focus.equals(place);
    }
}
