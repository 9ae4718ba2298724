package rose.publication.report;

import static rose.publication.sql.Tables.REPORT;
import static rose.publication.sql.Tables.REPORT_EDITION;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import rose.organisations.Organisations;
import rose.organisations.Viewer;

/** Reports, and what has been published of them. */
@Component
class ReportStore {

    private final DSLContext db;
    private final Organisations organisations;

    ReportStore(DSLContext db, Organisations organisations) {
        this.db = db;
        this.organisations = organisations;
    }

    long add(NewReport report, Viewer by, Instant now) {
        return db.insertInto(REPORT)
                .set(REPORT.YEAR, report.year())
                .set(REPORT.AUTHORITY_ID, report.authorityId())
                .set(REPORT.TEMPLATE, report.template())
                .set(REPORT.TITLE, report.title())
                .set(REPORT.LANGUAGE, report.language())
                .set(REPORT.CREATED_AT, now.atOffset(ZoneOffset.UTC))
                .set(REPORT.ACCOUNT_ID, by.accountId())
                .set(REPORT.ACCOUNT_NAME, by.name())
                .returning(REPORT.ID)
                .fetchSingle(REPORT.ID);
    }

    /** Latest year first, then those begun last; without those that are thrown away. */
    List<WrittenReport> all() {
        return db.selectFrom(REPORT)
                .where(REPORT.THROWN_AT.isNull())
                .orderBy(REPORT.YEAR.desc(), REPORT.ID.desc())
                .fetch(this::report);
    }

    /** Empty where it is thrown away too. */
    Optional<WrittenReport> find(long id) {
        return db.selectFrom(REPORT)
                .where(REPORT.ID.eq(id))
                .and(REPORT.THROWN_AT.isNull())
                .fetchOptional(this::report);
    }

    WrittenReport report(Record row) {
        String authority = row.get(REPORT.AUTHORITY_ID);
        return new WrittenReport(
                row.get(REPORT.ID),
                row.get(REPORT.YEAR),
                authority == null ? null : organisations.organisation(authority),
                row.get(REPORT.TEMPLATE),
                row.get(REPORT.TITLE),
                row.get(REPORT.LANGUAGE),
                row.get(REPORT.CREATED_AT).toInstant(),
                row.get(REPORT.ACCOUNT_NAME));
    }

    void setTitle(long id, String title) {
        db.update(REPORT).set(REPORT.TITLE, title).where(REPORT.ID.eq(id)).execute();
    }

    /** Until the transaction ends nobody else changes the order of its blocks. */
    void holdOrder(long id) {
        db.select(REPORT.ID).from(REPORT).where(REPORT.ID.eq(id)).forUpdate().fetchSingle();
    }

    /** By report, newest first. */
    Map<Long, List<ReportEdition>> editions() {
        return db.select(
                        REPORT_EDITION.REPORT_ID,
                        REPORT_EDITION.NUMBER,
                        REPORT_EDITION.PUBLISHED_AT,
                        REPORT_EDITION.ACCOUNT_NAME,
                        REPORT_EDITION.WHAT_CHANGED)
                .from(REPORT_EDITION)
                .orderBy(REPORT_EDITION.REPORT_ID, REPORT_EDITION.NUMBER.desc())
                .fetchGroups(REPORT_EDITION.REPORT_ID, row -> edition(row));
    }

    private static ReportEdition edition(Record row) {
        return new ReportEdition(
                row.get(REPORT_EDITION.REPORT_ID),
                row.get(REPORT_EDITION.NUMBER),
                row.get(REPORT_EDITION.PUBLISHED_AT).toInstant(),
                row.get(REPORT_EDITION.ACCOUNT_NAME),
                row.get(REPORT_EDITION.WHAT_CHANGED));
    }
}
