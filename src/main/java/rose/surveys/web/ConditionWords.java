package rose.surveys.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import rose.platform.Texts;
import rose.surveys.Definition;
import rose.surveys.QuestionPath;
import rose.surveys.questions.Comparison;
import rose.surveys.questions.Condition;
import rose.surveys.questions.Field;

/** Conditions in a reader's words: "svaret på ”Har ni anställt?” är ”Ja”". */
final class ConditionWords {

    private static final int LONGEST_LABEL = 80;

    private final Map<String, Field> fields;
    private final Texts texts;

    ConditionWords(Definition definition, QuestionPath at, Texts texts) {
        this.fields = AskableFields.byId(definition, at);
        this.texts = texts;
    }

    String of(Condition condition) {
        return switch (condition) {
            case Condition.All all -> joined(all.conditions(), "surveys.condition.and");
            case Condition.Any any -> joined(any.conditions(), "surveys.condition.or");
            case Condition.Not not -> texts.get("surveys.condition.not", of(not.condition()));
            case Comparison comparison -> comparison(comparison);
        };
    }

    private String joined(List<Condition> conditions, String between) {
        return conditions.stream()
                .map(each -> each instanceof Comparison ? of(each) : "(" + of(each) + ")")
                .collect(Collectors.joining(" " + texts.get(between) + " "));
    }

    private String comparison(Comparison comparison) {
        String left = comparison.of().size() == 1
                ? quoted(label(comparison.of().getFirst()))
                : texts.get(
                        "surveys.condition.sum",
                        comparison.of().stream().map(id -> quoted(label(id))).collect(Collectors.joining(", ")));
        String right = comparison.other() != null
                ? texts.get("surveys.condition.answer-to", quoted(label(comparison.other())))
                : quoted(value(comparison));
        return texts.get("surveys.condition." + comparison.kind().name(), left, right);
    }

    private String value(Comparison comparison) {
        if (comparison.value() == null) {
            return "";
        }
        Field field = fields.get(comparison.of().getFirst());
        return field == null || comparison.of().size() > 1
                ? comparison.value()
                : field.shown(comparison.value(), texts);
    }

    private String label(String id) {
        Field field = fields.get(id);
        return field == null ? id : shortened(field.common().label().in(texts));
    }

    static String shortened(String label) {
        return label.codePointCount(0, label.length()) <= LONGEST_LABEL
                ? label
                : label.substring(0, label.offsetByCodePoints(0, LONGEST_LABEL - 1))
                                .strip() + "…";
    }

    private static String quoted(String text) {
        return "”" + text + "”";
    }
}
