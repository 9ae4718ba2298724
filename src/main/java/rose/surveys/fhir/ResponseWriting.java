package rose.surveys.fhir;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rose.surveys.Definition;
import rose.surveys.questions.AnswerSheet;
import rose.surveys.questions.Block;
import rose.surveys.questions.FhirParts;
import rose.surveys.questions.Field;
import rose.surveys.questions.PlainText;
import rose.surveys.questions.Question;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers as a QuestionnaireResponse: nested as the form's items are, what is below a question within its answer. */
final class ResponseWriting {

    private final Definition definition;
    private final LinkIds links;
    private final List<Loss> losses;

    ResponseWriting(Definition definition, List<Loss> losses) {
        this.definition = definition;
        this.links = new LinkIds(definition);
        this.losses = losses;
    }

    JsonNode write(FilledIn filledIn, ResponseHead head) {
        ObjectNode root = FhirParts.object().put("resourceType", "QuestionnaireResponse");
        String form = definition.fhir() == null
                ? head.questionnaire()
                : definition.fhir().canonical();
        if (form != null) {
            root.put("questionnaire", form);
        }
        root.put("status", head.completed() ? "completed" : "in-progress");
        if (head.authored() != null) {
            root.put("authored", head.authored().toString());
        }
        if (head.author() != null && !head.author().isBlank()) {
            root.putObject("author").put("display", head.author());
        }
        AnswerSheet sheet = new AnswerSheet(definition.questions(), filledIn::answer, null);
        Map<String, ObjectNode> known = new HashMap<>();
        for (Question question : definition.questions()) {
            question.fields().forEach(field -> field(field, null, sheet, root, known));
            if (question instanceof Block block && sheet.shows(block.id())) {
                entries(block, filledIn, sheet, root, known);
            }
        }
        return root;
    }

    private void entries(
            Block block, FilledIn filledIn, AnswerSheet outer, ObjectNode root, Map<String, ObjectNode> known) {
        for (Map<String, String> entry : filledIn.entriesOf(block.id())) {
            ObjectNode item = FhirParts.object().put("linkId", links.link(null, block.id()));
            AnswerSheet sheet = new AnswerSheet(block.questions(), id -> entry.getOrDefault(id, ""), outer);
            Map<String, ObjectNode> within = new HashMap<>();
            block.entryFields().forEach(field -> field(field, block.id(), sheet, item, within));
            if (item.has("item")) {
                item.put("text", block.common().label().sv());
                place(links.path(null, block.id()), root, known)
                        .withArray("item")
                        .add(item);
            }
        }
    }

    private void field(Field field, String block, AnswerSheet sheet, ObjectNode root, Map<String, ObjectNode> known) {
        String stored = sheet.answer(field.id());
        if (stored.isEmpty()) {
            return;
        }
        String link = links.link(block, field.id());
        List<ObjectNode> answers = field.readsAs(stored) ? field.fhirAnswers(stored) : List.of();
        if (answers.isEmpty()) {
            losses.add(Loss.of(link, "surveys.fhir.loss.answer-out", PlainText.shortened(stored), field.fhirType()));
            return;
        }
        ObjectNode item = place(links.path(block, field.id()), root, known)
                .withArray("item")
                .addObject()
                .put("linkId", link)
                .put("text", field.common().label().sv());
        answers.forEach(item.withArray("answer")::add);
        known.put(link, (ObjectNode) item.get("answer").get(0));
    }

    /** What the items on the path hold; a question's holds within its first answer. */
    private static ObjectNode place(List<String> path, ObjectNode root, Map<String, ObjectNode> known) {
        ObjectNode node = root;
        for (String link : path) {
            ObjectNode above = node;
            node = known.computeIfAbsent(
                    link, absent -> above.withArray("item").addObject().put("linkId", absent));
        }
        return node;
    }
}
