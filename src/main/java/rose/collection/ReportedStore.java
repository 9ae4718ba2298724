package rose.collection;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;
import static rose.collection.sql.Tables.ENTRY;
import static rose.collection.sql.Tables.INTERVENTION;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import rose.platform.Texts;

/** The interventions that a response's entries are when it is handed in. */
@Component
class ReportedStore {

    private final DSLContext db;
    private final boolean demo;

    /** @param demo in the demo all that is handed in is invented, and marked as such */
    ReportedStore(DSLContext db, @Value("${rose.demo:false}") boolean demo) {
        this.db = db;
        this.demo = demo;
    }

    /** The answers that an intervention was made of; none where it is not there any more. */
    Map<String, String> answers(Long interventionId) {
        return interventionId == null
                ? Map.of()
                : db.selectFrom(INTERVENTION)
                        .where(INTERVENTION.ID.eq(interventionId))
                        .fetchOptional(InterventionAnswers::of)
                        .orElse(Map.of());
    }

    /** Those that no entry stands for: they came with a file. By their ids, which rise. */
    Map<Long, Map<String, String>> withoutEntry(long responseId) {
        Map<Long, Map<String, String>> found = new LinkedHashMap<>();
        db.selectFrom(INTERVENTION)
                .where(INTERVENTION.RESPONSE_ID.eq(responseId))
                .and(notExists(selectOne()
                        .from(ENTRY)
                        .where(ENTRY.INTERVENTION_ID.eq(INTERVENTION.ID))
                        .and(ENTRY.REMOVED_AT.isNull())))
                .orderBy(INTERVENTION.ID)
                .forEach(row -> found.put(row.get(INTERVENTION.ID), InterventionAnswers.of(row)));
        return found;
    }

    long add(long responseId, ImportedRow row, Instant now) {
        return db.insertInto(INTERVENTION)
                .set(INTERVENTION.RESPONSE_ID, responseId)
                .set(columns(row))
                .set(INTERVENTION.SUBMITTED_ON, LocalDate.ofInstant(now, Texts.ZONE))
                .set(INTERVENTION.SYNTHETIC, demo)
                .set(INTERVENTION.CREATED_AT, now.atOffset(ZoneOffset.UTC))
                .set(INTERVENTION.UPDATED_AT, now.atOffset(ZoneOffset.UTC))
                .returning(INTERVENTION.ID)
                .fetchSingle(INTERVENTION.ID);
    }

    /** A text that changes is not published any more: whoever published it had not read this. The same again changes nothing. */
    void update(long id, ImportedRow row, Instant now) {
        db.update(INTERVENTION)
                .set(columns(row))
                .set(INTERVENTION.SUBMITTED_ON, LocalDate.ofInstant(now, Texts.ZONE))
                .set(INTERVENTION.UPDATED_AT, now.atOffset(ZoneOffset.UTC))
                .set(
                        INTERVENTION.PUBLISHED_AT,
                        when(INTERVENTION.CONTENT_HASH.eq(row.contentHash()), INTERVENTION.PUBLISHED_AT)
                                .otherwise((OffsetDateTime) null))
                .where(INTERVENTION.ID.eq(id))
                .and(INTERVENTION.CONTENT_HASH.ne(row.contentHash()))
                .execute();
    }

    private static Map<Field<?>, Object> columns(ImportedRow row) {
        Map<Field<?>, Object> columns = new LinkedHashMap<>();
        columns.put(INTERVENTION.TITLE, row.title());
        columns.put(INTERVENTION.ACTIVITIES, row.activities());
        columns.put(INTERVENTION.GOALS, row.goals());
        columns.put(INTERVENTION.OUTPUTS, row.outputs());
        columns.put(INTERVENTION.OUTCOMES, row.outcomes());
        columns.put(INTERVENTION.TARGET_GROUPS, row.targetGroups().toArray(String[]::new));
        columns.put(INTERVENTION.RESPONSIBLE_UNITS, row.responsibleUnits().toArray(String[]::new));
        columns.put(INTERVENTION.PARTNERS, row.partners().toArray(String[]::new));
        columns.put(INTERVENTION.FUNDS_SEK, row.fundsSek());
        columns.put(INTERVENTION.INTO_ORDINARY, row.intoOrdinary());
        columns.put(INTERVENTION.STATUS, row.extent().status());
        columns.put(INTERVENTION.REACH_PEOPLE, row.extent().people());
        columns.put(INTERVENTION.REACH_STAFF, row.extent().staff());
        columns.put(INTERVENTION.REACH_UNITS, row.extent().units());
        columns.put(INTERVENTION.CONTENT_HASH, row.contentHash());
        return columns;
    }

    void link(long entryId, long interventionId) {
        db.update(ENTRY)
                .set(ENTRY.INTERVENTION_ID, interventionId)
                .where(ENTRY.ID.eq(entryId))
                .execute();
    }

    /** Takes away what a response's entries were before and are not any more; what came with a file stays. */
    void removeAllBut(Collection<Long> kept, long responseId) {
        db.deleteFrom(INTERVENTION)
                .where(INTERVENTION.ID.in(select(ENTRY.INTERVENTION_ID)
                        .from(ENTRY)
                        .where(ENTRY.RESPONSE_ID.eq(responseId))
                        .and(ENTRY.INTERVENTION_ID.isNotNull())))
                .and(INTERVENTION.ID.notIn(kept))
                .execute();
    }
}
