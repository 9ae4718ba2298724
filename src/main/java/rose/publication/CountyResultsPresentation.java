package rose.publication;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import rose.analysis.Behind;
import rose.analysis.CountyResults;
import rose.analysis.CountyResults.CountyResult;
import rose.analysis.Selection;
import rose.platform.Texts;
import rose.platform.charts.Classes;
import rose.platform.charts.CountyBorders;
import rose.platform.charts.CountyMaps;
import rose.platform.charts.Heading;
import rose.platform.charts.Reading;
import rose.platform.charts.Target;
import rose.platform.charts.Words;
import rose.publication.FigureView.Cell;
import rose.publication.FigureView.Head;
import rose.publication.FigureView.NamedChart;
import rose.publication.FigureView.Table;

record CountyResultsPresentation(Selection selection, CountyResults data, Texts texts, CountyBorders borders)
        implements Presentation {

    @Override
    public String says() {
        if (!data.counted()) {
            return texts.get("publication.dimension-not-coded");
        }
        long reported = data.counties().stream().filter(CountyResult::reported).count();
        return data.counties().stream()
                .filter(county -> county.reported() && county.results() > 0)
                .max(Comparator.comparingInt(CountyResult::results))
                .map(most -> texts.get(
                        "publication.map.says",
                        most.county().name(texts),
                        most.results(),
                        reported,
                        data.counties().size()))
                .orElse(texts.get(
                        "publication.map.none", reported, data.counties().size()));
    }

    @Override
    public List<NamedChart> charts(String id, String title, String says) {
        if (!data.counted()) {
            return List.of();
        }
        int most = data.counties().stream()
                .filter(CountyResult::reported)
                .mapToInt(CountyResult::results)
                .max()
                .orElse(1);
        Classes classes = Classes.counts(Math.max(1, most), texts::number);
        Words words = new Words(
                texts.get("publication.column.results"),
                texts.get("publication.no-report"),
                texts.get("publication.withheld"));
        return NamedChart.of(
                CountyMaps.of(
                        Heading.of(id, title, says),
                        data.counties().stream().map(this::drawn).toList(),
                        classes,
                        words,
                        borders,
                        texts),
                texts);
    }

    private CountyMaps.County drawn(CountyResult county) {
        return new CountyMaps.County(
                county.county().code(),
                county.county().letter(),
                county.county().tileColumn(),
                county.county().tileRow(),
                reading(county),
                target(county));
    }

    private Reading reading(CountyResult county) {
        return county.reported() ? Reading.known(county.results(), texts.number(county.results())) : Reading.noReport();
    }

    private Target target(CountyResult county) {
        String name = county.county().name(texts);
        if (!county.reported()) {
            return Target.of(texts.get("publication.map.spoken-none", name));
        }
        String spoken =
                texts.get("publication.map.spoken", name, county.results(), county.settled(), county.interventions());
        return Target.to(href(county), spoken);
    }

    private String href(CountyResult county) {
        return Behind.all(selection, false).inCounty(county.county().code()).href();
    }

    @Override
    public Table table() {
        return new Table(
                List.of(
                        new Head(texts.get("publication.column.county"), false),
                        new Head(texts.get("publication.column.results"), true),
                        new Head(texts.get("publication.column.coded"), true),
                        new Head(texts.get("publication.column.interventions"), true)),
                data.counties().stream().map(this::row).toList());
    }

    private List<Cell> row(CountyResult county) {
        String name = county.county().letter() + " " + county.county().name(texts);
        if (!county.reported()) {
            return List.of(Cell.of(name), Cell.of(texts.get("publication.no-report")), Cell.of("–"), Cell.of("–"));
        }
        return List.of(
                new Cell(name, href(county)),
                Cell.of(
                        county.results() == null
                                ? texts.get("publication.not-counted")
                                : texts.number(county.results())),
                Cell.of(texts.number(county.settled())),
                Cell.of(texts.number(county.interventions())));
    }

    @Override
    public Optional<String> note() {
        return Optional.of(texts.get("publication.map.note"));
    }
}
