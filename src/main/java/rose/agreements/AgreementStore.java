package rose.agreements;

import static rose.agreements.sql.Tables.AGREEMENT;
import static rose.agreements.sql.Tables.ALLOCATION;
import static rose.agreements.sql.Tables.AREA_PART;
import static rose.agreements.sql.Tables.PAID_GRANT;
import static rose.agreements.sql.Tables.PURPOSE;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import rose.organisations.Level;
import rose.organisations.Organisations;

@Component
class AgreementStore {

    private final DSLContext db;

    AgreementStore(DSLContext db) {
        this.db = db;
    }

    List<Agreement> agreements() {
        var purposes = purposes();
        var areas = areas();
        return db.selectFrom(AGREEMENT).orderBy(AGREEMENT.YEAR).fetch(row -> {
            int year = row.get(AGREEMENT.YEAR);
            return new Agreement(
                    year,
                    row.get(AGREEMENT.TITLE_SV),
                    row.get(AGREEMENT.TITLE_EN),
                    row.get(AGREEMENT.STATED_TOTAL_SEK),
                    row.get(AGREEMENT.STATED_TOTAL_NOTE_SV),
                    row.get(AGREEMENT.STATED_TOTAL_NOTE_EN),
                    row.get(AGREEMENT.SURVEY_TOOL),
                    row.get(AGREEMENT.SUPPLEMENTS),
                    purposes.getOrDefault(year, List.of()),
                    areas.getOrDefault(year, List.of()));
        });
    }

    private Map<Integer, List<Agreement.Purpose>> purposes() {
        return db.selectFrom(PURPOSE)
                .orderBy(PURPOSE.YEAR, PURPOSE.POSITION)
                .fetchGroups(
                        row -> row.get(PURPOSE.YEAR),
                        row -> new Agreement.Purpose(row.get(PURPOSE.TEXT_SV), row.get(PURPOSE.TEXT_EN)));
    }

    private Map<Integer, List<AreaPart>> areas() {
        record Key(int year, String area) {}
        Map<Key, SequencedMap<Level, Long>> allocations = new HashMap<>();
        db.selectFrom(ALLOCATION)
                .forEach(row -> allocations
                        .computeIfAbsent(
                                new Key(row.get(ALLOCATION.YEAR), row.get(ALLOCATION.AREA)), key -> new TreeMap<>())
                        .put(Level.valueOf(row.get(ALLOCATION.LEVEL)), row.get(ALLOCATION.AMOUNT_SEK)));
        return db.selectFrom(AREA_PART)
                .orderBy(AREA_PART.YEAR, AREA_PART.POSITION)
                .fetchGroups(
                        row -> row.get(AREA_PART.YEAR),
                        row -> area(
                                row,
                                allocations.getOrDefault(
                                        new Key(row.get(AREA_PART.YEAR), row.get(AREA_PART.SHORT)), new TreeMap<>())));
    }

    private static AreaPart area(Record row, SequencedMap<Level, Long> allocations) {
        return new AreaPart(
                row.get(AREA_PART.YEAR),
                row.get(AREA_PART.SHORT),
                row.get(AREA_PART.NUMBER),
                row.get(AREA_PART.PART),
                row.get(AREA_PART.TITLE_SV),
                row.get(AREA_PART.TITLE_EN),
                row.get(AREA_PART.NAME_SV),
                row.get(AREA_PART.NAME_EN),
                row.get(AREA_PART.RESPONSIBLE),
                row.get(AREA_PART.ALSO_FOLLOWED_BY),
                row.get(AREA_PART.NOTE_SV),
                row.get(AREA_PART.NOTE_EN),
                allocations);
    }

    /** A list of paid grants and when it came. */
    record Paid(Instant importedAt, List<Grants.Grant> grants) {}

    Optional<Paid> paidGrants(AreaPart area, Level level, Organisations organisations) {
        var rows = db.selectFrom(PAID_GRANT)
                .where(PAID_GRANT.YEAR.eq(area.year()))
                .and(PAID_GRANT.AREA.eq(area.shortName()))
                .and(PAID_GRANT.LEVEL.eq(level.name()))
                .orderBy(PAID_GRANT.ORGANISATION_ID)
                .fetch();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Paid(
                rows.getFirst().get(PAID_GRANT.IMPORTED_AT).toInstant(),
                rows.map(row -> new Grants.Grant(
                        organisations.organisation(row.get(PAID_GRANT.ORGANISATION_ID)),
                        row.get(PAID_GRANT.AMOUNT_SEK)))));
    }

    /** What paid grants are for. */
    record Lot(int year, String area, String level) {}

    /** All lists of paid grants. */
    Map<Lot, Paid> paidGrants(Organisations organisations) {
        Map<Lot, Paid> paid = new HashMap<>();
        db.selectFrom(PAID_GRANT)
                .orderBy(PAID_GRANT.ORGANISATION_ID)
                .fetch()
                .intoGroups(
                        row -> new Lot(row.get(PAID_GRANT.YEAR), row.get(PAID_GRANT.AREA), row.get(PAID_GRANT.LEVEL)))
                .forEach((lot, rows) -> paid.put(
                        lot,
                        new Paid(
                                rows.getFirst().get(PAID_GRANT.IMPORTED_AT).toInstant(),
                                rows.map(row -> new Grants.Grant(
                                        organisations.organisation(row.get(PAID_GRANT.ORGANISATION_ID)),
                                        row.get(PAID_GRANT.AMOUNT_SEK))))));
        return paid;
    }

    void replacePaidGrants(AreaPart area, Level level, List<Grants.Grant> grants, Instant now) {
        db.deleteFrom(PAID_GRANT)
                .where(PAID_GRANT.YEAR.eq(area.year()))
                .and(PAID_GRANT.AREA.eq(area.shortName()))
                .and(PAID_GRANT.LEVEL.eq(level.name()))
                .execute();
        db.batch(grants.stream()
                        .map(grant -> db.insertInto(PAID_GRANT)
                                .set(PAID_GRANT.YEAR, area.year())
                                .set(PAID_GRANT.AREA, area.shortName())
                                .set(PAID_GRANT.LEVEL, level.name())
                                .set(
                                        PAID_GRANT.ORGANISATION_ID,
                                        grant.recipient().id())
                                .set(PAID_GRANT.AMOUNT_SEK, grant.sek())
                                .set(PAID_GRANT.IMPORTED_AT, now.atOffset(ZoneOffset.UTC)))
                        .toList())
                .execute();
    }

    void save(Agreement agreement) {
        db.insertInto(AGREEMENT)
                .set(AGREEMENT.YEAR, agreement.year())
                .set(AGREEMENT.TITLE_SV, agreement.titleSv())
                .set(AGREEMENT.TITLE_EN, agreement.titleEn())
                .set(AGREEMENT.STATED_TOTAL_SEK, agreement.statedTotalSek())
                .set(AGREEMENT.STATED_TOTAL_NOTE_SV, agreement.statedTotalNoteSv())
                .set(AGREEMENT.STATED_TOTAL_NOTE_EN, agreement.statedTotalNoteEn())
                .set(AGREEMENT.SURVEY_TOOL, agreement.surveyTool())
                .set(AGREEMENT.SUPPLEMENTS, agreement.supplements())
                .onConflict(AGREEMENT.YEAR)
                .doUpdate()
                .setAllToExcluded()
                .execute();
        db.deleteFrom(PURPOSE).where(PURPOSE.YEAR.eq(agreement.year())).execute();
        for (int i = 0; i < agreement.purposes().size(); i++) {
            db.insertInto(PURPOSE)
                    .set(PURPOSE.YEAR, agreement.year())
                    .set(PURPOSE.POSITION, i)
                    .set(PURPOSE.TEXT_SV, agreement.purposes().get(i).sv())
                    .set(PURPOSE.TEXT_EN, agreement.purposes().get(i).en())
                    .execute();
        }
        for (int i = 0; i < agreement.areas().size(); i++) {
            save(agreement.areas().get(i), i);
        }
    }

    private void save(AreaPart area, int position) {
        db.insertInto(AREA_PART)
                .set(AREA_PART.YEAR, area.year())
                .set(AREA_PART.SHORT, area.shortName())
                .set(AREA_PART.POSITION, position)
                .set(AREA_PART.NUMBER, area.number())
                .set(AREA_PART.PART, area.part())
                .set(AREA_PART.TITLE_SV, area.titleSv())
                .set(AREA_PART.TITLE_EN, area.titleEn())
                .set(AREA_PART.NAME_SV, area.nameSv())
                .set(AREA_PART.NAME_EN, area.nameEn())
                .set(AREA_PART.RESPONSIBLE, area.responsible())
                .set(AREA_PART.ALSO_FOLLOWED_BY, area.alsoFollowedBy())
                .set(AREA_PART.NOTE_SV, area.noteSv())
                .set(AREA_PART.NOTE_EN, area.noteEn())
                .onConflict(AREA_PART.YEAR, AREA_PART.SHORT)
                .doUpdate()
                .setAllToExcluded()
                .execute();
        area.allocations()
                .forEach((level, sek) -> db.insertInto(ALLOCATION)
                        .set(ALLOCATION.YEAR, area.year())
                        .set(ALLOCATION.AREA, area.shortName())
                        .set(ALLOCATION.LEVEL, level.name())
                        .set(ALLOCATION.AMOUNT_SEK, sek)
                        .onConflict(ALLOCATION.YEAR, ALLOCATION.AREA, ALLOCATION.LEVEL)
                        .doUpdate()
                        .setAllToExcluded()
                        .execute());
    }
}
