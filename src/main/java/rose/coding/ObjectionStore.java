package rose.coding;

import static org.jooq.impl.DSL.count;
import static rose.coding.sql.Tables.OBJECTION;
import static rose.coding.sql.Tables.TASK;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import rose.agreements.AreaPart;
import rose.organisations.Viewer;

@Component
class ObjectionStore {

    private final DSLContext db;

    ObjectionStore(DSLContext db) {
        this.db = db;
    }

    void add(long interventionId, String organisationId, String reason, Viewer viewer, Instant now) {
        db.insertInto(OBJECTION)
                .set(OBJECTION.INTERVENTION_ID, interventionId)
                .set(OBJECTION.ACCOUNT_ID, viewer.accountId())
                .set(OBJECTION.ACCOUNT_NAME, viewer.name())
                .set(OBJECTION.ORGANISATION_ID, organisationId)
                .set(OBJECTION.MADE_AT, now.atOffset(ZoneOffset.UTC))
                .set(OBJECTION.REASON, reason)
                .execute();
    }

    void answer(long id, String answer, boolean codesChanged, Viewer viewer, Instant now) {
        db.update(OBJECTION)
                .set(OBJECTION.ANSWER, answer)
                .set(OBJECTION.CODES_CHANGED, codesChanged)
                .set(OBJECTION.ANSWERED_AT, now.atOffset(ZoneOffset.UTC))
                .set(OBJECTION.ANSWERED_BY, viewer.accountId())
                .set(OBJECTION.ANSWERED_BY_NAME, viewer.name())
                .where(OBJECTION.ID.eq(id))
                .execute();
    }

    Optional<Objection> find(long id) {
        return db.selectFrom(OBJECTION).where(OBJECTION.ID.eq(id)).fetchOptional(ObjectionStore::objection);
    }

    /** Newest first. */
    List<Objection> of(long interventionId) {
        return db.selectFrom(OBJECTION)
                .where(OBJECTION.INTERVENTION_ID.eq(interventionId))
                .orderBy(OBJECTION.ID.desc())
                .fetch(ObjectionStore::objection);
    }

    /** The newest of each of these interventions that has any. */
    Map<Long, Objection> newest(Collection<Long> interventionIds) {
        return db.select(OBJECTION.asterisk())
                .distinctOn(OBJECTION.INTERVENTION_ID)
                .from(OBJECTION)
                .where(OBJECTION.INTERVENTION_ID.eq(DSL.any(interventionIds.toArray(Long[]::new))))
                .orderBy(OBJECTION.INTERVENTION_ID, OBJECTION.ID.desc())
                .fetchMap(OBJECTION.INTERVENTION_ID, ObjectionStore::objection);
    }

    /** How many are open in these areas. */
    int countOpen(List<AreaPart> areas) {
        return db.select(count())
                .from(OBJECTION)
                .join(TASK)
                .on(TASK.INTERVENTION_ID.eq(OBJECTION.INTERVENTION_ID))
                .where(open(areas))
                .fetchSingle()
                .value1();
    }

    /** Those that are open in these areas, the oldest first. */
    List<Objection> open(List<AreaPart> areas, int offset, int limit) {
        return db.select(OBJECTION.asterisk())
                .from(OBJECTION)
                .join(TASK)
                .on(TASK.INTERVENTION_ID.eq(OBJECTION.INTERVENTION_ID))
                .where(open(areas))
                .orderBy(OBJECTION.MADE_AT, OBJECTION.ID)
                .offset(offset)
                .limit(limit)
                .fetch(ObjectionStore::objection);
    }

    private static Condition open(List<AreaPart> areas) {
        return OBJECTION
                .ANSWERED_AT
                .isNull()
                .and(DSL.row(TASK.YEAR, TASK.AREA)
                        .in(areas.stream()
                                .map(area -> DSL.row(area.year(), area.shortName()))
                                .toList()));
    }

    private static Objection objection(Record row) {
        OffsetDateTime answered = row.get(OBJECTION.ANSWERED_AT);
        return new Objection(
                row.get(OBJECTION.ID),
                row.get(OBJECTION.INTERVENTION_ID),
                row.get(OBJECTION.ACCOUNT_ID),
                row.get(OBJECTION.ACCOUNT_NAME),
                row.get(OBJECTION.MADE_AT).toInstant(),
                row.get(OBJECTION.REASON),
                row.get(OBJECTION.ANSWER),
                row.get(OBJECTION.CODES_CHANGED),
                answered == null ? null : answered.toInstant(),
                row.get(OBJECTION.ANSWERED_BY),
                row.get(OBJECTION.ANSWERED_BY_NAME));
    }
}
