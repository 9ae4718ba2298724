package rose.collection;

import rose.organisations.Viewer;

/**
 * Whoever writes, as it is kept beside what they write.
 *
 * @param accountId null for somebody who came by a link
 */
public record Author(Long accountId, String name) {

    public static Author of(Viewer viewer) {
        return new Author(viewer.accountId(), viewer.name());
    }

    boolean wrote(StoredAnswer answer) {
        return name.equals(answer.changedBy())
                && (accountId == null ? answer.accountId() == null : accountId.equals(answer.accountId()));
    }
}
