package rose.publication;

import java.util.List;
import java.util.Optional;
import rose.analysis.Behind;
import rose.analysis.Figure;
import rose.analysis.ValueShares;
import rose.collection.ClosedLists;
import rose.platform.Texts;
import rose.publication.FigureView.NamedChart;
import rose.publication.FigureView.Table;

record ValueSharesPresentation(Figure figure, ValueShares data, Texts texts, ClosedLists lists)
        implements Presentation {

    private ShareBars bars() {
        return new ShareBars(
                figure.kind().heading(texts),
                data.interventions(),
                data.shares().stream().map(this::item).toList(),
                texts);
    }

    private ShareBars.Item item(ValueShares.Share share) {
        return new ShareBars.Item(
                lists.shown(share.value(), texts),
                share.interventions(),
                share.organisations(),
                share.share(),
                Behind.all(figure.selection(), false)
                        .having(data.list(), share.value())
                        .href());
    }

    @Override
    public String says() {
        if (data.interventions() == 0) {
            return texts.get("publication.nothing-reported");
        }
        return data.shares().stream().allMatch(share -> share.interventions() == 0)
                ? texts.get("publication.values.none")
                : bars().firstSaid();
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
        return figure.kind().note(texts);
    }
}
