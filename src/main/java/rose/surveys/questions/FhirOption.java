package rose.surveys.questions;

import tools.jackson.databind.node.ObjectNode;

/**
 * What an option was in the FHIR file that it came in with. A part is null where it is what Röse would give the option itself.
 *
 * @param value {@code integer}, {@code string}, {@code date} or {@code time}; null is a coding
 * @param code empty where the coding had none
 */
public record FhirOption(String value, String system, String code, String display) {

    static FhirOption read(JsonReading in) {
        FhirOption option = new FhirOption(
                in.optionalText("value"),
                in.optionalText("system"),
                in.optionalText("code"),
                in.optionalText("display"));
        if (option.value != null && !option.value.matches("integer|string|date|time")) {
            in.refuse("value", "surveys.fhir.option-value", PlainText.shortened(option.value));
        }
        if ("integer".equals(option.value) && option.code != null && !option.code.matches(FhirParts.INTEGER)) {
            in.refuse("code", "surveys.definition.not-number");
        }
        in.end();
        return option;
    }

    /** Null where nothing differs from what Röse would give it. */
    public FhirOption orNull() {
        return value == null && system == null && code == null && display == null ? null : this;
    }

    void write(ObjectNode out) {
        FhirParts.put(out, "value", value);
        FhirParts.put(out, "system", system);
        FhirParts.put(out, "code", code);
        FhirParts.put(out, "display", display);
    }
}
