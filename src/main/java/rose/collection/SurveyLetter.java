package rose.collection;

import java.time.Instant;

/**
 * That somebody was written to about a survey.
 *
 * @param surveyId null where it was about all of a year's
 * @param by who had it written, or null where the program did by the clock
 */
public record SurveyLetter(
        LetterKind kind, Long surveyId, String organisationId, String toName, Instant writtenAt, String by) {}
