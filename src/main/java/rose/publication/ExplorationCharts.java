package rose.publication;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import rose.analysis.explore.Explored;
import rose.analysis.explore.Measure;
import rose.analysis.explore.Result;
import rose.analysis.explore.ResultRow;
import rose.analysis.explore.Split;
import rose.organisations.County;
import rose.platform.Texts;
import rose.platform.charts.BarChart;
import rose.platform.charts.Chart;
import rose.platform.charts.Classes;
import rose.platform.charts.CountyBorders;
import rose.platform.charts.CountyMaps;
import rose.platform.charts.GroupedBars;
import rose.platform.charts.Heading;
import rose.platform.charts.Reading;
import rose.platform.charts.SeriesChart;
import rose.platform.charts.Target;
import rose.platform.charts.Words;
import rose.publication.FigureView.NamedChart;

/** The drawing that fits an exploration: a line over years, a map of counties, two bars for two selections, else bars. */
record ExplorationCharts(
        Explored explored, ExplorationWords words, List<County> counties, CountyBorders borders, Texts texts) {

    /** More are not drawn: the table has them all. */
    static final int MOST_BARS = 60;

    private static final int MOST_TIMES = 12;

    private Measure measure() {
        return explored.exploration().measure();
    }

    private Split split() {
        return explored.exploration().split();
    }

    List<NamedChart> charts(Heading heading) {
        List<String> keys = explored.keys();
        if (keys.isEmpty() || split() == Split.NOTHING && explored.second().isEmpty()) {
            return List.of();
        }
        if (split() == Split.YEAR && keys.size() > 1 && keys.size() <= MOST_TIMES) {
            return named("analysis.explore.chart.line", series(heading, keys));
        }
        if (explored.second().isPresent()) {
            return named(
                    "publication.chart.bars",
                    grouped(heading, keys, explored.second().get()));
        }
        return split() == Split.COUNTY
                ? NamedChart.of(maps(heading), texts)
                : named("publication.chart.bars", bars(heading, keys));
    }

    boolean cut() {
        return explored.keys().size() > MOST_BARS;
    }

    private List<NamedChart> named(String key, Chart chart) {
        return List.of(new NamedChart(texts.get(key), chart));
    }

    // --- readings

    private Reading reading(ResultRow row, double amount, String text) {
        if (row.known() && measure().share() && row.amount().of() == 0) {
            return new Reading.NotApplicable(words.value(row));
        }
        return switch (row.state()) {
            case KNOWN -> Reading.known(amount, text);
            case NO_REPORT -> Reading.noReport();
            case WITHHELD -> Reading.withheld();
            case NOT_CODED -> new Reading.NotApplicable(words.state(row.state()));
            case NOT_ASKED -> new Reading.NotAsked(words.state(row.state()));
            case NOT_APPLICABLE -> new Reading.NotApplicable(words.state(row.state()));
        };
    }

    private Reading reading(ResultRow row) {
        return reading(row, words.size(row.amount()), shortly(row));
    }

    private String shortly(ResultRow row) {
        return measure() == Measure.FUNDS
                ? texts.money(row.amount().value())
                : measure().share()
                        ? words.value(row)
                        : texts.number(row.amount().value());
    }

    private Target target(ResultRow row, String selection, boolean second) {
        String href = ExplorationTable.href(explored.exploration(), row, second);
        String spoken = words.spoken(row, selection);
        return href == null ? Target.of(spoken) : Target.to(href, spoken);
    }

    private String tick(double amount) {
        return switch (measure()) {
            case ANY_OUTCOME, SETTLED -> texts.percent(amount);
            case FUNDS -> texts.inMillions(Math.round(amount));
            default -> texts.number(Math.round(amount));
        };
    }

    private double finest() {
        return measure().share() ? 0.01 : 1;
    }

    private Words legend() {
        return new Words(
                measure() == Measure.FUNDS ? texts.get("analysis.explore.millions") : words.measureName(),
                texts.get("analysis.explore.state.no_report"),
                texts.get("analysis.explore.state.withheld"));
    }

    // --- charts

    private BarChart bars(Heading heading, List<String> keys) {
        double all = Math.max(1, explored.first().total().amount().value());
        DoubleFunction<String> percent = texts::percent;
        return new BarChart(
                heading,
                keys.stream()
                        .limit(MOST_BARS)
                        .map(key -> bar(Explored.row(explored.first(), key), all))
                        .toList(),
                percent);
    }

    private BarChart.Bar bar(ResultRow row, double all) {
        double share = measure().share() ? row.amount().share() : row.amount().value() / all;
        String quiet = !row.known()
                ? words.state(row.state())
                : measure().share() ? words.part(row.amount()) : words.value(row);
        return new BarChart.Bar(
                words.name(row.key()),
                reading(row, Math.min(1, share), texts.percent(share)),
                quiet,
                target(row, "", false));
    }

    private GroupedBars grouped(Heading heading, List<String> keys, Result second) {
        return new GroupedBars(
                heading,
                keys.stream()
                        .limit(MOST_BARS)
                        .map(key -> new GroupedBars.Group(
                                words.name(key),
                                value(Explored.row(explored.first(), key), false),
                                value(Explored.row(second, key), true)))
                        .toList(),
                words.selection(false),
                words.selection(true),
                finest(),
                this::tick,
                legend());
    }

    private GroupedBars.Value value(ResultRow row, boolean second) {
        return new GroupedBars.Value(reading(row), target(row, words.selection(second), second));
    }

    private SeriesChart series(Heading heading, List<String> keys) {
        List<SeriesChart.Line> lines = new ArrayList<>();
        lines.add(line(keys, explored.first(), false));
        explored.second().ifPresent(second -> lines.add(line(keys, second, true)));
        return new SeriesChart(
                heading, keys, lines, finest(), this::tick, texts.get("analysis.explore.doubt"), legend());
    }

    private SeriesChart.Line line(List<String> keys, Result result, boolean second) {
        boolean two = explored.second().isPresent();
        Set<Integer> doubtful = new HashSet<>();
        for (int i = 1; i < keys.size() && result.differing(); i++) {
            doubtful.add(i);
        }
        return new SeriesChart.Line(
                two ? words.selection(second) : words.measureName(),
                keys.stream()
                        .map(key -> Explored.row(result, key))
                        .map(row -> new SeriesChart.Point(
                                reading(row), target(row, two ? words.selection(second) : "", second)))
                        .toList(),
                doubtful);
    }

    private CountyMaps maps(Heading heading) {
        Map<String, County> byCode = counties.stream().collect(Collectors.toMap(County::code, county -> county));
        List<ResultRow> rows = explored.keys().stream()
                .filter(byCode::containsKey)
                .map(key -> Explored.row(explored.first(), key))
                .toList();
        long most = rows.stream().mapToLong(row -> row.amount().value()).max().orElse(1);
        boolean funds = measure() == Measure.FUNDS;
        Classes classes = measure().share()
                ? Classes.shares(texts)
                : Classes.counts(Math.max(1, most), amount -> funds ? texts.inMillions(amount) : texts.number(amount));
        return CountyMaps.of(
                heading,
                rows.stream().map(row -> county(byCode.get(row.key()), row)).toList(),
                classes,
                legend(),
                borders,
                texts);
    }

    private CountyMaps.County county(County county, ResultRow row) {
        String text = measure() == Measure.FUNDS ? texts.decimal(row.amount().value() / 1e6, 1) : shortly(row);
        return new CountyMaps.County(
                county.code(),
                county.letter(),
                county.tileColumn(),
                county.tileRow(),
                reading(row, words.size(row.amount()), text),
                target(row, "", false));
    }
}
