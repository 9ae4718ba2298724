package rose.publication.feedback;

import java.time.Instant;

/**
 * The making of all fact sheets of a year, as far as it has come.
 *
 * @param made how many of {@code total} are there
 * @param publishedAt since when they are open to all, or null
 */
public record FactSheetRun(
        long id, int year, State state, int made, int total, Instant startedAt, Instant endedAt, Instant publishedAt) {

    public enum State {
        RUNNING,
        DONE,
        /** A sheet could not be made; the log tells why. */
        FAILED
    }

    public boolean running() {
        return state == State.RUNNING;
    }

    /** 0..100. */
    public int percent() {
        return total == 0 ? 0 : made * 100 / total;
    }
}
