package rose.analysis;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import rose.agreements.Agreements;
import rose.analysis.facts.Facts;
import rose.collection.FollowUp;
import rose.surveys.Survey;
import rose.surveys.Surveys;

/** Figures of what organisations have answered, with the words in which they were asked. */
@Component
class SurveyQuestions {

    private final Surveys surveys;
    private final Agreements agreements;
    private final FollowUp followUp;

    SurveyQuestions(Surveys surveys, Agreements agreements, FollowUp followUp) {
        this.surveys = surveys;
        this.agreements = agreements;
        this.followUp = followUp;
    }

    /** Empty where the survey does not ask it. */
    Optional<AskedQuestion> asked(String question, Selection selection) {
        return surveys.find(selection.year(), selection.area().shortName(), selection.level())
                .flatMap(surveys::published)
                .flatMap(version -> AskedQuestion.of(version.definition(), question));
    }

    OrganisationAnswers answers(FigureKind kind, Selection selection, Facts facts) {
        List<Selection> selections = kind.perArea() ? ofTheYear(selection) : List.of(selection);
        List<OrganisationAnswers.Row> rows = selections.stream()
                .flatMap(each ->
                        asked(kind.question(), each).stream().flatMap(question -> rows(kind, question, each, facts)))
                .toList();
        return selections.stream()
                .flatMap(each -> asked(kind.question(), each).stream())
                .findFirst()
                .map(question -> new OrganisationAnswers(
                        question.id(), kind.column(), question.several(), true, question.options(), rows))
                .orElseGet(() -> OrganisationAnswers.notAsked(kind));
    }

    /** @param before the facts of the year before, where there are any */
    DecidedAndFinanced decided(
            FigureKind kind, Selection selection, Facts facts, Function<Selection, Optional<SelectionFacts>> before) {
        return DecidedAndFinanced.of(
                answers(kind, selection, facts),
                each -> OrganisationAnswers.behind(
                        kind.question(),
                        null,
                        DecidedAndFinanced.DECIDED,
                        each.counted().of(facts.responses(each.lot())).answers()),
                before);
    }

    ResponseOverTime overTime(Selection selection) {
        return surveys.find(selection.year(), selection.area().shortName(), selection.level())
                .filter(Survey::asked)
                .map(survey -> ResponseOverTime.of(survey, followUp.pace(survey)))
                .orElse(ResponseOverTime.NOT_ASKED);
    }

    private static Stream<OrganisationAnswers.Row> rows(
            FigureKind kind, AskedQuestion question, Selection selection, Facts facts) {
        var answers = selection.counted().of(facts.responses(selection.lot())).answers();
        if (!kind.perArea()) {
            return question.rows().stream().map(row -> OrganisationAnswers.row(question, row, selection, answers));
        }
        return question.rows().stream()
                .filter(row -> kind.row() == null || kind.row().equals(row.id()))
                .map(row -> new AskedQuestion.Row(row.id(), null))
                .map(row -> OrganisationAnswers.row(question, row, selection, answers));
    }

    private List<Selection> ofTheYear(Selection selection) {
        return agreements.agreement(selection.year()).areas().stream()
                .flatMap(area -> area.levels().stream().map(level -> selection.at(area, level)))
                .toList();
    }
}
