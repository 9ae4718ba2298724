package rose.publication;

import java.util.List;
import java.util.Optional;
import rose.analysis.Behind;
import rose.analysis.CategoryShares;
import rose.analysis.CategoryShares.Share;
import rose.analysis.Selection;
import rose.platform.Texts;
import rose.publication.FigureView.Cell;
import rose.publication.FigureView.Head;
import rose.publication.FigureView.NamedChart;
import rose.publication.FigureView.Table;
import rose.publication.charts.BarChart;
import rose.publication.charts.Heading;
import rose.publication.charts.Reading;
import rose.publication.charts.Target;

record CategorySharesPresentation(Selection selection, CategoryShares data, Texts texts) implements Presentation {

    @Override
    public String says() {
        List<Share> some = data.shares().stream()
                .filter(share -> share.interventions() > 0)
                .toList();
        if (some.isEmpty()) {
            return texts.get("publication.shares.none");
        }
        Share first = some.getFirst();
        String says = texts.get(
                "publication.shares.first",
                first.category().name(texts),
                first.interventions(),
                data.interventions(),
                texts.percent(first.share()));
        if (some.size() == 1) {
            return says;
        }
        Share second = some.get(1);
        return says + " "
                + texts.get("publication.shares.second", second.category().name(texts), texts.percent(second.share()));
    }

    @Override
    public List<NamedChart> charts(String id, String title, String says) {
        if (data.interventions() == 0 || data.shares().isEmpty()) {
            return List.of();
        }
        return List.of(new NamedChart(
                texts.get("publication.chart.bars"),
                new BarChart(
                        Heading.of(id, title, says),
                        data.shares().stream().map(this::bar).toList(),
                        texts::percent)));
    }

    private BarChart.Bar bar(Share share) {
        String spoken = texts.get(
                "publication.shares.spoken",
                share.category().name(texts),
                share.interventions(),
                data.interventions(),
                texts.percent(share.share()));
        return new BarChart.Bar(
                share.category().name(texts),
                Reading.known(share.share(), texts.percent(share.share())),
                texts.count("publication.interventions", share.interventions()),
                Target.to(href(share), spoken));
    }

    private String href(Share share) {
        return Behind.having(selection, share.category()).href();
    }

    @Override
    public Table table() {
        return new Table(
                List.of(
                        new Head(texts.get("publication.column.category"), false),
                        new Head(texts.get("publication.column.interventions"), true),
                        new Head(texts.get("publication.column.share"), true),
                        new Head(texts.get("publication.column.organisations"), true)),
                data.shares().stream()
                        .map(share -> List.of(
                                new Cell(share.category().name(texts), href(share)),
                                Cell.of(texts.number(share.interventions())),
                                Cell.of(texts.percent(share.share())),
                                Cell.of(texts.number(share.organisations()))))
                        .toList());
    }

    @Override
    public Optional<String> note() {
        return Optional.of(texts.get("publication.shares.note"));
    }
}
