package rose.collection;

import java.time.Instant;

/**
 * Somebody without an account who was asked to write in one entry, by a link of their own.
 *
 * @param accountId whose account invited, or null; {@code invitedBy} is their name and {@code language} theirs
 * @param openedAt when the link was first opened, or null
 * @param doneAt when they said that they had written what they would, or null
 */
public record Invitation(
        long id,
        long responseId,
        long entryId,
        String name,
        String email,
        Instant invitedAt,
        Long accountId,
        String invitedBy,
        String language,
        Instant expiresAt,
        Instant openedAt,
        Instant doneAt,
        Instant withdrawnAt) {

    /** How far it has come. */
    public enum State {
        SENT,
        OPENED,
        DONE,
        EXPIRED,
        WITHDRAWN
    }

    public State state(Instant now) {
        if (withdrawnAt != null) {
            return State.WITHDRAWN;
        }
        if (doneAt != null) {
            return State.DONE;
        }
        if (!works(now)) {
            return State.EXPIRED;
        }
        return openedAt == null ? State.SENT : State.OPENED;
    }

    /** Whether its link opens anything. */
    public boolean works(Instant now) {
        return withdrawnAt == null && now.isBefore(expiresAt);
    }
}
