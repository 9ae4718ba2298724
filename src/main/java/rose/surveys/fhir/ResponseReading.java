package rose.surveys.fhir;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rose.platform.Problem;
import rose.surveys.Definition;
import rose.surveys.questions.Block;
import rose.surveys.questions.Field;
import rose.surveys.questions.PlainText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A QuestionnaireResponse as answers. */
final class ResponseReading {

    /** An item nested deeper belongs to no form that can be read. */
    private static final int DEEPEST = 60;

    /**
     * Where answers are put.
     *
     * @param block null outside of blocks
     */
    private record Into(String block, Map<String, String> answers) {}

    private final LinkIds links;
    private final Map<String, String> answers = new LinkedHashMap<>();
    private final Map<String, List<Map<String, String>>> entries = new LinkedHashMap<>();
    private final List<Loss> losses = new ArrayList<>();

    ResponseReading(Definition definition) {
        links = new LinkIds(definition);
    }

    FilledIn read(JsonNode root) {
        items(root, new Into(null, answers), 1);
        return new FilledIn(answers, entries);
    }

    List<Loss> losses() {
        return losses.stream().distinct().toList();
    }

    private void items(JsonNode parent, Into into, int depth) {
        for (JsonNode item : FhirJson.list(parent, "item")) {
            String link = FhirJson.text(item, "linkId");
            if (depth > DEEPEST) {
                losses.add(Loss.of(link, "surveys.definition.too-deep", DEEPEST));
                return;
            }
            Block block = links.block(link);
            if (block == null) {
                item(item, link, into, depth);
            } else {
                Map<String, String> entry = new LinkedHashMap<>();
                entries.computeIfAbsent(block.id(), absent -> new ArrayList<>()).add(entry);
                items(item, new Into(block.id(), entry), depth + 1);
            }
        }
    }

    private void item(JsonNode item, String link, Into into, int depth) {
        List<JsonNode> given = FhirJson.list(item, "answer");
        List<JsonNode> values = given.stream()
                .filter(each -> each.propertyNames().stream().anyMatch(name -> name.startsWith("value")))
                .toList();
        if (!values.isEmpty()) {
            answered(link, values, into);
        }
        items(item, into, depth + 1);
        given.forEach(answer -> items(answer, into, depth + 1));
    }

    private void answered(String link, List<JsonNode> values, Into into) {
        LinkIds.Target target = links.target(link);
        String shown = PlainText.shortened(values.toString());
        if (target == null) {
            losses.add(Loss.of(link, "surveys.fhir.loss.answer-unknown", shown));
        } else if (target.block() != null && !target.block().equals(into.block())) {
            losses.add(Loss.of(link, "surveys.fhir.loss.answer-outside", shown));
        } else {
            Map<String, String> to = target.block() == null ? answers : into.answers();
            taken(link, target.field(), values, to, shown);
        }
    }

    private void taken(String link, Field field, List<JsonNode> values, Map<String, String> to, String shown) {
        Field.Reading reading = field.readFhir(values);
        if (to.containsKey(field.id())) {
            losses.add(Loss.of(link, "surveys.fhir.loss.answer-twice", shown));
        } else if (reading.good()) {
            to.put(field.id(), reading.stored());
            if (!plain(values).equals(plain(List.copyOf(field.fhirAnswers(reading.stored()))))) {
                losses.add(Loss.of(link, "surveys.fhir.loss.answer-changed", shown, reading.stored()));
            }
        } else {
            Problem problem = reading.problem();
            losses.add(new Loss(link, problem));
        }
    }

    /** Without what is nested in the answers, and with numbers as written. */
    private static List<String> plain(List<JsonNode> values) {
        return values.stream().map(ResponseReading::plain).sorted().toList();
    }

    private static String plain(JsonNode value) {
        ObjectNode copy = value.deepCopy().asObject();
        copy.remove("item");
        return copy.toString();
    }
}
