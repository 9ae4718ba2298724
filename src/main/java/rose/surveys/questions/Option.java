package rose.surveys.questions;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An answer to choose.
 *
 * @param code what is stored; any characters but {@code |}, and no space first or last
 * @param fhir null where it did not come in with a FHIR file, or was there as it is here
 */
public record Option(String code, Words label, FhirOption fhir) {

    public Option(String code, Words label) {
        this(code, label, null);
    }

    /** The option as FHIR's answer. */
    ObjectNode fhirAnswer() {
        String value = fhir == null ? null : fhir.value();
        String written = fhir == null || fhir.code() == null ? code : fhir.code();
        return switch (value) {
            case null -> {
                ObjectNode answer = FhirParts.object();
                coding(written).write(answer.putObject("valueCoding"));
                yield answer;
            }
            case "integer" -> FhirParts.object().put("valueInteger", Long.parseLong(written));
            case "date" -> FhirParts.object().put("valueDate", written);
            case "time" -> FhirParts.object().put("valueTime", written);
            default -> FhirParts.object().put("valueString", written);
        };
    }

    private FhirCoding coding(String written) {
        String system = fhir == null ? null : fhir.system();
        String own = label.sv().equals(written) ? null : label.sv();
        return new FhirCoding(
                system,
                written.isEmpty() ? null : written,
                fhir == null || fhir.display() == null ? own : fhir.display());
    }

    /** Whether that is the answer of this option. A system that one of them leaves out is taken for the same. */
    boolean isFhirAnswer(JsonNode answer) {
        String key = FhirParts.valueKey(answer);
        ObjectNode own = fhirAnswer();
        if (!own.has(key) || !key.equals("valueCoding")) {
            return own.has(key)
                    && own.get(key).asString("").equals(answer.path(key).asString(""));
        }
        JsonNode mine = own.get(key);
        JsonNode theirs = answer.path(key);
        if (!mine.has("code") || !theirs.has("code")) {
            return !mine.has("code")
                    && !theirs.has("code")
                    && mine.path("display").equals(theirs.path("display"));
        }
        return mine.get("code").equals(theirs.get("code"))
                && (!mine.has("system")
                        || !theirs.has("system")
                        || mine.get("system").equals(theirs.get("system")));
    }
}
