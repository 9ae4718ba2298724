package rose.collection;

import static rose.collection.sql.Tables.SURVEY_LETTER;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import rose.organisations.Contact;

/** Which letters about surveys have been written. */
@Component
class SurveyLetterStore {

    private final DSLContext db;

    SurveyLetterStore(DSLContext db) {
        this.db = db;
    }

    /** @param surveyId null for all of the year's; @param by a name, or null for the program */
    record Claim(String key, LetterKind kind, int year, Long surveyId, Contact to, String by) {}

    /** Whether the letter is the caller's to write: nobody has claimed it before, on this node or another. */
    boolean claim(Claim claim, Instant now) {
        return db.insertInto(SURVEY_LETTER)
                        .set(SURVEY_LETTER.KEY, claim.key())
                        .set(SURVEY_LETTER.KIND, claim.kind().name())
                        .set(SURVEY_LETTER.YEAR, claim.year())
                        .set(SURVEY_LETTER.SURVEY_ID, claim.surveyId())
                        .set(SURVEY_LETTER.ORGANISATION_ID, claim.to().organisationId())
                        .set(SURVEY_LETTER.ACCOUNT_ID, claim.to().accountId())
                        .set(SURVEY_LETTER.TO_NAME, claim.to().name())
                        .set(SURVEY_LETTER.WRITTEN_AT, now.atOffset(ZoneOffset.UTC))
                        .set(SURVEY_LETTER.WRITTEN_BY, claim.by())
                        .onConflict(SURVEY_LETTER.KEY)
                        .doNothing()
                        .execute()
                == 1;
    }

    /** Of these keys, those that are claimed. */
    Set<String> claimed(Collection<String> keys) {
        return db.select(SURVEY_LETTER.KEY)
                .from(SURVEY_LETTER)
                .where(SURVEY_LETTER.KEY.in(keys))
                .fetchSet(SURVEY_LETTER.KEY);
    }

    /** The letters about a year's surveys to these organisations, last first. */
    List<SurveyLetter> letters(int year, Collection<String> organisationIds) {
        return db.selectFrom(SURVEY_LETTER)
                .where(SURVEY_LETTER.YEAR.eq(year))
                .and(SURVEY_LETTER.ORGANISATION_ID.in(organisationIds))
                .orderBy(SURVEY_LETTER.WRITTEN_AT.desc(), SURVEY_LETTER.ID.desc())
                .fetch(row -> new SurveyLetter(
                        LetterKind.valueOf(row.get(SURVEY_LETTER.KIND)),
                        row.get(SURVEY_LETTER.SURVEY_ID),
                        row.get(SURVEY_LETTER.ORGANISATION_ID),
                        row.get(SURVEY_LETTER.TO_NAME),
                        row.get(SURVEY_LETTER.WRITTEN_AT).toInstant(),
                        row.get(SURVEY_LETTER.WRITTEN_BY)));
    }
}
