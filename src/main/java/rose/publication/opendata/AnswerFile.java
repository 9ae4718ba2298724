package rose.publication.opendata;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import rose.analysis.rows.AnswerCounts;
import rose.surveys.questions.Option;

/**
 * How a survey's closed questions have been answered, as a file: a row for each option, and for each number. Who has answered what
 * is nobody's but theirs who may read the response, so there is no row for each respondent.
 */
@Component
class AnswerFile {

    /** What has a column in the file of interventions. */
    private static final List<String> HELD =
            List.of("target_groups", "responsible_units", "partners", "funds", "into_ordinary");

    private static final String TEXT_KEY = "publication.opendata.variable.";

    private final BothLanguages both;

    AnswerFile(BothLanguages both) {
        this.both = both;
    }

    static List<ClosedQuestion> questions(OpenSurvey survey) {
        return ClosedQuestion.of(survey.definition(), HELD);
    }

    DataFile of(OpenSurvey survey, AnswerCounts counts) {
        return new DataFile(
                "answers.csv",
                both.get("publication.opendata.file.answers"),
                Stream.of(
                                variable("question", false),
                                variable("row", false),
                                variable("option", false),
                                variable("question_label", false),
                                variable("row_label", false),
                                variable("option_label", false),
                                variable("count", true),
                                variable("answered", true),
                                variable("share", true),
                                variable("sum", true))
                        .toList(),
                questions(survey).stream()
                        .flatMap(question -> rows(question, counts))
                        .toList());
    }

    private DataFile.Variable variable(String name, boolean numeric) {
        return new DataFile.Variable(
                name,
                both.get(TEXT_KEY + name),
                null,
                both.get("publication.opendata.universe.answers"),
                List.of(),
                false,
                numeric);
    }

    /** How many have answered, as shares in figures are reckoned: of a question with several options all who have answered any. */
    static int base(ClosedQuestion question, AnswerCounts counts) {
        return question.several() && !question.perEntry()
                ? counts.organisations()
                : counts.answered(question.id(), question.row());
    }

    private static Stream<List<String>> rows(ClosedQuestion question, AnswerCounts counts) {
        int answered = base(question, counts);
        if (question.options().isEmpty()) {
            String sum = question.number() ? sum(question, counts) : CellState.NOT_APPLICABLE.missing();
            return Stream.of(row(question, null, String.valueOf(answered), answered, null, sum));
        }
        return question.options().stream().map(option -> {
            int chosen = counts.chosen(question.id(), question.row(), option.code());
            return row(
                    question,
                    option,
                    answered == 0 ? CellState.NO_REPORT.missing() : String.valueOf(chosen),
                    answered,
                    answered == 0 ? CellState.NO_REPORT.missing() : share(chosen, answered),
                    CellState.NOT_APPLICABLE.missing());
        });
    }

    /** Of what is asked of each intervention there is none: it may be of people, and figures decide what is withheld of those. */
    private static String sum(ClosedQuestion question, AnswerCounts counts) {
        if (question.perEntry()) {
            return CellState.WITHHELD.missing();
        }
        CellState none = counts.answered(question.id(), question.row()) == 0 ? CellState.NO_REPORT : CellState.WITHHELD;
        return counts.sum(question.id(), question.row()).map(String::valueOf).orElse(none.missing());
    }

    private static List<String> row(
            ClosedQuestion question, Option option, String count, int answered, String share, String sum) {
        String none = CellState.NOT_APPLICABLE.missing();
        List<String> row = new ArrayList<>();
        row.add(question.id());
        row.add(question.row() == null ? none : question.row());
        row.add(option == null ? none : option.code());
        row.add(question.asked().sv());
        row.add(question.row() == null ? none : question.label().sv());
        row.add(option == null ? none : option.label().sv());
        row.add(count);
        row.add(String.valueOf(answered));
        row.add(share == null ? none : share);
        row.add(sum);
        return row;
    }

    private static String share(int part, int whole) {
        return BigDecimal.valueOf(part)
                .divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP)
                .toString();
    }
}
