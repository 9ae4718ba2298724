package rose.analysis;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import rose.agreements.Agreements;
import rose.analysis.facts.Facts;
import rose.analysis.weighting.Weighting;
import rose.organisations.Organisations;
import rose.surveys.Surveys;

/** Figures of what organisations have answered, with the words in which they were asked. */
@Component
class SurveyQuestions {

    private final Surveys surveys;
    private final Agreements agreements;
    private final Organisations organisations;

    SurveyQuestions(Surveys surveys, Agreements agreements, Organisations organisations) {
        this.surveys = surveys;
        this.agreements = agreements;
        this.organisations = organisations;
    }

    /** Empty where the survey does not ask it. */
    Optional<AskedQuestion> asked(String question, Selection selection) {
        return surveys.find(selection.year(), selection.area().shortName(), selection.level())
                .flatMap(surveys::published)
                .flatMap(version -> AskedQuestion.of(version.definition(), question));
    }

    OrganisationAnswers answers(FigureRequest request, Facts facts) {
        FigureKind kind = request.kind();
        List<Selection> selections =
                kind.perArea() ? ofTheYear(request.selection().year()) : List.of(request.selection());
        AnswerWeights weights = request.weighted() ? weights(kind, selections, facts) : null;
        List<OrganisationAnswers.Row> rows = selections.stream()
                .flatMap(each -> asked(kind.question(), each).stream()
                        .flatMap(question -> rows(kind, question, each, facts, weights)))
                .toList();
        return selections.stream()
                .flatMap(each -> asked(kind.question(), each).stream())
                .findFirst()
                .map(question -> new OrganisationAnswers(
                        question.id(), kind.column(), question.several(), true, question.options(), rows, weights))
                .orElseGet(() -> OrganisationAnswers.notAsked(kind));
    }

    /** Of those lots whose survey asks the question. */
    private AnswerWeights weights(FigureKind kind, List<Selection> selections, Facts facts) {
        AnswerWeights weights = new AnswerWeights();
        selections.stream()
                .filter(each -> asked(kind.question(), each).isPresent())
                .forEach(each -> weights.add(
                        each,
                        organisations.of(each.level()),
                        facts.responses(each.lot()).answers().organisations()));
        return weights;
    }

    private static Stream<OrganisationAnswers.Row> rows(
            FigureKind kind, AskedQuestion question, Selection selection, Facts facts, AnswerWeights weights) {
        var answers = facts.responses(selection.lot()).answers();
        Weighting weighting = weights == null ? null : weights.of(selection).orElse(null);
        if (!kind.perArea()) {
            return question.rows().stream()
                    .map(row -> OrganisationAnswers.row(question, row, selection, answers, weighting));
        }
        return question.rows().stream()
                .filter(row -> kind.row() == null || kind.row().equals(row.id()))
                .map(row -> new AskedQuestion.Row(row.id(), null))
                .map(row -> OrganisationAnswers.row(question, row, selection, answers, weighting));
    }

    private List<Selection> ofTheYear(int year) {
        return agreements.agreement(year).areas().stream()
                .flatMap(area -> area.levels().stream().map(level -> new Selection(area, level)))
                .toList();
    }
}
