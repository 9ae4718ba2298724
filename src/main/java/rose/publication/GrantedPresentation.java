package rose.publication;

import java.util.List;
import java.util.Optional;
import rose.analysis.GrantedAndReported;
import rose.platform.Texts;
import rose.platform.charts.BarChart;
import rose.platform.charts.Heading;
import rose.platform.charts.Reading;
import rose.platform.charts.Target;
import rose.publication.FigureView.Cell;
import rose.publication.FigureView.Head;
import rose.publication.FigureView.NamedChart;
import rose.publication.FigureView.Table;

record GrantedPresentation(GrantedAndReported data, Texts texts) implements Presentation {

    @Override
    public String says() {
        String key = data.differenceSek() == 0 ? "equal" : data.differenceSek() > 0 ? "more" : "less";
        return texts.get(
                "publication.granted.says-" + key,
                texts.money(data.reportedSek()),
                texts.money(data.allocatedSek()),
                texts.money(Math.abs(data.differenceSek())));
    }

    @Override
    public List<NamedChart> charts(String id, String title, String says) {
        if (data.allocatedSek() == 0 && data.reportedSek() == 0) {
            return List.of();
        }
        long whole = roundAbove(Math.max(data.allocatedSek(), data.reportedSek()));
        return List.of(new NamedChart(
                texts.get("publication.chart.bars"),
                new BarChart(
                        Heading.of(id, title, says),
                        List.of(
                                bar("publication.granted.allocated", data.allocatedSek(), whole),
                                bar("publication.granted.to-reporting", data.grantedToReportingSek(), whole),
                                bar("publication.granted.reported", data.reportedSek(), whole)),
                        share -> texts.inMillions(Math.round(share * whole)))));
    }

    /** A number whose tenths and fifths are round, so that the axis has round numbers. */
    private static long roundAbove(long sek) {
        long round = 1;
        while (round < sek) {
            round *= 10;
        }
        return round / 5 >= sek ? round / 5 : round / 2 >= sek ? round / 2 : round;
    }

    private BarChart.Bar bar(String key, long sek, long whole) {
        return new BarChart.Bar(
                texts.get(key),
                Reading.known((double) sek / whole, texts.millions(sek)),
                "",
                Target.of(texts.get(key) + ": " + texts.money(sek)));
    }

    @Override
    public Table table() {
        return new Table(
                List.of(
                        new Head(texts.get("publication.column.what"), false),
                        new Head(texts.get("publication.column.amount"), true)),
                List.of(
                        row("publication.granted.allocated", data.allocatedSek()),
                        row("publication.granted.to-reporting", data.grantedToReportingSek()),
                        row("publication.granted.reported", data.reportedSek()),
                        row("publication.granted.difference", data.differenceSek())));
    }

    private List<Cell> row(String key, long sek) {
        return List.of(Cell.of(texts.get(key)), Cell.of(texts.money(sek)));
    }

    @Override
    public Optional<String> note() {
        return Optional.of(texts.get("publication.granted.note", data.withoutFunds()));
    }
}
