package rose.publication.report;

import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static rose.publication.sql.Tables.REPORT;
import static rose.publication.sql.Tables.REPORT_BLOCK;
import static rose.publication.sql.Tables.REPORT_BLOCK_VERSION;
import static rose.publication.sql.Tables.REPORT_COMMENT;
import static rose.publication.sql.Tables.REPORT_EDITION;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import rose.organisations.Viewer;

/** Reports that are thrown away and not yet deleted. */
@Component
class ThrownReportStore {

    private final DSLContext db;
    private final ReportStore reports;

    ThrownReportStore(DSLContext db, ReportStore reports) {
        this.db = db;
        this.reports = reports;
    }

    /** Thrown last first. */
    List<ThrownReport> all() {
        return db.selectFrom(REPORT)
                .where(REPORT.THROWN_AT.isNotNull())
                .orderBy(REPORT.THROWN_AT.desc(), REPORT.ID.desc())
                .fetch(this::thrown);
    }

    Optional<ThrownReport> find(long id) {
        return db.selectFrom(REPORT)
                .where(REPORT.ID.eq(id))
                .and(REPORT.THROWN_AT.isNotNull())
                .fetchOptional(this::thrown);
    }

    private ThrownReport thrown(Record row) {
        return new ThrownReport(reports.report(row), row.get(REPORT.THROWN_AT).toInstant(), row.get(REPORT.THROWN_BY));
    }

    boolean published(long id) {
        return db.fetchExists(selectOne().from(REPORT_EDITION).where(REPORT_EDITION.REPORT_ID.eq(id)));
    }

    void throwAway(long id, Viewer by, Instant now) {
        db.update(REPORT)
                .set(REPORT.THROWN_AT, now.atOffset(ZoneOffset.UTC))
                .set(REPORT.THROWN_BY, by.name())
                .where(REPORT.ID.eq(id))
                .execute();
    }

    void takeBack(long id) {
        db.update(REPORT)
                .setNull(REPORT.THROWN_AT)
                .setNull(REPORT.THROWN_BY)
                .where(REPORT.ID.eq(id))
                .execute();
    }

    /** With all that was ever written in them. */
    List<Long> deleteThrownBefore(Instant moment) {
        List<Long> old = db.select(REPORT.ID)
                .from(REPORT)
                .where(REPORT.THROWN_AT.le(moment.atOffset(ZoneOffset.UTC)))
                .forUpdate()
                .fetch(REPORT.ID);
        Condition ofThem = REPORT_BLOCK.REPORT_ID.in(old);
        var blocks = select(REPORT_BLOCK.ID).from(REPORT_BLOCK).where(ofThem);
        db.deleteFrom(REPORT_COMMENT).where(REPORT_COMMENT.BLOCK_ID.in(blocks)).execute();
        db.deleteFrom(REPORT_BLOCK_VERSION)
                .where(REPORT_BLOCK_VERSION.BLOCK_ID.in(blocks))
                .execute();
        db.deleteFrom(REPORT_BLOCK).where(ofThem).execute();
        db.deleteFrom(REPORT).where(REPORT.ID.in(old)).execute();
        return old;
    }
}
