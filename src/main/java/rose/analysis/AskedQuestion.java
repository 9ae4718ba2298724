package rose.analysis;

import java.util.List;
import java.util.Optional;
import rose.platform.Texts;
import rose.surveys.Definition;
import rose.surveys.questions.Many;
import rose.surveys.questions.One;
import rose.surveys.questions.Question;
import rose.surveys.questions.Scale;
import rose.surveys.questions.Words;
import rose.surveys.questions.YesNo;

/**
 * A question with given options as a survey asks it.
 *
 * @param several whether several options can be chosen
 * @param rows of a scale; else one, whose id is null
 */
public record AskedQuestion(String id, Words label, boolean several, List<Row> rows, List<Option> options) {

    /** @param id null where the question has no rows */
    public record Row(String id, Words label) {}

    public record Option(String code, Words label) {

        public String label(Texts texts) {
            return label.in(texts);
        }
    }

    /** @param id within a block with the block's id first; empty where the survey does not ask it, or it has no options */
    static Optional<AskedQuestion> of(Definition definition, String id) {
        int dot = id.indexOf('.');
        if (dot > 0) {
            return definition
                    .block(id.substring(0, dot))
                    .flatMap(block -> find(block.questions(), id.substring(dot + 1)))
                    .flatMap(question -> of(question, id));
        }
        return find(definition.questions(), id).flatMap(question -> of(question, id));
    }

    private static Optional<Question> find(List<Question> questions, String id) {
        return questions.stream()
                .filter(question -> question.common().id().equals(id))
                .findFirst();
    }

    private static Optional<AskedQuestion> of(Question question, String id) {
        Words label = question.common().label();
        List<Row> one = List.of(new Row(null, label));
        return switch (question) {
            case Scale scale ->
                Optional.of(new AskedQuestion(
                        id,
                        label,
                        false,
                        scale.rows().stream()
                                .map(row -> new Row(row.id(), row.label()))
                                .toList(),
                        options(scale.options().listed())));
            case YesNo yesNo ->
                Optional.of(new AskedQuestion(
                        id, label, false, one, options(yesNo.options().listed())));
            case One choice ->
                Optional.of(new AskedQuestion(
                        id, label, false, one, options(choice.options().listed())));
            case Many many ->
                Optional.of(new AskedQuestion(
                        id, label, true, one, options(many.options().listed())));
            default -> Optional.empty();
        };
    }

    private static List<Option> options(List<rose.surveys.questions.Option> listed) {
        return listed.stream()
                .map(option -> new Option(option.code(), option.label()))
                .toList();
    }
}
