package rose.publication;

import java.util.List;
import java.util.Optional;
import rose.analysis.AnyOutcome;
import rose.analysis.Behind;
import rose.analysis.Selection;
import rose.platform.Texts;
import rose.platform.charts.BarChart;
import rose.platform.charts.Heading;
import rose.platform.charts.Reading;
import rose.platform.charts.Target;
import rose.publication.FigureView.Cell;
import rose.publication.FigureView.Head;
import rose.publication.FigureView.NamedChart;
import rose.publication.FigureView.Table;

record AnyOutcomePresentation(Selection selection, AnyOutcome data, Texts texts) implements Presentation {

    @Override
    public String says() {
        if (data.interventions() == 0) {
            return texts.get("publication.dimension-not-coded");
        }
        return texts.get(
                "publication.any-outcome.says", data.withOutcome(), data.interventions(), texts.percent(data.share()));
    }

    @Override
    public List<NamedChart> charts(String id, String title, String says) {
        if (data.interventions() == 0) {
            return List.of();
        }
        var bar = new BarChart.Bar(
                texts.get("publication.any-outcome.with"),
                Reading.known(data.share(), texts.percent(data.share())),
                texts.count("publication.interventions", data.withOutcome()),
                Target.to(href(), says()));
        return List.of(new NamedChart(
                texts.get("publication.chart.bars"),
                new BarChart(Heading.of(id, title, says), List.of(bar), texts::percent)));
    }

    private String href() {
        return Behind.all(selection, true).withAnyOutcome().href();
    }

    @Override
    public Table table() {
        return new Table(
                List.of(
                        new Head(texts.get("publication.column.what"), false),
                        new Head(texts.get("publication.column.interventions"), true),
                        new Head(texts.get("publication.column.share"), true)),
                List.of(
                        List.of(
                                new Cell(texts.get("publication.any-outcome.with"), href()),
                                Cell.of(texts.number(data.withOutcome())),
                                Cell.of(data.interventions() == 0 ? "–" : texts.percent(data.share()))),
                        List.of(
                                new Cell(
                                        texts.get("publication.any-outcome.all"),
                                        Behind.all(selection, true).href()),
                                Cell.of(texts.number(data.interventions())),
                                Cell.of(data.interventions() == 0 ? "–" : texts.percent(1)))));
    }

    @Override
    public Optional<String> note() {
        return Optional.empty();
    }
}
