package rose.publication.report;

import static rose.publication.sql.Tables.EDITION_FILE;
import static rose.publication.sql.Tables.REPORT_EDITION;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Files of published reports, kept as they were made. */
@Component
class EditionFileStore {

    private final DSLContext db;

    EditionFileStore(DSLContext db) {
        this.db = db;
    }

    /** @param format {@code pdf} or {@code docx} */
    record Key(long reportId, int number, String format) {

        private Condition is() {
            return EDITION_FILE
                    .REPORT_ID
                    .eq(reportId)
                    .and(EDITION_FILE.NUMBER.eq(number))
                    .and(EDITION_FILE.FORMAT.eq(format));
        }
    }

    /**
     * Whether whoever asks is to make it: where nobody has, where that went wrong, where its links lead elsewhere by now, or where
     * nobody has heard of its maker since {@code lost}.
     */
    boolean claim(Key key, String address, int figures, Instant now, Instant lost) {
        Condition abandoned =
                EDITION_FILE.STATE.eq(EditionFile.State.MAKING.name()).and(EDITION_FILE.SEEN_AT.lt(at(lost)));
        return db.insertInto(EDITION_FILE)
                        .set(EDITION_FILE.REPORT_ID, key.reportId())
                        .set(EDITION_FILE.NUMBER, key.number())
                        .set(EDITION_FILE.FORMAT, key.format())
                        .set(EDITION_FILE.STATE, EditionFile.State.MAKING.name())
                        .set(EDITION_FILE.ADDRESS, address)
                        .set(EDITION_FILE.DRAWN, 0)
                        .set(EDITION_FILE.FIGURES, figures)
                        .set(EDITION_FILE.SEEN_AT, at(now))
                        .onConflict(EDITION_FILE.REPORT_ID, EDITION_FILE.NUMBER, EDITION_FILE.FORMAT)
                        .doUpdate()
                        .set(EDITION_FILE.STATE, EditionFile.State.MAKING.name())
                        .set(EDITION_FILE.ADDRESS, address)
                        .set(EDITION_FILE.DRAWN, 0)
                        .set(EDITION_FILE.FIGURES, figures)
                        .set(EDITION_FILE.SEEN_AT, at(now))
                        .setNull(EDITION_FILE.CONTENT)
                        .where(EDITION_FILE
                                .STATE
                                .eq(EditionFile.State.FAILED.name())
                                .or(abandoned)
                                .or(EDITION_FILE
                                        .STATE
                                        .eq(EditionFile.State.DONE.name())
                                        .and(EDITION_FILE.ADDRESS.ne(address))))
                        .execute()
                == 1;
    }

    /** Its maker is at it still. */
    void tell(Key key, int drawn, Instant now) {
        db.update(EDITION_FILE)
                .set(EDITION_FILE.DRAWN, drawn)
                .set(EDITION_FILE.SEEN_AT, at(now))
                .where(key.is())
                .and(EDITION_FILE.STATE.eq(EditionFile.State.MAKING.name()))
                .execute();
    }

    void keep(Key key, byte[] content) {
        db.update(EDITION_FILE)
                .set(EDITION_FILE.STATE, EditionFile.State.DONE.name())
                .set(EDITION_FILE.CONTENT, content)
                .where(key.is())
                .execute();
    }

    void fail(Key key) {
        db.update(EDITION_FILE)
                .set(EDITION_FILE.STATE, EditionFile.State.FAILED.name())
                .where(key.is())
                .execute();
    }

    Optional<EditionFile> find(Key key) {
        return db.select(EDITION_FILE.STATE, EDITION_FILE.DRAWN, EDITION_FILE.FIGURES)
                .from(EDITION_FILE)
                .where(key.is())
                .fetchOptional(
                        row -> new EditionFile(EditionFile.State.valueOf(row.value1()), row.value2(), row.value3()));
    }

    /** Where its links lead as they do now. */
    Optional<byte[]> content(Key key, String address) {
        return db.select(EDITION_FILE.CONTENT)
                .from(EDITION_FILE)
                .where(key.is())
                .and(EDITION_FILE.CONTENT.isNotNull())
                .and(EDITION_FILE.ADDRESS.eq(address))
                .fetchOptional(EDITION_FILE.CONTENT);
    }

    /** Of the latest edition of each report, what nobody has begun to make, or whose maker is lost. */
    List<Key> missing(Instant lost) {
        var format = DSL.values(DSL.row("pdf"), DSL.row("docx")).as("wanted", "format");
        var name = format.field("format", String.class);
        var latest = DSL.select(
                        REPORT_EDITION.REPORT_ID, DSL.max(REPORT_EDITION.NUMBER).as("number"))
                .from(REPORT_EDITION)
                .groupBy(REPORT_EDITION.REPORT_ID)
                .asTable("latest");
        var number = latest.field("number", Integer.class);
        return db.select(latest.field(REPORT_EDITION.REPORT_ID), number, name)
                .from(latest)
                .crossJoin(format)
                .whereNotExists(DSL.selectOne()
                        .from(EDITION_FILE)
                        .where(EDITION_FILE.REPORT_ID.eq(latest.field(REPORT_EDITION.REPORT_ID)))
                        .and(EDITION_FILE.NUMBER.eq(number))
                        .and(EDITION_FILE.FORMAT.eq(name))
                        .and(EDITION_FILE
                                .STATE
                                .ne(EditionFile.State.MAKING.name())
                                .or(EDITION_FILE.SEEN_AT.ge(at(lost)))))
                .orderBy(latest.field(REPORT_EDITION.REPORT_ID), name.desc())
                .fetch(row -> new Key(row.value1(), row.value2(), row.value3()));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
