package rose.publication;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import rose.analysis.Behind;
import rose.analysis.BehindAnswer;
import rose.analysis.DecidedAndFinanced;
import rose.analysis.DecidedAndFinanced.Row;
import rose.analysis.Figure;
import rose.platform.Texts;
import rose.platform.charts.GroupedBars;
import rose.platform.charts.Heading;
import rose.platform.charts.Reading;
import rose.platform.charts.Target;
import rose.platform.charts.Words;
import rose.publication.FigureView.Cell;
import rose.publication.FigureView.Head;
import rose.publication.FigureView.NamedChart;
import rose.publication.FigureView.Table;

/** A pair of bars for each area: the organisations that have decided, and the interventions of the year before. */
record DecidedPresentation(Figure figure, DecidedAndFinanced data, Texts texts) implements Presentation {

    private String year() {
        return String.valueOf(figure.selection().year());
    }

    private String before() {
        return String.valueOf(figure.selection().year() - 1);
    }

    @Override
    public String says() {
        if (!data.asked()) {
            return texts.get("publication.answers.not-asked");
        }
        return data.rows().stream()
                .filter(row -> row.decided() > 0)
                .max(Comparator.comparing((Row row) -> row.financed() != null).thenComparingInt(Row::decided))
                .map(row -> texts.get(
                        "publication.decided.says",
                        label(row),
                        row.decided(),
                        row.answered(),
                        year(),
                        before(),
                        financed(row)))
                .orElseGet(() -> texts.get("publication.decided.none"));
    }

    private String label(Row row) {
        return row.selection().area().name(texts) + ", "
                + row.selection().level().inText(texts);
    }

    /** As text: a number, that nothing was reported, or that there was nothing to finance. */
    private String financed(Row row) {
        if (row.before() == null) {
            return texts.get("publication.decided.no-area");
        }
        return row.financed() == null ? texts.get("publication.no-report") : texts.number(row.financed());
    }

    @Override
    public List<NamedChart> charts(String id, String title, String says) {
        boolean any = data.rows().stream()
                .anyMatch(row -> row.answered() > 0 || row.financed() != null && row.financed() > 0);
        if (!any) {
            return List.of();
        }
        var chart = new GroupedBars(
                Heading.of(id, title, says),
                data.rows().stream()
                        .map(row -> new GroupedBars.Group(label(row), decidedBar(row), financedBar(row)))
                        .toList(),
                texts.get("publication.decided.decided", year()),
                texts.get("publication.decided.financed", before()),
                1,
                amount -> texts.number(Math.round(amount)),
                new Words(
                        texts.get("publication.decided.measure"),
                        texts.get("publication.no-report"),
                        texts.get("publication.withheld")));
        return List.of(new NamedChart(texts.get("publication.chart.bars"), chart));
    }

    private GroupedBars.Value decidedBar(Row row) {
        if (row.answered() == 0) {
            return new GroupedBars.Value(
                    Reading.noReport(), Target.of(texts.get("publication.answers.spoken-none", label(row))));
        }
        String spoken =
                texts.get("publication.decided.spoken.decided", label(row), row.decided(), row.answered(), year());
        return new GroupedBars.Value(
                Reading.known(row.decided(), texts.number(row.decided())), target(spoken, decidedHref(row)));
    }

    private GroupedBars.Value financedBar(Row row) {
        String spoken = texts.get("publication.decided.spoken.financed", label(row), financed(row), before());
        Reading reading;
        if (row.before() == null) {
            reading = new Reading.NotApplicable(texts.get("publication.decided.no-area"));
        } else if (row.financed() == null) {
            reading = Reading.noReport();
        } else {
            reading = Reading.known(row.financed(), texts.number(row.financed()));
        }
        return new GroupedBars.Value(reading, target(spoken, financedHref(row)));
    }

    private static Target target(String spoken, String href) {
        return href == null ? Target.of(spoken) : Target.to(href, spoken);
    }

    private String decidedHref(Row row) {
        return row.decided() == 0
                ? null
                : new BehindAnswer(row.selection(), data.question(), null, DecidedAndFinanced.DECIDED).href();
    }

    private static String financedHref(Row row) {
        return row.financed() == null || row.financed() == 0
                ? null
                : Behind.all(row.before(), false).href();
    }

    @Override
    public Table table() {
        return new Table(
                List.of(
                        new Head(figure.kind().heading(texts), false),
                        new Head(texts.get("publication.answers.column"), true),
                        new Head(texts.get("publication.decided.column.decided", year()), true),
                        new Head(texts.get("publication.decided.financed", before()), true),
                        new Head(texts.get("publication.decided.financed-by", before()), true),
                        new Head(texts.get("publication.decided.both"), true)),
                data.rows().stream().map(this::row).toList());
    }

    private List<Cell> row(Row row) {
        return List.of(
                Cell.of(label(row)),
                Cell.of(row.answered() == 0 ? texts.get("publication.no-report") : texts.number(row.answered())),
                row.answered() == 0 ? Cell.of("–") : new Cell(texts.number(row.decided()), decidedHref(row)),
                new Cell(financed(row), financedHref(row)),
                Cell.of(row.financedBy() == null ? "–" : texts.number(row.financedBy())),
                Cell.of(row.both() == null || row.answered() == 0 ? "–" : texts.number(row.both())));
    }

    @Override
    public Optional<String> note() {
        return figure.kind().note(texts);
    }
}
