package rose.collection;

import java.time.Instant;

/** An import in the browser, as far as it has come. */
public record ImportRun(
        long id,
        Long accountId,
        String fileName,
        State state,
        long bytesRead,
        long bytesTotal,
        long rowsRead,
        long added,
        long updated,
        long unchanged,
        long problemCount,
        Instant startedAt,
        Instant endedAt) {

    public enum State {
        RUNNING,
        DONE,
        REFUSED,
        /** The program was stopped in the middle of it; nothing was imported. */
        INTERRUPTED
    }

    /** 0..100. */
    public int percentRead() {
        return bytesTotal == 0 ? 0 : (int) Math.min(100, bytesRead * 100 / bytesTotal);
    }
}
