package rose.surveys.form;

import java.util.ArrayList;
import java.util.List;
import rose.platform.Texts;
import rose.surveys.questions.AnswerSheet;
import rose.surveys.questions.Block;
import rose.surveys.questions.Date;
import rose.surveys.questions.Field;
import rose.surveys.questions.Field.Reading;
import rose.surveys.questions.Information;
import rose.surveys.questions.LongText;
import rose.surveys.questions.Many;
import rose.surveys.questions.Money;
import rose.surveys.questions.One;
import rose.surveys.questions.Options;
import rose.surveys.questions.Question;
import rose.surveys.questions.Scale;
import rose.surveys.questions.ShortText;
import rose.surveys.questions.WholeNumber;
import rose.surveys.questions.Words;
import rose.surveys.questions.YesNo;

/** Makes the items of a form. Blocks are left out: their entries have forms of their own. */
public final class SurveyForm {

    private final AnswerSheet sheet;
    private final Filled filled;
    private final Texts texts;

    /** @param sheet over the same questions and answers */
    public SurveyForm(AnswerSheet sheet, Filled filled, Texts texts) {
        this.sheet = sheet;
        this.filled = filled;
        this.texts = texts;
    }

    public List<FormItem> items(List<Question> questions) {
        List<FormItem> items = new ArrayList<>();
        for (Question question : questions) {
            switch (question) {
                case Field field -> items.add(item(field, question));
                case Scale scale -> {
                    items.add(text(question, true));
                    scale.fields().forEach(row -> items.add(item(row, question)));
                }
                case Information information -> items.add(text(information, false));
                case Block block -> {
                    // shown as a list of its entries
                }
            }
        }
        return items;
    }

    private FormText text(Question question, boolean heading) {
        return new FormText(
                question.id(),
                htmlId(question.id()),
                heading,
                question.common().label().in(texts),
                help(question),
                !sheet.shows(question.id()));
    }

    private String help(Question question) {
        Words help = question.common().help();
        return help == null ? null : help.in(texts);
    }

    private FormField item(Field field, Question question) {
        Filled.Entry entry = filled.entry(field.id());
        return new FormField(
                field.id(),
                htmlId(field.id()),
                look(field),
                field.common().label().in(texts),
                help(field),
                field.common().required(),
                entry.value(),
                choices(field, entry.value()),
                error(field, question, entry.value()),
                sheet.warnings(question).stream().map(words -> words.in(texts)).toList(),
                entry.origin(),
                entry.fromLastYear(),
                entry.revision(),
                !sheet.shows(field.id()));
    }

    /** What is wrong with an answer: it cannot be read, or a rule stops it. */
    private String error(Field field, Question question, String value) {
        Reading reading = field.read(List.of(value));
        if (!reading.good()) {
            return reading.problem().in(texts);
        }
        return sheet.errors(question).stream()
                .map(words -> words.in(texts))
                .findFirst()
                .orElse(null);
    }

    private static FormField.Look look(Field field) {
        return switch (field) {
            case ShortText line -> FormField.Look.LINE;
            case LongText text -> FormField.Look.TEXT;
            case WholeNumber number -> FormField.Look.NUMBER;
            case Money money -> FormField.Look.MONEY;
            case Date date -> FormField.Look.DATE;
            case YesNo yesNo -> FormField.Look.RADIOS;
            case One one -> FormField.Look.RADIOS;
            case Many many -> FormField.Look.CHECKBOXES;
        };
    }

    private List<FormField.Choice> choices(Field field, String value) {
        Options options = switch (field) {
            case YesNo yesNo -> yesNo.options();
            case One one -> one.options();
            case Many many -> many.options();
            default -> Options.of(List.of());
        };
        List<String> chosen = field instanceof Many ? Many.codes(value) : List.of(value);
        List<FormField.Choice> choices = new ArrayList<>();
        options.listed()
                .forEach(option -> choices.add(new FormField.Choice(
                        htmlId(field.id()) + "-" + (choices.size() + 1),
                        option.code(),
                        option.label().in(texts),
                        chosen.contains(option.code()))));
        return choices;
    }

    /** The id of a field's element, or of its group; what an error summary links to. */
    public static String htmlId(String question) {
        return "f-" + question.replace('.', '-');
    }
}
