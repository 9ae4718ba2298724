package rose.coding;

import static rose.coding.sql.Tables.CODE;
import static rose.coding.sql.Tables.EVENT;
import static rose.coding.sql.Tables.SETTLING;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import rose.organisations.Viewer;

/** The codes that count, and the history of all codes. */
@Component
class CodeStore {

    private final DSLContext db;

    CodeStore(DSLContext db) {
        this.db = db;
    }

    Set<Long> codes(long interventionId) {
        return new TreeSet<>(db.select(CODE.CATEGORY_ID)
                .from(CODE)
                .where(CODE.INTERVENTION_ID.eq(interventionId))
                .fetch(CODE.CATEGORY_ID));
    }

    /** Of these interventions, the codes of those that are settled. */
    Map<Long, Set<Long>> settled(Collection<Long> interventionIds) {
        Map<Long, Set<Long>> settled = new HashMap<>();
        db.select(SETTLING.INTERVENTION_ID, CODE.CATEGORY_ID)
                .from(SETTLING)
                .leftJoin(CODE)
                .on(CODE.INTERVENTION_ID.eq(SETTLING.INTERVENTION_ID))
                .where(SETTLING.INTERVENTION_ID.eq(DSL.any(interventionIds.toArray(Long[]::new))))
                .forEach(row -> {
                    Set<Long> codes = settled.computeIfAbsent(row.value1(), id -> new TreeSet<>());
                    if (row.value2() != null) {
                        codes.add(row.value2());
                    }
                });
        return settled;
    }

    Optional<Coding.Settling> settling(long interventionId) {
        return db.selectFrom(SETTLING)
                .where(SETTLING.INTERVENTION_ID.eq(interventionId))
                .fetchOptional(CodeStore::settling);
    }

    static Coding.Settling settling(Record row) {
        return new Coding.Settling(
                Basis.valueOf(row.get(SETTLING.BASIS)),
                row.get(SETTLING.SETTLED_BY),
                row.get(SETTLING.SETTLED_AT).toInstant(),
                row.get(SETTLING.REASON));
    }

    /** Makes these the codes that count. */
    void settle(
            long interventionId,
            Collection<Long> categoryIds,
            Basis basis,
            Long accountId,
            Instant now,
            String reason) {
        db.deleteFrom(CODE).where(CODE.INTERVENTION_ID.eq(interventionId)).execute();
        db.batch(categoryIds.stream()
                        .map(category -> db.insertInto(CODE).values(interventionId, category))
                        .toList())
                .execute();
        db.insertInto(SETTLING)
                .set(SETTLING.INTERVENTION_ID, interventionId)
                .set(SETTLING.BASIS, basis.name())
                .set(SETTLING.SETTLED_BY, accountId)
                .set(SETTLING.SETTLED_AT, now.atOffset(ZoneOffset.UTC))
                .set(SETTLING.REASON, reason)
                .onConflict(SETTLING.INTERVENTION_ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    void unsettle(long interventionId) {
        db.deleteFrom(CODE).where(CODE.INTERVENTION_ID.eq(interventionId)).execute();
        db.deleteFrom(SETTLING)
                .where(SETTLING.INTERVENTION_ID.eq(interventionId))
                .execute();
    }

    /** Adds to the history. {@code categoryId}, {@code categories} and {@code detail} may be null. */
    void happened(
            Event.Kind kind,
            long interventionId,
            Viewer who,
            Instant at,
            Long categoryId,
            Collection<Long> categories,
            String detail) {
        db.insertInto(EVENT)
                .set(EVENT.INTERVENTION_ID, interventionId)
                .set(EVENT.AT, at.atOffset(ZoneOffset.UTC))
                .set(EVENT.ACCOUNT_ID, who.accountId())
                .set(EVENT.ACCOUNT_NAME, who.name())
                .set(EVENT.KIND, kind.name())
                .set(EVENT.CATEGORY_ID, categoryId)
                .set(EVENT.CATEGORIES, categories == null ? null : categories.toArray(Long[]::new))
                .set(EVENT.DETAIL, detail)
                .execute();
    }

    /** As it happened. */
    List<Event> events(long interventionId) {
        return db.selectFrom(EVENT)
                .where(EVENT.INTERVENTION_ID.eq(interventionId))
                .orderBy(EVENT.ID)
                .fetch(CodeStore::event);
    }

    /** What counted before it was to be coded anew; nothing where it has been coded since, or is for the first time. */
    Set<Long> reopenedFrom(long interventionId) {
        return db.selectFrom(EVENT)
                .where(EVENT.INTERVENTION_ID.eq(interventionId))
                .and(EVENT.CATEGORIES.isNotNull())
                .andNot(EVENT.UNDONE)
                .orderBy(EVENT.ID.desc())
                .limit(1)
                .fetchOptional(CodeStore::event)
                .filter(event -> event.kind() == Event.Kind.REOPENED)
                .map(event -> Set.copyOf(event.categories()))
                .orElse(Set.of());
    }

    static Event event(Record row) {
        return new Event(
                row.get(EVENT.ID),
                row.get(EVENT.AT).toInstant(),
                row.get(EVENT.ACCOUNT_ID),
                row.get(EVENT.ACCOUNT_NAME),
                Event.Kind.valueOf(row.get(EVENT.KIND)),
                row.get(EVENT.CATEGORY_ID),
                row.get(EVENT.CATEGORIES) == null ? null : List.of(row.get(EVENT.CATEGORIES)),
                row.get(EVENT.DETAIL),
                row.get(EVENT.UNDONE));
    }

    /** That account's last step on the intervention that is not taken back; with null on any. */
    Optional<LastStep> lastStep(long accountId, Long interventionId) {
        return db.selectFrom(EVENT)
                .where(EVENT.ACCOUNT_ID.eq(accountId))
                .and(EVENT.KIND.in("TICKED", "UNTICKED", "DONE"))
                .andNot(EVENT.UNDONE)
                .and(interventionId == null ? DSL.noCondition() : EVENT.INTERVENTION_ID.eq(interventionId))
                .orderBy(EVENT.ID.desc())
                .limit(1)
                .fetchOptional(row -> new LastStep(row.get(EVENT.INTERVENTION_ID), event(row)));
    }

    record LastStep(long interventionId, Event event) {}

    void setUndone(long eventId) {
        db.update(EVENT).set(EVENT.UNDONE, true).where(EVENT.ID.eq(eventId)).execute();
    }
}
