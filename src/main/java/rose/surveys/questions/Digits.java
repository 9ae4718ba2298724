package rose.surveys.questions;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What whole numbers and money have in common: how people write a whole number. */
public final class Digits {

    /** Nobody means more than a thousand billions; what they have typed is something else. */
    static final long MOST = 999_999_999_999L;

    private static final int LONGEST = 100;
    private static final String GROUPED = "[ \u00a0\u202f\u2009]";

    private Digits() {}

    /** A number as it is stored: digits alone. Nothing where it is anything else, or too long to be one. */
    public static Optional<Long> number(String stored) {
        return stored.matches("\\d{1,18}") ? Optional.of(Long.valueOf(stored)) : Optional.empty();
    }

    /** Reads digits with spaces or thousands' points between them; {@code unit} may follow. */
    static Field.Reading read(String typed, String unit, long least, long most, String key) {
        String text = PlainText.clean(typed).strip();
        if (text.isEmpty()) {
            return Field.Reading.of("");
        }
        // what is longer is no number, and would take the expressions below minutes
        if (text.length() > LONGEST) {
            return Field.Reading.wrong(text, key, PlainText.shortened(text));
        }
        String number =
                text.replaceFirst("(?i)" + GROUPED + "*(" + unit + ")\\.?$", "").replaceAll(GROUPED, "");
        if (number.matches("[-−–]?\\d{1,3}(\\.\\d{3})+")) {
            number = number.replace(".", "");
        }
        number = number.replaceFirst("^[−–]", "-").replaceFirst("([.,]0{1,2}|:-)$", "");
        String shown = PlainText.shortened(text);
        if (!number.matches("-?\\d{1,40}")) {
            return Field.Reading.wrong(text, key, shown);
        }
        BigDecimal value = new BigDecimal(number);
        if (value.compareTo(BigDecimal.valueOf(least)) < 0) {
            return Field.Reading.wrong(
                    text, least == 0 ? "surveys.answer.negative" : "surveys.answer.too-little", shown, least);
        }
        if (value.compareTo(BigDecimal.valueOf(most)) > 0) {
            return Field.Reading.wrong(text, "surveys.answer.too-much", shown, most);
        }
        return Field.Reading.of(value.toPlainString());
    }

    static JsonNode json(String stored) {
        return stored.isEmpty()
                ? JsonNodeFactory.instance.nullNode()
                : JsonNodeFactory.instance.numberNode(Long.parseLong(stored));
    }

    static Field.Reading readJson(JsonNode answer, Field field) {
        if (answer.isNull() || answer.isMissingNode()) {
            return Field.Reading.of("");
        }
        return answer.isNumber() ? field.read(List.of(plain(answer))) : FreeText.readJson(answer, field);
    }

    /** The number as digits, but never the millions of digits that {@code 1e9999999} would have. */
    private static String plain(JsonNode number) {
        String written = number.asString();
        if (number.isIntegralNumber() || !written.matches("-?[0-9.]+([eE][+-]?\\d{1,9})?")) {
            return written;
        }
        BigDecimal value = new BigDecimal(written).stripTrailingZeros();
        return Math.abs((long) value.scale()) > LONGEST ? value.toString() : value.toPlainString();
    }

    /** Whole numbers only, and how small and large they may be. */
    static void writeFhir(ObjectNode item, String type, long min, long max) {
        boolean integer = type.equals("integer");
        if (!integer) {
            FhirParts.extension(item, "maxDecimalPlaces").put("valueInteger", 0);
        }
        String key = integer ? "valueInteger" : "valueDecimal";
        if (min != (integer ? Integer.MIN_VALUE : -MOST)) {
            FhirParts.extension(item, "minValue").put(key, min);
        }
        if (max != (integer ? Integer.MAX_VALUE : MOST)) {
            FhirParts.extension(item, "maxValue").put(key, max);
        }
    }

    static List<ObjectNode> fhirAnswers(String stored, String type) {
        if (stored.isEmpty()) {
            return List.of();
        }
        return FhirParts.one(type.equals("integer") ? "valueInteger" : "valueDecimal", json(stored));
    }

    static Field.Reading readFhir(List<JsonNode> answers, Field field) {
        return FhirParts.only(answers, answer -> {
            JsonNode value = answer.path(FhirParts.valueKey(answer));
            return value.isNumber() ? readJson(value, field) : FhirParts.otherKind(answer);
        });
    }
}
