package rose.publication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rose.analysis.BehindAnswer;
import rose.analysis.Figure;
import rose.analysis.OrganisationAnswers;
import rose.analysis.OrganisationAnswers.Row;
import rose.platform.Texts;
import rose.platform.charts.BarChart;
import rose.platform.charts.Chart;
import rose.platform.charts.Heading;
import rose.platform.charts.Reading;
import rose.platform.charts.SmallMultiples;
import rose.platform.charts.StackedBars;
import rose.platform.charts.Target;
import rose.platform.charts.Words;
import rose.publication.FigureView.Cell;
import rose.publication.FigureView.Head;
import rose.publication.FigureView.NamedChart;
import rose.publication.FigureView.Table;

/** How organisations have answered: bars of what several could be chosen of, small ones for each area, else whole rows divided. */
record AnswersPresentation(Figure figure, OrganisationAnswers data, Texts texts) implements Presentation {

    /** As fine as anything can be drawn. */
    private static final long FINE = 1_000_000;

    /** One number: of that row those who have chosen that option. */
    private record Number(Row row, int option) {

        int count() {
            return row.counts().get(option);
        }
    }

    @Override
    public String says() {
        if (!data.asked()) {
            return texts.get("publication.answers.not-asked");
        }
        return most().map(this::said).orElseGet(() -> texts.get("publication.answers.none"));
    }

    /** What most have answered, but for those who cannot judge. */
    private Optional<Number> most() {
        return data.rows().stream()
                .flatMap(row -> options()
                        .filter(i -> !OrganisationAnswers.apart(data.options().get(i)))
                        .mapToObj(i -> new Number(row, i)))
                .filter(number -> number.count() > 0)
                .max(Comparator.comparingDouble(
                        number -> number.row().share(number.option()) + number.count() / 1_000_000.0));
    }

    private String weighted() {
        return data.rows().size() == 1
                ? "publication.answers.most.weighted"
                : "publication.answers.most-of-row.weighted";
    }

    private String said(Number number) {
        return texts.get(
                data.weighted()
                        ? weighted()
                        : data.rows().size() == 1 ? "publication.answers.most" : "publication.answers.most-of-row",
                option(number.option()),
                number.count(),
                number.row().answered(),
                texts.percent(number.row().share(number.option())),
                label(number.row()));
    }

    @Override
    public List<NamedChart> charts(String id, String title, String says) {
        if (most().isEmpty()) {
            return List.of();
        }
        Heading heading = Heading.of(id, title, says);
        Chart chart = !data.several() ? stacks(heading) : data.rows().size() == 1 ? bars(heading) : panels(heading);
        return List.of(new NamedChart(texts.get("publication.chart.bars"), chart));
    }

    private Chart bars(Heading heading) {
        Row row = data.rows().getFirst();
        List<BarChart.Bar> bars = byCount(row)
                .mapToObj(i -> new BarChart.Bar(
                        option(i),
                        Reading.known(row.share(i), texts.percent(row.share(i))),
                        texts.count(
                                "publication.answers.organisations",
                                row.counts().get(i)),
                        target(new Number(row, i))))
                .toList();
        return new BarChart(heading, bars, texts::percent);
    }

    private Chart panels(Heading heading) {
        List<SmallMultiples.Panel> panels = data.rows().stream()
                .map(row -> new SmallMultiples.Panel(
                        label(row),
                        options()
                                .mapToObj(i -> new SmallMultiples.Cell(reading(row, i), target(new Number(row, i))))
                                .toList()))
                .toList();
        return new SmallMultiples(heading, options().mapToObj(this::option).toList(), panels, words());
    }

    private Reading reading(Row row, int option) {
        return row.answered() == 0
                ? Reading.noReport()
                : Reading.known(row.share(option), texts.percent(row.share(option)));
    }

    private Chart stacks(Heading heading) {
        List<Integer> stacked = options()
                .filter(i -> !OrganisationAnswers.apart(data.options().get(i)))
                .boxed()
                .toList();
        Optional<Integer> apart = options()
                .filter(i -> OrganisationAnswers.apart(data.options().get(i)))
                .boxed()
                .findFirst();
        List<StackedBars.Row> rows =
                data.rows().stream().map(row -> row(row, stacked, apart)).toList();
        return new StackedBars(
                heading,
                stacked.stream().map(this::option).toList(),
                apart.map(this::option).orElse(""),
                rows,
                texts::percent,
                words());
    }

    private StackedBars.Row row(Row row, List<Integer> stacked, Optional<Integer> apart) {
        if (row.answered() == 0) {
            String spoken = texts.get("publication.answers.spoken-none", label(row));
            return new StackedBars.Unanswered(label(row), Reading.noReport(), Target.of(spoken));
        }
        return new StackedBars.Answered(
                label(row),
                texts.count("publication.answers.answered", row.answered()),
                stacked.stream().map(i -> part(row, i)).toList(),
                apart.map(i -> part(row, i)));
    }

    /** Weighted, it is as wide as its share; the number in it is always of answers. */
    private StackedBars.Part part(Row row, int option) {
        Number number = new Number(row, option);
        return new StackedBars.Part(
                data.weighted() ? Math.round(row.share(option) * FINE) : number.count(),
                texts.percent(row.share(option)),
                texts.number(number.count()),
                target(number));
    }

    private Words words() {
        return new Words(
                texts.get(data.weighted() ? "publication.answers.measure.weighted" : "publication.answers.measure"),
                texts.get("publication.no-report"),
                texts.get("publication.withheld"));
    }

    private Target target(Number number) {
        String spoken = texts.get(
                data.weighted() ? "publication.answers.spoken.weighted" : "publication.answers.spoken",
                data.rows().size() == 1
                        ? option(number.option())
                        : label(number.row()) + ", " + option(number.option()),
                number.count(),
                number.row().answered(),
                texts.percent(number.row().share(number.option())));
        return number.count() == 0 ? Target.of(spoken) : Target.to(href(number), spoken);
    }

    private String href(Number number) {
        return new BehindAnswer(
                        number.row().selection(),
                        data.question(),
                        number.row().id(),
                        data.options().get(number.option()).code())
                .href();
    }

    @Override
    public Table table() {
        return data.several() && data.rows().size() == 1 ? ofOptions() : ofRows();
    }

    private Table ofOptions() {
        Row row = data.rows().getFirst();
        List<Head> heads = new ArrayList<>(List.of(
                new Head(figure.kind().heading(texts), false),
                new Head(texts.get("publication.column.organisations"), true),
                new Head(texts.get("publication.column.share"), true)));
        if (data.weighted()) {
            heads.add(new Head(texts.get("publication.answers.column.weighted"), true));
        }
        return new Table(heads, byCount(row).mapToObj(i -> cells(row, i)).toList());
    }

    private List<Cell> cells(Row row, int option) {
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.of(option(option)),
                new Cell(texts.number(row.counts().get(option)), hrefOrNone(new Number(row, option))),
                share(row, row.unweighted(option))));
        if (data.weighted()) {
            cells.add(share(row, row.share(option)));
        }
        return cells;
    }

    private Cell share(Row row, double share) {
        return Cell.of(row.answered() == 0 ? "–" : texts.percent(share));
    }

    private Table ofRows() {
        List<Head> heads = new ArrayList<>();
        heads.add(new Head(figure.kind().heading(texts), false));
        heads.add(new Head(texts.get("publication.answers.column"), true));
        options().forEach(i -> heads.add(new Head(option(i), true)));
        return new Table(heads, data.rows().stream().map(this::cells).toList());
    }

    private List<Cell> cells(Row row) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(label(row)));
        cells.add(Cell.of(row.answered() == 0 ? texts.get("publication.no-report") : texts.number(row.answered())));
        options().forEach(i -> cells.add(row.answered() == 0 ? Cell.of("–") : cell(new Number(row, i))));
        return cells;
    }

    /** How many, and weighted the share that they stand for. */
    private Cell cell(Number number) {
        String count = texts.number(number.count());
        String shown = data.weighted()
                ? texts.get(
                        "publication.answers.cell.weighted",
                        texts.percent(number.row().share(number.option())),
                        count)
                : count;
        return new Cell(shown, hrefOrNone(number));
    }

    private String hrefOrNone(Number number) {
        return number.count() == 0 ? null : href(number);
    }

    private IntStream options() {
        return IntStream.range(0, data.options().size());
    }

    /** The most chosen first. */
    private IntStream byCount(Row row) {
        return options()
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> row.counts().get(i)).reversed())
                .mapToInt(Integer::intValue);
    }

    private String option(int number) {
        return data.options().get(number).label(texts);
    }

    private String label(Row row) {
        return row.label(texts)
                .orElseGet(() -> row.selection().area().name(texts) + ", "
                        + row.selection().level().inText(texts));
    }

    @Override
    public Optional<String> note() {
        String said = Stream.of(figure.kind().note(texts), WeightWords.note(data, texts))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return said.isEmpty() ? Optional.empty() : Optional.of(said);
    }
}
