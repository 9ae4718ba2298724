package rose.analysis;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import rose.analysis.facts.Answers;
import rose.analysis.facts.Facts;
import rose.analysis.weighting.Weighting;

/**
 * Counts what organisations have answered.
 *
 * @param asking how the survey of a selection asks a question
 * @param ofTheYear all areas and levels of the year of a selection, counted as it is
 */
record AnswerCount(Facts facts, FigureSources.Asking asking, Function<Selection, List<Selection>> ofTheYear) {

    /** One of the lots that a figure shows, whose survey asks its question. */
    private record Lot(Selection selection, AskedQuestion question, Answers answers) {}

    OrganisationAnswers of(FigureRequest request) {
        FigureKind kind = request.kind();
        List<Lot> lots = lots(request);
        if (lots.isEmpty()) {
            return OrganisationAnswers.notAsked(kind);
        }
        AnswerWeights weights = request.weighted() ? weights(lots) : null;
        AskedQuestion first = lots.getFirst().question();
        return new OrganisationAnswers(
                first.id(),
                kind.column(),
                first.several(),
                true,
                first.options(),
                lots.stream().flatMap(lot -> rows(kind, lot, weights)).toList(),
                weights);
    }

    private List<Lot> lots(FigureRequest request) {
        Selection selection = request.selection();
        List<Selection> selections = request.kind().perArea() ? ofTheYear.apply(selection) : List.of(selection);
        return selections.stream()
                .flatMap(each -> asking.asked(request.kind().question(), each).stream()
                        .map(question -> new Lot(each, question, answers(each))))
                .toList();
    }

    private static AnswerWeights weights(List<Lot> lots) {
        AnswerWeights weights = new AnswerWeights();
        lots.forEach(lot -> weights.add(
                lot.selection(),
                lot.answers().respondents().all(),
                lot.answers().ids(lot.answers().answering())));
        return weights;
    }

    private static Stream<OrganisationAnswers.Row> rows(FigureKind kind, Lot lot, AnswerWeights weights) {
        Weighting weighting =
                weights == null ? null : weights.of(lot.selection()).orElse(null);
        return lot.question().rows().stream()
                .filter(row -> kind.row() == null || kind.row().equals(row.id()))
                .map(row -> kind.perArea() ? new AskedQuestion.Row(row.id(), null) : row)
                .map(row -> OrganisationAnswers.row(lot.question(), row, lot.selection(), lot.answers(), weighting));
    }

    /** @param before the facts of the year before, where there are any */
    DecidedAndFinanced decided(FigureRequest request, Function<Selection, Optional<SelectionFacts>> before) {
        return DecidedAndFinanced.of(of(request.weighted(false)), this::answers, before);
    }

    private Answers answers(Selection selection) {
        return selection.counted().of(facts.responses(selection.lot())).answers();
    }
}
