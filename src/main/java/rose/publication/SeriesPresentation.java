package rose.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rose.analysis.Behind;
import rose.analysis.CategorySeries;
import rose.analysis.CategorySeries.Line;
import rose.analysis.CategorySeries.Point;
import rose.analysis.Figure;
import rose.analysis.Selection;
import rose.platform.Texts;
import rose.platform.charts.Heading;
import rose.platform.charts.Reading;
import rose.platform.charts.SeriesChart;
import rose.platform.charts.Target;
import rose.platform.charts.Words;
import rose.publication.FigureView.Cell;
import rose.publication.FigureView.Head;
import rose.publication.FigureView.NamedChart;
import rose.publication.FigureView.Table;

/** The lines of the commonest categories, and all of them in the table. */
record SeriesPresentation(Figure figure, CategorySeries data, Texts texts) implements Presentation {

    private static final int DRAWN = 6;

    @Override
    public String says() {
        if (data.lines().isEmpty()) {
            return texts.get("publication.dimension-not-coded");
        }
        if (yearsCoded() < 2) {
            return texts.get("publication.series.one-year");
        }
        Line first = data.lines().getFirst();
        return texts.get(
                "publication.series.says",
                first.category().name(texts),
                IntStream.range(0, data.years().size())
                        .mapToObj(i -> year(i) + " " + said(first.points().get(i)))
                        .collect(Collectors.joining(", ")));
    }

    private long yearsCoded() {
        return data.years().stream().filter(year -> year.interventions() > 0).count();
    }

    private int year(int number) {
        return data.years().get(number).selection().year();
    }

    private String shown(Point point) {
        if (point.share() != null) {
            return texts.percent(point.share());
        }
        return texts.get(
                point.categories().isEmpty() ? "publication.series.not-in-book" : "publication.series.not-coded");
    }

    /** With that the step from it cannot be relied on. */
    private String said(Point point) {
        return shown(point) + (point.doubtful() ? " " + texts.get("publication.series.doubtful") : "");
    }

    @Override
    public List<NamedChart> charts(String id, String title, String says) {
        List<Line> drawn = data.lines().stream()
                .filter(line -> line.points().stream().anyMatch(point -> point.share() != null))
                .limit(DRAWN)
                .toList();
        if (yearsCoded() < 2 || drawn.isEmpty()) {
            return List.of();
        }
        var chart = new SeriesChart(
                Heading.of(id, title, says),
                IntStream.range(0, data.years().size())
                        .mapToObj(i -> String.valueOf(year(i)))
                        .toList(),
                drawn.stream().map(this::line).toList(),
                0.01,
                texts::percent,
                texts.get("publication.series.doubt"),
                new Words(
                        texts.get("publication.series.measure"),
                        texts.get("publication.series.no-number"),
                        texts.get("publication.withheld")));
        return List.of(new NamedChart(texts.get("publication.chart.lines"), chart));
    }

    private SeriesChart.Line line(Line line) {
        List<SeriesChart.Point> points = IntStream.range(0, data.years().size())
                .mapToObj(i -> point(line, i))
                .toList();
        return new SeriesChart.Line(
                line.category().name(texts),
                points,
                IntStream.range(1, data.years().size())
                        .filter(i -> line.points().get(i - 1).doubtful())
                        .boxed()
                        .collect(Collectors.toSet()));
    }

    private SeriesChart.Point point(Line line, int number) {
        Point point = line.points().get(number);
        String spoken = texts.get(
                "publication.series.spoken", line.category().name(texts), String.valueOf(year(number)), shown(point));
        if (point.share() == null) {
            return new SeriesChart.Point(Reading.noReport(), Target.of(spoken));
        }
        return new SeriesChart.Point(
                Reading.known(point.share(), texts.percent(point.share())),
                href(point, data.years().get(number).selection())
                        .map(href -> Target.to(href, spoken))
                        .orElse(Target.of(spoken)));
    }

    /** Only what is one category is one list. */
    private static Optional<String> href(Point point, Selection selection) {
        return point.categories().size() == 1 && point.interventions() != null && point.interventions() > 0
                ? Optional.of(
                        Behind.having(selection, point.categories().getFirst()).href())
                : Optional.empty();
    }

    @Override
    public Table table() {
        List<Head> heads = new ArrayList<>();
        heads.add(new Head(texts.get("publication.column.category"), false));
        IntStream.range(0, data.years().size()).forEach(i -> heads.add(new Head(String.valueOf(year(i)), true)));
        return new Table(heads, data.lines().stream().map(this::row).toList());
    }

    private List<Cell> row(Line line) {
        List<Cell> row = new ArrayList<>();
        row.add(Cell.of(line.category().name(texts)));
        for (int i = 0; i < data.years().size(); i++) {
            Point point = line.points().get(i);
            row.add(new Cell(
                    said(point), href(point, data.years().get(i).selection()).orElse(null)));
        }
        return row;
    }

    @Override
    public Optional<String> note() {
        List<String> renamed = data.lines().stream()
                .filter(line -> !CategorySeries.formerNames(line).isEmpty())
                .map(line -> texts.get(
                        "publication.series.renamed",
                        line.category().name(texts),
                        CategorySeries.formerNames(line).stream().sorted().collect(Collectors.joining(", "))))
                .toList();
        return Optional.of(Stream.of(figure.kind().note(texts).stream(), doubtful().stream(), renamed.stream())
                .flatMap(each -> each)
                .collect(Collectors.joining(" ")));
    }

    /** Which categories between which years, for whoever has the figure without its drawing. */
    private Optional<String> doubtful() {
        List<String> steps = data.lines().stream()
                .flatMap(line -> IntStream.range(1, data.years().size())
                        .filter(i -> line.points().get(i - 1).doubtful())
                        .mapToObj(i -> texts.get(
                                "publication.series.doubtful-step",
                                line.category().name(texts),
                                String.valueOf(year(i - 1)),
                                String.valueOf(year(i)))))
                .toList();
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(texts.get("publication.series.doubtful-steps", String.join(", ", steps)));
    }
}
