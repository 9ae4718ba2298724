package rose.surveys.questions;

import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What whole numbers and money have in common: how people write a whole number. */
final class Digits {

    /** Nobody means more than a thousand billions; what they have typed is something else. */
    static final long MOST = 999_999_999_999L;

    private static final String GROUPED = "[ \u00a0\u202f\u2009]";

    private Digits() {}

    /** Reads digits with spaces or thousands' points between them; {@code unit} may follow. */
    static Field.Reading read(String typed, String unit, long least, long most, String key) {
        String text = PlainText.clean(typed).strip();
        if (text.isEmpty()) {
            return Field.Reading.of("");
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
        return field.read(List.of(
                answer.isNumber() ? answer.decimalValue().stripTrailingZeros().toPlainString() : answer.asString()));
    }
}
