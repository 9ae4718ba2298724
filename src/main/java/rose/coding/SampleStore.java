package rose.coding;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static rose.coding.sql.Tables.CODER_WORK;
import static rose.coding.sql.Tables.SAMPLE;
import static rose.coding.sql.Tables.TASK;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import rose.agreements.AreaPart;

@Component
class SampleStore {

    private final DSLContext db;

    SampleStore(DSLContext db) {
        this.db = db;
    }

    Optional<Samples.Setting> setting(AreaPart area) {
        return db.selectFrom(SAMPLE)
                .where(SAMPLE.YEAR.eq(area.year()))
                .and(SAMPLE.AREA.eq(area.shortName()))
                .fetchOptional(row -> new Samples.Setting(
                        row.get(SAMPLE.BLIND_SHARE).doubleValue(),
                        row.get(SAMPLE.ASSISTED_SHARE).doubleValue(),
                        row.get(SAMPLE.SEED),
                        row.get(SAMPLE.SET_AT).toInstant(),
                        row.get(SAMPLE.SET_BY)));
    }

    void save(AreaPart area, Samples.Setting setting) {
        db.insertInto(SAMPLE)
                .set(SAMPLE.YEAR, area.year())
                .set(SAMPLE.AREA, area.shortName())
                .set(SAMPLE.BLIND_SHARE, BigDecimal.valueOf(setting.blindShare()))
                .set(SAMPLE.ASSISTED_SHARE, BigDecimal.valueOf(setting.assistedShare()))
                .set(SAMPLE.SEED, setting.seed())
                .set(SAMPLE.SET_AT, setting.setAt().atOffset(ZoneOffset.UTC))
                .set(SAMPLE.SET_BY, setting.setBy())
                .onConflict(SAMPLE.YEAR, SAMPLE.AREA)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    boolean anyUndrawn(AreaPart area) {
        return db.fetchExists(selectOne().from(TASK).where(undrawn(area)));
    }

    private static Condition undrawn(AreaPart area) {
        return TASK.YEAR.eq(area.year()).and(TASK.AREA.eq(area.shortName())).and(TASK.SAMPLE.isNull());
    }

    /** Forgets the draw of what nobody has begun. */
    void forget(AreaPart area) {
        db.update(TASK)
                .setNull(TASK.SAMPLE)
                .where(TASK.YEAR.eq(area.year()))
                .and(TASK.AREA.eq(area.shortName()))
                .and(TASK.STATE.eq(TaskState.TO_CODE.name()))
                .and(notExists(selectOne().from(CODER_WORK).where(CODER_WORK.INTERVENTION_ID.eq(TASK.INTERVENTION_ID))))
                .execute();
    }

    void draw(AreaPart area, Samples.Setting setting) {
        Field<Double> lot = lot(setting.seed());
        double both = setting.blindShare() + setting.assistedShare();
        db.update(TASK)
                .set(
                        TASK.SAMPLE,
                        when(TASK.STATE.eq(TaskState.SETTLED.name()), Sample.NONE.name())
                                .when(lot.lt(setting.blindShare()), Sample.BLIND.name())
                                .when(lot.lt(both), Sample.ASSISTED.name())
                                .otherwise(Sample.NONE.name()))
                .where(undrawn(area))
                .execute();
    }

    /** See {@link Samples}: the first 52 bits of a SHA-256, as a number from 0 to 1. */
    private static Field<Double> lot(String seed) {
        return DSL.field(
                "('x' || substr(encode(sha256(convert_to({0} || ':' || {1}, 'UTF8')), 'hex'), 1, 13))::bit(52)::bigint"
                        + " / 4503599627370496::float8",
                Double.class, val(seed), TASK.INTERVENTION_ID);
    }

    /** How many of the area's interventions are coded by two. */
    int drawn(AreaPart area) {
        return db.fetchCount(
                TASK,
                TASK.YEAR
                        .eq(area.year())
                        .and(TASK.AREA.eq(area.shortName()))
                        .and(TASK.SAMPLE.in(Sample.BLIND.name(), Sample.ASSISTED.name())));
    }
}
