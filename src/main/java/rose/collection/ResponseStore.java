package rose.collection;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.val;
import static rose.collection.sql.Tables.ENTRY;
import static rose.collection.sql.Tables.RESPONSE;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import rose.organisations.Organisation;
import rose.organisations.Organisations;
import rose.surveys.Survey;

@Component
class ResponseStore {

    private static final Field<java.time.LocalDate> DUE = org.jooq.impl.DSL.field(
            "(select due_on from surveys.survey s where s.id = response.survey_id)", java.time.LocalDate.class);

    private final DSLContext db;
    private final Organisations organisations;

    ResponseStore(DSLContext db, Organisations organisations) {
        this.db = db;
        this.organisations = organisations;
    }

    Optional<Response> response(long id) {
        return responses(RESPONSE.ID.eq(id)).stream().findFirst();
    }

    Optional<Response> response(Survey survey, Organisation organisation) {
        Condition its = survey.ofAYear()
                ? RESPONSE.YEAR
                        .eq(survey.year())
                        .and(RESPONSE.AREA.eq(survey.area()))
                        .and(RESPONSE.LEVEL.eq(survey.level().name()))
                : RESPONSE.YEAR.isNull().and(RESPONSE.SURVEY_ID.eq(survey.id()));
        return responses(its.and(RESPONSE.ORGANISATION_ID.eq(organisation.id()))).stream()
                .findFirst();
    }

    /** Those of a year, of all or of some organisations. */
    List<Response> responses(int year, Collection<String> organisationIds) {
        return responses(RESPONSE.YEAR.eq(year).and(RESPONSE.ORGANISATION_ID.in(organisationIds)));
    }

    private List<Response> responses(Condition condition) {
        return db.select(RESPONSE.asterisk(), DUE.as("due_on"))
                .from(RESPONSE)
                .where(condition)
                .orderBy(RESPONSE.ID)
                .fetch(this::response);
    }

    private Response response(Record row) {
        var due = row.get("due_on", java.time.LocalDate.class);
        var extended = row.get(RESPONSE.EXTENDED_TO);
        return new Response(
                row.get(RESPONSE.ID),
                row.get(RESPONSE.SURVEY_ID),
                row.get(RESPONSE.YEAR),
                row.get(RESPONSE.AREA),
                organisations.organisation(row.get(RESPONSE.ORGANISATION_ID)),
                row.get(RESPONSE.VERSION_ID),
                ResponseState.valueOf(row.get(RESPONSE.STATE)),
                instant(row.get(RESPONSE.BEGUN_AT)),
                instant(row.get(RESPONSE.SUBMITTED_AT)),
                row.get(RESPONSE.LATE),
                extended == null ? due : extended,
                extended != null,
                instant(row.get(RESPONSE.SHARED_AT)),
                row.get(RESPONSE.OFFERS_LAST_YEAR));
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    /** A new response that nothing is written in; nothing where there is one already. */
    void add(Survey survey, Organisation organisation, long versionId, Instant now) {
        db.insertInto(RESPONSE)
                .set(RESPONSE.YEAR, survey.year())
                .set(RESPONSE.AREA, survey.area())
                .set(
                        RESPONSE.LEVEL,
                        survey.level() == null ? null : survey.level().name())
                .set(RESPONSE.ORGANISATION_ID, organisation.id())
                .set(RESPONSE.SURVEY_ID, survey.id())
                .set(RESPONSE.VERSION_ID, versionId)
                .set(RESPONSE.STATE, ResponseState.OPEN.name())
                .set(RESPONSE.CREATED_AT, now.atOffset(ZoneOffset.UTC))
                .onConflictDoNothing()
                .execute();
    }

    /** Which version's questions an open response answers from now on. */
    void setVersion(long id, long surveyId, long versionId) {
        db.update(RESPONSE)
                .set(RESPONSE.SURVEY_ID, surveyId)
                .set(RESPONSE.VERSION_ID, versionId)
                .where(RESPONSE.ID.eq(id))
                .execute();
    }

    /** What a save has to know of a response. @param entryBlock null where there is no such entry in it */
    record Head(
            long surveyId,
            long versionId,
            ResponseState state,
            boolean begun,
            boolean ofAYear,
            Organisation organisation,
            String entryBlock) {}

    /**
     * For writing: nobody hands it in until the transaction ends. A key share, since the first save notes on the same row that the
     * response is begun, and two first saves with full shares would wait for each other.
     */
    Optional<Head> holdForWriting(long id, Long entryId) {
        return db.select(
                        RESPONSE.SURVEY_ID,
                        RESPONSE.VERSION_ID,
                        RESPONSE.STATE,
                        RESPONSE.BEGUN_AT,
                        RESPONSE.YEAR,
                        RESPONSE.ORGANISATION_ID,
                        db.select(ENTRY.BLOCK)
                                .from(ENTRY)
                                .where(ENTRY.ID.eq(entryId == null ? -1 : entryId))
                                .and(ENTRY.RESPONSE_ID.eq(RESPONSE.ID))
                                .and(ENTRY.REMOVED_AT.isNull())
                                .asField("block"))
                .from(RESPONSE)
                .where(RESPONSE.ID.eq(id))
                .and(RESPONSE.VERSION_ID.isNotNull())
                .forKeyShare()
                .of(RESPONSE)
                .fetchOptional(row -> new Head(
                        row.get(RESPONSE.SURVEY_ID),
                        row.get(RESPONSE.VERSION_ID),
                        ResponseState.valueOf(row.get(RESPONSE.STATE)),
                        row.get(RESPONSE.BEGUN_AT) != null,
                        row.get(RESPONSE.YEAR) != null,
                        organisations.organisation(row.get(RESPONSE.ORGANISATION_ID)),
                        row.get("block", String.class)));
    }

    /** For handing in and reopening: whoever saves waits until the transaction ends. */
    void holdAlone(long id) {
        db.select(RESPONSE.ID)
                .from(RESPONSE)
                .where(RESPONSE.ID.eq(id))
                .forUpdate()
                .fetch();
    }

    void setBegun(long id, Instant now) {
        db.update(RESPONSE)
                .set(RESPONSE.BEGUN_AT, coalesce(RESPONSE.BEGUN_AT, val(now.atOffset(ZoneOffset.UTC))))
                .where(RESPONSE.ID.eq(id))
                .execute();
    }

    void setSubmitted(long id, Instant now, boolean late) {
        db.update(RESPONSE)
                .set(RESPONSE.STATE, ResponseState.SUBMITTED.name())
                .set(RESPONSE.SUBMITTED_AT, now.atOffset(ZoneOffset.UTC))
                .set(RESPONSE.LATE, late)
                .where(RESPONSE.ID.eq(id))
                .execute();
    }

    void setReopened(long id) {
        db.update(RESPONSE)
                .set(RESPONSE.STATE, ResponseState.REOPENED.name())
                .where(RESPONSE.ID.eq(id))
                .execute();
    }

    void setShared(long id, Instant at) {
        db.update(RESPONSE)
                .set(RESPONSE.SHARED_AT, at == null ? null : at.atOffset(ZoneOffset.UTC))
                .where(RESPONSE.ID.eq(id))
                .execute();
    }

    void setOffersLastYear(long id, boolean offers) {
        db.update(RESPONSE)
                .set(RESPONSE.OFFERS_LAST_YEAR, offers)
                .where(RESPONSE.ID.eq(id))
                .execute();
    }
}
