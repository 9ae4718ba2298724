package rose.collection;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static rose.collection.sql.Tables.CLOSED_ANSWER;
import static rose.collection.sql.Tables.ENTRY;
import static rose.collection.sql.Tables.RESPONSE;
import static rose.collection.sql.Tables.SUBMISSION;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The closed answers of what has been handed in. */
@Component
class ClosedAnswerStore {

    private static final int FETCHED_AT_ONCE = 100;

    private final DSLContext db;
    private final boolean demo;

    /** @param demo in the demo all that is handed in is invented, and marked as such */
    ClosedAnswerStore(DSLContext db, @Value("${rose.demo:false}") boolean demo) {
        this.db = db;
        this.demo = demo;
    }

    /** Makes these all that the response has answered. */
    void replace(long responseId, List<ClosedAnswer> answers) {
        db.deleteFrom(CLOSED_ANSWER)
                .where(CLOSED_ANSWER.RESPONSE_ID.eq(responseId))
                .execute();
        if (answers.isEmpty()) {
            return;
        }
        Map<Long, Long> interventions = interventions(responseId);
        var insert = db.insertInto(
                CLOSED_ANSWER,
                CLOSED_ANSWER.RESPONSE_ID,
                CLOSED_ANSWER.INTERVENTION_ID,
                CLOSED_ANSWER.ENTRY,
                CLOSED_ANSWER.QUESTION,
                CLOSED_ANSWER.ROW_ID,
                CLOSED_ANSWER.OPTION,
                CLOSED_ANSWER.NUMBER,
                CLOSED_ANSWER.SYNTHETIC);
        for (ClosedAnswer answer : answers) {
            insert = insert.values(
                    responseId,
                    interventions.get(answer.entryId()),
                    answer.entry(),
                    answer.question(),
                    answer.rowId(),
                    answer.option(),
                    answer.number(),
                    demo);
        }
        insert.execute();
    }

    /** What the response's entries have become, by entry. */
    private Map<Long, Long> interventions(long responseId) {
        Map<Long, Long> interventions = new HashMap<>();
        db.select(ENTRY.ID, ENTRY.INTERVENTION_ID)
                .from(ENTRY)
                .where(ENTRY.RESPONSE_ID.eq(responseId))
                .forEach(row -> interventions.put(row.value1(), row.value2()));
        return interventions;
    }

    /** Those about the whole organisation, in order. */
    List<ClosedAnswer> ofTheOrganisation(long responseId) {
        return db.selectFrom(CLOSED_ANSWER)
                .where(CLOSED_ANSWER.RESPONSE_ID.eq(responseId))
                .and(CLOSED_ANSWER.INTERVENTION_ID.isNull())
                .orderBy(CLOSED_ANSWER.ENTRY, CLOSED_ANSWER.QUESTION, CLOSED_ANSWER.ROW_ID, CLOSED_ANSWER.OPTION)
                .fetch(row -> new ClosedAnswer(
                        null,
                        row.get(CLOSED_ANSWER.ENTRY),
                        row.get(CLOSED_ANSWER.QUESTION),
                        row.get(CLOSED_ANSWER.ROW_ID),
                        row.get(CLOSED_ANSWER.OPTION),
                        row.get(CLOSED_ANSWER.NUMBER)));
    }

    /** What a response has last been handed in with. @param content as JSON */
    record Handed(long responseId, long versionId, String organisationId, String content) {}

    /** Tells one by one what each response was last handed in with; within a transaction. */
    void eachLast(Consumer<Handed> handed) {
        var last = SUBMISSION.as("last");
        try (var rows = db.select(
                        SUBMISSION.RESPONSE_ID, SUBMISSION.VERSION_ID, RESPONSE.ORGANISATION_ID, SUBMISSION.CONTENT)
                .from(SUBMISSION)
                .join(RESPONSE)
                .on(RESPONSE.ID.eq(SUBMISSION.RESPONSE_ID))
                .where(SUBMISSION.NUMBER.eq(
                        select(max(last.NUMBER)).from(last).where(last.RESPONSE_ID.eq(SUBMISSION.RESPONSE_ID))))
                .fetchSize(FETCHED_AT_ONCE)
                .fetchLazy()) {
            rows.forEach(row -> handed.accept(new Handed(
                    row.value1(), row.value2(), row.value3(), row.value4().data())));
        }
    }
}
