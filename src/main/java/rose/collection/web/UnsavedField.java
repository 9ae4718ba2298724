package rose.collection.web;

/**
 * What a form sent for a field that was not saved.
 *
 * @param typed in words, as {@code theirs}
 * @param theirs what somebody else had written there meanwhile; null where the reason is another one
 * @param by who, and {@code time} when
 */
public record UnsavedField(
        String question,
        String htmlId,
        String label,
        String typed,
        String theirs,
        String by,
        String time,
        String reason) {}
