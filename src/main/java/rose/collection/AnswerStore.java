package rose.collection;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static rose.collection.sql.Tables.ANSWER;
import static rose.collection.sql.Tables.ENTRY;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Answers and the entries that they stand in. */
@Component
class AnswerStore {

    private final DSLContext db;

    AnswerStore(DSLContext db) {
        this.db = db;
    }

    /** All answers of a response by entry, those outside of blocks under null; entries that were removed are left out. */
    Map<Long, Map<String, StoredAnswer>> answers(long responseId) {
        return byEntry(ANSWER.RESPONSE_ID.eq(responseId));
    }

    /** Those of one entry, and those outside of blocks under null. */
    Map<Long, Map<String, StoredAnswer>> answers(long responseId, Long entryId) {
        Condition outside = ANSWER.ENTRY_ID.isNull();
        return byEntry(ANSWER.RESPONSE_ID
                .eq(responseId)
                .and(entryId == null ? outside : outside.or(ANSWER.ENTRY_ID.eq(entryId))));
    }

    private Map<Long, Map<String, StoredAnswer>> byEntry(Condition condition) {
        Map<Long, Map<String, StoredAnswer>> answers = new HashMap<>();
        db.selectFrom(ANSWER)
                .where(condition)
                .forEach(row -> answers.computeIfAbsent(row.get(ANSWER.ENTRY_ID), id -> new HashMap<>())
                        .put(row.get(ANSWER.QUESTION), answer(row)));
        return answers;
    }

    private static StoredAnswer answer(Record row) {
        return new StoredAnswer(
                row.get(ANSWER.VALUE),
                row.get(ANSWER.REVISION),
                row.get(ANSWER.WRITER),
                row.get(ANSWER.CHANGED_AT).toInstant(),
                row.get(ANSWER.ACCOUNT_ID),
                row.get(ANSWER.INVITATION_ID),
                row.get(ANSWER.CHANGED_BY),
                row.get(ANSWER.FROM_LAST_YEAR));
    }

    List<Entry> entries(long responseId, Map<Long, Map<String, StoredAnswer>> answers) {
        return db.selectFrom(ENTRY)
                .where(ENTRY.RESPONSE_ID.eq(responseId))
                .and(ENTRY.REMOVED_AT.isNull())
                .orderBy(ENTRY.POSITION, ENTRY.ID)
                .fetch(row -> new Entry(
                        row.get(ENTRY.ID),
                        row.get(ENTRY.BLOCK),
                        row.get(ENTRY.POSITION),
                        row.get(ENTRY.INTERVENTION_ID),
                        row.get(ENTRY.COPIED_FROM),
                        row.get(ENTRY.CREATED_BY),
                        answers.getOrDefault(row.get(ENTRY.ID), new LinkedHashMap<>())));
    }

    int countEntries(long responseId, String block) {
        return db.fetchCount(
                ENTRY,
                ENTRY.RESPONSE_ID.eq(responseId).and(ENTRY.BLOCK.eq(block)).and(ENTRY.REMOVED_AT.isNull()));
    }

    /** The new entry's id, last in its block; empty where that intervention has been copied already. */
    Optional<Long> addEntry(
            long responseId, String block, Long copiedFrom, Long interventionId, String by, Instant now) {
        return db.insertInto(ENTRY)
                .set(ENTRY.RESPONSE_ID, responseId)
                .set(ENTRY.BLOCK, block)
                .set(
                        ENTRY.POSITION,
                        field(select(coalesce(max(ENTRY.POSITION), val(0)).plus(1))
                                .from(ENTRY)
                                .where(ENTRY.RESPONSE_ID.eq(responseId))
                                .and(ENTRY.BLOCK.eq(block))))
                .set(ENTRY.COPIED_FROM, copiedFrom)
                .set(ENTRY.INTERVENTION_ID, interventionId)
                .set(ENTRY.CREATED_AT, now.atOffset(ZoneOffset.UTC))
                .set(ENTRY.CREATED_BY, by)
                .onConflictDoNothing()
                .returning(ENTRY.ID)
                .fetchOptional(ENTRY.ID);
    }

    boolean removeEntry(long responseId, long entryId, String by, Instant now) {
        return db.update(ENTRY)
                        .set(ENTRY.REMOVED_AT, now.atOffset(ZoneOffset.UTC))
                        .set(ENTRY.REMOVED_BY, by)
                        .where(ENTRY.ID.eq(entryId))
                        .and(ENTRY.RESPONSE_ID.eq(responseId))
                        .and(ENTRY.REMOVED_AT.isNull())
                        .execute()
                == 1;
    }

    boolean restoreEntry(long responseId, long entryId) {
        return db.update(ENTRY)
                        .setNull(ENTRY.REMOVED_AT)
                        .setNull(ENTRY.REMOVED_BY)
                        .where(ENTRY.ID.eq(entryId))
                        .and(ENTRY.RESPONSE_ID.eq(responseId))
                        .execute()
                == 1;
    }

    /** The answer in a field, held until the transaction ends. */
    Optional<StoredAnswer> hold(FieldSave save) {
        return db.selectFrom(ANSWER).where(at(save)).forUpdate().fetchOptional(AnswerStore::answer);
    }

    private static Condition at(FieldSave save) {
        return ANSWER.RESPONSE_ID
                .eq(save.responseId())
                .and(save.entryId() == null ? ANSWER.ENTRY_ID.isNull() : ANSWER.ENTRY_ID.eq(save.entryId()))
                .and(ANSWER.QUESTION.eq(save.question()));
    }

    /** @return whether it was the first answer in that field; if not, nothing is changed */
    boolean insert(FieldSave save, String value, boolean fromLastYear, Author author, Instant now) {
        return db.insertInto(ANSWER)
                        .set(ANSWER.RESPONSE_ID, save.responseId())
                        .set(ANSWER.ENTRY_ID, save.entryId())
                        .set(ANSWER.QUESTION, save.question())
                        .set(ANSWER.VALUE, value)
                        .set(ANSWER.REVISION, 1)
                        .set(ANSWER.WRITER, save.writer())
                        .set(ANSWER.CHANGED_AT, now.atOffset(ZoneOffset.UTC))
                        .set(ANSWER.ACCOUNT_ID, author.accountId())
                        .set(ANSWER.INVITATION_ID, author.invitationId())
                        .set(ANSWER.CHANGED_BY, author.name())
                        .set(ANSWER.FROM_LAST_YEAR, fromLastYear)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    void update(FieldSave save, String value, Author author, Instant now) {
        db.update(ANSWER)
                .set(ANSWER.VALUE, value)
                .set(ANSWER.REVISION, ANSWER.REVISION.plus(1))
                .set(ANSWER.WRITER, save.writer())
                .set(ANSWER.CHANGED_AT, now.atOffset(ZoneOffset.UTC))
                .set(ANSWER.ACCOUNT_ID, author.accountId())
                .set(ANSWER.INVITATION_ID, author.invitationId())
                .set(ANSWER.CHANGED_BY, author.name())
                .set(ANSWER.FROM_LAST_YEAR, false)
                .where(at(save))
                .execute();
    }
}
