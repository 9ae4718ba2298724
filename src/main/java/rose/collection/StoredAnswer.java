package rose.collection;

import java.time.Instant;

/**
 * What stands in one field.
 *
 * @param value as stored; as typed where it cannot be read yet
 * @param revision rises with every change
 * @param writer the browser page that wrote it last
 * @param accountId who wrote it, and {@code invitationId} the link that they wrote by where they have no account
 * @param changedBy their name
 * @param fromLastYear taken over from the year before, and not touched since
 */
public record StoredAnswer(
        String value,
        int revision,
        String writer,
        Instant changedAt,
        Long accountId,
        Long invitationId,
        String changedBy,
        boolean fromLastYear) {

    /** What came with a file, in the name of the organisation that reported it. */
    static StoredAnswer fromFile(String value, Response response) {
        return new StoredAnswer(
                value,
                1,
                "file",
                response.submittedAt(),
                null,
                null,
                response.organisation().name(),
                false);
    }

    /** Whether somebody without an account wrote it, by a link. */
    public boolean invited() {
        return invitationId != null;
    }
}
