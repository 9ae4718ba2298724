package rose.collection;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static rose.collection.sql.Tables.ANSWER;
import static rose.collection.sql.Tables.ENTRY;
import static rose.collection.sql.Tables.INTERVENTION;
import static rose.collection.sql.Tables.RESPONSE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What hints need to know of an organisation's other reports. */
@Component
class HintStore {

    private final DSLContext db;

    HintStore(DSLContext db) {
        this.db = db;
    }

    /** What the organisation reports elsewhere. @param entryId null where it came with a file */
    record Other(
            long responseId, Long entryId, Long interventionId, int year, String area, String title, String text) {}

    /** Everything that the organisation has written or handed in that year, but for one entry. */
    List<Other> others(Response response, long entryId) {
        var title = ANSWER.as("title");
        var text = ANSWER.as("activities");
        List<Other> others = new ArrayList<>(db.select(
                        ENTRY.RESPONSE_ID,
                        ENTRY.ID,
                        ENTRY.INTERVENTION_ID,
                        RESPONSE.YEAR,
                        RESPONSE.AREA,
                        title.VALUE,
                        text.VALUE)
                .from(ENTRY)
                .join(RESPONSE)
                .on(RESPONSE.ID.eq(ENTRY.RESPONSE_ID))
                .join(title)
                .on(title.RESPONSE_ID
                        .eq(ENTRY.RESPONSE_ID)
                        .and(title.ENTRY_ID.eq(ENTRY.ID))
                        .and(title.QUESTION.eq(InterventionAnswers.TITLE)))
                .leftJoin(text)
                .on(text.RESPONSE_ID
                        .eq(ENTRY.RESPONSE_ID)
                        .and(text.ENTRY_ID.eq(ENTRY.ID))
                        .and(text.QUESTION.eq(InterventionAnswers.ACTIVITIES)))
                .where(RESPONSE.ORGANISATION_ID.eq(response.organisation().id()))
                .and(RESPONSE.YEAR.eq(response.year()))
                .and(ENTRY.REMOVED_AT.isNull())
                .and(ENTRY.ID.ne(entryId))
                .fetch(row -> new Other(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7())));
        others.addAll(fromFiles(response));
        return others;
    }

    private List<Other> fromFiles(Response response) {
        return db.select(
                        INTERVENTION.RESPONSE_ID,
                        INTERVENTION.ID,
                        RESPONSE.YEAR,
                        RESPONSE.AREA,
                        INTERVENTION.TITLE,
                        INTERVENTION.ACTIVITIES)
                .from(INTERVENTION)
                .join(RESPONSE)
                .on(RESPONSE.ID.eq(INTERVENTION.RESPONSE_ID))
                .where(RESPONSE.ORGANISATION_ID.eq(response.organisation().id()))
                .and(RESPONSE.YEAR.eq(response.year()))
                .and(notExists(selectOne().from(ENTRY).where(ENTRY.INTERVENTION_ID.eq(INTERVENTION.ID))))
                .fetch(row -> new Other(
                        row.value1(), null, row.value2(), row.value3(), row.value4(), row.value5(), row.value6()));
    }

    /** What an intervention used, in SEK. */
    Optional<Long> funds(long interventionId) {
        return db.select(INTERVENTION.FUNDS_SEK)
                .from(INTERVENTION)
                .where(INTERVENTION.ID.eq(interventionId))
                .fetchOptional(INTERVENTION.FUNDS_SEK);
    }

    /** What a response's interventions used together, in SEK; empty where none tells. */
    Optional<Long> fundsTogether(long responseId) {
        return Optional.ofNullable(db.select(sum(INTERVENTION.FUNDS_SEK))
                        .from(INTERVENTION)
                        .where(INTERVENTION.RESPONSE_ID.eq(responseId))
                        .fetchSingle()
                        .value1())
                .map(java.math.BigDecimal::longValueExact);
    }
}
