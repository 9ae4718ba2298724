package rose.publication.report;

import java.time.Duration;
import java.time.Instant;

/**
 * A report that was begun and thrown away before anything of it was published.
 *
 * @param by who threw it
 */
public record ThrownReport(WrittenReport report, Instant at, String by) {

    /** For so long it can be taken back. */
    public static final Duration KEPT = Duration.ofDays(30);

    public Instant until() {
        return at.plus(KEPT);
    }
}
