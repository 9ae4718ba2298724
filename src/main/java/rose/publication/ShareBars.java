package rose.publication;

import java.util.List;
import rose.platform.Texts;
import rose.platform.charts.BarChart;
import rose.platform.charts.Heading;
import rose.platform.charts.Reading;
import rose.platform.charts.Target;
import rose.publication.FigureView.Cell;
import rose.publication.FigureView.Head;
import rose.publication.FigureView.NamedChart;
import rose.publication.FigureView.Table;

/**
 * Shares of interventions as sentences, bars and rows, whatever the shares are of.
 *
 * @param column the heading of what is counted
 * @param base the interventions that shares are of
 * @param items in the order to be shown
 */
record ShareBars(String column, int base, List<Item> items, Texts texts) {

    /** One share, 0..1, and where its interventions are listed. */
    record Item(String name, int interventions, int organisations, double share, String href) {}

    /** "Digitalisering är vanligast: 17 av 121 insatser (14 %)." of the first item. */
    String firstSaid() {
        Item first = items.getFirst();
        return texts.get(
                "publication.shares.first", first.name(), first.interventions(), base, texts.percent(first.share()));
    }

    List<NamedChart> charts(String id, String title, String says) {
        if (base == 0 || items.isEmpty()) {
            return List.of();
        }
        List<BarChart.Bar> bars = items.stream().map(this::bar).toList();
        return List.of(new NamedChart(
                texts.get("publication.chart.bars"), new BarChart(Heading.of(id, title, says), bars, texts::percent)));
    }

    private BarChart.Bar bar(Item item) {
        String percent = texts.percent(item.share());
        String spoken = texts.get("publication.shares.spoken", item.name(), item.interventions(), base, percent);
        return new BarChart.Bar(
                item.name(),
                Reading.known(item.share(), percent),
                texts.count("publication.interventions", item.interventions()),
                Target.to(item.href(), spoken));
    }

    Table table() {
        return new Table(
                List.of(
                        new Head(column, false),
                        new Head(texts.get("publication.column.interventions"), true),
                        new Head(texts.get("publication.column.share"), true),
                        new Head(texts.get("publication.column.organisations"), true)),
                items.stream().map(this::row).toList());
    }

    private List<Cell> row(Item item) {
        return List.of(
                new Cell(item.name(), item.href()),
                Cell.of(texts.number(item.interventions())),
                Cell.of(base == 0 ? "–" : texts.percent(item.share())),
                Cell.of(texts.number(item.organisations())));
    }
}
