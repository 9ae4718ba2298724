package rose.collection;

import java.time.Instant;
import java.util.List;

/** How the saving of a field ended. */
public sealed interface SaveResult {

    /**
     * It is kept.
     *
     * @param value as kept, which may differ from what was typed by what nobody sees
     * @param fields what the answer changes on the page: the field itself, and those that look at it
     */
    record Saved(String value, int revision, Instant at, boolean cleaned, List<FieldState> fields)
            implements SaveResult {}

    /** Somebody else has written there meanwhile; theirs stands, and nothing is changed. */
    record Conflict(StoredAnswer theirs) implements SaveResult {}

    /** The response has been handed in meanwhile; nothing is changed. */
    record Closed() implements SaveResult {}

    /** Nobody types that much; nothing is changed. */
    record TooLarge(int most) implements SaveResult {}
}
