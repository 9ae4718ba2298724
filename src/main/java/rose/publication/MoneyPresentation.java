package rose.publication;

import java.util.List;
import java.util.Optional;
import rose.analysis.Behind;
import rose.analysis.MoneyByCategory;
import rose.analysis.MoneyByCategory.Row;
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

record MoneyPresentation(Selection selection, MoneyByCategory data, Texts texts) implements Presentation {

    private long total() {
        return data.rows().stream().mapToLong(Row::splitSek).sum();
    }

    private double share(Row row) {
        return total() == 0 ? 0 : (double) row.splitSek() / total();
    }

    @Override
    public String says() {
        if (total() == 0) {
            return texts.get("publication.money.none");
        }
        Row first = data.rows().getFirst();
        return texts.get(
                "publication.money.says",
                first.category().name(texts),
                texts.money(first.splitSek()),
                texts.percent(share(first)),
                texts.money(total()));
    }

    @Override
    public List<NamedChart> charts(String id, String title, String says) {
        if (total() == 0) {
            return List.of();
        }
        return List.of(new NamedChart(
                texts.get("publication.chart.bars"),
                new BarChart(
                        Heading.of(id, title, says),
                        data.rows().stream().map(this::bar).toList(),
                        texts::percent)));
    }

    private BarChart.Bar bar(Row row) {
        String spoken = texts.get(
                "publication.money.spoken",
                row.category().name(texts),
                texts.money(row.splitSek()),
                texts.percent(share(row)),
                row.interventions());
        return new BarChart.Bar(
                row.category().name(texts),
                Reading.known(share(row), texts.percent(share(row))),
                texts.money(row.splitSek()),
                Target.to(href(row), spoken));
    }

    private String href(Row row) {
        return Behind.having(selection, row.category()).href();
    }

    @Override
    public Table table() {
        return new Table(
                List.of(
                        new Head(texts.get("publication.column.category"), false),
                        new Head(texts.get("publication.money.split"), true),
                        new Head(texts.get("publication.column.share"), true),
                        new Head(texts.get("publication.money.unsplit"), true),
                        new Head(texts.get("publication.column.interventions"), true)),
                data.rows().stream()
                        .map(row -> List.of(
                                new Cell(row.category().name(texts), href(row)),
                                Cell.of(texts.money(row.splitSek())),
                                Cell.of(texts.percent(share(row))),
                                Cell.of(texts.money(row.unsplitSek())),
                                Cell.of(texts.number(row.interventions()))))
                        .toList());
    }

    @Override
    public Optional<String> note() {
        String note = texts.get("publication.money.note");
        return Optional.of(
                data.uncategorisedSek() == 0
                        ? note
                        : note + " "
                                + texts.get("publication.money.uncategorised", texts.money(data.uncategorisedSek())));
    }
}
