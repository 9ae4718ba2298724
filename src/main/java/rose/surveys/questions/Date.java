package rose.surveys.questions;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rose.platform.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A day, stored as {@code 2023-05-31}. */
public record Date(Common common) implements Field {

    static final String TYPE = "date";

    private static final Pattern WRITTEN = Pattern.compile(
            "(?<year>\\d{4})(?:[-/. ](?<month>\\d{1,2})[-/. ](?<day>\\d{1,2})|(?<month2>\\d{2})(?<day2>\\d{2}))");

    static Date read(JsonReading in, Common common) {
        return new Date(common);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Date with(Common other) {
        return new Date(other);
    }

    @Override
    public void writeOwn(ObjectNode out) {
        // it has nothing of its own
    }

    @Override
    public Reading read(List<String> typed) {
        String text = PlainText.clean(String.join("", typed)).strip();
        if (text.isEmpty()) {
            return Reading.of("");
        }
        Matcher parts = WRITTEN.matcher(text);
        if (!parts.matches()) {
            return Reading.wrong(text, "surveys.answer.date", PlainText.shortened(text));
        }
        try {
            LocalDate date =
                    LocalDate.of(number(parts.group("year")), number(part(parts, "month")), number(part(parts, "day")));
            return date.getYear() < 1900 || date.getYear() > 2199
                    ? Reading.wrong(text, "surveys.answer.no-such-date", PlainText.shortened(text))
                    : Reading.of(date.toString());
        } catch (DateTimeException none) {
            return Reading.wrong(text, "surveys.answer.no-such-date", PlainText.shortened(text));
        }
    }

    private static String part(Matcher parts, String name) {
        return parts.group(name) == null ? parts.group(name + "2") : parts.group(name);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
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
        return "date";
    }

    @Override
    public void writeFhir(ObjectNode item) {
        // it has nothing of its own
    }

    @Override
    public List<ObjectNode> fhirAnswers(String stored) {
        return stored.isEmpty() ? List.of() : FhirParts.one("valueDate", stored);
    }

    @Override
    public Reading readFhir(List<JsonNode> answers) {
        return FhirParts.only(
                answers,
                answer -> answer.path("valueDate").isString()
                        ? readJson(answer.get("valueDate"))
                        : FhirParts.otherKind(answer));
    }
}
