package rose.collection;

import java.time.Instant;

/**
 * What stands in one field.
 *
 * @param value as stored; as typed where it cannot be read yet
 * @param revision rises with every change
 * @param writer the browser page that wrote it last
 * @param changedBy a name
 * @param fromLastYear taken over from the year before, and not touched since
 */
public record StoredAnswer(
        String value,
        int revision,
        String writer,
        Instant changedAt,
        Long accountId,
        String changedBy,
        boolean fromLastYear) {}
