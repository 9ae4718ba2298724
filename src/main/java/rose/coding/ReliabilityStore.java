package rose.coding;

import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.cardinality;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.selectOne;
import static rose.coding.sql.Tables.CODER_WORK;
import static rose.coding.sql.Tables.CODINGS_CHANGE;
import static rose.coding.sql.Tables.GIVEN_CODE;
import static rose.coding.sql.Tables.SETTLING;
import static rose.coding.sql.Tables.TASK;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** What agreement between coders is computed from: what each of them gave, not what counts. */
@Component
class ReliabilityStore {

    private static final Field<Long[]> GIVEN = arrayAgg(GIVEN_CODE.CATEGORY_ID)
            .filterWhere(GIVEN_CODE.CATEGORY_ID.isNotNull())
            .as("given");

    private static final long RECENT = 10_000;

    private final DSLContext db;

    ReliabilityStore(DSLContext db) {
        this.db = db;
    }

    /**
     * Another one after each coding that is done, or is no longer, or is moved.
     *
     * @param last the id of the last change
     * @param recent how many of the last changes are to be seen: two transactions may end in the other order than they began in
     */
    record Stamp(Long last, int recent) {}

    Stamp stamp(Lot lot) {
        Condition here = CODINGS_CHANGE
                .YEAR
                .eq(lot.year())
                .and(CODINGS_CHANGE.AREA.eq(lot.area().shortName()))
                .and(CODINGS_CHANGE.LEVEL.eq(lot.level().name()));
        Long last = db.select(max(CODINGS_CHANGE.ID))
                .from(CODINGS_CHANGE)
                .where(here)
                .fetchSingle()
                .value1();
        return last == null
                ? new Stamp(null, 0)
                : new Stamp(last, db.fetchCount(CODINGS_CHANGE, here.and(CODINGS_CHANGE.ID.gt(last - RECENT))));
    }

    private static Condition done(Lot lot) {
        return LotTasks.in(lot).and(CODER_WORK.STATE.eq("DONE"));
    }

    /** Blind are those that were coded so, not only drawn for it. */
    private static Condition bySeveral(Lot lot) {
        return done(lot)
                .and(TASK.SAMPLE
                        .eq(Sample.BLIND.name())
                        .and(CODER_WORK.BLIND)
                        .or(TASK.SAMPLE.eq(Sample.ASSISTED.name())));
    }

    /** All that is coded by several, by intervention and coder. Equal sets are one object. */
    List<CodedAlone> codings(Lot lot) {
        Map<Set<Long>, Set<Long>> sets = new HashMap<>();
        return db.select(TASK.SAMPLE, CODER_WORK.INTERVENTION_ID, CODER_WORK.CODER_ID, CODER_WORK.DONE_AT, GIVEN)
                .from(CODER_WORK)
                .join(TASK)
                .on(TASK.INTERVENTION_ID.eq(CODER_WORK.INTERVENTION_ID))
                .leftJoin(GIVEN_CODE)
                .on(GIVEN_CODE.INTERVENTION_ID.eq(CODER_WORK.INTERVENTION_ID))
                .and(GIVEN_CODE.CODER_ID.eq(CODER_WORK.CODER_ID))
                .where(bySeveral(lot))
                .groupBy(TASK.SAMPLE, CODER_WORK.INTERVENTION_ID, CODER_WORK.CODER_ID, CODER_WORK.DONE_AT)
                .orderBy(CODER_WORK.INTERVENTION_ID, CODER_WORK.CODER_ID)
                .fetch(row -> new CodedAlone(
                        row.value2(),
                        Sample.valueOf(row.value1()),
                        row.value3(),
                        row.value4().toInstant(),
                        sets.computeIfAbsent(set(row.value5()), own -> own)));
    }

    private static Set<Long> set(Long[] ids) {
        return ids == null ? Set.of() : Set.copyOf(Arrays.asList(ids));
    }

    /** What one coder gave where something was proposed. */
    record Proposed(boolean shown, Set<Long> proposed, Set<Long> given) {}

    List<Proposed> proposed(Lot lot) {
        return db.select(CODER_WORK.BLIND, CODER_WORK.SUGGESTED, GIVEN)
                .from(CODER_WORK)
                .join(TASK)
                .on(TASK.INTERVENTION_ID.eq(CODER_WORK.INTERVENTION_ID))
                .leftJoin(GIVEN_CODE)
                .on(GIVEN_CODE.INTERVENTION_ID.eq(CODER_WORK.INTERVENTION_ID))
                .and(GIVEN_CODE.CODER_ID.eq(CODER_WORK.CODER_ID))
                .where(done(lot))
                .and(cardinality(CODER_WORK.SUGGESTED).gt(0))
                .groupBy(CODER_WORK.INTERVENTION_ID, CODER_WORK.CODER_ID)
                .fetch(row -> new Proposed(!row.value1(), set(row.value2()), set(row.value3())));
    }

    /** Those of them that wait to be settled, or were decided: what coders gave is open there. */
    List<Long> withCase(Collection<Long> interventionIds) {
        return db.select(TASK.INTERVENTION_ID)
                .from(TASK)
                .where(TASK.INTERVENTION_ID.eq(org.jooq.impl.DSL.any(interventionIds.toArray(Long[]::new))))
                .and(TASK.STATE
                        .eq(TaskState.TO_SETTLE.name())
                        .or(exists(selectOne()
                                .from(SETTLING)
                                .where(SETTLING.INTERVENTION_ID.eq(TASK.INTERVENTION_ID))
                                .and(SETTLING.BASIS.eq(Basis.DECIDED.name())))))
                .fetch(TASK.INTERVENTION_ID);
    }
}
