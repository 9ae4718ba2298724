package rose.publication.report;

import java.time.Instant;

/** What somebody says of a block to the others who write. @param resolvedAt null while it waits; {@code resolvedBy} too */
public record BlockComment(
        long id,
        long blockId,
        String text,
        Instant at,
        Long accountId,
        String by,
        Instant resolvedAt,
        String resolvedBy) {

    public boolean open() {
        return resolvedAt == null;
    }
}
