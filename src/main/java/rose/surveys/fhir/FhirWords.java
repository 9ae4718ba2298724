package rose.surveys.fhir;

import rose.surveys.questions.FhirParts;
import rose.surveys.questions.Words;
import tools.jackson.databind.JsonNode;

/**
 * A form's texts in both languages, by its own language and the translations beside each text.
 *
 * @param english whether the form itself is in English
 */
record FhirWords(boolean english) {

    static FhirWords of(JsonNode root) {
        return new FhirWords(FhirJson.text(root, "language").startsWith("en"));
    }

    /** Null where there is none. */
    Words read(JsonNode node, String key) {
        String text = FhirJson.text(node, key);
        return text.isEmpty() ? null : words(text, node.path("_" + key));
    }

    /** With another wording in the text's place, which has the text's translation where it is the text. */
    private Words words(String text, JsonNode beside) {
        String swedish = translation(beside, "sv");
        if (english) {
            return swedish.isEmpty() ? new Words(text, null) : new Words(swedish, text);
        }
        String other = translation(beside, "en");
        return new Words(text, other.isEmpty() ? null : other);
    }

    private static String translation(JsonNode beside, String language) {
        for (JsonNode extension : FhirJson.list(beside, "extension")) {
            String lang = "";
            String content = "";
            for (JsonNode part : FhirJson.list(extension, "extension")) {
                lang = FhirJson.text(part, "url").equals("lang") ? FhirJson.text(part, "valueCode") : lang;
                content = FhirJson.text(part, "url").equals("content") ? FhirJson.text(part, "valueString") : content;
            }
            if (FhirJson.text(extension, "url").equals(FhirParts.EXTENSION + "translation")
                    && lang.startsWith(language)) {
                return content;
            }
        }
        return "";
    }
}
