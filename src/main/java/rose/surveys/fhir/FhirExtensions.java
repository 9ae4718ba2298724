package rose.surveys.fhir;

import java.util.List;
import java.util.Set;
import rose.surveys.questions.FhirParts;
import tools.jackson.databind.JsonNode;

/** The extensions of an item that Röse understands; of all others it is said that they are lost. */
final class FhirExtensions {

    private FhirExtensions() {}

    /** The extension of HL7's own with that name; missing where there is none. */
    static JsonNode find(JsonNode item, String name) {
        return FhirJson.list(item, "extension").stream()
                .filter(each -> FhirJson.text(each, "url").equals(FhirParts.EXTENSION + name))
                .findFirst()
                .orElse(tools.jackson.databind.node.MissingNode.getInstance());
    }

    /** The whole number that the extension says; null where it is missing or is none. */
    static Long number(JsonNode item, String name) {
        JsonNode extension = find(item, name);
        JsonNode value = extension.path("valueInteger").isNumber()
                ? extension.get("valueInteger")
                : extension.path("valueDecimal");
        return value.isIntegralNumber() && value.canConvertToLong() ? value.longValue() : null;
    }

    /** How the item is to be shown, as {@code help} or {@code table}; empty where it does not say. */
    static String control(JsonNode item) {
        return FhirJson.list(find(item, "questionnaire-itemControl").path("valueCodeableConcept"), "coding").stream()
                .map(coding -> FhirJson.text(coding, "code"))
                .findFirst()
                .orElse("");
    }

    static boolean help(JsonNode item) {
        return FhirJson.text(item, "type").equals("display")
                && Set.of("help", "flyover").contains(control(item));
    }

    /** Says what is lost of the item's extensions, but for those names. */
    static void losses(JsonNode item, String linkId, Set<String> understood, List<Loss> losses) {
        for (JsonNode extension : FhirJson.list(item, "extension")) {
            String url = FhirJson.text(extension, "url");
            String name = url.substring(url.lastIndexOf('/') + 1);
            if (name.equals("questionnaire-hidden")) {
                if (FhirJson.flag(extension, "valueBoolean")) {
                    losses.add(Loss.of(linkId, "surveys.fhir.loss.hidden"));
                }
            } else if (!url.startsWith(FhirParts.EXTENSION) || !understood.contains(name)) {
                losses.add(Loss.of(linkId, "surveys.fhir.loss.extension", name));
            }
        }
    }
}
