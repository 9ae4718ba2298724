package rose.surveys.questions;

import tools.jackson.databind.node.ObjectNode;

/** A code of a code system, as FHIR names one. Any part may be null. */
public record FhirCoding(String system, String code, String display) {

    static FhirCoding read(JsonReading in) {
        FhirCoding coding =
                new FhirCoding(in.optionalText("system"), in.optionalText("code"), in.optionalText("display"));
        in.end();
        return coding;
    }

    /** Writes those parts that it has. */
    public void write(ObjectNode out) {
        FhirParts.put(out, "system", system);
        FhirParts.put(out, "code", code);
        FhirParts.put(out, "display", display);
    }
}
