package rose.surveys.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rose.platform.Texts;
import rose.surveys.Definition;
import rose.surveys.DefinitionDifference.Aspect;
import rose.surveys.QuestionPath;
import rose.surveys.questions.Block;
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

/** What one aspect of a question says, in plain words; empty where it says nothing. */
final class AspectWords {

    private final Texts texts;
    private final ConditionWords conditions;

    AspectWords(Definition definition, QuestionPath at, Texts texts) {
        this.texts = texts;
        this.conditions = new ConditionWords(definition, at, texts);
    }

    String of(Aspect aspect, Question question) {
        return switch (aspect) {
            case LABEL -> sv(question.common().label());
            case LABEL_ENGLISH -> en(question.common().label());
            case HELP -> sv(question.common().help());
            case HELP_ENGLISH -> en(question.common().help());
            case TYPE -> texts.get("surveys.type." + question.type());
            case REQUIRED -> texts.get(question.common().required() ? "surveys.required.yes" : "surveys.required.no");
            case OPTIONS -> options(question);
            case ROWS -> rows(question);
            case LIMITS -> limits(question);
            case UNSURE -> unsure(question);
            case ENTRY -> entry(question);
            case SHOW_IF ->
                question.common().showIf() == null
                        ? texts.get("surveys.condition.always")
                        : conditions.of(question.common().showIf());
            case WARNINGS -> rules(question.common().warnings());
            case ERRORS -> rules(question.common().errors());
        };
    }

    static String sv(Words words) {
        return words == null ? "" : words.sv();
    }

    static String en(Words words) {
        return words == null || words.en() == null ? "" : words.en();
    }

    private static String both(Words words) {
        return en(words).isEmpty() || words.sv().equals(words.en()) ? words.sv() : words.sv() + " / " + words.en();
    }

    private String options(Question question) {
        Options options = switch (question) {
            case One one -> one.options();
            case Many many -> many.options();
            case Scale scale -> scale.options();
            default -> Options.of(List.of());
        };
        if (options.source() != null) {
            return texts.get("surveys.preview.county-organisations");
        }
        return lines(options.listed().stream().map(option -> both(option.label()) + " (" + option.code() + ")"));
    }

    private static String rows(Question question) {
        return question instanceof Scale scale
                ? lines(scale.rows().stream().map(row -> both(row.label()) + " (" + row.id() + ")"))
                : "";
    }

    private static String lines(Stream<String> lines) {
        return lines.collect(Collectors.joining("\n"));
    }

    private String limits(Question question) {
        return switch (question) {
            case ShortText text -> texts.get("surveys.limits.length", text.maxLength());
            case LongText text -> texts.get("surveys.limits.length", text.maxLength());
            case WholeNumber number ->
                number.max() == WholeNumber.MOST
                        ? texts.get("surveys.limits.least", number.min())
                        : texts.get("surveys.limits.between", number.min(), number.max());
            case Block block ->
                block.max() == null ? texts.get("surveys.limits.any") : texts.get("surveys.limits.most", block.max());
            default -> "";
        };
    }

    private String unsure(Question question) {
        return question instanceof YesNo yesNo && yesNo.unsure() != null ? both(yesNo.unsure()) : "";
    }

    private static String entry(Question question) {
        return question instanceof Block block
                ? lines(Stream.of(both(block.entry()), block.titleQuestion(), block.interventions() ? "✓" : null)
                        .filter(each -> each != null))
                : "";
    }

    private String rules(List<Rule> rules) {
        return lines(rules.stream()
                .map(rule -> texts.get("surveys.condition.rule", conditions.of(rule.when()), both(rule.message()))));
    }
}
