package rose.collection;

import java.util.List;

/**
 * One field as somebody has typed it.
 *
 * @param entryId null outside of blocks
 * @param typed what the form holds: one text, or as many as are ticked
 * @param revision of the answer that it was typed over; 0 where there was none
 * @param writer names the browser page
 */
public record FieldSave(
        long responseId, Long entryId, String question, List<String> typed, int revision, String writer) {}
