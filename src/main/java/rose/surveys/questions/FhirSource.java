package rose.surveys.questions;

import tools.jackson.databind.node.ObjectNode;

/** The FHIR form that a definition came from, by which responses to it name it. {@code version} may be null. */
public record FhirSource(String url, String version) {

    public static FhirSource read(JsonReading in) {
        FhirSource source = new FhirSource(in.text("url"), in.optionalText("version"));
        in.end();
        return source;
    }

    /** As a response names it. */
    public String canonical() {
        return version == null ? url : url + "|" + version;
    }

    public void write(ObjectNode out) {
        FhirParts.put(out, "url", url);
        FhirParts.put(out, "version", version);
    }
}
