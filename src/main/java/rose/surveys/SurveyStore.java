package rose.surveys;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static rose.surveys.sql.Tables.SURVEY;
import static rose.surveys.sql.Tables.VERSION;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import rose.organisations.Level;
import rose.surveys.questions.Words;

@Component
class SurveyStore {

    private static final Field<String> TITLE_SV = newest("definition #>> '{title,sv}'", String.class);
    private static final Field<String> TITLE_EN = newest("definition #>> '{title,en}'", String.class);
    private static final Field<Boolean> DRAFT = newest("published_at is null", Boolean.class);
    private static final Field<Long> PUBLISHED = field(
            "(select id from surveys.version v where v.survey_id = survey.id and published_at is not null"
                    + " order by number desc limit 1)",
            Long.class);

    private final DSLContext db;

    SurveyStore(DSLContext db) {
        this.db = db;
    }

    private static <T> Field<T> newest(String what, Class<T> type) {
        return field(
                "(select " + what
                        + " from surveys.version v where v.survey_id = survey.id order by number desc limit 1)",
                type);
    }

    List<Survey> surveys() {
        return surveys(noCondition());
    }

    /** @param version the id of the newest published one */
    record Published(String area, Level level, long version) {}

    /** Without titles, which lie in whole definitions. */
    List<Published> published(int year) {
        return db.select(SURVEY.AREA, SURVEY.LEVEL, PUBLISHED)
                .from(SURVEY)
                .where(SURVEY.YEAR.eq(year))
                .and(PUBLISHED.isNotNull())
                .fetch(row -> new Published(row.value1(), Level.valueOf(row.value2()), row.value3()));
    }

    Optional<Survey> survey(long id) {
        return surveys(SURVEY.ID.eq(id)).stream().findFirst();
    }

    Optional<Survey> survey(int year, String area, Level level) {
        return surveys(SURVEY.YEAR.eq(year).and(SURVEY.AREA.eq(area)).and(SURVEY.LEVEL.eq(level.name()))).stream()
                .findFirst();
    }

    private List<Survey> surveys(Condition condition) {
        return db.select(
                        SURVEY.asterisk(),
                        TITLE_SV.as("sv"),
                        TITLE_EN.as("en"),
                        DRAFT.as("draft"),
                        PUBLISHED.as("published"))
                .from(SURVEY)
                .where(condition)
                .orderBy(SURVEY.YEAR.desc().nullsLast(), SURVEY.ID)
                .fetch(SurveyStore::survey);
    }

    private static Survey survey(Record row) {
        return new Survey(
                row.get(SURVEY.ID),
                row.get(SURVEY.YEAR),
                row.get(SURVEY.AREA),
                row.get(SURVEY.LEVEL) == null ? null : Level.valueOf(row.get(SURVEY.LEVEL)),
                row.get(SURVEY.OWNER),
                row.get(SURVEY.OPENS_ON),
                row.get(SURVEY.DUE_ON),
                new Words(row.get("sv", String.class), row.get("en", String.class)),
                row.get("published", Long.class),
                Boolean.TRUE.equals(row.get("draft", Boolean.class)));
    }

    /** The id of the new survey; -1 where there is one for that year, area and level already. */
    long addSurvey(
            Integer year, String area, Level level, String owner, LocalDate opensOn, LocalDate dueOn, Instant now) {
        return db.insertInto(SURVEY)
                .set(SURVEY.YEAR, year)
                .set(SURVEY.AREA, area)
                .set(SURVEY.LEVEL, level == null ? null : level.name())
                .set(SURVEY.OWNER, owner)
                .set(SURVEY.OPENS_ON, opensOn)
                .set(SURVEY.DUE_ON, dueOn)
                .set(SURVEY.CREATED_AT, now.atOffset(ZoneOffset.UTC))
                .onConflictDoNothing()
                .returning(SURVEY.ID)
                .fetchOptional(SURVEY.ID)
                .orElse(-1L);
    }

    void setDates(long id, LocalDate opensOn, LocalDate dueOn) {
        db.update(SURVEY)
                .set(SURVEY.OPENS_ON, opensOn)
                .set(SURVEY.DUE_ON, dueOn)
                .where(SURVEY.ID.eq(id))
                .execute();
    }

    Optional<SurveyVersion> version(long id) {
        return versions(VERSION.ID.eq(id)).stream().findFirst();
    }

    /** Newest first, the draft among them. */
    List<SurveyVersion> versionsOf(long surveyId) {
        return versions(VERSION.SURVEY_ID.eq(surveyId));
    }

    Optional<SurveyVersion> draft(long surveyId) {
        return versions(VERSION.SURVEY_ID.eq(surveyId).and(VERSION.PUBLISHED_AT.isNull())).stream()
                .findFirst();
    }

    private List<SurveyVersion> versions(Condition condition) {
        return db.selectFrom(VERSION)
                .where(condition)
                .orderBy(VERSION.NUMBER.desc())
                .fetch(SurveyStore::version);
    }

    private static SurveyVersion version(Record row) {
        return new SurveyVersion(
                row.get(VERSION.ID),
                row.get(VERSION.SURVEY_ID),
                row.get(VERSION.NUMBER),
                DefinitionJson.stored(row.get(VERSION.DEFINITION).data()),
                row.get(VERSION.REVISION),
                row.get(VERSION.BY_PROGRAM),
                row.get(VERSION.CHANGED_AT).toInstant(),
                row.get(VERSION.CHANGED_BY),
                row.get(VERSION.PUBLISHED_AT) == null
                        ? null
                        : row.get(VERSION.PUBLISHED_AT).toInstant(),
                row.get(VERSION.PUBLISHED_BY));
    }

    /** A new draft; nothing where there is one already. @param by a name, or null for the program */
    void addDraft(long surveyId, Definition definition, String by, Instant now) {
        db.insertInto(VERSION)
                .set(VERSION.SURVEY_ID, surveyId)
                .set(
                        VERSION.NUMBER,
                        field(
                                "(select coalesce(max(number), 0) + 1 from surveys.version where survey_id = {0})",
                                Integer.class, org.jooq.impl.DSL.val(surveyId)))
                .set(VERSION.DEFINITION, json(definition))
                .set(VERSION.BY_PROGRAM, by == null)
                .set(VERSION.CHANGED_AT, now.atOffset(ZoneOffset.UTC))
                .set(VERSION.CHANGED_BY, by)
                .onConflictDoNothing()
                .execute();
    }

    /** @return whether the draft still was at that revision */
    boolean changeDraft(long surveyId, int revision, Definition definition, String by, Instant now) {
        return db.update(VERSION)
                        .set(VERSION.DEFINITION, json(definition))
                        .set(VERSION.REVISION, VERSION.REVISION.plus(1))
                        .set(VERSION.BY_PROGRAM, false)
                        .set(VERSION.CHANGED_AT, now.atOffset(ZoneOffset.UTC))
                        .set(VERSION.CHANGED_BY, by)
                        .where(draftAt(surveyId, revision))
                        .execute()
                == 1;
    }

    /** @return whether the draft still was at that revision */
    boolean publish(long surveyId, int revision, String by, Instant now) {
        return db.update(VERSION)
                        .set(VERSION.PUBLISHED_AT, now.atOffset(ZoneOffset.UTC))
                        .set(VERSION.PUBLISHED_BY, by)
                        .where(draftAt(surveyId, revision))
                        .execute()
                == 1;
    }

    /** @return whether the draft still was at that revision */
    boolean discard(long surveyId, int revision) {
        return db.deleteFrom(VERSION).where(draftAt(surveyId, revision)).execute() == 1;
    }

    private static Condition draftAt(long surveyId, int revision) {
        return VERSION.SURVEY_ID.eq(surveyId).and(VERSION.PUBLISHED_AT.isNull()).and(VERSION.REVISION.eq(revision));
    }

    private static JSONB json(Definition definition) {
        return JSONB.valueOf(DefinitionJson.stored(definition));
    }
}
