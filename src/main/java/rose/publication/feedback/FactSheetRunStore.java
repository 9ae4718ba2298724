package rose.publication.feedback;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static rose.publication.sql.Tables.FACT_SHEET;
import static rose.publication.sql.Tables.FACT_SHEET_RUN;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class FactSheetRunStore {

    private static final String LOCK = "hashtext('publication.fact_sheet_run'), {0}::int";

    private static final Field<Integer> MADE =
            field(select(count()).from(FACT_SHEET).where(FACT_SHEET.RUN_ID.eq(FACT_SHEET_RUN.ID)));

    private final DSLContext db;
    private final TransactionTemplate transaction;

    FactSheetRunStore(DSLContext db, TransactionTemplate transaction) {
        this.db = db;
        this.transaction = transaction;
    }

    /** A new run's id, or that of the one that is under way. */
    long begin(int year, Long accountId, int total, Instant now) {
        return db.insertInto(FACT_SHEET_RUN)
                .set(FACT_SHEET_RUN.YEAR, year)
                .set(FACT_SHEET_RUN.ACCOUNT_ID, accountId)
                .set(FACT_SHEET_RUN.STATE, FactSheetRun.State.RUNNING.name())
                .set(FACT_SHEET_RUN.TOTAL, total)
                .set(FACT_SHEET_RUN.STARTED_AT, at(now))
                .onConflict(FACT_SHEET_RUN.YEAR)
                .where(FACT_SHEET_RUN.STATE.eq(FactSheetRun.State.RUNNING.name()))
                .doUpdate()
                .set(FACT_SHEET_RUN.YEAR, year)
                .returning(FACT_SHEET_RUN.ID)
                .fetchSingle(FACT_SHEET_RUN.ID);
    }

    /** Does the work unless somebody is at it already, on whichever node; who is killed at it lets go. */
    void ifNobody(long id, Runnable work) {
        transaction.executeWithoutResult(status -> {
            boolean alone = db.fetchSingle("select pg_try_advisory_xact_lock(" + LOCK + ")", id)
                    .get(0, Boolean.class);
            if (alone) {
                work.run();
            }
        });
    }

    /** The keys of what there is already. */
    Set<String> made(long id) {
        return db.select(FACT_SHEET.SUBJECT)
                .from(FACT_SHEET)
                .where(FACT_SHEET.RUN_ID.eq(id))
                .fetchSet(FACT_SHEET.SUBJECT);
    }

    void add(long id, String subject, byte[] pdf, Instant now) {
        db.insertInto(FACT_SHEET)
                .set(FACT_SHEET.RUN_ID, id)
                .set(FACT_SHEET.SUBJECT, subject)
                .set(FACT_SHEET.PDF, pdf)
                .set(FACT_SHEET.MADE_AT, at(now))
                .onConflictDoNothing()
                .execute();
    }

    void end(long id, FactSheetRun.State state, Instant now) {
        db.update(FACT_SHEET_RUN)
                .set(FACT_SHEET_RUN.STATE, state.name())
                .set(FACT_SHEET_RUN.ENDED_AT, at(now))
                .where(FACT_SHEET_RUN.ID.eq(id))
                .execute();
    }

    /** Those of the year that nobody has published and that were made before this one: nobody needs them any more. */
    void forgetBefore(long id, int year) {
        db.deleteFrom(FACT_SHEET_RUN)
                .where(FACT_SHEET_RUN.YEAR.eq(year))
                .and(FACT_SHEET_RUN.ID.lt(id))
                .and(FACT_SHEET_RUN.PUBLISHED_AT.isNull())
                .and(FACT_SHEET_RUN.STATE.ne(FactSheetRun.State.RUNNING.name()))
                .execute();
    }

    /** @return how many runs that changed: one, or none where it is not done or published already */
    int publish(long id, Instant now) {
        return db.update(FACT_SHEET_RUN)
                .set(FACT_SHEET_RUN.PUBLISHED_AT, at(now))
                .where(FACT_SHEET_RUN.ID.eq(id))
                .and(FACT_SHEET_RUN.STATE.eq(FactSheetRun.State.DONE.name()))
                .and(FACT_SHEET_RUN.PUBLISHED_AT.isNull())
                .execute();
    }

    Optional<FactSheetRun> find(long id) {
        return runs(FACT_SHEET_RUN.ID.eq(id)).stream().findFirst();
    }

    List<FactSheetRun> underWay() {
        return runs(FACT_SHEET_RUN.STATE.eq(FactSheetRun.State.RUNNING.name()));
    }

    /** Newest first. */
    List<FactSheetRun> all() {
        return runs(FACT_SHEET_RUN.ID.isNotNull());
    }

    /** Published last first. */
    List<FactSheetRun> published() {
        return runs(FACT_SHEET_RUN.PUBLISHED_AT.isNotNull()).stream()
                .sorted(java.util.Comparator.comparing(FactSheetRun::publishedAt)
                        .reversed())
                .toList();
    }

    private List<FactSheetRun> runs(Condition which) {
        return db.select(FACT_SHEET_RUN.asterisk(), MADE)
                .from(FACT_SHEET_RUN)
                .where(which)
                .orderBy(FACT_SHEET_RUN.ID.desc())
                .fetch(FactSheetRunStore::run);
    }

    Optional<byte[]> pdf(long id, String subject) {
        return db.select(FACT_SHEET.PDF)
                .from(FACT_SHEET)
                .where(FACT_SHEET.RUN_ID.eq(id))
                .and(FACT_SHEET.SUBJECT.eq(subject))
                .fetchOptional(FACT_SHEET.PDF);
    }

    private static FactSheetRun run(Record row) {
        return new FactSheetRun(
                row.get(FACT_SHEET_RUN.ID),
                row.get(FACT_SHEET_RUN.YEAR),
                FactSheetRun.State.valueOf(row.get(FACT_SHEET_RUN.STATE)),
                row.get(MADE),
                row.get(FACT_SHEET_RUN.TOTAL),
                row.get(FACT_SHEET_RUN.STARTED_AT).toInstant(),
                instant(row.get(FACT_SHEET_RUN.ENDED_AT)),
                instant(row.get(FACT_SHEET_RUN.PUBLISHED_AT)));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
