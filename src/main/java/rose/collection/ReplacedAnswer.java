package rose.collection;

import java.time.Instant;

/**
 * What stood in a field until somebody else wrote there.
 *
 * @param entryId null outside of blocks
 * @param value as stored
 * @param changedBy who had written it, and {@code changedAt} when
 * @param invited whether they had done so by a link
 * @param fromLastYear whether it was taken over from the year before, so that nobody had
 */
public record ReplacedAnswer(
        long id,
        Long entryId,
        String question,
        String value,
        Instant changedAt,
        String changedBy,
        boolean invited,
        boolean fromLastYear,
        Instant replacedAt,
        String replacedBy) {}
