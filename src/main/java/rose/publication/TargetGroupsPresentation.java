package rose.publication;

import java.util.List;
import java.util.Optional;
import rose.analysis.Behind;
import rose.analysis.Selection;
import rose.analysis.TargetGroups;
import rose.analysis.TargetGroups.Share;
import rose.collection.ClosedLists;
import rose.platform.Texts;
import rose.publication.FigureView.Cell;
import rose.publication.FigureView.Head;
import rose.publication.FigureView.NamedChart;
import rose.publication.FigureView.Table;
import rose.publication.charts.BarChart;
import rose.publication.charts.Heading;
import rose.publication.charts.Reading;
import rose.publication.charts.Target;

record TargetGroupsPresentation(Selection selection, TargetGroups data, Texts texts, ClosedLists lists)
        implements Presentation {

    @Override
    public String says() {
        if (data.interventions() == 0) {
            return texts.get("publication.nothing-reported");
        }
        Share first = data.shares().getFirst();
        return texts.get(
                "publication.shares.first",
                name(first),
                first.interventions(),
                data.interventions(),
                texts.percent(first.share()));
    }

    private String name(Share share) {
        return lists.shown(share.targetGroup(), texts);
    }

    @Override
    public List<NamedChart> charts(String id, String title, String says) {
        if (data.interventions() == 0) {
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
        String percent = texts.percent(share.share());
        String spoken = texts.get(
                "publication.shares.spoken", name(share), share.interventions(), data.interventions(), percent);
        return new BarChart.Bar(
                name(share),
                Reading.known(share.share(), percent),
                texts.count("publication.interventions", share.interventions()),
                Target.to(href(share), spoken));
    }

    private String href(Share share) {
        return Behind.all(selection, false).forTargetGroup(share.targetGroup()).href();
    }

    @Override
    public Table table() {
        return new Table(
                List.of(
                        new Head(texts.get("publication.column.target-group"), false),
                        new Head(texts.get("publication.column.interventions"), true),
                        new Head(texts.get("publication.column.share"), true),
                        new Head(texts.get("publication.column.organisations"), true)),
                data.shares().stream()
                        .map(share -> List.of(
                                new Cell(name(share), href(share)),
                                Cell.of(texts.number(share.interventions())),
                                Cell.of(texts.percent(share.share())),
                                Cell.of(texts.number(share.organisations()))))
                        .toList());
    }

    @Override
    public Optional<String> note() {
        return Optional.of(texts.get("publication.target-groups.note"));
    }
}
