package rose.surveys.questions;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Texts as FHIR answers. Röse has no type for a decimal number, a time, a quantity, a link, a file, a reference or a code of a
 * list that is not in the file: they are texts here and become what they were when they leave, where they can be read as such.
 */
final class FhirTexts {

    private static final String NUMBER = "-?(?:0|[1-9]\\d{0,17})(?:[.,]\\d{1,17})?(?:[eE][+-]?\\d{1,3})?";
    private static final String URI = "[A-Za-z][A-Za-z0-9+.-]*:\\S+";
    private static final Pattern DECIMAL = Pattern.compile(NUMBER);
    private static final Pattern QUANTITY = Pattern.compile("(<=?|>=?)? ?(" + NUMBER + ")(?: (.+))?");
    private static final Pattern CODING = Pattern.compile("(" + URI + "?)?\\|(.+?)(?: \\((.*)\\))?");
    private static final Pattern REFERENCE =
            Pattern.compile("(#\\S*|[A-Z][A-Za-z]+/[A-Za-z0-9.-]{1,64}\\S*|" + URI + ")(?: \\((.*)\\))?");
    private static final Pattern ATTACHMENT = Pattern.compile("(" + URI + ")(?: \\((.*)\\))?");
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):([0-5]\\d)(:[0-5]\\d(?:\\.\\d{1,9})?)?");
    private static final Pattern DATE_TIME = Pattern.compile("\\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01])"
            + "(?:T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d{1,9})?(?:Z|[+-]\\d{2}:\\d{2}))?)?)?");

    private FhirTexts() {}

    static String type(Common common, String usual) {
        return common.fhir() == null || common.fhir().type() == null
                ? usual
                : common.fhir().type();
    }

    /** FHIR has a length for texts only. */
    static void writeLength(ObjectNode item, String type, int maxLength) {
        if (type.equals("string") || type.equals("text")) {
            item.put("maxLength", maxLength);
        }
    }

    /** None where the text cannot be read as what the item asks for. */
    static List<ObjectNode> answers(String type, String stored) {
        if (stored.isEmpty()) {
            return List.of();
        }
        return switch (type) {
            case "decimal" -> DECIMAL.matcher(stored).matches() ? number(stored) : List.of();
            case "quantity" -> quantity(QUANTITY.matcher(stored));
            case "time" -> time(TIME.matcher(stored));
            case "dateTime" -> DATE_TIME.matcher(stored).matches() ? FhirParts.one("valueDateTime", stored) : List.of();
            case "url" -> stored.matches("\\S+") ? FhirParts.one("valueUri", stored) : List.of();
            case "reference" -> named("valueReference", "reference", "display", REFERENCE.matcher(stored), stored);
            case "attachment" -> named("valueAttachment", "url", "title", ATTACHMENT.matcher(stored), stored);
            case "choice", "open-choice" -> coding(type, CODING.matcher(stored), stored);
            default -> FhirParts.one("valueString", stored);
        };
    }

    private static List<ObjectNode> number(String stored) {
        return FhirParts.one("valueDecimal", FhirParts.number(decimal(stored)));
    }

    private static BigDecimal decimal(String written) {
        return new BigDecimal(written.replace(',', '.'));
    }

    private static List<ObjectNode> quantity(Matcher parts) {
        if (!parts.matches()) {
            return List.of();
        }
        ObjectNode quantity = FhirParts.object();
        quantity.set("value", FhirParts.number(decimal(parts.group(2))));
        FhirParts.put(quantity, "comparator", parts.group(1));
        FhirParts.put(quantity, "unit", parts.group(3));
        return FhirParts.one("valueQuantity", quantity);
    }

    private static List<ObjectNode> time(Matcher parts) {
        return parts.matches()
                ? FhirParts.one("valueTime", parts.group(3) == null ? parts.group() + ":00" : parts.group())
                : List.of();
    }

    private static List<ObjectNode> named(String key, String what, String name, Matcher parts, String stored) {
        ObjectNode value = FhirParts.object();
        if (parts.matches()) {
            value.put(what, parts.group(1));
            FhirParts.put(value, name, parts.group(2));
        } else {
            value.put(name, stored);
        }
        return FhirParts.one(key, value);
    }

    private static List<ObjectNode> coding(String type, Matcher parts, String stored) {
        ObjectNode coding = FhirParts.object();
        if (parts.matches()) {
            new FhirCoding(blankAsNull(parts.group(1)), parts.group(2), parts.group(3)).write(coding);
            return FhirParts.one("valueCoding", coding);
        }
        return type.equals("open-choice")
                ? FhirParts.one("valueString", stored)
                : FhirParts.one("valueCoding", coding.put("display", stored));
    }

    private static String blankAsNull(String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    static Field.Reading read(List<JsonNode> answers, Field field) {
        return FhirParts.only(answers, answer -> {
            String key = FhirParts.valueKey(answer);
            String text = text(key, answer.path(key));
            return text == null ? FhirParts.otherKind(answer) : field.read(List.of(text));
        });
    }

    private static String text(String key, JsonNode value) {
        return switch (key) {
            case "valueString", "valueUri", "valueTime", "valueDateTime", "valueDate" ->
                value.isString() ? value.stringValue() : null;
            case "valueDecimal", "valueInteger" -> decimal(value);
            case "valueQuantity" -> decimal(value.path("value")) == null ? null : quantity(value);
            case "valueReference" -> named(value, "reference", "display");
            case "valueAttachment" -> value.has("data") ? null : named(value, "url", "title");
            case "valueCoding" -> coding(value);
            default -> null;
        };
    }

    private static String decimal(JsonNode value) {
        return value.isNumber() && DECIMAL.matcher(value.asString()).matches() ? value.asString() : null;
    }

    private static String quantity(JsonNode value) {
        String unit = part(value, "unit").isEmpty() ? part(value, "code") : part(value, "unit");
        return (part(value, "comparator") + value.path("value").asString() + " " + unit).strip();
    }

    private static String named(JsonNode value, String what, String name) {
        return part(value, what).isEmpty() ? part(value, name) : withName(part(value, what), part(value, name));
    }

    private static String coding(JsonNode value) {
        return part(value, "code").isEmpty()
                ? part(value, "display")
                : withName(part(value, "system") + "|" + part(value, "code"), part(value, "display"));
    }

    private static String withName(String what, String name) {
        return name.isEmpty() ? what : what + " (" + name + ")";
    }

    private static String part(JsonNode value, String key) {
        JsonNode part = value.path(key);
        return part.isString() ? part.stringValue() : "";
    }
}
