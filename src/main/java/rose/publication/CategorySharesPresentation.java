package rose.publication;

import java.util.List;
import java.util.Optional;
import rose.analysis.Behind;
import rose.analysis.CategoryShares;
import rose.analysis.CategoryShares.Share;
import rose.analysis.Selection;
import rose.platform.Texts;
import rose.publication.FigureView.NamedChart;
import rose.publication.FigureView.Table;

record CategorySharesPresentation(Selection selection, CategoryShares data, Texts texts) implements Presentation {

    private ShareBars bars() {
        return new ShareBars(
                texts.get("publication.column.category"),
                data.interventions(),
                data.shares().stream().map(this::item).toList(),
                texts);
    }

    private ShareBars.Item item(Share share) {
        return new ShareBars.Item(
                share.category().name(texts),
                share.interventions(),
                share.organisations(),
                share.share(),
                Behind.having(selection, share.category()).href());
    }

    @Override
    public String says() {
        if (data.shares().isEmpty()) {
            return texts.get("publication.dimension-not-coded");
        }
        List<Share> some = data.shares().stream()
                .filter(share -> share.interventions() > 0)
                .toList();
        if (some.isEmpty()) {
            return texts.get("publication.shares.none");
        }
        if (some.size() == 1) {
            return bars().firstSaid();
        }
        Share second = some.get(1);
        return bars().firstSaid() + " "
                + texts.get("publication.shares.second", second.category().name(texts), texts.percent(second.share()));
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
        return Optional.of(texts.get("publication.shares.note"));
    }
}
