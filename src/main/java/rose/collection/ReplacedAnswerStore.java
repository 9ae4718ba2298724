package rose.collection;

import static rose.collection.sql.Tables.REPLACED_ANSWER;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** What was written in fields and has been replaced by others. */
@Component
class ReplacedAnswerStore {

    private final DSLContext db;

    ReplacedAnswerStore(DSLContext db) {
        this.db = db;
    }

    void keep(FieldSave save, StoredAnswer replaced, Author by, Instant now) {
        db.insertInto(REPLACED_ANSWER)
                .set(REPLACED_ANSWER.RESPONSE_ID, save.responseId())
                .set(REPLACED_ANSWER.ENTRY_ID, save.entryId())
                .set(REPLACED_ANSWER.QUESTION, save.question())
                .set(REPLACED_ANSWER.VALUE, replaced.value())
                .set(REPLACED_ANSWER.CHANGED_AT, replaced.changedAt().atOffset(ZoneOffset.UTC))
                .set(REPLACED_ANSWER.INVITATION_ID, replaced.invitationId())
                .set(REPLACED_ANSWER.CHANGED_BY, replaced.changedBy())
                .set(REPLACED_ANSWER.FROM_LAST_YEAR, replaced.fromLastYear())
                .set(REPLACED_ANSWER.REPLACED_AT, now.atOffset(ZoneOffset.UTC))
                .set(REPLACED_ANSWER.REPLACED_BY, by.name())
                .execute();
    }

    /** Those of one entry, or outside of blocks where it is null, with the latest first. */
    List<ReplacedAnswer> of(long responseId, Long entryId) {
        return db.selectFrom(REPLACED_ANSWER)
                .where(REPLACED_ANSWER.RESPONSE_ID.eq(responseId))
                .and(entryId == null ? REPLACED_ANSWER.ENTRY_ID.isNull() : REPLACED_ANSWER.ENTRY_ID.eq(entryId))
                .orderBy(REPLACED_ANSWER.ID.desc())
                .fetch(ReplacedAnswerStore::replaced);
    }

    Optional<ReplacedAnswer> find(long responseId, long id) {
        return db.selectFrom(REPLACED_ANSWER)
                .where(REPLACED_ANSWER.ID.eq(id))
                .and(REPLACED_ANSWER.RESPONSE_ID.eq(responseId))
                .fetchOptional(ReplacedAnswerStore::replaced);
    }

    private static ReplacedAnswer replaced(Record row) {
        return new ReplacedAnswer(
                row.get(REPLACED_ANSWER.ID),
                row.get(REPLACED_ANSWER.ENTRY_ID),
                row.get(REPLACED_ANSWER.QUESTION),
                row.get(REPLACED_ANSWER.VALUE),
                row.get(REPLACED_ANSWER.CHANGED_AT).toInstant(),
                row.get(REPLACED_ANSWER.CHANGED_BY),
                row.get(REPLACED_ANSWER.INVITATION_ID) != null,
                row.get(REPLACED_ANSWER.FROM_LAST_YEAR),
                row.get(REPLACED_ANSWER.REPLACED_AT).toInstant(),
                row.get(REPLACED_ANSWER.REPLACED_BY));
    }
}
