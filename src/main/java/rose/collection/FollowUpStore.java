package rose.collection;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;
import static rose.collection.sql.Tables.ANSWER;
import static rose.collection.sql.Tables.ATTESTATION;
import static rose.collection.sql.Tables.INTERVENTION;
import static rose.collection.sql.Tables.RESPONSE;
import static rose.collection.sql.Tables.SUBMISSION;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import rose.organisations.Level;
import rose.organisations.Organisation;
import rose.organisations.Organisations;
import rose.surveys.Survey;

/** What those who follow a collection ask of the responses, each in one query however many there are. */
@Component
class FollowUpStore {

    private static final Field<Boolean> ATTESTED = field(exists(selectOne()
            .from(ATTESTATION)
            .where(ATTESTATION.RESPONSE_ID.eq(RESPONSE.ID))
            .and(ATTESTATION.ATTESTED_AT.isNotNull())
            .and(ATTESTATION.WITHDRAWN_AT.isNull())));

    /** The day in Stockholm. What came with a file was handed in on the day that the file says, not when it was read. */
    private static final Field<LocalDate> HANDED_IN_ON = coalesce(
            when(
                    RESPONSE.VERSION_ID.isNull(),
                    field(select(min(INTERVENTION.SUBMITTED_ON))
                            .from(INTERVENTION)
                            .where(INTERVENTION.RESPONSE_ID.eq(RESPONSE.ID)))),
            field(
                    "cast(coalesce({0}, {1}) at time zone 'Europe/Stockholm' as date)",
                    LocalDate.class,
                    field(select(min(SUBMISSION.SUBMITTED_AT))
                            .from(SUBMISSION)
                            .where(SUBMISSION.RESPONSE_ID.eq(RESPONSE.ID))),
                    RESPONSE.SUBMITTED_AT));

    private final DSLContext db;
    private final Organisations organisations;

    FollowUpStore(DSLContext db, Organisations organisations) {
        this.db = db;
        this.organisations = organisations;
    }

    boolean anySynthetic(int year) {
        return db.fetchExists(selectOne()
                .from(INTERVENTION)
                .join(RESPONSE)
                .on(RESPONSE.ID.eq(INTERVENTION.RESPONSE_ID))
                .where(RESPONSE.YEAR.eq(year))
                .and(INTERVENTION.SYNTHETIC));
    }

    /** Whose response to which survey. */
    record Key(long surveyId, String organisationId) {}

    /** The responses that there are to these surveys of years. */
    Map<Key, Asked> asked(Collection<Survey> surveys) {
        Map<Kind, Survey> byKind = byKind(surveys);
        Map<Key, Asked> asked = new HashMap<>();
        db.select(RESPONSE.asterisk(), ATTESTED.as("attested"))
                .from(RESPONSE)
                .where(RESPONSE.YEAR.in(surveys.stream().map(Survey::year).toList()))
                .forEach(row -> {
                    Survey survey = byKind.get(kind(row));
                    if (survey != null) {
                        Asked one = asked(row, survey);
                        asked.put(new Key(survey.id(), one.organisation().id()), one);
                    }
                });
        return asked;
    }

    private record Kind(int year, String area, Level level) {}

    private static Map<Kind, Survey> byKind(Collection<Survey> surveys) {
        Map<Kind, Survey> byKind = new HashMap<>();
        surveys.forEach(survey -> byKind.put(new Kind(survey.year(), survey.area(), survey.level()), survey));
        return byKind;
    }

    private static Kind kind(Record row) {
        return new Kind(row.get(RESPONSE.YEAR), row.get(RESPONSE.AREA), Level.valueOf(row.get(RESPONSE.LEVEL)));
    }

    private Asked asked(Record row, Survey survey) {
        boolean submitted = row.get(RESPONSE.SUBMITTED_AT) != null;
        return new Asked(
                survey,
                organisations.organisation(row.get(RESPONSE.ORGANISATION_ID)),
                row.get(RESPONSE.ID),
                submitted || row.get(RESPONSE.BEGUN_AT) != null,
                instant(row.get(RESPONSE.SUBMITTED_AT)),
                submitted && row.get(RESPONSE.LATE),
                submitted && row.get("attested", Boolean.class),
                ResponseState.valueOf(row.get(RESPONSE.STATE)) == ResponseState.REOPENED,
                row.get(RESPONSE.SHARED_AT) != null,
                row.get(RESPONSE.EXTENDED_TO),
                row.get(RESPONSE.EXTENDED_WHY),
                instant(row.get(RESPONSE.EXTENDED_AT)));
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    /** When anything was last written in each of these responses. */
    Map<Long, Instant> lastWritten(Collection<Long> responseIds) {
        return db.select(ANSWER.RESPONSE_ID, max(ANSWER.CHANGED_AT))
                .from(ANSWER)
                .where(ANSWER.RESPONSE_ID.in(responseIds))
                .groupBy(ANSWER.RESPONSE_ID)
                .fetchMap(ANSWER.RESPONSE_ID, row -> row.value2().toInstant());
    }

    /** How many were first handed in to a survey on a day. @param late whether they were late */
    record HandedIn(Survey survey, LocalDate day, boolean late, int responses) {}

    /** @param organisations whose, or null for all */
    List<HandedIn> handedIn(Collection<Survey> surveys, Collection<Organisation> organisations) {
        Map<Kind, Survey> byKind = byKind(surveys);
        Field<LocalDate> day = HANDED_IN_ON.as("day");
        return db
                .select(RESPONSE.YEAR, RESPONSE.AREA, RESPONSE.LEVEL, day, RESPONSE.LATE, count())
                .from(RESPONSE)
                .where(RESPONSE.SUBMITTED_AT.isNotNull())
                .and(RESPONSE.YEAR.in(surveys.stream().map(Survey::year).toList()))
                .and(
                        organisations == null
                                ? org.jooq.impl.DSL.noCondition()
                                : RESPONSE.ORGANISATION_ID.in(organisations.stream()
                                        .map(Organisation::id)
                                        .toList()))
                .groupBy(RESPONSE.YEAR, RESPONSE.AREA, RESPONSE.LEVEL, day, RESPONSE.LATE)
                .fetch()
                .stream()
                .filter(row -> byKind.containsKey(kind(row)))
                .map(row -> new HandedIn(byKind.get(kind(row)), row.value4(), row.value5(), row.value6()))
                .toList();
    }

    /** Gives a response that is there a last day of its own. */
    void setExtension(long responseId, LocalDate to, String why, String by, Instant now) {
        db.update(RESPONSE)
                .set(RESPONSE.EXTENDED_TO, to)
                .set(RESPONSE.EXTENDED_WHY, why)
                .set(RESPONSE.EXTENDED_BY, by)
                .set(RESPONSE.EXTENDED_AT, now.atOffset(ZoneOffset.UTC))
                .where(RESPONSE.ID.eq(responseId))
                .execute();
    }
}
