package rose.surveys.web;

import java.util.List;
import java.util.Map;
import rose.platform.Texts;
import rose.surveys.Definition;
import rose.surveys.QuestionPath;
import rose.surveys.questions.Block;
import rose.surveys.questions.Comparison;
import rose.surveys.questions.Field;
import rose.surveys.questions.Many;
import rose.surveys.questions.One;
import rose.surveys.questions.Option;
import rose.surveys.questions.Options;
import rose.surveys.questions.Question;
import rose.surveys.questions.YesNo;

/**
 * The form for one question.
 *
 * @param isNew whether it is not in the draft yet
 * @param focus the id of what should have focus, or empty
 * @param askable what a condition may ask for
 * @param inner what a block asks, for its title question
 * @param newer what somebody else has made of it meanwhile, or null
 * @param confirmId whether another id must be confirmed, because answers go by the old one
 */
public record QuestionPage(
        String name,
        String type,
        String action,
        String back,
        int revision,
        boolean isNew,
        Typed form,
        List<FormProblem> problems,
        String focus,
        List<Askable> askable,
        List<Askable> inner,
        Newer newer,
        boolean confirmId) {

    /** A question to choose. @param answers what may be answered; none for what is typed */
    public record Askable(String id, String label, List<String> answers) {}

    /** @param by who changed the draft; @param parts what differs from what was typed; none where it is gone */
    public record Newer(String by, boolean gone, List<DifferencePage.Part> parts) {}

    static List<Askable> askable(Definition definition, QuestionPath at, Texts texts) {
        Map<String, Field> fields = AskableFields.byId(definition, at);
        return fields.values().stream().map(field -> askable(field, texts)).toList();
    }

    static List<Askable> inner(Question question, Texts texts) {
        return question instanceof Block block
                ? block.entryFields().stream()
                        .map(field -> askable(field, texts))
                        .toList()
                : List.of();
    }

    private static Askable askable(Field field, Texts texts) {
        Options options = switch (field) {
            case YesNo yesNo -> yesNo.options();
            case One one -> one.options();
            case Many many -> many.options();
            default -> Options.of(List.of());
        };
        return new Askable(
                field.id(),
                ConditionWords.shortened(field.common().label().in(texts)),
                options.listed().stream()
                        .map(Option::label)
                        .map(label -> label.in(texts))
                        .toList());
    }

    public String error(String id) {
        return problems.stream()
                .filter(problem -> problem.id().equals(id))
                .map(FormProblem::text)
                .findFirst()
                .orElse(null);
    }

    public boolean knows(String id) {
        return askable.stream().anyMatch(each -> each.id().equals(id));
    }

    /** What may be answered to a question, as suggestions. */
    public List<String> answers(String id) {
        return askable.stream()
                .filter(each -> each.id().equals(id))
                .flatMap(each -> each.answers().stream())
                .toList();
    }

    public List<Comparison.Kind> kinds() {
        return List.of(Comparison.Kind.values());
    }

    public boolean has(String list) {
        return switch (list) {
            case "options" -> List.of("one", "many", "scale").contains(type);
            case "rows" -> type.equals("scale");
            default -> false;
        };
    }
}
