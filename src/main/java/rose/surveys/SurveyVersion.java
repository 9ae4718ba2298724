package rose.surveys;

import java.time.Instant;

/**
 * A survey as it was at one time. Once published it never changes.
 *
 * @param number 1, 2, … within the survey
 * @param revision rises with every change of a draft, so that two who change it do not overwrite each other
 * @param byProgram it came with the program
 * @param changedBy a name, or null for the program
 * @param publishedAt null for a draft
 */
public record SurveyVersion(
        long id,
        long surveyId,
        int number,
        Definition definition,
        int revision,
        boolean byProgram,
        Instant changedAt,
        String changedBy,
        Instant publishedAt,
        String publishedBy) {

    public boolean published() {
        return publishedAt != null;
    }
}
