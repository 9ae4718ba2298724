package rose.analysis;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import rose.analysis.facts.Answers;
import rose.analysis.facts.Facts;
import rose.analysis.weighting.Weighting;

/** Figures of what organisations have answered, with the words in which they were asked. */
final class SurveyQuestions {

    private final FigureSources sources;

    SurveyQuestions(FigureSources sources) {
        this.sources = sources;
    }

    OrganisationAnswers answers(FigureRequest request, Facts facts) {
        FigureKind kind = request.kind();
        Selection selection = request.selection();
        List<Selection> selections = kind.perArea() ? ofTheYear(selection) : List.of(selection);
        AnswerWeights weights = request.weighted() ? weights(kind, selections, facts) : null;
        List<OrganisationAnswers.Row> rows = selections.stream()
                .flatMap(each -> sources.asked(kind.question(), each).stream()
                        .flatMap(question -> rows(kind, question, each, facts, weights)))
                .toList();
        return selections.stream()
                .flatMap(each -> sources.asked(kind.question(), each).stream())
                .findFirst()
                .map(question -> new OrganisationAnswers(
                        question.id(), kind.column(), question.several(), true, question.options(), rows, weights))
                .orElseGet(() -> OrganisationAnswers.notAsked(kind));
    }

    /** @param before the facts of the year before, where there are any */
    DecidedAndFinanced decided(
            FigureRequest request, Facts facts, Function<Selection, Optional<SelectionFacts>> before) {
        return DecidedAndFinanced.of(
                answers(request.weighted(false), facts),
                each -> OrganisationAnswers.behind(
                        request.kind().question(), null, DecidedAndFinanced.DECIDED, answers(each, facts)),
                before);
    }

    /** Of those lots whose survey asks the question. */
    private AnswerWeights weights(FigureKind kind, List<Selection> selections, Facts facts) {
        AnswerWeights weights = new AnswerWeights();
        selections.stream()
                .filter(each -> sources.asked(kind.question(), each).isPresent())
                .forEach(each -> weights.add(
                        each,
                        sources.organisations(each.level()),
                        answers(each, facts).organisations()));
        return weights;
    }

    private static Answers answers(Selection selection, Facts facts) {
        return selection.counted().of(facts.responses(selection.lot())).answers();
    }

    private static Stream<OrganisationAnswers.Row> rows(
            FigureKind kind, AskedQuestion question, Selection selection, Facts facts, AnswerWeights weights) {
        Answers answers = answers(selection, facts);
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

    private List<Selection> ofTheYear(Selection selection) {
        return sources.agreement(selection.year()).stream()
                .flatMap(agreement -> agreement.areas().stream())
                .flatMap(area -> area.levels().stream().map(level -> selection.at(area, level)))
                .toList();
    }
}
