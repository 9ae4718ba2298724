package rose.surveys.web;

import java.util.LinkedHashMap;
import java.util.Map;
import rose.surveys.Definition;
import rose.surveys.QuestionPath;
import rose.surveys.questions.Field;
import rose.surveys.questions.Question;
import rose.surveys.questions.Scale;

/** What a condition at one place of a definition may ask for. */
final class AskableFields {

    private AskableFields() {}

    /** In order; a block's own before those outside of it. A scale's rows tell which scale they belong to. */
    static Map<String, Field> byId(Definition definition, QuestionPath at) {
        Map<String, Field> fields = new LinkedHashMap<>();
        if (at.block() != null) {
            definition.block(at.block()).ifPresent(block -> block.questions().forEach(each -> add(each, fields)));
        }
        definition.questions().forEach(question -> add(question, fields));
        return fields;
    }

    private static void add(Question question, Map<String, Field> fields) {
        question.fields().forEach(field -> fields.putIfAbsent(field.id(), named(question, field)));
    }

    private static Field named(Question question, Field field) {
        if (!(question instanceof Scale)) {
            return field;
        }
        var common = field.common();
        var scale = question.common().label();
        var row = common.label();
        return field.with(rose.surveys.questions.Common.of(
                common.id(),
                new rose.surveys.questions.Words(
                        scale.sv() + " – " + row.sv(), scale.en() == null ? null : scale.en() + " – " + row.en())));
    }
}
