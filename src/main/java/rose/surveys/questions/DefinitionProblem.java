package rose.surveys.questions;

import rose.platform.Problem;
import rose.platform.Texts;

/**
 * Why a definition is refused.
 *
 * @param place a question's id, or where in a file, as {@code sections[2].questions[1].label}; empty for the whole
 */
public record DefinitionProblem(String place, Problem problem) {

    public String in(Texts texts) {
        return place.isEmpty() ? problem.in(texts) : place + ": " + problem.in(texts);
    }
}
