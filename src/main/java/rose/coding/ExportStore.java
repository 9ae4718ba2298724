package rose.coding;

import static org.jooq.impl.DSL.max;
import static rose.coding.LotTasks.in;
import static rose.coding.sql.Tables.CODE;
import static rose.coding.sql.Tables.CODEBOOK_CHANGE;
import static rose.coding.sql.Tables.EVENT;
import static rose.coding.sql.Tables.SETTLING;
import static rose.coding.sql.Tables.TASK;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** What leaves the program of a lot's codes, some interventions at a time. */
@Component
class ExportStore {

    private final DSLContext db;

    ExportStore(DSLContext db) {
        this.db = db;
    }

    /** The ids after that one, rising. */
    List<Long> ids(Lot lot, long after, int limit) {
        return db.select(TASK.INTERVENTION_ID)
                .from(TASK)
                .where(in(lot))
                .and(TASK.INTERVENTION_ID.gt(after))
                .orderBy(TASK.INTERVENTION_ID)
                .limit(limit)
                .fetch(TASK.INTERVENTION_ID);
    }

    /** All categories that count anywhere in the lot. */
    Set<Long> used(Lot lot) {
        return db.selectDistinct(CODE.CATEGORY_ID)
                .from(CODE)
                .join(TASK)
                .on(TASK.INTERVENTION_ID.eq(CODE.INTERVENTION_ID))
                .where(in(lot))
                .fetchSet(CODE.CATEGORY_ID);
    }

    /** When that book was last changed here; empty where it is as it came with the program. */
    Optional<Instant> changedAt(long codebookId) {
        return db.select(max(CODEBOOK_CHANGE.AT))
                .from(CODEBOOK_CHANGE)
                .where(CODEBOOK_CHANGE.CODEBOOK_ID.eq(codebookId))
                .fetchOptional()
                .map(row -> row.value1())
                .map(OffsetDateTime::toInstant);
    }

    Map<Long, Coding.Settling> settlings(Collection<Long> ids) {
        return db.selectFrom(SETTLING)
                .where(SETTLING.INTERVENTION_ID.eq(DSL.any(ids.toArray(Long[]::new))))
                .fetchMap(SETTLING.INTERVENTION_ID, CodeStore::settling);
    }

    /** As they happened. */
    Map<Long, List<Event>> events(Collection<Long> ids) {
        return db.selectFrom(EVENT)
                .where(EVENT.INTERVENTION_ID.eq(DSL.any(ids.toArray(Long[]::new))))
                .orderBy(EVENT.ID)
                .fetchGroups(EVENT.INTERVENTION_ID, CodeStore::event);
    }
}
