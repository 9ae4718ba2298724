package rose.publication;

import java.util.List;
import java.util.Optional;
import rose.analysis.Behind;
import rose.analysis.CategoryPairs;
import rose.analysis.CategoryPairs.Pair;
import rose.analysis.Figure;
import rose.coding.Category;
import rose.coding.Dimension;
import rose.platform.Texts;
import rose.platform.charts.GroupedBars;
import rose.platform.charts.Heading;
import rose.platform.charts.Reading;
import rose.platform.charts.Target;
import rose.platform.charts.Words;
import rose.publication.FigureView.Cell;
import rose.publication.FigureView.Head;
import rose.publication.FigureView.NamedChart;
import rose.publication.FigureView.Table;

record PairsPresentation(Figure figure, CategoryPairs data, Texts texts) implements Presentation {

    @Override
    public String says() {
        if (data.pairs().isEmpty()) {
            return texts.get("publication.dimension-not-coded");
        }
        Pair first = data.pairs().getFirst();
        return texts.get(
                "publication.pairs.says",
                first.first().name(texts),
                first.withFirst(),
                many(data.first()),
                text(first, first.withSecond()),
                many(data.second()));
    }

    private String many(Dimension dimension) {
        return texts.get("publication.pairs.as-" + dimension.key());
    }

    private String text(Pair pair, int count) {
        return pair.second() == null ? texts.get("publication.pairs.none") : texts.number(count);
    }

    @Override
    public List<NamedChart> charts(String id, String title, String says) {
        if (data.interventions() == 0 || data.pairs().isEmpty()) {
            return List.of();
        }
        var chart = new GroupedBars(
                Heading.of(id, title, says),
                data.pairs().stream()
                        .map(pair -> new GroupedBars.Group(
                                pair.first().name(texts),
                                value(pair.first(), pair.withFirst(), data.first()),
                                value(pair.second(), pair.withSecond(), data.second())))
                        .toList(),
                texts.get("coding.dimension." + data.first().key() + ".many"),
                texts.get("coding.dimension." + data.second().key() + ".many"),
                1,
                amount -> texts.number(Math.round(amount)),
                new Words(
                        texts.get("publication.column.interventions"),
                        texts.get("publication.pairs.no-category"),
                        texts.get("publication.withheld")));
        return List.of(new NamedChart(texts.get("publication.chart.bars"), chart));
    }

    private GroupedBars.Value value(Category category, int count, Dimension dimension) {
        if (category == null) {
            return new GroupedBars.Value(
                    Reading.noReport(), Target.of(texts.get("publication.pairs.spoken-none", many(dimension))));
        }
        String spoken = texts.get("publication.pairs.spoken", category.name(texts), count, many(dimension));
        return new GroupedBars.Value(
                Reading.known(count, texts.number(count)),
                count == 0 ? Target.of(spoken) : Target.to(href(category), spoken));
    }

    private String href(Category category) {
        return Behind.having(figure.selection(), category).href();
    }

    @Override
    public Table table() {
        return new Table(
                List.of(
                        new Head(texts.get("publication.column.category"), false),
                        new Head(texts.get("coding.dimension." + data.first().key() + ".many"), true),
                        new Head(texts.get("coding.dimension." + data.second().key() + ".many"), true)),
                data.pairs().stream()
                        .map(pair -> List.of(
                                Cell.of(pair.first().name(texts)),
                                new Cell(texts.number(pair.withFirst()), href(pair.first())),
                                new Cell(
                                        text(pair, pair.withSecond()),
                                        pair.second() == null ? null : href(pair.second()))))
                        .toList());
    }

    @Override
    public Optional<String> note() {
        return figure.kind().note(texts);
    }
}
