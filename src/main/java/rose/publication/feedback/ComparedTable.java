package rose.publication.feedback;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import rose.analysis.explore.ResultRow;
import rose.platform.Texts;
import rose.publication.FigureView.Cell;
import rose.publication.FigureView.Head;
import rose.publication.FigureView.Table;

/** The places beside each other: a row for each thing that is counted. */
public record ComparedTable(Comparison comparison, Texts texts) {

    private static final String DECIDED = "yes";

    Table table() {
        List<Head> heads = new ArrayList<>();
        heads.add(new Head(texts.get("publication.column.what"), false));
        comparison
                .places()
                .forEach(numbers -> heads.add(new Head(numbers.place().name(texts), true)));
        return new Table(heads, rows());
    }

    private List<List<Cell>> rows() {
        return List.of(
                row("reported", numbers -> texts.get("publication.feedback.of", numbers.reported(), numbers.asked())),
                row("interventions", numbers -> number(numbers, Theme.INTERVENTIONS)),
                row("granted", numbers -> texts.money(numbers.grantedSek())),
                row("granted-to-reporting", ComparedTable.this::toReporting),
                row("funds", this::funds),
                row("funds-each", this::fundsEach),
                row("coded", this::coded),
                row("any-outcome", this::anyOutcome),
                row("ordinary", this::ordinary));
    }

    private List<Cell> row(String key, Function<PlaceNumbers, String> number) {
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell(texts.get("publication.feedback.row." + key), null));
        comparison.places().forEach(numbers -> cells.add(new Cell(number.apply(numbers), null)));
        return cells;
    }

    private String number(PlaceNumbers numbers, Theme theme) {
        return Shown.of(numbers.total(theme), texts, amount -> texts.number(amount.value()));
    }

    private String toReporting(PlaceNumbers numbers) {
        return numbers.reported() == 0
                ? Shown.state(numbers.total(Theme.INTERVENTIONS), texts)
                : texts.money(numbers.grantedToReportingSek());
    }

    private String funds(PlaceNumbers numbers) {
        return Shown.of(numbers.total(Theme.FUNDS), texts, amount -> texts.money(amount.value()));
    }

    /** So that large and small can be compared; of those who have reported. */
    public String fundsEach(PlaceNumbers numbers) {
        return Shown.of(
                numbers.total(Theme.FUNDS),
                texts,
                amount -> numbers.reportingPopulation() == 0
                        ? "–"
                        : texts.get(
                                "publication.feedback.sek",
                                texts.decimal((double) amount.value() / numbers.reportingPopulation(), 1)));
    }

    private String coded(PlaceNumbers numbers) {
        return share(numbers, Theme.SETTLED);
    }

    private String anyOutcome(PlaceNumbers numbers) {
        return share(numbers, Theme.ANY_OUTCOME);
    }

    private String share(PlaceNumbers numbers, Theme theme) {
        return Shown.of(
                numbers.total(theme),
                texts,
                amount -> amount.of() == 0
                        ? texts.get(
                                theme == Theme.SETTLED
                                        ? "publication.feedback.no-interventions"
                                        : "analysis.explore.of-nothing")
                        : texts.get(
                                "publication.feedback.share",
                                texts.percent(amount.share()),
                                texts.get("publication.feedback.of", amount.value(), amount.of())));
    }

    private String ordinary(PlaceNumbers numbers) {
        ResultRow decided = numbers.row(Theme.INTO_ORDINARY, DECIDED);
        return Shown.of(
                decided,
                texts,
                amount -> texts.get(
                        "publication.feedback.of",
                        amount.value(),
                        numbers.result(Theme.INTO_ORDINARY).base()));
    }
}
