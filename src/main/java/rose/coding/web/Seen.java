package rose.coding.web;

import java.time.Instant;
import java.time.format.DateTimeParseException;

/** Which codes stood on a page that is sent back: a form's field holds when they were settled. */
final class Seen {

    private Seen() {}

    /** @return the time; one when nothing was settled where the field says none */
    static Instant of(String field) {
        try {
            return Instant.parse(field);
        } catch (DateTimeParseException _) {
            return Instant.MIN;
        }
    }
}
