package rose.collection;

import static rose.collection.sql.Tables.SUBMISSION;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.springframework.stereotype.Component;

@Component
class SubmissionStore {

    private final DSLContext db;

    SubmissionStore(DSLContext db) {
        this.db = db;
    }

    /** A submission as stored. @param content as JSON */
    record Row(
            int number,
            long versionId,
            Instant submittedAt,
            String submittedBy,
            boolean late,
            String content,
            String fingerprint,
            Instant reopenedAt,
            String reopenedBy,
            String reopenedWhy) {}

    /** Newest first. */
    List<Row> of(long responseId) {
        return db.selectFrom(SUBMISSION)
                .where(SUBMISSION.RESPONSE_ID.eq(responseId))
                .orderBy(SUBMISSION.NUMBER.desc())
                .fetch(SubmissionStore::row);
    }

    private static Row row(Record row) {
        return new Row(
                row.get(SUBMISSION.NUMBER),
                row.get(SUBMISSION.VERSION_ID),
                row.get(SUBMISSION.SUBMITTED_AT).toInstant(),
                row.get(SUBMISSION.SUBMITTED_BY),
                row.get(SUBMISSION.LATE),
                row.get(SUBMISSION.CONTENT).data(),
                row.get(SUBMISSION.FINGERPRINT),
                row.get(SUBMISSION.REOPENED_AT) == null
                        ? null
                        : row.get(SUBMISSION.REOPENED_AT).toInstant(),
                row.get(SUBMISSION.REOPENED_BY),
                row.get(SUBMISSION.REOPENED_WHY));
    }

    int count(long responseId) {
        return db.fetchCount(SUBMISSION, SUBMISSION.RESPONSE_ID.eq(responseId));
    }

    void add(long responseId, Row row) {
        db.insertInto(SUBMISSION)
                .set(SUBMISSION.RESPONSE_ID, responseId)
                .set(SUBMISSION.NUMBER, row.number())
                .set(SUBMISSION.VERSION_ID, row.versionId())
                .set(SUBMISSION.SUBMITTED_AT, row.submittedAt().atOffset(ZoneOffset.UTC))
                .set(SUBMISSION.SUBMITTED_BY, row.submittedBy())
                .set(SUBMISSION.LATE, row.late())
                .set(SUBMISSION.CONTENT, JSONB.valueOf(row.content()))
                .set(SUBMISSION.FINGERPRINT, row.fingerprint())
                .execute();
    }

    /** Notes on the last submission, where there is one, that it was opened again. */
    void setReopened(long responseId, Instant at, String by, String why) {
        db.update(SUBMISSION)
                .set(SUBMISSION.REOPENED_AT, at.atOffset(ZoneOffset.UTC))
                .set(SUBMISSION.REOPENED_BY, by)
                .set(SUBMISSION.REOPENED_WHY, why)
                .where(SUBMISSION.RESPONSE_ID.eq(responseId))
                .and(SUBMISSION.NUMBER.eq(count(responseId)))
                .execute();
    }
}
