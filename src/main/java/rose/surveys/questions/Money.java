package rose.surveys.questions;

import java.math.BigDecimal;
import java.util.List;
import rose.platform.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whole SEK, never negative. */
public record Money(Common common) implements Field {

    /** ISO 4217 among FHIR's code systems. */
    public static final String CURRENCIES = "urn:iso:std:iso:4217";

    public static final String SEK = "SEK";

    static final String TYPE = "money";

    static Money read(JsonReading in, Common common) {
        return new Money(common);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Money with(Common other) {
        return new Money(other);
    }

    @Override
    public void writeOwn(ObjectNode out) {
        // it has nothing of its own
    }

    @Override
    public Reading read(List<String> typed) {
        return Digits.read(String.join("", typed), "kr|kronor|sek|:-", 0, Digits.MOST, "surveys.answer.money");
    }

    @Override
    public String shown(String stored, Texts texts) {
        return stored.isEmpty() ? "" : texts.money(Long.parseLong(stored));
    }

    @Override
    public String cell(String stored, Texts texts) {
        return stored;
    }

    @Override
    public boolean numeric() {
        return true;
    }

    @Override
    public BigDecimal amount(String stored) {
        return stored.isEmpty() ? null : new BigDecimal(stored);
    }

    @Override
    public JsonNode json(String stored) {
        return Digits.json(stored);
    }

    @Override
    public Reading readJson(JsonNode answer) {
        return Digits.readJson(answer, this);
    }

    /** Not {@code integer}, which in FHIR ends at two billions. */
    @Override
    public String fhirType() {
        return "decimal";
    }

    @Override
    public void writeFhir(ObjectNode item) {
        FhirParts.extension(item, "questionnaire-unit")
                .putObject("valueCoding")
                .put("system", CURRENCIES)
                .put("code", SEK);
        Digits.writeFhir(item, fhirType(), 0, Digits.MOST);
    }

    @Override
    public List<ObjectNode> fhirAnswers(String stored) {
        return Digits.fhirAnswers(stored, fhirType());
    }

    @Override
    public Reading readFhir(List<JsonNode> answers) {
        return Digits.readFhir(answers, this);
    }
}
