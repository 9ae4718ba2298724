package rose.collection;

import java.util.function.Consumer;

/** Passes problems on and counts them. */
final class CountingListener implements Consumer<ImportProblem> {

    private final ImportListener listener;
    private long count;

    CountingListener(ImportListener listener) {
        this.listener = listener;
    }

    @Override
    public void accept(ImportProblem problem) {
        count++;
        listener.problem(problem);
    }

    void progress(long rows, long bytesRead, long bytesTotal) {
        listener.progress(rows, bytesRead, bytesTotal);
    }

    boolean any() {
        return count > 0;
    }

    long count() {
        return count;
    }
}
