package rose.publication.opendata;

import java.util.List;
import java.util.stream.Stream;
import rose.surveys.Definition;
import rose.surveys.QuestionPath;
import rose.surveys.Section;
import rose.surveys.questions.Block;
import rose.surveys.questions.Many;
import rose.surveys.questions.Money;
import rose.surveys.questions.One;
import rose.surveys.questions.Option;
import rose.surveys.questions.Question;
import rose.surveys.questions.Scale;
import rose.surveys.questions.WholeNumber;
import rose.surveys.questions.Words;
import rose.surveys.questions.YesNo;

/**
 * A question of a survey that is answered by options or by a number, or one row of a scale.
 *
 * @param id with the block's id first within a block
 * @param row of a scale, or null
 * @param section where it stands
 * @param asked the question's own words; for a row those of its scale
 * @param label of the row, else of the question
 * @param options none for a number, and where they differ between respondents
 * @param perEntry whether it is asked of each entry of a block
 */
record ClosedQuestion(
        String id,
        String row,
        Words section,
        Words asked,
        Words label,
        List<Option> options,
        boolean several,
        boolean number,
        boolean perEntry) {

    /** In the survey's order. What an intervention's own columns hold is told in its file. */
    static List<ClosedQuestion> of(Definition definition, List<String> held) {
        return definition.sections().stream()
                .flatMap(section -> section.questions().stream().flatMap(question -> of(question, section, held)))
                .toList();
    }

    private static Stream<ClosedQuestion> of(Question question, Section section, List<String> held) {
        if (question instanceof Block block) {
            return block.questions().stream()
                    .filter(each -> !block.interventions() || !held.contains(each.id()))
                    .flatMap(each -> of(each, new QuestionPath(block.id(), each.id()).toString(), section, true));
        }
        return of(question, question.id(), section, false);
    }

    private static Stream<ClosedQuestion> of(Question question, String id, Section section, boolean perEntry) {
        Words label = question.common().label();
        return switch (question) {
            case Scale scale ->
                scale.rows().stream()
                        .map(row -> new ClosedQuestion(
                                id,
                                row.id(),
                                section.title(),
                                label,
                                row.label(),
                                scale.options().listed(),
                                false,
                                false,
                                perEntry));
            case YesNo yesNo -> one(id, section, label, yesNo.options().listed(), false, false, perEntry);
            case One choice -> one(id, section, label, choice.options().listed(), false, false, perEntry);
            case Many many -> one(id, section, label, many.options().listed(), true, false, perEntry);
            case WholeNumber whole -> one(id, section, label, List.of(), false, true, perEntry);
            case Money money -> one(id, section, label, List.of(), false, true, perEntry);
            default -> Stream.empty();
        };
    }

    private static Stream<ClosedQuestion> one(
            String id,
            Section section,
            Words label,
            List<Option> options,
            boolean several,
            boolean number,
            boolean perEntry) {
        return Stream.of(
                new ClosedQuestion(id, null, section.title(), label, label, options, several, number, perEntry));
    }

    /** Names it as a variable: {@code block.question.row}. */
    String name() {
        return row == null ? id : id + "." + row;
    }
}
