package rose.collection;

import java.util.Objects;
import rose.organisations.Viewer;

/**
 * Whoever writes, as it is kept beside what they write.
 *
 * @param accountId null for somebody who came by a link
 * @param invitationId the link that they came by, or null
 */
public record Author(Long accountId, Long invitationId, String name) {

    public static Author of(Viewer viewer) {
        return new Author(viewer.accountId(), null, viewer.name());
    }

    /** Somebody whose right to write stands elsewhere, or an organisation that speaks as a whole. */
    static Author named(String name) {
        return new Author(null, null, name);
    }

    static Author of(Invitation invitation) {
        return new Author(null, invitation.id(), invitation.name());
    }

    /** Nobody has written what was taken over from last year: not even who took it over. */
    boolean wrote(StoredAnswer answer) {
        return !answer.fromLastYear()
                && name.equals(answer.changedBy())
                && Objects.equals(accountId, answer.accountId())
                && Objects.equals(invitationId, answer.invitationId());
    }
}
