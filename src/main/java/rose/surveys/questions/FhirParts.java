package rose.surveys.questions;

import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What FHIR files are made of, as far as several of their parts share it. */
public final class FhirParts {

    /** The extensions that HL7 itself has defined. */
    public static final String EXTENSION = "http://hl7.org/fhir/StructureDefinition/";

    static final String INTEGER = "-?\\d{1,10}";

    private static final String TRANSLATION = EXTENSION + "translation";

    private FhirParts() {}

    static void put(ObjectNode out, String key, String value) {
        if (value != null) {
            out.put(key, value);
        }
    }

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Adds an extension of HL7's own and gives it out, for its value to be put. */
    public static ObjectNode extension(ObjectNode item, String name) {
        return item.withArray("extension").addObject().put("url", EXTENSION + name);
    }

    /** A text in Swedish, with the English one as its translation. */
    public static void words(ObjectNode out, String key, Words words) {
        out.put(key, words.sv());
        if (words.en() != null && !words.en().isBlank()) {
            ObjectNode translation =
                    out.putObject("_" + key).putArray("extension").addObject();
            translation.put("url", TRANSLATION);
            translation
                    .putArray("extension")
                    .add(object().put("url", "lang").put("valueCode", "en"))
                    .add(object().put("url", "content").put("valueString", words.en()));
        }
    }

    static List<ObjectNode> one(String key, JsonNode value) {
        ObjectNode answer = object();
        answer.set(key, value);
        return List.of(answer);
    }

    static List<ObjectNode> one(String key, String value) {
        return List.of(object().put(key, value));
    }

    static JsonNode number(BigDecimal value) {
        return JsonNodeFactory.instance.numberNode(value);
    }

    /** The key of an answer's value, as {@code valueDate}; empty where it has none. */
    static String valueKey(JsonNode answer) {
        return answer.propertyNames().stream()
                .filter(name -> name.startsWith("value"))
                .findFirst()
                .orElse("");
    }

    /** Refuses an answer of another kind than the question's. */
    static Field.Reading otherKind(JsonNode answer) {
        return Field.Reading.wrong(
                answer.toString(), "surveys.fhir.answer.kind", PlainText.shortened(answer.toString()));
    }

    /** The only answer there is; a question with one answer takes no second. */
    static Field.Reading only(List<JsonNode> answers, java.util.function.Function<JsonNode, Field.Reading> read) {
        return switch (answers.size()) {
            case 0 -> Field.Reading.of("");
            case 1 -> read.apply(answers.getFirst());
            default -> Field.Reading.wrong(answers.toString(), "surveys.fhir.answer.several", answers.size());
        };
    }
}
