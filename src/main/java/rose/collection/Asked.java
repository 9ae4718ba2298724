package rose.collection;

import java.time.Instant;
import java.time.LocalDate;
import rose.organisations.Organisation;
import rose.surveys.Survey;

/**
 * One survey that one organisation is asked to answer, and how far it has come.
 *
 * @param responseId null where there is no response yet
 * @param submittedAt when it was last handed in, or null
 * @param late whether it was handed in after its last day
 * @param reopened whether it is being written again since it was handed in
 * @param shared whether the authority may follow it as it grows
 * @param extendedTo a last day of its own, or null; {@code extendedWhy} and {@code extendedAt} then tell why and since when
 */
public record Asked(
        Survey survey,
        Organisation organisation,
        Long responseId,
        boolean begun,
        Instant submittedAt,
        boolean late,
        boolean attested,
        boolean reopened,
        boolean shared,
        LocalDate extendedTo,
        String extendedWhy,
        Instant extendedAt) {

    static Asked nothingYet(Survey survey, Organisation organisation) {
        return new Asked(survey, organisation, null, false, null, false, false, false, false, null, null, null);
    }

    /** The last day on which it is not late. */
    public LocalDate dueOn() {
        return extendedTo == null ? survey.dueOn() : extendedTo;
    }

    public boolean submitted() {
        return submittedAt != null;
    }

    /** Whether its last day has passed without it. */
    public boolean overdue(LocalDate today) {
        return !submitted() && today.isAfter(dueOn());
    }
}
