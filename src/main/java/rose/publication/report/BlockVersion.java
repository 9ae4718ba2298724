package rose.publication.report;

import java.time.Instant;

/**
 * What a block said after one change of it.
 *
 * @param rendered what its reader would have met then, numbers written out; null where nobody rendered it
 */
public record BlockVersion(
        long blockId, int version, Kind kind, String text, String rendered, Instant at, Long accountId, String by) {

    public enum Kind {
        WRITTEN,
        REMOVED,
        TAKEN_BACK,
        PUT_BACK
    }
}
