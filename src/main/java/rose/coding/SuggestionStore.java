package rose.coding;

import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static rose.coding.LotTasks.in;
import static rose.coding.sql.Tables.CODE;
import static rose.coding.sql.Tables.SUGGESTION_MODEL;
import static rose.coding.sql.Tables.TASK;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import rose.organisations.Level;

/** What is learnt from, and the models that came of it. */
@Component
class SuggestionStore {

    private final DSLContext db;

    SuggestionStore(DSLContext db) {
        this.db = db;
    }

    /** How many are settled in each lot; with them a codebook's model is known to be old. */
    Map<LotKey, Integer> settled() {
        return db.select(TASK.YEAR, TASK.AREA, TASK.LEVEL, count())
                .from(TASK)
                .where(TASK.STATE.eq(TaskState.SETTLED.name()))
                .groupBy(TASK.YEAR, TASK.AREA, TASK.LEVEL)
                .fetchMap(
                        row -> new LotKey(row.value1(), row.value2(), Level.valueOf(row.value3())),
                        row -> row.value4());
    }

    /**
     * Settled interventions with their category ids, of those lots: at most so many, drawn evenly and always the same.
     *
     * @return in a fixed order
     */
    Map<Long, Set<Long>> examples(Collection<LotKey> lots, int limit) {
        Map<Long, Set<Long>> examples = new LinkedHashMap<>();
        db.select(
                        TASK.INTERVENTION_ID,
                        array(select(CODE.CATEGORY_ID)
                                .from(CODE)
                                .where(CODE.INTERVENTION_ID.eq(TASK.INTERVENTION_ID))
                                .orderBy(CODE.CATEGORY_ID)))
                .from(TASK)
                .where(TASK.STATE.eq(TaskState.SETTLED.name()))
                .and(in(lots))
                .orderBy(scattered(), TASK.INTERVENTION_ID)
                .limit(limit)
                .forEach(row -> examples.put(row.value1(), Set.of(row.value2())));
        return examples;
    }

    private static org.jooq.Field<Long> scattered() {
        return field("hashint8extended({0}, 1979)", Long.class, TASK.INTERVENTION_ID);
    }

    /** What is still open in those lots, first what has the oldest or no confidence; at most so many. */
    List<Long> open(Collection<LotKey> lots, int limit) {
        return db.select(TASK.INTERVENTION_ID)
                .from(TASK)
                .where(TASK.STATE.in(TaskState.TO_CODE.name(), TaskState.HALF_CODED.name()))
                .and(in(lots))
                .orderBy(TASK.INTERVENTION_ID)
                .limit(limit)
                .fetch(TASK.INTERVENTION_ID);
    }

    void setConfidences(Map<Long, Double> confidences) {
        db.batch(confidences.entrySet().stream()
                        .map(each -> db.update(TASK)
                                .set(TASK.CONFIDENCE, each.getValue().floatValue())
                                .where(TASK.INTERVENTION_ID.eq(each.getKey())))
                        .toList())
                .execute();
    }

    /** What a model was made of and how good it is; {@code evaluation} is as it was written. */
    record Trained(Instant at, int examples, String evaluation) {}

    Map<Dimension, Trained> trained(long codebookId) {
        Map<Dimension, Trained> trained = new EnumMap<>(Dimension.class);
        db.select(
                        SUGGESTION_MODEL.DIMENSION,
                        SUGGESTION_MODEL.TRAINED_AT,
                        SUGGESTION_MODEL.EXAMPLES,
                        SUGGESTION_MODEL.EVALUATION)
                .from(SUGGESTION_MODEL)
                .where(SUGGESTION_MODEL.CODEBOOK_ID.eq(codebookId))
                .forEach(row -> trained.put(
                        Dimension.valueOf(row.value1()),
                        new Trained(
                                row.value2().toInstant(),
                                row.value3(),
                                row.value4().data())));
        return trained;
    }

    /** By which one knows whether a model that is held is still the newest. */
    record Stamp(Instant at, int examples) {}

    Map<Dimension, Stamp> stamps(long codebookId) {
        Map<Dimension, Stamp> trained = new EnumMap<>(Dimension.class);
        db.select(SUGGESTION_MODEL.DIMENSION, SUGGESTION_MODEL.TRAINED_AT, SUGGESTION_MODEL.EXAMPLES)
                .from(SUGGESTION_MODEL)
                .where(SUGGESTION_MODEL.CODEBOOK_ID.eq(codebookId))
                .forEach(row -> trained.put(
                        Dimension.valueOf(row.value1()), new Stamp(row.value2().toInstant(), row.value3())));
        return trained;
    }

    Optional<byte[]> model(long codebookId, Dimension dimension) {
        return db.select(SUGGESTION_MODEL.MODEL)
                .from(SUGGESTION_MODEL)
                .where(SUGGESTION_MODEL.CODEBOOK_ID.eq(codebookId))
                .and(SUGGESTION_MODEL.DIMENSION.eq(dimension.name()))
                .fetchOptional(SUGGESTION_MODEL.MODEL);
    }

    void save(long codebookId, Dimension dimension, Instant at, int examples, byte[] model, String evaluation) {
        db.insertInto(SUGGESTION_MODEL)
                .set(SUGGESTION_MODEL.CODEBOOK_ID, codebookId)
                .set(SUGGESTION_MODEL.DIMENSION, dimension.name())
                .set(SUGGESTION_MODEL.TRAINED_AT, at.atOffset(ZoneOffset.UTC))
                .set(SUGGESTION_MODEL.EXAMPLES, examples)
                .set(SUGGESTION_MODEL.MODEL, model)
                .set(SUGGESTION_MODEL.EVALUATION, JSONB.valueOf(evaluation))
                .onConflict(SUGGESTION_MODEL.CODEBOOK_ID, SUGGESTION_MODEL.DIMENSION)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }
}
