package rose.publication.report;

import static rose.publication.sql.Tables.REPORT_BLOCK;
import static rose.publication.sql.Tables.REPORT_COMMENT;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import rose.organisations.Viewer;

@Component
class CommentStore {

    private final DSLContext db;

    CommentStore(DSLContext db) {
        this.db = db;
    }

    /** In the order in which they were written. */
    List<BlockComment> of(long reportId) {
        return db.select(REPORT_COMMENT.asterisk())
                .from(REPORT_COMMENT)
                .join(REPORT_BLOCK)
                .on(REPORT_BLOCK.ID.eq(REPORT_COMMENT.BLOCK_ID))
                .where(REPORT_BLOCK.REPORT_ID.eq(reportId))
                .orderBy(REPORT_COMMENT.ID)
                .fetch(CommentStore::comment);
    }

    private static BlockComment comment(Record row) {
        OffsetDateTime resolvedAt = row.get(REPORT_COMMENT.RESOLVED_AT);
        return new BlockComment(
                row.get(REPORT_COMMENT.ID),
                row.get(REPORT_COMMENT.BLOCK_ID),
                row.get(REPORT_COMMENT.TEXT),
                row.get(REPORT_COMMENT.AT).toInstant(),
                row.get(REPORT_COMMENT.ACCOUNT_ID),
                row.get(REPORT_COMMENT.ACCOUNT_NAME),
                resolvedAt == null ? null : resolvedAt.toInstant(),
                row.get(REPORT_COMMENT.RESOLVED_BY));
    }

    long add(long blockId, String text, Viewer by, Instant now) {
        return db.insertInto(REPORT_COMMENT)
                .set(REPORT_COMMENT.BLOCK_ID, blockId)
                .set(REPORT_COMMENT.TEXT, text)
                .set(REPORT_COMMENT.AT, now.atOffset(ZoneOffset.UTC))
                .set(REPORT_COMMENT.ACCOUNT_ID, by.accountId())
                .set(REPORT_COMMENT.ACCOUNT_NAME, by.name())
                .returning(REPORT_COMMENT.ID)
                .fetchSingle(REPORT_COMMENT.ID);
    }

    /** Who resolved it first stays. */
    void resolve(long blockId, long id, Viewer by, Instant now) {
        db.update(REPORT_COMMENT)
                .set(REPORT_COMMENT.RESOLVED_AT, now.atOffset(ZoneOffset.UTC))
                .set(REPORT_COMMENT.RESOLVED_BY, by.name())
                .where(REPORT_COMMENT.ID.eq(id))
                .and(REPORT_COMMENT.BLOCK_ID.eq(blockId))
                .and(REPORT_COMMENT.RESOLVED_AT.isNull())
                .execute();
    }
}
