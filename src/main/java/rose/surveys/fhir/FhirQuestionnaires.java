package rose.surveys.fhir;

import java.util.ArrayList;
import java.util.List;
import rose.surveys.Definition;
import rose.surveys.questions.DefinitionProblem;
import tools.jackson.databind.JsonNode;

/** FHIR R4 Questionnaires in and out. What items were called stays in the definition, so nothing else need be kept. */
public final class FhirQuestionnaires {

    private FhirQuestionnaires() {}

    /** What came of reading: a definition and what it lost, or every reason why there is none. */
    public sealed interface Result {

        /** It can be published as it stands. */
        record Read(Definition definition, List<Loss> losses) implements Result {}

        record Refused(List<DefinitionProblem> problems) implements Result {}
    }

    /** A file and what it could not hold. */
    public record Written(String json, List<Loss> losses) {}

    public static Result read(String json) {
        List<DefinitionProblem> problems = new ArrayList<>();
        JsonNode root = FhirJson.read(json, "Questionnaire", problems);
        if (root != null) {
            new QuestionnaireCheck(root, problems).check();
        }
        if (!problems.isEmpty()) {
            return new Result.Refused(List.copyOf(problems));
        }
        List<Loss> losses = new ArrayList<>();
        Definition definition = new QuestionnaireReading(root, losses).read();
        problems.addAll(definition.problems());
        return problems.isEmpty()
                ? new Result.Read(definition, losses.stream().distinct().toList())
                : new Result.Refused(List.copyOf(problems));
    }

    /**
     * Writes the survey, without its rules and what else only Röse has.
     *
     * @param url names the form where it did not come from FHIR; may be null
     */
    public static Written write(Definition definition, String url) {
        List<Loss> losses = new ArrayList<>();
        JsonNode root = new QuestionnaireWriting(definition, losses).write(url);
        return new Written(FhirJson.write(root), List.copyOf(losses));
    }
}
