package rose.publication.report;

import java.time.Instant;

/**
 * A piece of a report's text as it stands now: what one person changes at a time.
 *
 * @param id of one that is not there yet minus the id of the one that it is to come after; 0 at the beginning of the report
 * @param version rises by one with every change of the text, never with a move
 * @param removed whether it is taken out of the report; it can be taken back to its place
 * @param changedBy who wrote or removed it last
 */
public record Block(
        long id,
        long reportId,
        String text,
        int version,
        boolean removed,
        Instant changedAt,
        Long accountId,
        String changedBy) {

    /** A text that is being typed, to be shown as it would be. */
    public static Block typed(long id, long reportId, String text) {
        return new Block(id, reportId, text, 0, false, null, null, "");
    }

    /** Whether a chapter begins with it. */
    public boolean chapter() {
        return text.startsWith("# ");
    }

    /** Whether it begins with a heading, on which what follows may depend. */
    public boolean heading() {
        return text.startsWith("#");
    }

    /** In one line, not much longer than so many characters. */
    public String beginning(int length) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= length ? line : line.substring(0, length).strip() + " …";
    }

    /** The chapter's title without what is said in braces. */
    public String chapterTitle() {
        return text.lines()
                .findFirst()
                .orElse("")
                .substring(2)
                .replaceAll("\\{[^{}]*}", "")
                .strip();
    }
}
