package rose.surveys.questions;

import java.math.BigDecimal;
import java.util.List;
import rose.platform.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A whole number, as of people or units. */
public record WholeNumber(Common common, long min, long max) implements Field {

    /** The most that any number can be; a question with that as its max has none of its own. */
    public static final long MOST = Digits.MOST;

    static final String TYPE = "number";

    static WholeNumber read(JsonReading in, Common common) {
        Long min = in.number("min");
        Long max = in.number("max");
        WholeNumber number =
                new WholeNumber(common, min == null ? 0 : min, max == null ? Digits.MOST : Math.min(max, Digits.MOST));
        if (number.min > number.max) {
            in.refuse("min", "surveys.definition.min-over-max");
        }
        return number;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public WholeNumber with(Common other) {
        return new WholeNumber(other, min, max);
    }

    @Override
    public void writeOwn(ObjectNode out) {
        if (min != 0) {
            out.put("min", min);
        }
        if (max != Digits.MOST) {
            out.put("max", max);
        }
    }

    @Override
    public Reading read(List<String> typed) {
        return Digits.read(String.join("", typed), "st", min, max, "surveys.answer.number");
    }

    @Override
    public String shown(String stored, Texts texts) {
        return stored.isEmpty() ? "" : texts.number(Long.parseLong(stored));
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

    /** FHIR's {@code integer} ends at two billions. */
    @Override
    public String fhirType() {
        return min >= Integer.MIN_VALUE && max <= Integer.MAX_VALUE ? "integer" : "decimal";
    }

    @Override
    public void writeFhir(ObjectNode item) {
        Digits.writeFhir(item, fhirType(), min, max);
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
