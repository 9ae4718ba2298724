package rose.surveys.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import rose.platform.Texts;
import rose.surveys.Definition;
import rose.surveys.QuestionPath;
import rose.surveys.Section;
import rose.surveys.form.Filled;
import rose.surveys.form.FormField;
import rose.surveys.form.FormItem;
import rose.surveys.form.FormText;
import rose.surveys.form.SurveyForm;
import rose.surveys.questions.AnswerSheet;
import rose.surveys.questions.Block;
import rose.surveys.questions.Field;
import rose.surveys.questions.Option;
import rose.surveys.questions.Options;
import rose.surveys.questions.Question;
import rose.surveys.questions.Words;

/**
 * A whole survey as those who answer see it, with one entry of each block as an example. Either every question is there, and says
 * when it is asked; or those that are asked as the answers stand.
 */
public final class Preview {

    private final Definition definition;
    private final Texts texts;
    private final Map<String, List<String>> typed;
    private final AnswerSheet sheet;

    /** @param typed what a form has sent, by field; null shows every question */
    private Preview(Definition definition, Map<String, List<String>> typed, Texts texts) {
        this.definition = definition.resolved(source -> example(source, texts));
        this.texts = texts;
        this.typed = typed;
        this.sheet = new AnswerSheet(
                this.definition.questions(), answers(this.definition::field, UnaryOperator.identity()), null);
    }

    /** A section of the preview. @param introduction may be null */
    public record Part(String id, String title, String introduction, List<Group> groups) {}

    /** Questions in a row: outside of blocks, or an example entry of one. @param block its heading, or null */
    public record Group(String block, String help, String entry, String condition, List<FormItem> items) {}

    /** All questions, each with when it is asked. */
    static List<Part> whole(Definition definition, Texts texts) {
        return new Preview(definition, null, texts).parts();
    }

    /** Those questions that are asked as the answers stand. */
    static List<Part> trial(Definition definition, Map<String, List<String>> typed, Texts texts) {
        return new Preview(definition, typed, texts).parts();
    }

    private static List<Option> example(String source, Texts texts) {
        return source.equals(Options.COUNTY_ORGANISATIONS)
                ? List.of(new Option("example", Words.same(texts.get("surveys.preview.county-organisations"))))
                : List.of();
    }

    private UnaryOperator<String> answers(
            Function<String, java.util.Optional<Field>> fields, UnaryOperator<String> names) {
        return id -> fields.apply(id)
                .map(field -> field.read(typed(names.apply(id))).stored())
                .orElse("");
    }

    private List<String> typed(String name) {
        return typed == null ? List.of() : typed.getOrDefault(name, List.of());
    }

    private List<Part> parts() {
        return definition.sections().stream().map(this::part).toList();
    }

    private Part part(Section section) {
        List<Group> groups = new ArrayList<>();
        List<Question> row = new ArrayList<>();
        for (Question question : section.questions()) {
            if (!(question instanceof Block block)) {
                row.add(question);
                continue;
            }
            flush(row, groups);
            if (typed == null || sheet.shows(block.id())) {
                groups.add(entry(block));
            }
        }
        flush(row, groups);
        return new Part(
                section.id(),
                section.title().in(texts),
                section.introduction() == null ? null : section.introduction().in(texts),
                groups);
    }

    private void flush(List<Question> row, List<Group> groups) {
        if (!row.isEmpty()) {
            Filled filled = id -> filled(definition.field(id).orElseThrow(), id);
            List<FormItem> items = new SurveyForm(sheet, filled, texts).items(List.copyOf(row));
            groups.add(new Group(null, null, null, null, shown(items, null)));
            row.clear();
        }
    }

    private Group entry(Block block) {
        UnaryOperator<String> names = id -> block.id() + ":" + id;
        AnswerSheet inner = new AnswerSheet(block.questions(), answers(block::entryField, names), sheet);
        Filled filled = id -> filled(block.entryField(id).orElseThrow(), names.apply(id));
        List<FormItem> items = shown(new SurveyForm(inner, filled, texts).items(block.questions()), block).stream()
                .map(item -> renamed(item, names))
                .toList();
        Words help = block.common().help();
        return new Group(
                block.common().label().in(texts),
                help == null ? null : help.in(texts),
                block.entry().in(texts),
                typed == null ? condition(block, new QuestionPath(null, block.id())) : null,
                items);
    }

    private Filled.Entry filled(Field field, String name) {
        return new Filled.Entry(field.read(typed(name)).stored(), 0, null, false);
    }

    /** Where every question is to be seen, the help says when it is asked. */
    private List<FormItem> shown(List<FormItem> items, Block block) {
        if (typed != null) {
            return items;
        }
        return items.stream()
                .map(item -> {
                    String scale = item.question().replaceFirst("\\..*", "");
                    QuestionPath path = new QuestionPath(block == null ? null : block.id(), scale);
                    String condition = scale.equals(item.question())
                            ? path.in(definition)
                                    .map(question -> condition(question, path))
                                    .orElse(null)
                            : null;
                    return always(item, condition);
                })
                .toList();
    }

    private String condition(Question question, QuestionPath path) {
        return question.common().showIf() == null
                ? null
                : texts.get(
                        "surveys.condition.asked-if",
                        new ConditionWords(definition, path, texts)
                                .of(question.common().showIf()));
    }

    private static FormItem always(FormItem item, String condition) {
        return switch (item) {
            case FormText text ->
                new FormText(
                        text.question(),
                        text.htmlId(),
                        text.heading(),
                        text.text(),
                        joined(text.help(), condition),
                        false);
            case FormField field ->
                field(field, field.question(), field.htmlId(), field.choices(), joined(field.help(), condition), false);
        };
    }

    private static String joined(String help, String condition) {
        return help == null ? condition : condition == null ? help : help + " " + condition;
    }

    /** The example entry's fields, so that they are not taken for others by the same name. */
    private static FormItem renamed(FormItem item, UnaryOperator<String> names) {
        String name = names.apply(item.question());
        String htmlId = SurveyForm.htmlId(name).replace(':', '-') + "-post";
        return switch (item) {
            case FormText text -> new FormText(name, htmlId, text.heading(), text.text(), text.help(), text.hidden());
            case FormField field -> {
                List<FormField.Choice> choices = new ArrayList<>();
                field.choices()
                        .forEach(choice -> choices.add(new FormField.Choice(
                                htmlId + "-" + (choices.size() + 1), choice.code(), choice.label(), choice.chosen())));
                yield field(field, name, htmlId, choices, field.help(), field.hidden());
            }
        };
    }

    private static FormField field(
            FormField of, String name, String htmlId, List<FormField.Choice> choices, String help, boolean hidden) {
        return new FormField(
                name,
                htmlId,
                of.look(),
                of.label(),
                help,
                of.required(),
                of.value(),
                choices,
                of.error(),
                of.warnings(),
                of.origin(),
                of.fromLastYear(),
                of.revision(),
                hidden);
    }
}
