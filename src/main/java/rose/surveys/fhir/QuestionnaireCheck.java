package rose.surveys.fhir;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rose.surveys.questions.DefinitionProblem;
import rose.surveys.questions.PlainText;
import tools.jackson.databind.JsonNode;

/** What must be right in a Questionnaire before anything can be made of it. All that is wrong is told at once. */
final class QuestionnaireCheck {

    /** Deeper forms than this are taken for an attempt to exhaust the program. */
    private static final int DEEPEST = 30;

    private static final Set<String> TYPES = Set.of(
            "group",
            "display",
            "boolean",
            "decimal",
            "integer",
            "date",
            "dateTime",
            "time",
            "string",
            "text",
            "url",
            "choice",
            "open-choice",
            "attachment",
            "reference",
            "quantity");
    private static final Set<String> OPERATORS = Set.of("exists", "=", "!=", ">", "<", ">=", "<=");

    private final JsonNode root;
    private final List<DefinitionProblem> problems;
    private final Set<String> linkIds = new HashSet<>();

    QuestionnaireCheck(JsonNode root, List<DefinitionProblem> problems) {
        this.root = root;
        this.problems = problems;
    }

    void check() {
        if (FhirJson.list(root, "item").isEmpty()) {
            FhirJson.refuse(problems, "", "surveys.fhir.no-items");
        }
        items(root, "item", 1);
        enabling(root);
    }

    private void items(JsonNode parent, String place, int depth) {
        if (parent.has("item") && !parent.get("item").isArray()) {
            FhirJson.refuse(problems, place, "surveys.definition.not-list");
        }
        if (depth > DEEPEST) {
            FhirJson.refuse(problems, place, "surveys.definition.too-deep", DEEPEST);
            return;
        }
        int number = 0;
        for (JsonNode item : FhirJson.list(parent, "item")) {
            number++;
            item(item, place + "[" + number + "]");
            items(item, place + "[" + number + "].item", depth + 1);
        }
    }

    private void item(JsonNode item, String place) {
        String type = FhirJson.text(item, "type");
        String linkId = FhirJson.text(item, "linkId");
        if (!item.isObject()) {
            FhirJson.refuse(problems, place, "surveys.definition.not-object");
        } else if (!TYPES.contains(type)) {
            FhirJson.refuse(problems, named(linkId, place), "surveys.fhir.item-type", PlainText.shortened(type));
        }
        if (linkId.isEmpty() && !type.equals("display")) {
            FhirJson.refuse(problems, place, "surveys.fhir.no-link-id");
        }
        if (!linkId.isEmpty() && !linkIds.add(linkId)) {
            FhirJson.refuse(problems, linkId, "surveys.fhir.link-id-twice");
        }
    }

    private static String named(String linkId, String place) {
        return linkId.isEmpty() ? place : linkId;
    }

    private void enabling(JsonNode parent) {
        for (JsonNode item : FhirJson.list(parent, "item")) {
            String linkId = FhirJson.text(item, "linkId");
            for (JsonNode when : FhirJson.list(item, "enableWhen")) {
                String question = FhirJson.text(when, "question");
                if (!linkIds.contains(question)) {
                    FhirJson.refuse(
                            problems, linkId, "surveys.fhir.enable-when-question", PlainText.shortened(question));
                }
                if (!OPERATORS.contains(FhirJson.text(when, "operator"))) {
                    FhirJson.refuse(
                            problems,
                            linkId,
                            "surveys.fhir.enable-when-operator",
                            PlainText.shortened(FhirJson.text(when, "operator")));
                }
            }
            enabling(item);
        }
    }
}
