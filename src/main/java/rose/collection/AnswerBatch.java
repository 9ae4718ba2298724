package rose.collection;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.row;
import static rose.collection.sql.Tables.ANSWER;
import static rose.collection.sql.Tables.ENTRY;
import static rose.collection.sql.Tables.REPLACED_ANSWER;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Many entries and answers in few statements, for whoever holds the response alone. */
@Component
class AnswerBatch {

    /** Rows in one statement: PostgreSQL takes 65,535 values in one. */
    private static final int AT_A_TIME = 1_000;

    private final DSLContext db;

    AnswerBatch(DSLContext db) {
        this.db = db;
    }

    /** @param entry null outside of blocks */
    record Answer(Long entry, String question, String value) {}

    record Replaced(Long entry, String question, StoredAnswer before) {}

    /** The new entries' ids, in their order, last in their block. */
    List<Long> addEntries(long responseId, String block, int count, Author by, Instant now) {
        int last = db.select(coalesce(max(ENTRY.POSITION), 0))
                .from(ENTRY)
                .where(ENTRY.RESPONSE_ID.eq(responseId))
                .and(ENTRY.BLOCK.eq(block))
                .fetchSingle()
                .value1();
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        return db.insertInto(ENTRY, ENTRY.RESPONSE_ID, ENTRY.BLOCK, ENTRY.POSITION, ENTRY.CREATED_AT, ENTRY.CREATED_BY)
                .valuesOfRows(IntStream.rangeClosed(1, count)
                        .mapToObj(i -> row(responseId, block, last + i, at, by.name()))
                        .toList())
                .returning(ENTRY.ID, ENTRY.POSITION)
                .fetch()
                .sortAsc(ENTRY.POSITION)
                .getValues(ENTRY.ID);
    }

    /** Puts answers in place of what stands there. */
    void save(long responseId, List<Answer> answers, String writer, Author author, Instant now) {
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        for (int from = 0; from < answers.size(); from += AT_A_TIME) {
            db.insertInto(
                            ANSWER,
                            ANSWER.RESPONSE_ID,
                            ANSWER.ENTRY_ID,
                            ANSWER.QUESTION,
                            ANSWER.VALUE,
                            ANSWER.REVISION,
                            ANSWER.WRITER,
                            ANSWER.CHANGED_AT,
                            ANSWER.ACCOUNT_ID,
                            ANSWER.CHANGED_BY)
                    .valuesOfRows(part(answers, from).stream()
                            .map(answer -> row(
                                    responseId,
                                    answer.entry(),
                                    answer.question(),
                                    answer.value(),
                                    1,
                                    writer,
                                    at,
                                    author.accountId(),
                                    author.name()))
                            .toList())
                    .onConflict(ANSWER.RESPONSE_ID, ANSWER.ENTRY_ID, ANSWER.QUESTION)
                    .doUpdate()
                    .set(ANSWER.VALUE, excluded(ANSWER.VALUE))
                    .set(ANSWER.REVISION, ANSWER.REVISION.plus(1))
                    .set(ANSWER.WRITER, excluded(ANSWER.WRITER))
                    .set(ANSWER.CHANGED_AT, excluded(ANSWER.CHANGED_AT))
                    .set(ANSWER.ACCOUNT_ID, excluded(ANSWER.ACCOUNT_ID))
                    .set(ANSWER.CHANGED_BY, excluded(ANSWER.CHANGED_BY))
                    .set(ANSWER.FROM_LAST_YEAR, false)
                    .execute();
        }
    }

    /** Keeps what was written before, whoever wrote it. */
    void keepReplaced(long responseId, List<Replaced> replaced, Author by, Instant now) {
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        for (int from = 0; from < replaced.size(); from += AT_A_TIME) {
            db.insertInto(
                            REPLACED_ANSWER,
                            REPLACED_ANSWER.RESPONSE_ID,
                            REPLACED_ANSWER.ENTRY_ID,
                            REPLACED_ANSWER.QUESTION,
                            REPLACED_ANSWER.VALUE,
                            REPLACED_ANSWER.CHANGED_AT,
                            REPLACED_ANSWER.CHANGED_BY,
                            REPLACED_ANSWER.REPLACED_AT,
                            REPLACED_ANSWER.REPLACED_BY)
                    .valuesOfRows(part(replaced, from).stream()
                            .map(each -> row(
                                    responseId,
                                    each.entry(),
                                    each.question(),
                                    each.before().value(),
                                    each.before().changedAt().atOffset(ZoneOffset.UTC),
                                    each.before().changedBy(),
                                    at,
                                    by.name()))
                            .toList())
                    .execute();
        }
    }

    private static <T> List<T> part(List<T> all, int from) {
        return all.subList(from, Math.min(from + AT_A_TIME, all.size()));
    }
}
