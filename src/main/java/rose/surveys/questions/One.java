package rose.surveys.questions;

import java.util.List;
import java.util.function.Function;
import rose.platform.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One of many. */
public record One(Common common, Options options) implements Field {

    static final String TYPE = "one";

    static One read(JsonReading in, Common common) {
        return new One(common, Options.read(in));
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public One with(Common other) {
        return new One(other, options);
    }

    @Override
    public Question resolved(Function<String, List<Option>> sources) {
        return new One(common, options.resolved(sources));
    }

    @Override
    public void writeOwn(ObjectNode out) {
        options.write(out);
    }

    @Override
    public Reading read(List<String> typed) {
        return Choosing.read(typed, options);
    }

    @Override
    public String shown(String stored, Texts texts) {
        return stored.isEmpty() ? "" : options.shown(stored, texts);
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
    public String cell(String stored, Texts texts) {
        return stored.isEmpty() ? "" : options.cell(stored, texts);
    }

    @Override
    public String fhirType() {
        return FhirTexts.type(common, "choice");
    }

    @Override
    public void writeFhir(ObjectNode item) {
        options.writeFhir(item);
    }

    @Override
    public List<ObjectNode> fhirAnswers(String stored) {
        return options.fhirAnswers(stored.isEmpty() ? List.of() : List.of(stored));
    }

    @Override
    public Reading readFhir(List<JsonNode> answers) {
        return FhirParts.only(answers, answer -> options.readFhir(List.of(answer)));
    }
}
