package rose.analysis.rows;

import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static rose.coding.facts.Tables.SETTLED_CODE_FACT;
import static rose.coding.facts.Tables.SETTLING_FACT;
import static rose.collection.facts.Tables.ANSWER_FACT;
import static rose.collection.facts.Tables.INTERVENTION_FACT;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import rose.analysis.Selection;

@Component
class ReportedRowStore {

    private static final Field<Boolean> SETTLED = field(
            exists(selectOne().from(SETTLING_FACT).where(SETTLING_FACT.INTERVENTION_ID.eq(INTERVENTION_FACT.ID))));
    private static final Field<Long[]> CATEGORIES = array(select(SETTLED_CODE_FACT.CATEGORY_ID)
            .from(SETTLED_CODE_FACT)
            .where(SETTLED_CODE_FACT.INTERVENTION_ID.eq(INTERVENTION_FACT.ID)));

    private final DSLContext db;

    ReportedRowStore(DSLContext db) {
        this.db = db;
    }

    List<InterventionRow> interventions(Selection selection) {
        var fact = INTERVENTION_FACT;
        return db.select(fact.asterisk(), SETTLED, CATEGORIES)
                .from(fact)
                .where(fact.YEAR.eq(selection.year()))
                .and(fact.AREA.eq(selection.area().shortName()))
                .and(fact.LEVEL.eq(selection.level().name()))
                .orderBy(fact.ORGANISATION_ID.collate("C"), fact.ID)
                .fetch(ReportedRowStore::row);
    }

    private static InterventionRow row(Record row) {
        var fact = INTERVENTION_FACT;
        return new InterventionRow(
                row.get(fact.ID),
                row.get(fact.ORGANISATION_ID),
                row.get(fact.FUNDS_SEK),
                List.of(row.get(fact.TARGET_GROUPS)),
                List.of(row.get(fact.RESPONSIBLE_UNITS)),
                List.of(row.get(fact.PARTNERS)),
                row.get(fact.INTO_ORDINARY),
                row.get(fact.CONTINUED),
                row.get(fact.LATE),
                row.get(fact.SIMPLIFIED),
                row.get(fact.SYNTHETIC),
                row.get(SETTLED),
                List.of(row.get(CATEGORIES)));
    }

    int organisations(Selection selection) {
        return db.select(countDistinct(ANSWER_FACT.ORGANISATION_ID))
                .from(ANSWER_FACT)
                .where(of(selection))
                .and(ANSWER_FACT.INTERVENTION_ID.isNull())
                .fetchSingle()
                .value1();
    }

    List<AnswerCounts.Chosen> chosen(Selection selection) {
        var fact = ANSWER_FACT;
        return db.select(fact.QUESTION, fact.ROW_ID, fact.OPTION, count())
                .from(fact)
                .where(of(selection))
                .and(fact.OPTION.isNotNull())
                .groupBy(fact.QUESTION, fact.ROW_ID, fact.OPTION)
                .fetch(row -> new AnswerCounts.Chosen(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    List<AnswerCounts.Answered> answered(Selection selection) {
        var fact = ANSWER_FACT;
        return db.select(fact.QUESTION, fact.ROW_ID, countDistinct(fact.RESPONSE_ID, fact.ENTRY), sum(fact.NUMBER))
                .from(fact)
                .where(of(selection))
                .groupBy(fact.QUESTION, fact.ROW_ID)
                .fetch(row -> new AnswerCounts.Answered(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4() == null ? null : row.value4().longValueExact()));
    }

    private static Condition of(Selection selection) {
        return ANSWER_FACT
                .YEAR
                .eq(selection.year())
                .and(ANSWER_FACT.AREA.eq(selection.area().shortName()))
                .and(ANSWER_FACT.LEVEL.eq(selection.level().name()));
    }
}
