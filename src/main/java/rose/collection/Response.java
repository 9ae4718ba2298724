package rose.collection;

import java.time.Instant;
import java.time.LocalDate;
import rose.organisations.Organisation;

/**
 * One organisation's answer to one survey.
 *
 * @param surveyId null where it came with a file to a year that has no survey
 * @param versionId the survey's version that it answers; null where it came with a file
 * @param begunAt when the first word was written, or null
 * @param submittedAt when it was last handed in, or null
 * @param dueOn the last day on which it is not late, with the respondent's own extension; null for a form of its own
 * @param extended whether that day is later than for the others
 * @param sharedAt since when the authority may follow it as it grows, or null
 * @param offersLastYear whether last year's interventions are offered as a start
 */
public record Response(
        long id,
        Long surveyId,
        Integer year,
        String area,
        Organisation organisation,
        Long versionId,
        ResponseState state,
        Instant begunAt,
        Instant submittedAt,
        boolean late,
        LocalDate dueOn,
        boolean extended,
        Instant sharedAt,
        boolean offersLastYear) {

    public boolean begun() {
        return begunAt != null;
    }

    public boolean submitted() {
        return submittedAt != null;
    }
}
