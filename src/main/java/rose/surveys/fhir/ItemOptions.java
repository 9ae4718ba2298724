package rose.surveys.fhir;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rose.surveys.questions.FhirOption;
import rose.surveys.questions.Option;
import rose.surveys.questions.Words;
import rose.surveys.questions.YesNo;
import tools.jackson.databind.JsonNode;

/** What there is to choose among in an item: listed in it, or in a value set that the file contains. */
final class ItemOptions {

    static final String YES_NO_UNKNOWN = "http://hl7.org/fhir/ValueSet/yesnodontknow";

    private static final List<String> YES_NO_CODES = List.of("Y", "N", "asked-unknown");

    private final JsonNode root;
    private final FhirWords words;
    private final List<Loss> losses;

    ItemOptions(JsonNode root, FhirWords words, List<Loss> losses) {
        this.root = root;
        this.words = words;
        this.losses = losses;
    }

    /** None where the item has none that can be seen from the file. */
    List<Option> of(JsonNode item, String linkId) {
        List<Option> options = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (JsonNode answer : FhirJson.list(item, "answerOption")) {
            Optional<Option> option = option(answer, codes);
            option.ifPresent(options::add);
            if (option.isEmpty()) {
                losses.add(Loss.of(linkId, "surveys.fhir.loss.option"));
            }
            if (FhirJson.flag(answer, "initialSelected")) {
                losses.add(Loss.of(linkId, "surveys.fhir.loss.initial"));
            }
        }
        if (FhirJson.list(item, "answerOption").stream().anyMatch(ItemOptions::extended)) {
            losses.add(Loss.of(linkId, "surveys.fhir.loss.option-extension"));
        }
        String set = FhirJson.text(item, "answerValueSet");
        if (set.startsWith("#")) {
            contained(set.substring(1), codes, options);
        }
        return options;
    }

    private static boolean extended(JsonNode answer) {
        return answer.has("extension") || answer.path("valueCoding").has("extension");
    }

    /** Whether it asks for FHIR's own yes, no and do not know. */
    static boolean yesNoUnknown(JsonNode item, List<Option> options) {
        return FhirJson.text(item, "answerValueSet").split("\\|")[0].equals(YES_NO_UNKNOWN)
                || options.stream()
                                .filter(option -> option.fhir() != null)
                                .map(option -> option.fhir().code() == null
                                        ? option.code()
                                        : option.fhir().code())
                                .toList()
                                .equals(YES_NO_CODES)
                        && YesNo.FHIR_SYSTEM.equals(options.getFirst().fhir().system());
    }

    private Optional<Option> option(JsonNode answer, Set<String> codes) {
        if (answer.path("valueCoding").isObject()) {
            return coding(answer.get("valueCoding"), null, codes);
        }
        for (String kind : List.of("integer", "string", "date", "time")) {
            JsonNode value = answer.path("value" + Character.toUpperCase(kind.charAt(0)) + kind.substring(1));
            if (value.isString() || value.isIntegralNumber() && value.canConvertToInt()) {
                return Optional.of(value(kind, value.asString(), codes));
            }
        }
        return Optional.empty();
    }

    private static Option value(String kind, String written, Set<String> codes) {
        String code = unique(written, codes);
        return new Option(
                code, Words.same(written), new FhirOption(kind, null, code.equals(written) ? null : written, null));
    }

    /** @param system of the list that the coding stands in, or null where it says its own */
    private Optional<Option> coding(JsonNode coding, String system, Set<String> codes) {
        String code = FhirJson.text(coding, "code");
        Words display = words.read(coding, "display");
        if (code.isEmpty() && display == null) {
            return Optional.empty();
        }
        String written = code.isEmpty() ? display.sv() : code;
        String own = unique(written, codes);
        String theirs = FhirJson.text(coding, "display");
        Words label = display == null ? Words.same(code) : display;
        String usual = label.sv().equals(code) ? "" : label.sv();
        FhirOption origin = new FhirOption(
                null,
                system == null ? blankAsNull(FhirJson.text(coding, "system")) : system,
                own.equals(code) ? null : code,
                theirs.equals(usual) ? null : theirs);
        return Optional.of(new Option(own, label, origin.orNull()));
    }

    static String blankAsNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String unique(String written, Set<String> codes) {
        String base = written.replace('|', '/');
        String code = base;
        for (int number = 2; !codes.add(code); number++) {
            code = base + "-" + number;
        }
        return code;
    }

    private void contained(String id, Set<String> codes, List<Option> options) {
        FhirJson.list(root, "contained").stream()
                .filter(each -> FhirJson.text(each, "resourceType").equals("ValueSet"))
                .filter(each -> FhirJson.text(each, "id").equals(id))
                .forEach(set -> valueSet(set, codes, options));
    }

    /** The expansion where there is one, as FHIR says; else the codes that are listed one by one. */
    private void valueSet(JsonNode set, Set<String> codes, List<Option> options) {
        List<JsonNode> expanded = FhirJson.list(set.path("expansion"), "contains");
        expanded.forEach(coding -> coding(coding, null, codes).ifPresent(options::add));
        if (!expanded.isEmpty()) {
            return;
        }
        for (JsonNode include : FhirJson.list(set.path("compose"), "include")) {
            String system = blankAsNull(FhirJson.text(include, "system"));
            for (JsonNode concept : FhirJson.list(include, "concept")) {
                coding(concept, system, codes).ifPresent(options::add);
            }
        }
    }
}
