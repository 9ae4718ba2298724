package rose.coding;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.select;
import static rose.coding.LotTasks.in;
import static rose.coding.sql.Tables.CODE;
import static rose.coding.sql.Tables.CODER_WORK;
import static rose.coding.sql.Tables.GIVEN_CODE;
import static rose.coding.sql.Tables.SETTLING;
import static rose.coding.sql.Tables.TASK;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.stereotype.Component;

@Component
class SettlementStore {

    private final DSLContext db;

    SettlementStore(DSLContext db) {
        this.db = db;
    }

    List<Long> open(Lot lot, int offset, int limit) {
        return db.select(TASK.INTERVENTION_ID)
                .from(TASK)
                .where(open(lot))
                .orderBy(TASK.INTERVENTION_ID)
                .offset(offset)
                .limit(limit)
                .fetch(TASK.INTERVENTION_ID);
    }

    Optional<Long> next(Lot lot, long after) {
        return first(open(lot).and(TASK.INTERVENTION_ID.gt(after))).or(() -> first(open(lot)));
    }

    private static Condition open(Lot lot) {
        return in(lot).and(TASK.STATE.eq(TaskState.TO_SETTLE.name()));
    }

    private Optional<Long> first(Condition condition) {
        return db.select(TASK.INTERVENTION_ID)
                .from(TASK)
                .where(condition)
                .orderBy(TASK.INTERVENTION_ID)
                .limit(1)
                .fetchOptional(TASK.INTERVENTION_ID);
    }

    /** Those that were decided otherwise than this coder had coded them, newest first. */
    List<Long> decidedOtherwise(Lot lot, long coderId, int limit) {
        return db.select(TASK.INTERVENTION_ID)
                .from(TASK)
                .join(SETTLING)
                .on(SETTLING.INTERVENTION_ID.eq(TASK.INTERVENTION_ID))
                .join(CODER_WORK)
                .on(CODER_WORK.INTERVENTION_ID.eq(TASK.INTERVENTION_ID))
                .where(in(lot))
                .and(SETTLING.BASIS.eq(Basis.DECIDED.name()))
                .and(CODER_WORK.CODER_ID.eq(coderId))
                .and(CODER_WORK.STATE.eq("DONE"))
                .and(exists(given(coderId).except(counted()))
                        .or(exists(counted().except(given(coderId)))))
                .orderBy(SETTLING.SETTLED_AT.desc(), TASK.INTERVENTION_ID)
                .limit(limit)
                .fetch(TASK.INTERVENTION_ID);
    }

    private static Select<Record1<Long>> given(long coderId) {
        return select(GIVEN_CODE.CATEGORY_ID)
                .from(GIVEN_CODE)
                .where(GIVEN_CODE.INTERVENTION_ID.eq(TASK.INTERVENTION_ID))
                .and(GIVEN_CODE.CODER_ID.eq(coderId));
    }

    private static Select<Record1<Long>> counted() {
        return select(CODE.CATEGORY_ID).from(CODE).where(CODE.INTERVENTION_ID.eq(TASK.INTERVENTION_ID));
    }
}
