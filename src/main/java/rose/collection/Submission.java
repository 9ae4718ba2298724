package rose.collection;

import java.time.Instant;
import java.util.List;

/**
 * A response as it was handed in. It never changes.
 *
 * @param number 1 the first time, 2 when it was handed in again, …
 * @param late whether it came after the last day
 * @param grantedSek what was granted then, or null where no money belongs to it
 * @param approvals who had approved it
 * @param content what was answered
 * @param fingerprint SHA-256 of the canonical form of all this, so that a receipt can be held against what is stored
 * @param reopenedAt when it was opened again, or null; then with by whom and why
 */
public record Submission(
        int number,
        Instant submittedAt,
        String submittedBy,
        boolean late,
        Long grantedSek,
        List<Approval> approvals,
        ResponseContent content,
        String fingerprint,
        Instant reopenedAt,
        String reopenedBy,
        String reopenedWhy) {

    /** Somebody had approved it for an organisation. */
    public record Approval(String name, String organisation, Instant at) {}

    public boolean reopened() {
        return reopenedAt != null;
    }
}
