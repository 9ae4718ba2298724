package rose.collection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import rose.organisations.Viewer;
import rose.platform.Forbidden;
import rose.platform.Missing;
import rose.platform.Problem;

/**
 * Imports in the browser: each runs by itself while its page shows how far it has come. What a page is told is in the database,
 * so that any node can show it, and it is right after the program was killed.
 */
@Component
public class ImportRuns {

    private static final Logger log = LoggerFactory.getLogger(ImportRuns.class);
    private static final int PROBLEMS_AT_A_TIME = 200;
    private static final long PROGRESS_EVERY_NANOS = 200_000_000;

    /** Each holds up to three connections; the rest wait their turn, so that pages never want for one. */
    private static final int AT_A_TIME = 4;

    private final InterventionImport imports;
    private final ImportRunStore store;
    private final TransactionTemplate ownTransaction;
    private final Clock clock;
    private final Semaphore turns = new Semaphore(AT_A_TIME, true);

    ImportRuns(InterventionImport imports, ImportRunStore store, PlatformTransactionManager transactions, Clock clock) {
        this.imports = imports;
        this.store = store;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /**
     * Begins to import a file, which is deleted afterwards, also where it may not be imported.
     *
     * @return the id of the run, to look at
     */
    public long start(Path file, String fileName, Viewer viewer) {
        if (!viewer.mayImport()) {
            delete(file);
            throw new Forbidden("import interventions");
        }
        CompletableFuture<Long> begun = new CompletableFuture<>();
        Thread.ofVirtual().name("import " + fileName).start(() -> run(file, fileName, viewer, begun));
        return begun.join();
    }

    /** The lock that the run holds is how others see that it is alive: it goes when its connection goes. */
    private void run(Path file, String fileName, Viewer viewer, CompletableFuture<Long> begun) {
        turns.acquireUninterruptibly();
        try {
            store.alive(id -> {
                ownTransaction.executeWithoutResult(
                        status -> store.insert(id, viewer.accountId(), fileName, size(file), clock.instant()));
                begun.complete(id);
                finish(id, InterventionImport.Source.of(file, fileName), viewer);
            });
        } catch (RuntimeException failure) {
            log.error("import of {} failed", fileName, failure);
            begun.completeExceptionally(failure);
        } finally {
            turns.release();
            delete(file);
        }
    }

    private void finish(long id, InterventionImport.Source source, Viewer viewer) {
        Telling telling = new Telling(id);
        try {
            ImportResult result =
                    imports.run(source, viewer, telling, imported -> store.done(id, imported, clock.instant()));
            telling.flush();
            if (result instanceof ImportResult.Refused refused) {
                ownTransaction.executeWithoutResult(status -> store.refused(id, refused.problems(), clock.instant()));
            }
        } catch (RuntimeException failure) {
            log.error("import run {} failed", id, failure);
            telling.problem(new ImportProblem(null, null, null, Problem.of("collection.import.failed", id)));
            telling.flush();
            ownTransaction.executeWithoutResult(status -> store.refused(id, 1, clock.instant()));
        }
    }

    /** The run, for its own account and for other analysts. */
    public ImportRun run(long id, Viewer viewer) {
        mayLook(viewer);
        ImportRun run = store.find(id).orElseThrow(() -> new Missing("import run " + id));
        if (run.state() == ImportRun.State.RUNNING && !store.isAlive(id)) {
            ownTransaction.executeWithoutResult(status -> store.interrupted(id, clock.instant()));
            return store.find(id).orElseThrow();
        }
        return run;
    }

    /** Its problems in the order of the file, {@code limit} of them after the first {@code offset}. */
    public List<ImportProblem> problems(long id, int offset, int limit, Viewer viewer) {
        mayLook(viewer);
        return store.problems(id, offset, limit);
    }

    /** The latest runs, newest first. */
    public List<ImportRun> latest(Viewer viewer) {
        mayLook(viewer);
        return store.latest(10);
    }

    private static void mayLook(Viewer viewer) {
        if (!viewer.mayImport()) {
            throw new Forbidden("look at imports");
        }
    }

    /** Writes problems and progress as they come, in transactions of their own: the import's is thrown away if it fails. */
    private final class Telling implements ImportListener {

        private final long id;
        private final List<ImportProblem> waiting = new ArrayList<>();
        private long written;
        private long toldAt = System.nanoTime();

        Telling(long id) {
            this.id = id;
        }

        @Override
        public void problem(ImportProblem problem) {
            waiting.add(problem);
            if (waiting.size() >= PROBLEMS_AT_A_TIME) {
                flush();
            }
        }

        @Override
        public void progress(long rows, long bytesRead, long bytesTotal) {
            if (System.nanoTime() - toldAt > PROGRESS_EVERY_NANOS) {
                toldAt = System.nanoTime();
                ownTransaction.executeWithoutResult(status -> store.progress(id, rows, bytesRead, bytesTotal));
            }
        }

        void flush() {
            if (!waiting.isEmpty()) {
                ownTransaction.executeWithoutResult(status -> store.addProblems(id, written, waiting));
                written += waiting.size();
                waiting.clear();
            }
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            log.warn("could not delete {}", file, e);
        }
    }
}
