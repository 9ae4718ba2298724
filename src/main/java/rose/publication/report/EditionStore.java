package rose.publication.report;

import static rose.publication.sql.Tables.REPORT_EDITION;

import java.time.ZoneOffset;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import rose.organisations.Viewer;

/** Published reports, each edition whole and never changed. */
@Component
class EditionStore {

    private final DSLContext db;

    EditionStore(DSLContext db) {
        this.db = db;
    }

    /** The number of the latest; 0 before the first. */
    int latest(long reportId) {
        return db.select(DSL.coalesce(DSL.max(REPORT_EDITION.NUMBER), 0))
                .from(REPORT_EDITION)
                .where(REPORT_EDITION.REPORT_ID.eq(reportId))
                .fetchSingle(0, int.class);
    }

    void add(long reportId, ReportDocument document, EditionFacts facts, String whatChanged, Viewer by) {
        db.insertInto(REPORT_EDITION)
                .set(REPORT_EDITION.REPORT_ID, reportId)
                .set(REPORT_EDITION.NUMBER, document.edition())
                .set(REPORT_EDITION.PUBLISHED_AT, document.computedAt().atOffset(ZoneOffset.UTC))
                .set(REPORT_EDITION.ACCOUNT_ID, by.accountId())
                .set(REPORT_EDITION.ACCOUNT_NAME, by.name())
                .set(REPORT_EDITION.WHAT_CHANGED, whatChanged)
                .set(REPORT_EDITION.DOCUMENT, KeptJson.packed(document))
                .set(REPORT_EDITION.FACTS, KeptJson.packed(facts))
                .execute();
    }

    Optional<ReportDocument> document(long reportId, int number) {
        return db.select(REPORT_EDITION.DOCUMENT)
                .from(REPORT_EDITION)
                .where(REPORT_EDITION.REPORT_ID.eq(reportId))
                .and(REPORT_EDITION.NUMBER.eq(number))
                .fetchOptional(row -> KeptJson.read(row.value1(), ReportDocument.class));
    }

    /** A fingerprint of what it was counted from; empty where that is not kept, or there is no such edition. */
    Optional<String> factsMark(long reportId, int number) {
        return db.select(DSL.field("md5({0})", String.class, REPORT_EDITION.FACTS))
                .from(REPORT_EDITION)
                .where(REPORT_EDITION.REPORT_ID.eq(reportId))
                .and(REPORT_EDITION.NUMBER.eq(number))
                .and(REPORT_EDITION.FACTS.isNotNull())
                .fetchOptional(0, String.class);
    }

    /** What it was counted from; empty where there is no such edition, or it was published before that was kept. */
    Optional<EditionFacts> facts(long reportId, int number) {
        return db.select(REPORT_EDITION.FACTS)
                .from(REPORT_EDITION)
                .where(REPORT_EDITION.REPORT_ID.eq(reportId))
                .and(REPORT_EDITION.NUMBER.eq(number))
                .and(REPORT_EDITION.FACTS.isNotNull())
                .fetchOptional(row -> KeptJson.read(row.value1(), EditionFacts.class));
    }
}
