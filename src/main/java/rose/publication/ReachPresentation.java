package rose.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rose.analysis.Behind;
import rose.analysis.Figure;
import rose.analysis.PeopleReached;
import rose.analysis.PeopleReached.Column;
import rose.analysis.PeopleReached.CountyReach;
import rose.analysis.PeopleReached.State;
import rose.collection.ClosedLists;
import rose.organisations.County;
import rose.platform.Texts;
import rose.platform.charts.Classes;
import rose.platform.charts.CountyBorders;
import rose.platform.charts.CountyMaps;
import rose.platform.charts.Heading;
import rose.platform.charts.LinkMatrix;
import rose.platform.charts.Reading;
import rose.platform.charts.Target;
import rose.platform.charts.Words;
import rose.publication.FigureView.Cell;
import rose.publication.FigureView.Head;
import rose.publication.FigureView.NamedChart;
import rose.publication.FigureView.Table;

/** People reached, by county and target group. What is withheld is said to be, and is neither zero nor missing. */
record ReachPresentation(Figure figure, PeopleReached data, Texts texts, ClosedLists lists, CountyBorders borders)
        implements Presentation {

    @Override
    public String says() {
        if (data.told() == 0) {
            return texts.get("publication.reach.none");
        }
        return data.all().people() == null
                ? texts.get("publication.reach.says-withheld", data.told(), data.interventions())
                : texts.get("publication.reach.says", data.all().people(), data.told(), data.interventions());
    }

    @Override
    public List<NamedChart> charts(String id, String title, String says) {
        if (data.told() == 0) {
            return List.of();
        }
        List<NamedChart> charts = new ArrayList<>();
        charts.add(new NamedChart(texts.get("publication.chart.matrix"), matrix(Heading.of(id, title, says))));
        charts.addAll(NamedChart.of(maps(id, title, says), texts));
        return charts;
    }

    private LinkMatrix matrix(Heading heading) {
        List<CountyReach> told = data.counties().stream()
                .filter(county -> county.cells().stream().anyMatch(cell -> reported(cell)))
                .toList();
        return new LinkMatrix(
                heading,
                texts.get("publication.column.county"),
                told.stream().map(county -> county.county().name(texts)).toList(),
                texts.get("publication.reach.columns"),
                data.columns().stream().map(this::name).toList(),
                told.stream().map(this::cells).toList(),
                classes(told.stream().flatMap(county -> county.cells().stream())),
                words());
    }

    private List<LinkMatrix.Cell> cells(CountyReach county) {
        return IntStream.range(0, data.columns().size())
                .mapToObj(i -> new LinkMatrix.Cell(
                        reading(county.cells().get(i)),
                        Target.of(spoken(
                                county.county().name(texts) + ", "
                                        + name(data.columns().get(i)),
                                county.cells().get(i)))))
                .toList();
    }

    private CountyMaps maps(String id, String title, String says) {
        return CountyMaps.of(
                Heading.of(id, title, says),
                data.counties().stream().map(this::drawn).toList(),
                classes(data.counties().stream().map(CountyReach::total)),
                words(),
                borders,
                texts);
    }

    private CountyMaps.County drawn(CountyReach each) {
        County county = each.county();
        String spoken = spoken(county.name(texts), each.total());
        return new CountyMaps.County(
                county.code(),
                county.letter(),
                county.tileColumn(),
                county.tileRow(),
                reading(each.total()),
                reported(each.total()) ? Target.to(href(county, PeopleReached.ALL), spoken) : Target.of(spoken));
    }

    private Target target(County county, Column column, PeopleReached.Cell cell) {
        String spoken = spoken(county.name(texts) + ", " + name(column), cell);
        return reported(cell) ? Target.to(href(county, column.address()), spoken) : Target.of(spoken);
    }

    private Classes classes(Stream<PeopleReached.Cell> cells) {
        long most = cells.map(PeopleReached.Cell::people)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .max()
                .orElse(1);
        return Classes.counts(Math.max(1, most), texts::number);
    }

    private static boolean reported(PeopleReached.Cell cell) {
        return cell.state() != State.NO_REPORT;
    }

    private Reading reading(PeopleReached.Cell cell) {
        return switch (cell.state()) {
            case NO_REPORT -> Reading.noReport();
            case SHOWN -> Reading.known(cell.people(), texts.number(cell.people()));
            case WITHHELD -> cell.people() == null ? Reading.withheld() : Reading.known(cell.people(), marked(cell));
        };
    }

    /** The number, with the sign that tells that not everybody sees it. */
    private String marked(PeopleReached.Cell cell) {
        return texts.get("publication.reach.marked", texts.number(cell.people()));
    }

    private String spoken(String what, PeopleReached.Cell cell) {
        return switch (cell.state()) {
            case NO_REPORT -> texts.get("publication.reach.spoken-not-told", what);
            case SHOWN -> texts.get("publication.reach.spoken", what, cell.people());
            case WITHHELD ->
                cell.people() == null
                        ? texts.get("publication.reach.spoken-withheld", what)
                        : texts.get("publication.reach.spoken-marked", what, cell.people());
        };
    }

    private Words words() {
        return new Words(
                texts.get("publication.reach.measure"),
                texts.get("publication.reach.not-told"),
                texts.get("publication.withheld"));
    }

    /** @param county null for all of them */
    private String href(County county, String column) {
        Behind behind = Behind.all(figure.selection(), false).reaching(column);
        return (county == null ? behind : behind.inCounty(county.code())).href();
    }

    private String name(Column column) {
        return switch (column.of()) {
            case ONE -> lists.shown(column.value(), texts);
            case SEVERAL -> texts.get("publication.reach.several");
            case NOT_TOLD -> texts.get("publication.reach.no-group");
        };
    }

    @Override
    public Table table() {
        List<Head> heads = new ArrayList<>();
        heads.add(new Head(texts.get("publication.column.county"), false));
        data.columns().forEach(column -> heads.add(new Head(name(column), true)));
        heads.add(new Head(texts.get("publication.reach.total"), true));
        List<List<Cell>> rows = new ArrayList<>();
        for (CountyReach county : data.counties()) {
            rows.add(row(county.county().name(texts), county.county(), county.cells(), county.total()));
        }
        rows.add(row(texts.get("publication.reach.nation"), null, data.totals(), data.all()));
        return new Table(heads, rows);
    }

    private List<Cell> row(String name, County county, List<PeopleReached.Cell> cells, PeopleReached.Cell total) {
        List<Cell> row = new ArrayList<>();
        row.add(Cell.of(name));
        for (int i = 0; i < cells.size(); i++) {
            row.add(cell(cells.get(i), county, data.columns().get(i).address()));
        }
        row.add(cell(total, county, PeopleReached.ALL));
        return row;
    }

    private Cell cell(PeopleReached.Cell cell, County county, String column) {
        return reported(cell) ? new Cell(text(cell), href(county, column)) : Cell.of(text(cell));
    }

    private String text(PeopleReached.Cell cell) {
        return switch (cell.state()) {
            case NO_REPORT -> texts.get("publication.reach.not-told");
            case SHOWN -> texts.number(cell.people());
            case WITHHELD -> cell.people() == null ? texts.get("publication.withheld") : marked(cell);
        };
    }

    @Override
    public Optional<String> note() {
        return Optional.of(Stream.of(
                        figure.kind().note(texts),
                        Optional.of(texts.get("publication.reach.rule", data.threshold())),
                        data.open() && data.anyWithheld()
                                ? Optional.of(texts.get("publication.reach.open"))
                                : Optional.<String>empty())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" ")));
    }
}
