package rose.analysis;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import rose.analysis.facts.Answers;
import rose.analysis.facts.Bits;
import rose.analysis.facts.LotFacts;
import rose.analysis.facts.Respondents;

/**
 * For each area: how many organisations have decided that earlier work becomes ordinary operations, beside the interventions that
 * were financed the year before.
 *
 * @param asked whether any survey asks the question
 */
public record DecidedAndFinanced(String question, boolean asked, List<Row> rows) implements FigureData {

    /** The answer that it has been decided. */
    public static final String DECIDED = "yes";

    /**
     * One area on one level.
     *
     * @param answered organisations that have answered the question
     * @param decided those that have decided
     * @param before the same the year before; null where it had no money then, so that nothing could be financed
     * @param financed interventions that were reported for the year before; null where nothing was reported, which is not zero
     * @param financedBy by how many organisations
     * @param both of these, how many have decided
     */
    public record Row(
            Selection selection,
            int answered,
            int decided,
            Selection before,
            Integer financed,
            Integer financedBy,
            Integer both) {}

    /** @param before the facts of the year before; empty where the area or the level had no money then */
    static DecidedAndFinanced of(
            OrganisationAnswers answers,
            Function<Selection, Answers> given,
            Function<Selection, Optional<SelectionFacts>> before) {
        int option = answers.options().stream()
                .map(AskedQuestion.Option::code)
                .toList()
                .indexOf(DECIDED);
        if (option < 0) {
            return new DecidedAndFinanced(answers.question(), false, List.of());
        }
        return new DecidedAndFinanced(
                answers.question(),
                true,
                answers.rows().stream()
                        .map(row -> row(
                                answers.question(),
                                row,
                                row.counts().get(option),
                                given.apply(row.selection()),
                                before.apply(row.selection()).orElse(null)))
                        .toList());
    }

    private static Row row(
            String question, OrganisationAnswers.Row answers, int count, Answers given, SelectionFacts before) {
        Selection selection = answers.selection();
        if (before == null) {
            return new Row(selection, answers.answered(), count, null, null, null, null);
        }
        boolean reported =
                !before.rows().isEmpty() || !before.responses().submitted().isEmpty();
        return new Row(
                selection,
                answers.answered(),
                count,
                before.selection(),
                reported ? before.rows().count() : null,
                reported ? before.lot().organisations(before.rows()) : null,
                reported ? both(given.chosen(question, null, DECIDED), given.respondents(), before) : null);
    }

    private static int both(Bits decided, Respondents deciding, SelectionFacts before) {
        LotFacts lot = before.lot();
        int[] both = {0};
        decided.forEach(number -> {
            // mostly the same respondents: organisations come and go seldom
            int there = lot.respondents() == deciding
                    ? number
                    : lot.respondents().find(deciding.get(number).id()).orElse(-1);
            both[0] += there >= 0 && lot.any(there, before.rows()) ? 1 : 0;
        });
        return both[0];
    }

    @Override
    public FigureTable table() {
        return new FigureTable(
                List.of(
                        "area",
                        "level",
                        "decided",
                        "answered",
                        "share",
                        "financed_before",
                        "organisations_before",
                        "decided_of_these"),
                rows.stream()
                        .map(row -> FigureTable.row(
                                row.selection().area().shortName(),
                                row.selection().level().name(),
                                row.decided(),
                                row.answered(),
                                FigureTable.share(row.decided(), row.answered()),
                                row.financed(),
                                row.financedBy(),
                                row.both()))
                        .toList());
    }
}
