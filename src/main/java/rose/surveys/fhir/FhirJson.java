package rose.surveys.fhir;

import java.util.List;
import rose.platform.Problem;
import rose.surveys.questions.DefinitionProblem;
import rose.surveys.questions.PlainText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** FHIR's JSON: a decimal's digits are kept as written, because 3.10 says more than 3.1 does. */
final class FhirJson {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(500).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private FhirJson() {}

    /** Reads a resource of that type; null where it is none, with the reason among the problems. */
    static JsonNode read(String json, String type, List<DefinitionProblem> problems) {
        try {
            JsonNode node = JSON.readTree(json);
            String found = text(node, "resourceType");
            if (found.equals(type)) {
                return node;
            }
            refuse(
                    problems,
                    "",
                    "surveys.fhir.other-resource",
                    type,
                    PlainText.shortened(found.isEmpty() ? "–" : found));
        } catch (JacksonException e) {
            var place = e.getLocation();
            refuse(
                    problems,
                    "",
                    "surveys.definition.not-json",
                    place == null ? 1 : place.getLineNr(),
                    PlainText.shortened(String.valueOf(e.getOriginalMessage())));
        }
        return null;
    }

    static void refuse(List<DefinitionProblem> problems, String place, String key, Object... arguments) {
        problems.add(new DefinitionProblem(PlainText.shortened(place), Problem.of(key, arguments)));
    }

    static String write(JsonNode resource) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(resource) + "\n";
    }

    /** The text under that key without what cannot be seen; empty where there is none. */
    static String text(JsonNode node, String key) {
        JsonNode value = node.path(key);
        return value.isString() ? PlainText.clean(value.stringValue()).strip() : "";
    }

    static boolean flag(JsonNode node, String key) {
        return node.path(key).isBoolean() && node.get(key).booleanValue();
    }

    static List<JsonNode> list(JsonNode node, String key) {
        return node.path(key).isArray() ? node.get(key).valueStream().toList() : List.of();
    }
}
