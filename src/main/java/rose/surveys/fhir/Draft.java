package rose.surveys.fhir;

import java.util.List;
import rose.surveys.questions.Question;
import tools.jackson.databind.JsonNode;

/**
 * A question whose conditions are yet to be read, because they may ask for one that comes later.
 *
 * @param linkId the item's id, for what is told about it
 * @param inner the questions of a block
 */
record Draft(Question question, String linkId, List<Gate> gates, List<Draft> inner) {

    /** Something that must hold for the question to be shown. */
    sealed interface Gate {

        /** What the item, or one around it, says itself. */
        record When(JsonNode item, String linkId) implements Gate {}

        /** An item below a question can be answered only within an answer to it. */
        record Answered(String linkId) implements Gate {}
    }

    Draft with(Question other) {
        return new Draft(other, linkId, gates, inner);
    }
}
