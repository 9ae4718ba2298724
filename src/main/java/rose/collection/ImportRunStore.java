package rose.collection;

import static org.jooq.impl.DSL.val;
import static rose.collection.sql.Tables.IMPORT_PROBLEM;
import static rose.collection.sql.Tables.IMPORT_RUN;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import rose.platform.Problem;

@Component
class ImportRunStore {

    private static final String LOCK = "hashtext('collection.import_run'), {0}::int";

    private final DSLContext db;
    private final TransactionTemplate transaction;

    ImportRunStore(DSLContext db, TransactionTemplate transaction) {
        this.db = db;
        this.transaction = transaction;
    }

    /** Does the work with a new run's id while a lock tells that the run is alive; it is let go however the work ends. */
    void alive(LongConsumer work) {
        transaction.executeWithoutResult(status -> {
            long id = db.fetchSingle("select nextval(pg_get_serial_sequence('collection.import_run', 'id'))")
                    .get(0, Long.class);
            db.fetch("select pg_advisory_xact_lock(" + LOCK + ")", id);
            work.accept(id);
        });
    }

    boolean isAlive(long id) {
        return transaction.execute(status -> !db.fetchSingle("select pg_try_advisory_xact_lock(" + LOCK + ")", id)
                .get(0, Boolean.class));
    }

    /** Plain SQL, because the id is there before the row: the lock that tells that the run is alive is on it. */
    void insert(long id, Long accountId, String fileName, long bytes, Instant now) {
        db.execute(
                """
                insert into collection.import_run (id, account_id, file_name, state, bytes_total, started_at)
                overriding system value values ({0}, {1}, {2}, {3}, {4}, {5})""",
                val(id),
                val(accountId, Long.class),
                val(fileName),
                val(ImportRun.State.RUNNING.name()),
                val(bytes),
                val(now.atOffset(ZoneOffset.UTC)));
    }

    void progress(long id, long rows, long bytesRead, long bytesTotal) {
        db.update(IMPORT_RUN)
                .set(IMPORT_RUN.ROWS_READ, rows)
                .set(IMPORT_RUN.BYTES_READ, bytesRead)
                .set(IMPORT_RUN.BYTES_TOTAL, bytesTotal)
                .where(IMPORT_RUN.ID.eq(id))
                .execute();
    }

    void done(long id, ImportResult.Imported imported, Instant now) {
        db.update(IMPORT_RUN)
                .set(IMPORT_RUN.STATE, ImportRun.State.DONE.name())
                .set(IMPORT_RUN.ADDED, imported.added())
                .set(IMPORT_RUN.UPDATED, imported.updated())
                .set(IMPORT_RUN.UNCHANGED, imported.unchanged())
                .set(IMPORT_RUN.ENDED_AT, now.atOffset(ZoneOffset.UTC))
                .where(IMPORT_RUN.ID.eq(id))
                .execute();
    }

    void refused(long id, long problems, Instant now) {
        db.update(IMPORT_RUN)
                .set(IMPORT_RUN.STATE, ImportRun.State.REFUSED.name())
                .set(IMPORT_RUN.PROBLEM_COUNT, problems)
                .set(IMPORT_RUN.ENDED_AT, now.atOffset(ZoneOffset.UTC))
                .where(IMPORT_RUN.ID.eq(id))
                .execute();
    }

    /** Only a run that nobody has ended meanwhile. */
    void interrupted(long id, Instant now) {
        db.update(IMPORT_RUN)
                .set(IMPORT_RUN.STATE, ImportRun.State.INTERRUPTED.name())
                .set(IMPORT_RUN.ENDED_AT, now.atOffset(ZoneOffset.UTC))
                .where(IMPORT_RUN.ID.eq(id))
                .and(IMPORT_RUN.STATE.eq(ImportRun.State.RUNNING.name()))
                .execute();
    }

    void addProblems(long id, long after, List<ImportProblem> problems) {
        List<Query> inserts = new ArrayList<>();
        for (int i = 0; i < problems.size(); i++) {
            ImportProblem problem = problems.get(i);
            inserts.add(db.insertInto(IMPORT_PROBLEM)
                    .set(IMPORT_PROBLEM.RUN_ID, id)
                    .set(IMPORT_PROBLEM.POSITION, after + i)
                    .set(IMPORT_PROBLEM.LINE, problem.line())
                    .set(IMPORT_PROBLEM.COLUMN_NAME, problem.column())
                    .set(IMPORT_PROBLEM.VALUE, problem.value())
                    .set(IMPORT_PROBLEM.CODE, problem.problem().key())
                    .set(IMPORT_PROBLEM.ARGUMENTS, problem.problem().arguments().toArray(String[]::new)));
        }
        db.batch(inserts).execute();
    }

    List<ImportProblem> problems(long id, int offset, int limit) {
        return db.selectFrom(IMPORT_PROBLEM)
                .where(IMPORT_PROBLEM.RUN_ID.eq(id))
                .orderBy(IMPORT_PROBLEM.POSITION)
                .offset(offset)
                .limit(limit)
                .fetch(row -> new ImportProblem(
                        row.get(IMPORT_PROBLEM.LINE),
                        row.get(IMPORT_PROBLEM.COLUMN_NAME),
                        row.get(IMPORT_PROBLEM.VALUE),
                        new Problem(row.get(IMPORT_PROBLEM.CODE), Arrays.asList(row.get(IMPORT_PROBLEM.ARGUMENTS)))));
    }

    Optional<ImportRun> find(long id) {
        return db.selectFrom(IMPORT_RUN).where(IMPORT_RUN.ID.eq(id)).fetchOptional(ImportRunStore::run);
    }

    List<ImportRun> latest(int limit) {
        return db.selectFrom(IMPORT_RUN)
                .orderBy(IMPORT_RUN.ID.desc())
                .limit(limit)
                .fetch(ImportRunStore::run);
    }

    private static ImportRun run(Record row) {
        return new ImportRun(
                row.get(IMPORT_RUN.ID),
                row.get(IMPORT_RUN.ACCOUNT_ID),
                row.get(IMPORT_RUN.FILE_NAME),
                ImportRun.State.valueOf(row.get(IMPORT_RUN.STATE)),
                row.get(IMPORT_RUN.BYTES_READ),
                row.get(IMPORT_RUN.BYTES_TOTAL),
                row.get(IMPORT_RUN.ROWS_READ),
                row.get(IMPORT_RUN.ADDED),
                row.get(IMPORT_RUN.UPDATED),
                row.get(IMPORT_RUN.UNCHANGED),
                row.get(IMPORT_RUN.PROBLEM_COUNT),
                row.get(IMPORT_RUN.STARTED_AT).toInstant(),
                row.get(IMPORT_RUN.ENDED_AT) == null
                        ? null
                        : row.get(IMPORT_RUN.ENDED_AT).toInstant());
    }
}
