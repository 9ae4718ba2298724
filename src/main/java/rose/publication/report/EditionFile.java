package rose.publication.report;

/**
 * A file of a published report, made or in the making.
 *
 * @param drawn how many of its figures are
 */
public record EditionFile(State state, int drawn, int figures) {

    /** How far it is. */
    public enum State {
        MAKING,
        DONE,
        FAILED
    }

    public boolean making() {
        return state == State.MAKING;
    }

    public boolean failed() {
        return state == State.FAILED;
    }

    /** Whole only when it is done: what remains after the last figure takes a while too. */
    public int percent() {
        return state == State.DONE ? 100 : 95 * drawn / Math.max(1, figures);
    }
}
