package rose.coding;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static rose.coding.sql.Tables.CODE;
import static rose.coding.sql.Tables.SETTLING;
import static rose.collection.facts.Tables.INTERVENTION_FACT;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import rose.organisations.Level;

@Component
class CodeStore {

    private final DSLContext db;

    CodeStore(DSLContext db) {
        this.db = db;
    }

    record Lot(int year, String area, Level level) {}

    record Count(int settled, int reported) {}

    Map<Lot, Count> counts() {
        return db.select(
                        INTERVENTION_FACT.YEAR,
                        INTERVENTION_FACT.AREA,
                        INTERVENTION_FACT.LEVEL,
                        count(SETTLING.INTERVENTION_ID),
                        count())
                .from(INTERVENTION_FACT)
                .leftJoin(SETTLING)
                .on(SETTLING.INTERVENTION_ID.eq(INTERVENTION_FACT.ID))
                .groupBy(INTERVENTION_FACT.YEAR, INTERVENTION_FACT.AREA, INTERVENTION_FACT.LEVEL)
                .fetchMap(
                        row -> new Lot(row.value1(), row.value2(), Level.valueOf(row.value3())),
                        row -> new Count(row.value4(), row.value5()));
    }

    /** Of one lot alone: the bench asks at every step. */
    Count countOf(int year, String area, Level level) {
        return db.select(count(SETTLING.INTERVENTION_ID), count())
                .from(INTERVENTION_FACT)
                .leftJoin(SETTLING)
                .on(SETTLING.INTERVENTION_ID.eq(INTERVENTION_FACT.ID))
                .where(INTERVENTION_FACT.YEAR.eq(year))
                .and(INTERVENTION_FACT.AREA.eq(area))
                .and(INTERVENTION_FACT.LEVEL.eq(level.name()))
                .fetchSingle(row -> new Count(row.value1(), row.value2()));
    }

    Optional<Long> nextUnsettled(int year, String area, Level level, long after) {
        return db.select(INTERVENTION_FACT.ID)
                .from(INTERVENTION_FACT)
                .where(INTERVENTION_FACT.YEAR.eq(year))
                .and(INTERVENTION_FACT.AREA.eq(area))
                .and(INTERVENTION_FACT.LEVEL.eq(level.name()))
                .and(notExists(selectOne().from(SETTLING).where(SETTLING.INTERVENTION_ID.eq(INTERVENTION_FACT.ID))))
                .orderBy(INTERVENTION_FACT.ID.gt(after).desc(), INTERVENTION_FACT.ID)
                .limit(1)
                .fetchOptional(INTERVENTION_FACT.ID);
    }

    List<Coding.Code> codes(long interventionId) {
        return db.selectFrom(CODE)
                .where(CODE.INTERVENTION_ID.eq(interventionId))
                .orderBy(CODE.CATEGORY_ID)
                .fetch(row -> new Coding.Code(
                        row.get(CODE.CATEGORY_ID),
                        row.get(CODE.CODER_ID),
                        row.get(CODE.CODED_AT).toInstant()));
    }

    Optional<Coding.Settling> settling(long interventionId) {
        return db.selectFrom(SETTLING)
                .where(SETTLING.INTERVENTION_ID.eq(interventionId))
                .fetchOptional(row -> new Coding.Settling(
                        row.get(SETTLING.BASIS),
                        row.get(SETTLING.SETTLED_BY),
                        row.get(SETTLING.SETTLED_AT).toInstant()));
    }

    void add(long interventionId, long categoryId, Long coderId, Instant now) {
        db.insertInto(CODE)
                .values(interventionId, categoryId, coderId, now.atOffset(ZoneOffset.UTC))
                .onConflictDoNothing()
                .execute();
    }

    void remove(long interventionId, long categoryId) {
        db.deleteFrom(CODE)
                .where(CODE.INTERVENTION_ID.eq(interventionId))
                .and(CODE.CATEGORY_ID.eq(categoryId))
                .execute();
    }

    void settle(long interventionId, Long accountId, Instant now) {
        db.insertInto(SETTLING)
                .set(SETTLING.INTERVENTION_ID, interventionId)
                .set(SETTLING.BASIS, "BENCH")
                .set(SETTLING.SETTLED_BY, accountId)
                .set(SETTLING.SETTLED_AT, now.atOffset(ZoneOffset.UTC))
                .onConflictDoNothing()
                .execute();
    }

    void unsettle(long interventionId) {
        db.deleteFrom(SETTLING)
                .where(SETTLING.INTERVENTION_ID.eq(interventionId))
                .execute();
    }
}
