package rose.analysis.web;

import java.util.List;
import rose.organisations.Organisation;

/**
 * The organisations that have given an answer.
 *
 * @param row what of a scale was answered, or null
 * @param known those that the viewer may know of
 */
public record BehindAnswerPage(
        String selection, String question, String row, String answer, int counted, List<Organisation> known) {

    /** How many more there are. */
    public int hidden() {
        return counted - known.size();
    }
}
