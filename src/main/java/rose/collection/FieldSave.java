package rose.collection;

import java.util.List;

/**
 * One field as somebody has typed it.
 *
 * @param entryId null outside of blocks
 * @param typed what the form holds: one text, or as many as are ticked
 * @param revision of the answer that it was typed over; 0 where there was none
 * @param writer names the browser page
 * @param milliseconds how long the field has been in use since it was last saved; 0 where nobody knows
 */
public record FieldSave(
        long responseId,
        Long entryId,
        String question,
        List<String> typed,
        int revision,
        String writer,
        long milliseconds) {

    public FieldSave(long responseId, Long entryId, String question, List<String> typed, int revision, String writer) {
        this(responseId, entryId, question, typed, revision, writer, 0);
    }
}
