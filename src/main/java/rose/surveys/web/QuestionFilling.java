package rose.surveys.web;

import java.util.List;
import java.util.Map;
import rose.platform.Texts;
import rose.surveys.Definition;
import rose.surveys.QuestionPath;
import rose.surveys.questions.Block;
import rose.surveys.questions.Common;
import rose.surveys.questions.Field;
import rose.surveys.questions.LongText;
import rose.surveys.questions.Many;
import rose.surveys.questions.One;
import rose.surveys.questions.Options;
import rose.surveys.questions.Question;
import rose.surveys.questions.Rule;
import rose.surveys.questions.Scale;
import rose.surveys.questions.ShortText;
import rose.surveys.questions.WholeNumber;
import rose.surveys.questions.Words;
import rose.surveys.questions.YesNo;

/** Puts a question into the form. */
final class QuestionFilling {

    private static final int EMPTY_ROWS = 3;

    private QuestionFilling() {}

    /** The form for a question that is not there yet. */
    static Typed empty(String type) {
        Typed form = new Typed().put("type", type).put("unsure", "usual");
        List<String> lists = switch (type) {
            case "one", "many" -> List.of("options");
            case "scale" -> List.of("rows", "options");
            default -> List.of();
        };
        for (String list : lists) {
            for (int i = 0; i < EMPTY_ROWS; i++) {
                form.add(list);
            }
        }
        return form;
    }

    static Typed of(Question question, Definition definition, QuestionPath at, Texts texts) {
        Typed form = new Typed().put("type", question.type()).put("unsure", "usual");
        Common common = question.common();
        form.put("id", common.id());
        words(form, "label", common.label());
        words(form, "help", common.help());
        if (common.required()) {
            form.put("required", "true");
        }
        own(form, question);
        Map<String, Field> fields = AskableFields.byId(definition, at);
        ConditionForm.fill(form, "showIf", common.showIf(), fields, texts);
        rules(form, "warnings", common.warnings(), fields, texts);
        rules(form, "errors", common.errors(), fields, texts);
        return form;
    }

    private static void words(Typed form, String key, Words words) {
        form.put(key + ".sv", words == null ? "" : words.sv());
        form.put(key + ".en", words == null ? "" : words.en());
    }

    private static void own(Typed form, Question question) {
        switch (question) {
            case ShortText text -> form.put("maxLength", String.valueOf(text.maxLength()));
            case LongText text -> form.put("maxLength", String.valueOf(text.maxLength()));
            case WholeNumber number -> {
                form.put("min", String.valueOf(number.min()));
                form.put("max", number.max() == WholeNumber.MOST ? "" : String.valueOf(number.max()));
            }
            case YesNo yesNo -> unsure(form, yesNo);
            case One one -> options(form, one.options());
            case Many many -> options(form, many.options());
            case Scale scale -> {
                scale.rows()
                        .forEach(row -> form.add(
                                "rows", row.id(), row.label().sv(), row.label().en()));
                options(form, scale.options());
            }
            case Block block -> block(form, block);
            default -> {
                // the rest have nothing of their own
            }
        }
    }

    private static void unsure(Typed form, YesNo yesNo) {
        if (yesNo.unsure() == null) {
            form.put("unsure", "none");
        } else if (!yesNo.unsure().equals(YesNo.DO_NOT_KNOW)) {
            form.put("unsure", "own");
            words(form, "unsure", yesNo.unsure());
        }
    }

    private static void options(Typed form, Options options) {
        if (options.source() != null) {
            form.put("optionsFrom", options.source());
        }
        options.listed()
                .forEach(option -> form.add(
                        "options",
                        option.code(),
                        option.label().sv(),
                        option.label().en()));
    }

    private static void block(Typed form, Block block) {
        form.put("max", block.max() == null ? "" : String.valueOf(block.max()));
        words(form, "entry", block.entry());
        form.put("titleQuestion", block.titleQuestion());
        if (block.interventions()) {
            form.put("interventions", "true");
        }
    }

    private static void rules(Typed form, String list, List<Rule> rules, Map<String, Field> fields, Texts texts) {
        for (Rule rule : rules) {
            form.add(list, rule.message().sv(), rule.message().en());
            ConditionForm.fill(form, list + "." + form.size(list), rule.when(), fields, texts);
        }
    }
}
