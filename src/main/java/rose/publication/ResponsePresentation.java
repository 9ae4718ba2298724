package rose.publication;

import java.util.List;
import java.util.Optional;
import rose.analysis.ResponseRate;
import rose.analysis.ResponseRate.CountyRate;
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

/** The number behind a county is organisations, not interventions: its parts lead nowhere. */
record ResponsePresentation(Selection selection, ResponseRate data, Texts texts, CountyBorders borders)
        implements Presentation {

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
        return NamedChart.of(
                CountyMaps.of(
                        Heading.of(id, title, says),
                        data.counties().stream().map(this::drawn).toList(),
                        Classes.shares(texts),
                        words,
                        borders,
                        texts),
                texts);
    }

    private CountyMaps.County drawn(CountyRate rate) {
        return new CountyMaps.County(
                rate.county().code(),
                rate.county().letter(),
                rate.county().tileColumn(),
                rate.county().tileRow(),
                reading(rate),
                target(rate));
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
