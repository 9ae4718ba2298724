package rose.collection;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.excluded;
import static rose.collection.sql.Tables.ANSWER;
import static rose.collection.sql.Tables.ENTRY;
import static rose.collection.sql.Tables.QUESTION_TIME;
import static rose.collection.sql.Tables.RESPONSE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class QuestionTimeStore {

    private final DSLContext db;

    QuestionTimeStore(DSLContext db) {
        this.db = db;
    }

    /** In one statement, whose rows are written in the order given. @param times not empty */
    void add(Map<QuestionTimes.Slot, QuestionTimes.Uses> times) {
        var rows = times.entrySet().stream()
                .map(each -> org.jooq.impl.DSL.row(
                        each.getKey().surveyId(),
                        each.getKey().question(),
                        (short) each.getKey().bucket(),
                        each.getValue().count(),
                        each.getValue().milliseconds()))
                .toList();
        db.insertInto(
                        QUESTION_TIME,
                        QUESTION_TIME.SURVEY_ID,
                        QUESTION_TIME.QUESTION,
                        QUESTION_TIME.BUCKET,
                        QUESTION_TIME.USES,
                        QUESTION_TIME.MILLISECONDS)
                .valuesOfRows(rows)
                .onConflict(QUESTION_TIME.SURVEY_ID, QUESTION_TIME.QUESTION, QUESTION_TIME.BUCKET)
                .doUpdate()
                .set(QUESTION_TIME.USES, QUESTION_TIME.USES.plus(excluded(QUESTION_TIME.USES)))
                .set(QUESTION_TIME.MILLISECONDS, QUESTION_TIME.MILLISECONDS.plus(excluded(QUESTION_TIME.MILLISECONDS)))
                .execute();
    }

    /** By question. */
    List<QuestionTime> times(long surveyId) {
        Map<String, SortedMap<Integer, Long>> uses = new TreeMap<>();
        Map<String, Long> milliseconds = new TreeMap<>();
        db.selectFrom(QUESTION_TIME).where(QUESTION_TIME.SURVEY_ID.eq(surveyId)).forEach(row -> {
            String question = row.get(QUESTION_TIME.QUESTION);
            uses.computeIfAbsent(question, id -> new TreeMap<>())
                    .put((int) row.get(QUESTION_TIME.BUCKET), row.get(QUESTION_TIME.USES));
            milliseconds.merge(question, row.get(QUESTION_TIME.MILLISECONDS), Long::sum);
        });
        Map<String, Integer> answers = answers(surveyId);
        answers.keySet().forEach(question -> uses.computeIfAbsent(question, id -> new TreeMap<>()));
        List<QuestionTime> times = new ArrayList<>();
        uses.forEach((question, byBucket) -> times.add(new QuestionTime(
                question,
                byBucket.values().stream().mapToLong(Long::longValue).sum(),
                milliseconds.getOrDefault(question, 0L),
                byBucket,
                answers.getOrDefault(question, 0))));
        return times;
    }

    private Map<String, Integer> answers(long surveyId) {
        return db.select(ENTRY.BLOCK, ANSWER.QUESTION, count())
                .from(ANSWER)
                .join(RESPONSE)
                .on(RESPONSE.ID.eq(ANSWER.RESPONSE_ID))
                .leftJoin(ENTRY)
                .on(ENTRY.ID.eq(ANSWER.ENTRY_ID))
                .where(RESPONSE.SURVEY_ID.eq(surveyId))
                .and(ANSWER.VALUE.ne(""))
                .and(ENTRY.REMOVED_AT.isNull())
                .groupBy(ENTRY.BLOCK, ANSWER.QUESTION)
                .fetchMap(row -> QuestionTimes.id(row.value1(), row.value2()), row -> row.value3());
    }
}
