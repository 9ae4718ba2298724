package rose.surveys.questions;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What short and long texts have in common. */
final class FreeText {

    private FreeText() {}

    static Field.Reading read(List<String> typed, int maxLength, boolean oneLine) {
        String all = String.join("\n", typed);
        String lines = all.replace("\r\n", "\n").replace('\r', '\n');
        String clean = PlainText.clean(all);
        boolean cleaned = !clean.equals(lines);
        String text = oneLine ? clean.replaceAll("\\s+", " ").strip() : clean.stripTrailing();
        if (text.isBlank()) {
            return new Field.Reading("", null, cleaned);
        }
        int length = text.codePointCount(0, text.length());
        return length <= maxLength
                ? new Field.Reading(text, null, cleaned)
                : Field.Reading.wrong(text, "surveys.answer.too-long", length, maxLength, length - maxLength);
    }

    static JsonNode json(String stored) {
        return stored.isEmpty() ? JsonNodeFactory.instance.nullNode() : JsonNodeFactory.instance.stringNode(stored);
    }

    static Field.Reading readJson(JsonNode answer, Field field) {
        return switch (answer) {
            case JsonNode none when none.isNull() || none.isMissingNode() -> Field.Reading.of("");
            case JsonNode text when text.isString() -> field.read(List.of(text.stringValue()));
            case JsonNode number when number.isNumber() -> field.read(List.of(number.asString()));
            default -> Field.Reading.wrong(answer.toString(), "surveys.answer.not-text");
        };
    }
}
