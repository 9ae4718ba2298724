package rose.coding;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static rose.coding.sql.Tables.CATEGORY;
import static rose.coding.sql.Tables.CODE;
import static rose.coding.sql.Tables.CODER_WORK;
import static rose.coding.sql.Tables.EVENT;
import static rose.coding.sql.Tables.GIVEN_CODE;
import static rose.coding.sql.Tables.TASK;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import rose.organisations.Level;
import rose.organisations.Viewer;

/** What codebooks' changes do to codes: how many there are, and their moves, all of them at once. */
@Component
class CodeMoveStore {

    private final DSLContext db;

    CodeMoveStore(DSLContext db) {
        this.db = db;
    }

    // --- who has what

    /** The codes there are of these categories: those that count, and what coders have given before they do. */
    private static Select<Record3<Long, String, Long>> having(Collection<Long> categoryIds, Condition tasks) {
        return select(CODE.CATEGORY_ID, TASK.STATE, TASK.INTERVENTION_ID)
                .from(CODE)
                .join(TASK)
                .on(TASK.INTERVENTION_ID.eq(CODE.INTERVENTION_ID))
                .where(CODE.CATEGORY_ID.in(categoryIds))
                .and(tasks)
                .union(select(GIVEN_CODE.CATEGORY_ID, TASK.STATE, TASK.INTERVENTION_ID)
                        .from(GIVEN_CODE)
                        .join(CODER_WORK)
                        .on(CODER_WORK.INTERVENTION_ID.eq(GIVEN_CODE.INTERVENTION_ID))
                        .and(CODER_WORK.CODER_ID.eq(GIVEN_CODE.CODER_ID))
                        .join(TASK)
                        .on(TASK.INTERVENTION_ID.eq(GIVEN_CODE.INTERVENTION_ID))
                        .where(GIVEN_CODE.CATEGORY_ID.in(categoryIds))
                        .and(CODER_WORK.STATE.ne("REPLACED"))
                        .and(TASK.STATE.ne(TaskState.SETTLED.name()))
                        .and(tasks));
    }

    Map<Long, Map<TaskState, Integer>> counts(Collection<Long> categoryIds, Condition tasks) {
        var having = having(categoryIds, tasks).asTable("having_it");
        Field<Long> category = having.field(0, Long.class);
        Field<String> state = having.field(1, String.class);
        Map<Long, Map<TaskState, Integer>> counts = new HashMap<>();
        db.select(category, state, count())
                .from(having)
                .groupBy(category, state)
                .forEach(row -> counts.computeIfAbsent(row.value1(), id -> new EnumMap<>(TaskState.class))
                        .put(TaskState.valueOf(row.value2()), row.value3()));
        return counts;
    }

    /** In how many interventions any of them is, by how far their coding has come. */
    Map<TaskState, Integer> interventions(Collection<Long> categoryIds, Condition tasks) {
        var having = having(categoryIds, tasks).asTable("having_it");
        Field<String> state = having.field(1, String.class);
        Map<TaskState, Integer> counts = new EnumMap<>(TaskState.class);
        db.select(state, countDistinct(having.field(2, Long.class)))
                .from(having)
                .groupBy(state)
                .forEach(row -> counts.put(TaskState.valueOf(row.value1()), row.value2()));
        return counts;
    }

    Set<Long> coders(Collection<Long> categoryIds, Condition tasks) {
        return db.selectDistinct(GIVEN_CODE.CODER_ID)
                .from(GIVEN_CODE)
                .join(CODER_WORK)
                .on(CODER_WORK.INTERVENTION_ID.eq(GIVEN_CODE.INTERVENTION_ID))
                .and(CODER_WORK.CODER_ID.eq(GIVEN_CODE.CODER_ID))
                .join(TASK)
                .on(TASK.INTERVENTION_ID.eq(GIVEN_CODE.INTERVENTION_ID))
                .where(GIVEN_CODE.CATEGORY_ID.in(categoryIds))
                .and(CODER_WORK.STATE.ne("REPLACED"))
                .and(tasks)
                .fetchSet(GIVEN_CODE.CODER_ID);
    }

    /** Whether any intervention has one of them, ever had, or has been given it by anybody. */
    boolean everUsed(Collection<Long> categoryIds) {
        Long[] ids = categoryIds.toArray(Long[]::new);
        return db.fetchExists(CODE, CODE.CATEGORY_ID.in(categoryIds))
                || db.fetchExists(GIVEN_CODE, GIVEN_CODE.CATEGORY_ID.in(categoryIds))
                || db.fetchExists(
                        EVENT,
                        EVENT.CATEGORY_ID.in(categoryIds).or(DSL.condition("{0} && {1}", EVENT.CATEGORIES, val(ids))));
    }

    /** The categories of other books than this one that those interventions have. */
    Set<Long> ofOtherBooks(long bookId, Condition tasks) {
        return db.selectDistinct(CODE.CATEGORY_ID)
                .from(CODE)
                .join(TASK)
                .on(TASK.INTERVENTION_ID.eq(CODE.INTERVENTION_ID))
                .join(CATEGORY)
                .on(CATEGORY.ID.eq(CODE.CATEGORY_ID))
                .where(tasks)
                .and(CATEGORY.CODEBOOK_ID.ne(bookId))
                .union(select(GIVEN_CODE.CATEGORY_ID)
                        .from(GIVEN_CODE)
                        .join(TASK)
                        .on(TASK.INTERVENTION_ID.eq(GIVEN_CODE.INTERVENTION_ID))
                        .join(CATEGORY)
                        .on(CATEGORY.ID.eq(GIVEN_CODE.CATEGORY_ID))
                        .where(tasks)
                        .and(CATEGORY.CODEBOOK_ID.ne(bookId)))
                .fetchSet(0, Long.class);
    }

    /** Which years and levels of an area have anything to code. */
    List<LotKey> lots(String area) {
        return db.selectDistinct(TASK.YEAR, TASK.LEVEL)
                .from(TASK)
                .where(TASK.AREA.eq(area))
                .fetch(row -> new LotKey(row.value1(), area, Level.valueOf(row.value2())));
    }

    // --- moves

    /** Waits for imports that give them, and keeps others from giving them until this transaction ends. */
    void lockCategories(Collection<Long> categoryIds) {
        db.select(CATEGORY.ID)
                .from(CATEGORY)
                .where(CATEGORY.ID.in(categoryIds))
                .orderBy(CATEGORY.ID)
                .forUpdate()
                .fetch();
    }

    /** Locks the tasks that have any of them, in the order of their ids. @return the interventions */
    List<Long> lockTasks(Collection<Long> categoryIds, Condition tasks) {
        return db.select(TASK.INTERVENTION_ID)
                .from(TASK)
                .where(TASK.INTERVENTION_ID.in(select(CODE.INTERVENTION_ID)
                        .from(CODE)
                        .where(CODE.CATEGORY_ID.in(categoryIds))
                        .union(select(GIVEN_CODE.INTERVENTION_ID)
                                .from(GIVEN_CODE)
                                .where(GIVEN_CODE.CATEGORY_ID.in(categoryIds)))))
                .and(tasks)
                .orderBy(TASK.INTERVENTION_ID)
                .forUpdate()
                .fetch(TASK.INTERVENTION_ID);
    }

    /**
     * What counts as one of these counts no more: one coder codes it anew, and what two have coded somebody decides anew. What
     * each coder gave stays.
     *
     * @return how many there were
     */
    int recode(Set<Long> categoryIds, List<Long> interventionIds, Viewer viewer, Instant now, String why) {
        List<Long> settled = db.selectDistinct(CODE.INTERVENTION_ID)
                .from(CODE)
                .where(CODE.CATEGORY_ID.in(categoryIds))
                .and(CODE.INTERVENTION_ID.eq(DSL.any(interventionIds.toArray(Long[]::new))))
                .fetch(CODE.INTERVENTION_ID);
        var ids = val(settled.toArray(Long[]::new));
        happened(Event.Kind.REOPENED, settled, viewer, now, why);
        db.execute("delete from coding.code where intervention_id = any({0})", ids);
        db.execute("delete from coding.settling where intervention_id = any({0})", ids);
        db.execute("""
                update coding.task t
                set held_by = null, held_until = null, state = case
                    when (select count(*) from coding.coder_work w
                          where w.intervention_id = t.intervention_id and w.state = 'DONE') > 1
                    then 'TO_SETTLE' else 'TO_CODE' end
                where intervention_id = any({0})""", ids);
        db.execute("""
                update coding.coder_work w set state = 'REPLACED'
                from coding.task t
                where t.intervention_id = w.intervention_id and t.state = 'TO_CODE' and w.state = 'DONE'
                  and w.intervention_id = any({0})""", ids);
        return settled.size();
    }

    /** An event for each, with the whole set that counts now; without one where none does yet. */
    private void happened(Event.Kind kind, Collection<Long> interventionIds, Viewer viewer, Instant now, String why) {
        db.execute(
                """
                insert into coding.event (intervention_id, at, account_id, account_name, kind, categories, detail)
                select t.intervention_id, {1}, {2}, {3}, {4},
                    case when t.state = 'SETTLED' then array(
                        select c.category_id from coding.code c
                        where c.intervention_id = t.intervention_id order by c.category_id) end,
                    {5}
                from coding.task t where t.intervention_id = any({0}) order by t.intervention_id""",
                val(interventionIds.toArray(Long[]::new)),
                val(now.atOffset(ZoneOffset.UTC)),
                val(viewer.accountId(), Long.class),
                val(viewer.name()),
                val(kind.name()),
                val(why));
    }

    /**
     * Those that something takes the place of become that, once each, in what counts and in what coders have given. The others
     * are taken off what counts.
     *
     * @return how many interventions it concerned
     */
    int move(CodeMoves moves, List<Long> interventionIds, Viewer viewer, Instant now, String why) {
        var ids = val(interventionIds.toArray(Long[]::new));
        var from = val(moves.moved().keySet().toArray(Long[]::new));
        var to = val(moves.moved().values().toArray(Long[]::new));
        List<Long> concerned = db.fetch("""
                        select intervention_id from coding.code
                        where intervention_id = any({0}) and category_id = any({1})
                        union
                        select g.intervention_id from coding.given_code g
                        join coding.task t on t.intervention_id = g.intervention_id and t.state <> 'SETTLED'
                        where g.intervention_id = any({0}) and g.category_id = any({2})""", ids, val(moves.replaced().toArray(Long[]::new)), from)
                .getValues(0, Long.class);
        db.execute("""
                insert into coding.code (intervention_id, category_id)
                select c.intervention_id, m.place from coding.code c
                join unnest({1}, {2}) as m(category, place) on m.category = c.category_id
                where c.intervention_id = any({0}) on conflict do nothing""", ids, from, to);
        db.execute("""
                insert into coding.given_code (intervention_id, coder_id, category_id, given_at)
                select g.intervention_id, g.coder_id, m.place, g.given_at from coding.given_code g
                join unnest({1}, {2}) as m(category, place) on m.category = g.category_id
                where g.intervention_id = any({0}) on conflict do nothing""", ids, from, to);
        remove(moves, ids);
        happened(Event.Kind.MOVED, concerned, viewer, now, why);
        return concerned.size();
    }

    private void remove(CodeMoves moves, Field<Long[]> ids) {
        db.execute(
                "delete from coding.code where intervention_id = any({0}) and category_id = any({1})",
                ids, val(moves.replaced().toArray(Long[]::new)));
        db.execute(
                "delete from coding.given_code where intervention_id = any({0}) and category_id = any({1})",
                ids, val(moves.moved().keySet().toArray(Long[]::new)));
    }
}
