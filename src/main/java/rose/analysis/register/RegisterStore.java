package rose.analysis.register;

import static org.jooq.impl.DSL.field;
import static rose.analysis.sql.Tables.REGISTER_MEASURE;
import static rose.analysis.sql.Tables.REGISTER_VALUE;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record1;
import org.springframework.stereotype.Component;

@Component
class RegisterStore {

    private static final int BATCH = 2_000;

    private final DSLContext db;

    RegisterStore(DSLContext db) {
        this.db = db;
    }

    List<RegisterMeasure> measures() {
        return db.selectFrom(REGISTER_MEASURE)
                .orderBy(REGISTER_MEASURE.KEY.collate("C"))
                .fetch(row -> new RegisterMeasure(
                        row.get(REGISTER_MEASURE.KEY),
                        row.get(REGISTER_MEASURE.NAME_SV),
                        row.get(REGISTER_MEASURE.NAME_EN),
                        row.get(REGISTER_MEASURE.UNIT_SV),
                        row.get(REGISTER_MEASURE.UNIT_EN),
                        row.get(REGISTER_MEASURE.SOURCE),
                        row.get(REGISTER_MEASURE.SYNTHETIC)));
    }

    /** Another one after each import of the measure, whoever did it: the transaction that wrote its row. */
    String version(String measure) {
        return db.select(field("xmin::text", String.class))
                .from(REGISTER_MEASURE)
                .where(REGISTER_MEASURE.KEY.eq(measure))
                .fetchOptional(Record1::value1)
                .orElse("");
    }

    List<RegisterValue> values(String measure) {
        return db.selectFrom(REGISTER_VALUE)
                .where(REGISTER_VALUE.MEASURE_KEY.eq(measure))
                .orderBy(REGISTER_VALUE.YEAR, REGISTER_VALUE.COUNTY_CODE.nullsFirst())
                .fetch(RegisterStore::value);
    }

    private static RegisterValue value(Record row) {
        String sex = row.get(REGISTER_VALUE.SEX);
        return new RegisterValue(
                row.get(REGISTER_VALUE.YEAR),
                row.get(REGISTER_VALUE.COUNTY_CODE),
                new RegisterGroup(row.get(REGISTER_VALUE.AGE), sex == null ? null : Sex.valueOf(sex)),
                row.get(REGISTER_VALUE.VALUE),
                row.get(REGISTER_VALUE.WITHHELD));
    }

    /** Puts in a measure's values; each year that they are of is replaced, and all of it where one is invented and the other not. */
    void replace(RegisterMeasure measure, Collection<RegisterValue> values, Instant now) {
        db.deleteFrom(REGISTER_MEASURE)
                .where(REGISTER_MEASURE.KEY.eq(measure.key()))
                .and(REGISTER_MEASURE.SYNTHETIC.ne(measure.synthetic()))
                .execute();
        save(measure, now);
        db.deleteFrom(REGISTER_VALUE)
                .where(REGISTER_VALUE.MEASURE_KEY.eq(measure.key()))
                .and(REGISTER_VALUE.YEAR.in(
                        values.stream().map(RegisterValue::year).distinct().toList()))
                .execute();
        insert(measure.key(), List.copyOf(values));
    }

    private void save(RegisterMeasure measure, Instant now) {
        db.insertInto(REGISTER_MEASURE)
                .set(REGISTER_MEASURE.KEY, measure.key())
                .set(REGISTER_MEASURE.NAME_SV, measure.nameSv())
                .set(REGISTER_MEASURE.NAME_EN, measure.nameEn())
                .set(REGISTER_MEASURE.UNIT_SV, measure.unitSv())
                .set(REGISTER_MEASURE.UNIT_EN, measure.unitEn())
                .set(REGISTER_MEASURE.SOURCE, measure.source())
                .set(REGISTER_MEASURE.SYNTHETIC, measure.synthetic())
                .set(REGISTER_MEASURE.IMPORTED_AT, now.atOffset(ZoneOffset.UTC))
                .onConflict(REGISTER_MEASURE.KEY)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    private void insert(String measure, List<RegisterValue> values) {
        for (int first = 0; first < values.size(); first += BATCH) {
            var rows = db.insertInto(
                    REGISTER_VALUE,
                    REGISTER_VALUE.MEASURE_KEY,
                    REGISTER_VALUE.YEAR,
                    REGISTER_VALUE.COUNTY_CODE,
                    REGISTER_VALUE.AGE,
                    REGISTER_VALUE.SEX,
                    REGISTER_VALUE.VALUE,
                    REGISTER_VALUE.WITHHELD);
            for (RegisterValue value : values.subList(first, Math.min(first + BATCH, values.size()))) {
                Sex sex = value.group().sex();
                rows = rows.values(
                        measure,
                        value.year(),
                        value.countyCode(),
                        value.group().age(),
                        sex == null ? null : sex.name(),
                        value.value(),
                        value.withheld());
            }
            rows.execute();
        }
    }
}
