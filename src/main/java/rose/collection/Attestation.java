package rose.collection;

import java.time.Instant;
import rose.organisations.Organisation;

/**
 * Somebody asked to approve a response for their organisation.
 *
 * @param accountId null for somebody who answers by the link in their letter
 * @param attestedAt when it was last approved, or null
 * @param refusedAt when it was sent back, or null; then with a remark
 */
public record Attestation(
        long id,
        long responseId,
        Organisation organisation,
        String name,
        String email,
        Long accountId,
        Instant askedAt,
        String askedBy,
        Instant expiresAt,
        Instant attestedAt,
        Instant refusedAt,
        String remark,
        State state) {

    /** How the question stands. */
    public enum State {
        WAITING,
        ATTESTED,
        /** Approved, but the response has been changed or opened again since: the approval is void. */
        CHANGED,
        /** Sent back. */
        REFUSED,
        EXPIRED
    }

    public boolean valid() {
        return state == State.ATTESTED;
    }

    public boolean expired(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
