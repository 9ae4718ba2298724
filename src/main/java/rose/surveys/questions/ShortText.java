package rose.surveys.questions;

import java.util.List;
import rose.platform.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One line. @param maxLength in characters as a reader counts them */
public record ShortText(Common common, int maxLength) implements Field {

    static final String TYPE = "short-text";
    static final int USUAL = 300;

    static ShortText read(JsonReading in, Common common) {
        return new ShortText(common, in.number("maxLength", USUAL, 1, 1000));
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public ShortText with(Common other) {
        return new ShortText(other, maxLength);
    }

    @Override
    public void writeOwn(ObjectNode out) {
        if (maxLength != USUAL) {
            out.put("maxLength", maxLength);
        }
    }

    @Override
    public Reading read(List<String> typed) {
        return FreeText.read(typed, maxLength, true);
    }

    @Override
    public String shown(String stored, Texts texts) {
        return stored;
    }

    @Override
    public JsonNode json(String stored) {
        return FreeText.json(stored);
    }

    @Override
    public Reading readJson(JsonNode answer) {
        return FreeText.readJson(answer, this);
    }

    @Override
    public String fhirType() {
        return FhirTexts.type(common, "string");
    }

    @Override
    public void writeFhir(ObjectNode item) {
        FhirTexts.writeLength(item, fhirType(), maxLength);
    }

    @Override
    public List<ObjectNode> fhirAnswers(String stored) {
        return FhirTexts.answers(fhirType(), stored);
    }

    @Override
    public Reading readFhir(List<JsonNode> answers) {
        return FhirTexts.read(answers, this);
    }
}
