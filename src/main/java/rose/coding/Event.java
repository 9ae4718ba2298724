package rose.coding;

import java.time.Instant;
import java.util.List;

/**
 * Something that happened to the codes of an intervention.
 *
 * @param accountId null where it was the program, or a file
 * @param categoryId the one category that it was about, or null
 * @param categories the whole set as it was after it, or null where that did not change
 * @param detail what was written about it, as the reason of a decision; or null
 * @param undone whether whoever did it took it back
 */
public record Event(
        long id,
        Instant at,
        Long accountId,
        String accountName,
        Kind kind,
        Long categoryId,
        List<Long> categories,
        String detail,
        boolean undone) {

    /** What can happen. */
    public enum Kind {
        TICKED,
        UNTICKED,
        DONE,
        /** Two coders had given it the same. */
        AGREED,
        DECIDED,
        FROM_FILE,
        REOPENED,
        /** Its codes were moved on when the codebook changed. */
        MOVED,
        OBJECTED,
        ANSWERED;

        /** Whether it tells what one coder has done, which nobody else is to see before the intervention is settled. */
        boolean ofACoder() {
            return this == TICKED || this == UNTICKED || this == DONE || this == AGREED || this == MOVED;
        }

        /** The text that tells of it. */
        public String textKey() {
            return "coding.event." + name();
        }
    }
}
