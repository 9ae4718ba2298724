package rose.coding;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static rose.coding.LotTasks.in;
import static rose.coding.sql.Tables.CODER_WORK;
import static rose.coding.sql.Tables.GIVEN_CODE;
import static rose.coding.sql.Tables.TASK;
import static rose.collection.facts.Tables.INTERVENTION_WORDS_FACT;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import rose.organisations.Level;
import rose.organisations.Organisation;
import rose.organisations.Organisations;

/** The work of coding: what there is to do, and what each coder has done. */
@Component
class CodingStore {

    private static final Duration HOLD = Duration.ofMinutes(10);

    private final DSLContext db;
    private final Organisations organisations;

    CodingStore(DSLContext db, Organisations organisations) {
        this.db = db;
        this.organisations = organisations;
    }

    Map<LotKey, Map<TaskState, Integer>> counts() {
        Map<LotKey, Map<TaskState, Integer>> counts = new java.util.HashMap<>();
        db.select(TASK.YEAR, TASK.AREA, TASK.LEVEL, TASK.STATE, count())
                .from(TASK)
                .groupBy(TASK.YEAR, TASK.AREA, TASK.LEVEL, TASK.STATE)
                .forEach(row -> counts.computeIfAbsent(
                                new LotKey(row.value1(), row.value2(), Level.valueOf(row.value3())),
                                lot -> new EnumMap<>(TaskState.class))
                        .put(TaskState.valueOf(row.value4()), row.value5()));
        return counts;
    }

    /** Of one lot alone: the bench asks at every step. */
    Map<TaskState, Integer> countsOf(Lot lot) {
        Map<TaskState, Integer> counts = new EnumMap<>(TaskState.class);
        db.select(TASK.STATE, count())
                .from(TASK)
                .where(in(lot))
                .groupBy(TASK.STATE)
                .forEach(row -> counts.put(TaskState.valueOf(row.value1()), row.value2()));
        return counts;
    }

    /** What the coder is given next: after that one, else from the start. Held by others only where nothing else is left. */
    Optional<Long> next(Lot lot, Filter filter, long after, long coderId, Instant now) {
        Condition wanted = wanted(filter, coderId);
        Condition free = TASK.HELD_UNTIL
                .isNull()
                .or(TASK.HELD_UNTIL.lt(now.atOffset(ZoneOffset.UTC)))
                .or(TASK.HELD_BY.eq(coderId))
                .or(TASK.SAMPLE.ne(Sample.NONE.name()));
        return first(lot, filter, wanted.and(free).and(TASK.INTERVENTION_ID.gt(after)), true)
                .or(() -> first(lot, filter, wanted.and(free).and(TASK.INTERVENTION_ID.le(after)), true))
                .or(() -> first(lot, filter, wanted, false));
    }

    /**
     * State by state, so that each is found at once in the order of the index; of several states together all had to be sorted.
     *
     * @param unlocked passes by what another is being given at this very moment
     */
    private Optional<Long> first(Lot lot, Filter filter, Condition condition, boolean unlocked) {
        return states(filter).stream()
                .flatMap(state -> {
                    var ordered = db.select(TASK.INTERVENTION_ID)
                            .from(TASK)
                            .where(in(lot))
                            .and(TASK.STATE.eq(state.name()))
                            .and(condition)
                            .orderBy(TASK.INTERVENTION_ID)
                            .limit(1);
                    return (unlocked ? ordered.forUpdate().of(TASK).skipLocked() : ordered)
                            .fetchOptional(TASK.INTERVENTION_ID).stream();
                })
                .min(Comparator.naturalOrder());
    }

    private static List<TaskState> states(Filter filter) {
        return filter.state() == null ? List.of(TaskState.TO_CODE, TaskState.HALF_CODED) : List.of(filter.state());
    }

    private Condition wanted(Filter filter, long coderId) {
        return mine(filter, coderId)
                .and(facts(filter))
                .and(
                        filter.words() == null
                                ? noCondition()
                                : exists(selectOne()
                                        .from(INTERVENTION_WORDS_FACT)
                                        .where(INTERVENTION_WORDS_FACT.ID.eq(TASK.INTERVENTION_ID))
                                        .and(condition(
                                                "{0} @@ to_tsquery('swedish', {1})",
                                                INTERVENTION_WORDS_FACT.WORDS, val(beginnings(filter.words()))))))
                .and(
                        filter.coder() == null
                                ? noCondition()
                                : exists(codingOf(filter.coder()).and(CODER_WORK.STATE.eq("DONE"))))
                .and(
                        filter.confidence() == null
                                ? noCondition()
                                : TASK.CONFIDENCE
                                        .ge((float) filter.confidence().from())
                                        .and(TASK.CONFIDENCE.lt(
                                                (float) filter.confidence().below())));
    }

    /** All the words, each as the beginning of one: what a stemmer makes of a word alone is not always what it makes of its forms. */
    private static String beginnings(String words) {
        return Arrays.stream(words.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word + ":*")
                .collect(Collectors.joining(" & "));
    }

    /** What the coder is done with is left to others, unless a state is asked for. */
    private static Condition mine(Filter filter, long coderId) {
        return filter.state() == null ? notExists(codingOf(coderId).and(CODER_WORK.STATE.eq("DONE"))) : noCondition();
    }

    private static org.jooq.SelectConditionStep<?> codingOf(long coderId) {
        return selectOne()
                .from(CODER_WORK)
                .where(CODER_WORK.INTERVENTION_ID.eq(TASK.INTERVENTION_ID))
                .and(CODER_WORK.CODER_ID.eq(coderId));
    }

    /** A county is asked for by its organisations, which are known without looking at the interventions. */
    private Condition facts(Filter filter) {
        Condition county = filter.county() == null
                ? noCondition()
                : TASK.ORGANISATION_ID.in(organisations.recipients().stream()
                        .filter(each -> filter.county().equals(each.countyCode()))
                        .map(Organisation::id)
                        .toList());
        return filter.organisation() == null ? county : county.and(TASK.ORGANISATION_ID.eq(filter.organisation()));
    }

    /** How many the filter leaves for the coder. */
    int countLeft(Lot lot, Filter filter, long coderId) {
        return db.select(count())
                .from(TASK)
                .where(in(lot))
                .and(TASK.STATE.in(states(filter).stream().map(TaskState::name).toList()))
                .and(wanted(filter, coderId))
                .fetchSingle()
                .value1();
    }

    Optional<Task> task(long interventionId) {
        return db.selectFrom(TASK)
                .where(TASK.INTERVENTION_ID.eq(interventionId))
                .fetchOptional(CodingStore::task);
    }

    /** Keeps all others from changing it until the transaction ends. */
    Optional<Task> lock(long interventionId) {
        return db.selectFrom(TASK)
                .where(TASK.INTERVENTION_ID.eq(interventionId))
                .forUpdate()
                .fetchOptional(CodingStore::task);
    }

    /** @param textChangedAt when what the respondent wrote became another text after it was first reported, or null */
    record Task(
            long interventionId,
            int year,
            String area,
            Level level,
            Sample sample,
            TaskState state,
            Long heldBy,
            Instant heldUntil,
            Instant textChangedAt) {}

    private static Task task(Record row) {
        return new Task(
                row.get(TASK.INTERVENTION_ID),
                row.get(TASK.YEAR),
                row.get(TASK.AREA),
                Level.valueOf(row.get(TASK.LEVEL)),
                row.get(TASK.SAMPLE) == null ? Sample.NONE : Sample.valueOf(row.get(TASK.SAMPLE)),
                TaskState.valueOf(row.get(TASK.STATE)),
                row.get(TASK.HELD_BY),
                instant(row.get(TASK.HELD_UNTIL)),
                instant(row.get(TASK.TEXT_CHANGED_AT)));
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    void setState(long interventionId, TaskState state) {
        db.update(TASK)
                .set(TASK.STATE, state.name())
                .setNull(TASK.HELD_BY)
                .setNull(TASK.HELD_UNTIL)
                .where(TASK.INTERVENTION_ID.eq(interventionId))
                .execute();
    }

    /** Only what one codes alone is held; of what two code each is given it when their turn comes. */
    void hold(long interventionId, long coderId, Instant now) {
        db.update(TASK)
                .set(TASK.HELD_BY, coderId)
                .set(TASK.HELD_UNTIL, now.plus(HOLD).atOffset(ZoneOffset.UTC))
                .where(TASK.INTERVENTION_ID.eq(interventionId))
                .and(TASK.STATE.eq(TaskState.TO_CODE.name()))
                .and(TASK.SAMPLE.eq(Sample.NONE.name()))
                .and(TASK.HELD_UNTIL
                        .isNull()
                        .or(TASK.HELD_UNTIL.lt(now.atOffset(ZoneOffset.UTC)))
                        .or(TASK.HELD_BY.eq(coderId)))
                .execute();
    }

    /** Frees all that somebody has before them. */
    void release(long coderId) {
        db.update(TASK)
                .setNull(TASK.HELD_BY)
                .setNull(TASK.HELD_UNTIL)
                .where(TASK.HELD_BY.eq(coderId))
                .execute();
    }

    // --- each coder's own

    Optional<CoderWork> coding(long interventionId, long coderId) {
        return codings(CODER_WORK.INTERVENTION_ID.eq(interventionId).and(CODER_WORK.CODER_ID.eq(coderId))).stream()
                .findFirst();
    }

    /** All who have begun or done it, in the order in which they began; not those whose coding was replaced. */
    List<CoderWork> codings(long interventionId) {
        return codings(CODER_WORK.INTERVENTION_ID.eq(interventionId).and(CODER_WORK.STATE.ne("REPLACED")));
    }

    /** The same of several interventions at once. */
    Map<Long, List<CoderWork>> codings(Collection<Long> interventionIds) {
        return works(CODER_WORK
                        .INTERVENTION_ID
                        .eq(org.jooq.impl.DSL.any(interventionIds.toArray(Long[]::new)))
                        .and(CODER_WORK.STATE.ne("REPLACED")))
                .fetchGroups(CODER_WORK.INTERVENTION_ID, CodingStore::work);
    }

    private List<CoderWork> codings(Condition which) {
        return works(which).fetch(CodingStore::work);
    }

    private org.jooq.ResultQuery<? extends Record> works(Condition which) {
        return db.select(
                        CODER_WORK.asterisk(),
                        org.jooq
                                .impl
                                .DSL
                                .array(select(GIVEN_CODE.CATEGORY_ID)
                                        .from(GIVEN_CODE)
                                        .where(GIVEN_CODE.INTERVENTION_ID.eq(CODER_WORK.INTERVENTION_ID))
                                        .and(GIVEN_CODE.CODER_ID.eq(CODER_WORK.CODER_ID)))
                                .as("given"))
                .from(CODER_WORK)
                .where(which)
                .orderBy(CODER_WORK.STARTED_AT, CODER_WORK.CODER_ID);
    }

    private static CoderWork work(Record row) {
        return new CoderWork(
                row.get(CODER_WORK.CODER_ID),
                row.get(CODER_WORK.STATE).equals("DONE"),
                row.get(CODER_WORK.STATE).equals("REPLACED"),
                row.get(CODER_WORK.BLIND),
                row.get(CODER_WORK.UNCLEAR),
                row.get(CODER_WORK.NOTE),
                new HashSet<>(List.of((Long[]) row.get("given", Long[].class))),
                List.of(row.get(CODER_WORK.SUGGESTED)),
                instant(row.get(CODER_WORK.DONE_AT)));
    }

    void begin(long interventionId, long coderId, boolean blind, Collection<Long> suggested, Instant now) {
        db.insertInto(CODER_WORK)
                .set(CODER_WORK.INTERVENTION_ID, interventionId)
                .set(CODER_WORK.CODER_ID, coderId)
                .set(CODER_WORK.STATE, "STARTED")
                .set(CODER_WORK.BLIND, blind)
                .set(CODER_WORK.SUGGESTED, suggested.toArray(Long[]::new))
                .set(CODER_WORK.STARTED_AT, now.atOffset(ZoneOffset.UTC))
                .onConflict(CODER_WORK.INTERVENTION_ID, CODER_WORK.CODER_ID)
                .doUpdate()
                .set(CODER_WORK.STATE, "STARTED")
                .setNull(CODER_WORK.DONE_AT)
                .where(CODER_WORK.STATE.eq("REPLACED"))
                .execute();
    }

    void give(long interventionId, long coderId, Collection<Long> categoryIds, Instant now) {
        for (long category : categoryIds) {
            db.insertInto(GIVEN_CODE)
                    .values(interventionId, coderId, category, now.atOffset(ZoneOffset.UTC))
                    .onConflictDoNothing()
                    .execute();
        }
    }

    void take(long interventionId, long coderId, Collection<Long> categoryIds) {
        db.deleteFrom(GIVEN_CODE)
                .where(GIVEN_CODE.INTERVENTION_ID.eq(interventionId))
                .and(GIVEN_CODE.CODER_ID.eq(coderId))
                .and(GIVEN_CODE.CATEGORY_ID.in(categoryIds))
                .execute();
    }

    void remark(long interventionId, long coderId, String note, boolean unclear) {
        db.update(CODER_WORK)
                .set(CODER_WORK.NOTE, note)
                .set(CODER_WORK.UNCLEAR, unclear)
                .where(CODER_WORK.INTERVENTION_ID.eq(interventionId))
                .and(CODER_WORK.CODER_ID.eq(coderId))
                .execute();
    }

    void setDone(long interventionId, long coderId, Instant now) {
        db.update(CODER_WORK)
                .set(CODER_WORK.STATE, "DONE")
                .set(CODER_WORK.DONE_AT, now.atOffset(ZoneOffset.UTC))
                .where(CODER_WORK.INTERVENTION_ID.eq(interventionId))
                .and(CODER_WORK.CODER_ID.eq(coderId))
                .execute();
    }

    void setStarted(long interventionId, long coderId) {
        db.update(CODER_WORK)
                .set(CODER_WORK.STATE, "STARTED")
                .setNull(CODER_WORK.DONE_AT)
                .where(CODER_WORK.INTERVENTION_ID.eq(interventionId))
                .and(CODER_WORK.CODER_ID.eq(coderId))
                .execute();
    }

    /** What all coders have done with it stands as history only. */
    void replaceCodings(long interventionId) {
        db.update(CODER_WORK)
                .set(CODER_WORK.STATE, "REPLACED")
                .where(CODER_WORK.INTERVENTION_ID.eq(interventionId))
                .execute();
    }

    /** When the coder was done with each of the latest, newest first. */
    List<Instant> doneSince(long coderId, Instant since) {
        return db.select(CODER_WORK.DONE_AT)
                .from(CODER_WORK)
                .where(CODER_WORK.CODER_ID.eq(coderId))
                .and(CODER_WORK.DONE_AT.gt(since.atOffset(ZoneOffset.UTC)))
                .orderBy(CODER_WORK.DONE_AT.desc())
                .limit(200)
                .fetch(row -> row.value1().toInstant());
    }

    /** Everybody who has coded anything: from one to the next in the index, however much each has done. */
    Set<Long> coders() {
        return db.fetch("""
                        with recursive coder (id) as (
                            (select coder_id from coding.coder_work order by coder_id limit 1)
                            union all
                            select (select coder_id from coding.coder_work where coder_id > coder.id order by coder_id limit 1)
                            from coder where coder.id is not null)
                        select id from coder where id is not null""").intoSet(0, Long.class);
    }
}
