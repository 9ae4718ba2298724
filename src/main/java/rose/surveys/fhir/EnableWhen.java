package rose.surveys.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import rose.surveys.questions.Comparison;
import rose.surveys.questions.Comparison.Kind;
import rose.surveys.questions.Condition;
import rose.surveys.questions.FhirParts;
import rose.surveys.questions.Field;
import rose.surveys.questions.Many;
import rose.surveys.questions.Money;
import rose.surveys.questions.WholeNumber;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** FHIR's {@code enableWhen} as a condition of Röse's. */
final class EnableWhen {

    /** Finds the field that an item's id names, where a condition may ask for it from here; null where it may not. */
    private final Function<String, Field> fields;

    private final List<Loss> losses;

    EnableWhen(Function<String, Field> fields, List<Loss> losses) {
        this.fields = fields;
        this.losses = losses;
    }

    /** When the item is shown; null is always. What cannot be told in Röse is a loss. */
    Condition read(JsonNode item, String linkId) {
        List<Condition> conditions = new ArrayList<>();
        boolean any = FhirJson.text(item, "enableBehavior").equals("any");
        for (JsonNode when : FhirJson.list(item, "enableWhen")) {
            Condition condition = one(when);
            if (condition != null) {
                conditions.add(condition);
                continue;
            }
            losses.add(Loss.of(linkId, "surveys.fhir.loss.enable-when", FhirJson.text(when, "question")));
            if (any) {
                return null;
            }
        }
        return switch (conditions.size()) {
            case 0 -> null;
            case 1 -> conditions.getFirst();
            default -> any ? new Condition.Any(conditions) : new Condition.All(conditions);
        };
    }

    private Condition one(JsonNode when) {
        Field field = fields.apply(FhirJson.text(when, "question"));
        if (field == null) {
            return null;
        }
        String operator = FhirJson.text(when, "operator");
        if (operator.equals("exists")) {
            Condition answered = answered(field.id());
            return FhirJson.flag(when, "answerBoolean") ? answered : new Condition.Not(answered);
        }
        Field.Reading value = field.readFhir(List.of(answer(when)));
        return value.good() && !value.stored().isEmpty() ? compared(field, operator, value.stored()) : null;
    }

    static Condition answered(String id) {
        return new Comparison(List.of(id), Kind.ANSWERED, null, null);
    }

    private static ObjectNode answer(JsonNode when) {
        ObjectNode answer = FhirParts.object();
        when.properties().stream()
                .filter(each -> each.getKey().startsWith("answer"))
                .forEach(each -> answer.set("value" + each.getKey().substring("answer".length()), each.getValue()));
        return answer;
    }

    private static Condition compared(Field field, String operator, String value) {
        Condition same = comparison(field, field instanceof Many ? Kind.INCLUDES : Kind.IS, value);
        if (operator.equals("=")) {
            return same;
        }
        // FHIR: true when no answer is equal, so also when there is none
        if (operator.equals("!=")) {
            return new Condition.Not(same);
        }
        if (!(field instanceof WholeNumber || field instanceof Money)) {
            return null;
        }
        long number = Long.parseLong(value);
        return switch (operator) {
            case ">" -> comparison(field, Kind.MORE_THAN, value);
            case "<" -> comparison(field, Kind.LESS_THAN, value);
            case ">=" -> comparison(field, Kind.MORE_THAN, String.valueOf(number - 1));
            default -> comparison(field, Kind.LESS_THAN, String.valueOf(number + 1));
        };
    }

    private static Condition comparison(Field field, Kind kind, String value) {
        return new Comparison(List.of(field.id()), kind, value, null);
    }
}
