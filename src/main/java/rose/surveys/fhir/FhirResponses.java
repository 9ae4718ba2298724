package rose.surveys.fhir;

import java.util.ArrayList;
import java.util.List;
import rose.surveys.Definition;
import rose.surveys.questions.DefinitionProblem;
import tools.jackson.databind.JsonNode;

/** What has been answered to a survey, as FHIR R4 QuestionnaireResponses in and out. */
public final class FhirResponses {

    private FhirResponses() {}

    /** What came of reading: what could be taken and what was lost, or every reason why nothing could. */
    public sealed interface Result {

        record Read(FilledIn filledIn, List<Loss> losses) implements Result {}

        record Refused(List<DefinitionProblem> problems) implements Result {}
    }

    /** Reads answers to that definition, which should be {@link Definition#resolved} where its options differ. */
    public static Result read(Definition definition, String json) {
        List<DefinitionProblem> problems = new ArrayList<>();
        JsonNode root = FhirJson.read(json, "QuestionnaireResponse", problems);
        if (root == null) {
            return new Result.Refused(List.copyOf(problems));
        }
        ResponseReading reading = new ResponseReading(definition);
        FilledIn filledIn = reading.read(root);
        return new Result.Read(filledIn, reading.losses());
    }

    /**
     * Writes those answers that count: to questions that are asked as the answers stand. An answer that is not what its item asks
     * for, such as words where FHIR wants a decimal number, is a loss.
     */
    public static FhirQuestionnaires.Written write(Definition definition, FilledIn filledIn, ResponseHead head) {
        List<Loss> losses = new ArrayList<>();
        JsonNode root = new ResponseWriting(definition, losses).write(filledIn, head);
        return new FhirQuestionnaires.Written(FhirJson.write(root), List.copyOf(losses));
    }
}
