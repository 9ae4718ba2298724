package rose.analysis;

import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.boolOr;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static rose.coding.facts.Tables.SETTLED_CODE_FACT;
import static rose.coding.facts.Tables.SETTLING_FACT;
import static rose.collection.facts.Tables.INTERVENTION_FACT;
import static rose.collection.facts.Tables.RESPONDENT_FACT;
import static rose.collection.facts.Tables.RESPONSE_FACT;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class FactStore {

    private final DSLContext db;

    FactStore(DSLContext db) {
        this.db = db;
    }

    /** Every reported intervention of the selection with its settled codes, in one query. */
    List<Fact> interventions(Selection selection) {
        var settled = field(
                exists(selectOne().from(SETTLING_FACT).where(SETTLING_FACT.INTERVENTION_ID.eq(INTERVENTION_FACT.ID))));
        var categories = array(select(SETTLED_CODE_FACT.CATEGORY_ID)
                .from(SETTLED_CODE_FACT)
                .where(SETTLED_CODE_FACT.INTERVENTION_ID.eq(INTERVENTION_FACT.ID)));
        return db.select(
                        INTERVENTION_FACT.ID,
                        INTERVENTION_FACT.ORGANISATION_ID,
                        INTERVENTION_FACT.COUNTY_CODE,
                        INTERVENTION_FACT.FUNDS_SEK,
                        INTERVENTION_FACT.SYNTHETIC,
                        INTERVENTION_FACT.TARGET_GROUPS,
                        settled,
                        categories)
                .from(INTERVENTION_FACT)
                .where(INTERVENTION_FACT.YEAR.eq(selection.year()))
                .and(INTERVENTION_FACT.AREA.eq(selection.area().shortName()))
                .and(INTERVENTION_FACT.LEVEL.eq(selection.level().name()))
                .orderBy(INTERVENTION_FACT.ID)
                .fetch(row -> new Fact(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        List.of(row.value6()),
                        row.value7(),
                        Set.of(row.value8())));
    }

    Figures.ReportedInYear reportedIn(int year) {
        return db.select(count(), coalesce(boolOr(INTERVENTION_FACT.SYNTHETIC), false))
                .from(INTERVENTION_FACT)
                .where(INTERVENTION_FACT.YEAR.eq(year))
                .fetchSingle(row -> new Figures.ReportedInYear(row.value1(), row.value2()));
    }

    record Lot(int year, String area, String level) {}

    Set<Lot> lots() {
        return db.selectDistinct(RESPONSE_FACT.YEAR, RESPONSE_FACT.AREA, RESPONSE_FACT.LEVEL)
                .from(RESPONSE_FACT)
                .fetchSet(row -> new Lot(row.value1(), row.value2(), row.value3()));
    }

    /** How far those have come who have anything in the selection, whether it counts yet or not. */
    List<ResponseRate.Responding> responding(Selection selection) {
        return db.select(
                        RESPONDENT_FACT.ORGANISATION_ID,
                        RESPONDENT_FACT.BEGUN,
                        RESPONDENT_FACT.SUBMITTED,
                        RESPONDENT_FACT.LATE)
                .from(RESPONDENT_FACT)
                .where(RESPONDENT_FACT.YEAR.eq(selection.year()))
                .and(RESPONDENT_FACT.AREA.eq(selection.area().shortName()))
                .and(RESPONDENT_FACT.LEVEL.eq(selection.level().name()))
                .fetch(row -> new ResponseRate.Responding(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /** The organisations that have reported in the selection, with the code of their county. */
    Map<String, String> reporting(Selection selection) {
        return db.select(RESPONSE_FACT.ORGANISATION_ID, RESPONSE_FACT.COUNTY_CODE)
                .from(RESPONSE_FACT)
                .where(RESPONSE_FACT.YEAR.eq(selection.year()))
                .and(RESPONSE_FACT.AREA.eq(selection.area().shortName()))
                .and(RESPONSE_FACT.LEVEL.eq(selection.level().name()))
                .fetchMap(RESPONSE_FACT.ORGANISATION_ID, RESPONSE_FACT.COUNTY_CODE);
    }
}
