package rose.publication;

import java.util.List;
import java.util.Optional;
import rose.analysis.ResponseRate;
import rose.analysis.ResponseRate.CountyRate;
import rose.analysis.Selection;
import rose.platform.Texts;
import rose.platform.charts.Classes;
import rose.platform.charts.CountyBorders;
import rose.platform.charts.CountyMap;
import rose.platform.charts.Heading;
import rose.platform.charts.Reading;
import rose.platform.charts.Target;
import rose.platform.charts.TileMap;
import rose.platform.charts.Words;
import rose.publication.FigureView.Cell;
import rose.publication.FigureView.Head;
import rose.publication.FigureView.NamedChart;
import rose.publication.FigureView.Table;

/** The number behind a county is organisations, not interventions: its parts lead nowhere. */
record ResponsePresentation(Selection selection, ResponseRate data, Texts texts, CountyBorders borders)
        implements Presentation {

    private static final List<Double> SHARES = List.of(0.001, 0.25, 0.5, 0.75, 1.0);

    @Override
    public String says() {
        String level = selection.level().bodies(texts);
        String share = texts.percent(data.asked() == 0 ? 0 : (double) data.submitted() / data.asked());
        return texts.get("publication.response.says", data.submitted(), data.asked(), level, share)
                + (data.late() == 0 ? "" : " " + texts.count("publication.response.late", data.late()));
    }

    @Override
    public List<NamedChart> charts(String id, String title, String says) {
        Words words = new Words(texts.get("publication.column.response"), texts.get("publication.response.nobody"), "");
        return List.of(
                new NamedChart(
                        texts.get("publication.chart.tiles"),
                        new TileMap(
                                Heading.of(id + "-rutor", title, says),
                                data.counties().stream().map(this::tile).toList(),
                                classes(),
                                words)),
                new NamedChart(
                        texts.get("publication.chart.map"),
                        new CountyMap(
                                Heading.of(id + "-karta", title, says).withNote(CountyBorders.attribution(texts)),
                                borders.viewBox(),
                                data.counties().stream().map(this::drawn).toList(),
                                classes(),
                                words)));
    }

    private Classes classes() {
        String percent = texts.percent(0).replace("0", "");
        return new Classes(
                SHARES,
                List.of("1–24" + percent, "25–49" + percent, "50–74" + percent, "75–99" + percent, "100" + percent));
    }

    private TileMap.Tile tile(CountyRate rate) {
        return new TileMap.Tile(
                rate.county().tileColumn() - 1,
                rate.county().tileRow() - 1,
                rate.county().letter(),
                reading(rate),
                target(rate));
    }

    private CountyMap.County drawn(CountyRate rate) {
        return new CountyMap.County(
                rate.county().code(), borders.path(rate.county().code()), reading(rate), target(rate));
    }

    private Reading reading(CountyRate rate) {
        return rate.asked() == 0 ? Reading.noReport() : Reading.known(rate.share(), texts.percent(rate.share()));
    }

    private Target target(CountyRate rate) {
        String name = rate.county().name(texts);
        return Target.of(
                rate.asked() == 0
                        ? texts.get("publication.response.spoken-nobody", name)
                        : texts.get("publication.response.spoken", name, rate.submitted(), rate.asked()));
    }

    @Override
    public Table table() {
        return new Table(
                List.of(
                        new Head(texts.get("publication.column.county"), false),
                        new Head(texts.get("publication.column.asked"), true),
                        new Head(texts.get("publication.column.begun"), true),
                        new Head(texts.get("publication.column.submitted"), true),
                        new Head(texts.get("publication.column.on-time"), true),
                        new Head(texts.get("publication.column.late"), true),
                        new Head(texts.get("publication.column.response"), true)),
                data.counties().stream().map(this::row).toList());
    }

    private List<Cell> row(CountyRate rate) {
        return List.of(
                Cell.of(rate.county().letter() + " " + rate.county().name(texts)),
                Cell.of(texts.number(rate.asked())),
                Cell.of(texts.number(rate.begun())),
                Cell.of(texts.number(rate.submitted())),
                Cell.of(texts.number(rate.onTime())),
                Cell.of(texts.number(rate.late())),
                Cell.of(rate.asked() == 0 ? "–" : texts.percent(rate.share())));
    }

    @Override
    public Optional<String> note() {
        return Optional.of(texts.get("publication.response.note"));
    }
}
