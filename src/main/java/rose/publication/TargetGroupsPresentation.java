package rose.publication;

import java.util.List;
import java.util.Optional;
import rose.analysis.Behind;
import rose.analysis.Selection;
import rose.analysis.TargetGroups;
import rose.collection.ClosedLists;
import rose.platform.Texts;
import rose.publication.FigureView.NamedChart;
import rose.publication.FigureView.Table;

record TargetGroupsPresentation(Selection selection, TargetGroups data, Texts texts, ClosedLists lists)
        implements Presentation {

    private ShareBars bars() {
        return new ShareBars(
                texts.get("publication.column.target-group"),
                data.interventions(),
                data.shares().stream().map(this::item).toList(),
                texts);
    }

    private ShareBars.Item item(TargetGroups.Share share) {
        return new ShareBars.Item(
                lists.shown(share.targetGroup(), texts),
                share.interventions(),
                share.organisations(),
                share.share(),
                Behind.all(selection, false).forTargetGroup(share.targetGroup()).href());
    }

    @Override
    public String says() {
        return data.interventions() == 0 ? texts.get("publication.nothing-reported") : bars().firstSaid();
    }

    @Override
    public List<NamedChart> charts(String id, String title, String says) {
        return bars().charts(id, title, says);
    }

    @Override
    public Table table() {
        return bars().table();
    }

    @Override
    public Optional<String> note() {
        return Optional.of(texts.get("publication.target-groups.note"));
    }
}
