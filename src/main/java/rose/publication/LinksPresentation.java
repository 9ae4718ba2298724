package rose.publication;

import java.util.List;
import java.util.Optional;
import rose.analysis.Behind;
import rose.analysis.OutputOutcomeLinks;
import rose.analysis.OutputOutcomeLinks.Link;
import rose.analysis.Selection;
import rose.coding.Category;
import rose.platform.Texts;
import rose.platform.charts.Classes;
import rose.platform.charts.Flow;
import rose.platform.charts.Heading;
import rose.platform.charts.Kind;
import rose.platform.charts.LinkMatrix;
import rose.platform.charts.Node;
import rose.platform.charts.Reading;
import rose.platform.charts.Target;
import rose.platform.charts.Words;
import rose.publication.FigureView.Cell;
import rose.publication.FigureView.Head;
import rose.publication.FigureView.NamedChart;
import rose.publication.FigureView.Table;

record LinksPresentation(Selection selection, OutputOutcomeLinks data, Texts texts) implements Presentation {

    @Override
    public String says() {
        return data.links().stream()
                .findFirst()
                .map(link -> texts.get(
                        "publication.links.says",
                        link.output().name(texts),
                        link.outcome().name(texts),
                        texts.count("publication.interventions", link.interventions())))
                .orElse(texts.get("publication.links.none"));
    }

    @Override
    public List<NamedChart> charts(String id, String title, String says) {
        if (data.interventions() == 0
                || data.outputs().isEmpty()
                || data.outcomes().isEmpty()) {
            return List.of();
        }
        int most = data.links().stream().mapToInt(Link::interventions).max().orElse(1);
        NamedChart matrix = new NamedChart(
                texts.get("publication.chart.matrix"),
                new LinkMatrix(
                        Heading.of(id, title, says),
                        texts.get("coding.dimension.output.many"),
                        data.outputs().stream()
                                .map(output -> output.name(texts))
                                .toList(),
                        texts.get("coding.dimension.outcome.many"),
                        data.outcomes().stream()
                                .map(outcome -> outcome.name(texts))
                                .toList(),
                        data.outputs().stream().map(this::cells).toList(),
                        Classes.counts(most, texts::number),
                        words()));
        return data.links().isEmpty()
                ? List.of(matrix)
                : List.of(matrix, new NamedChart(texts.get("publication.chart.flow"), flow(id, title, says)));
    }

    private Flow flow(String id, String title, String says) {
        return new Flow(
                Heading.of(id, title, says),
                texts.get("publication.column.interventions"),
                kind("output", data.outputs()),
                kind("outcome", data.outcomes()),
                data.links().stream()
                        .map(link -> new rose.platform.charts.Link(
                                key(link.output()),
                                key(link.outcome()),
                                link.interventions(),
                                texts.number(link.interventions()),
                                cell(link.output(), link.outcome()).target()))
                        .toList());
    }

    /** Those of the dimension that any link leads from or to. */
    private Kind kind(String dimension, List<Category> categories) {
        return new Kind(
                texts.get("coding.dimension." + dimension + ".many"),
                categories.stream()
                        .filter(category -> data.links().stream()
                                .anyMatch(link -> link.output().equals(category)
                                        || link.outcome().equals(category)))
                        .map(category -> new Node(
                                key(category),
                                category.name(texts),
                                "",
                                Target.to(Behind.having(selection, category).href(), category.name(texts))))
                        .toList());
    }

    private static String key(Category category) {
        return String.valueOf(category.id());
    }

    private List<LinkMatrix.Cell> cells(Category output) {
        return data.outcomes().stream().map(outcome -> cell(output, outcome)).toList();
    }

    private LinkMatrix.Cell cell(Category output, Category outcome) {
        int count = data.interventions(output, outcome);
        String spoken = texts.get("publication.links.spoken", output.name(texts), outcome.name(texts), count);
        Target target = count == 0 ? Target.of(spoken) : Target.to(href(output, outcome), spoken);
        return new LinkMatrix.Cell(Reading.known(count, texts.number(count)), target);
    }

    private String href(Category output, Category outcome) {
        return Behind.having(selection, output, outcome).href();
    }

    private Words words() {
        return new Words(
                texts.get("publication.column.interventions"),
                texts.get("publication.no-report"),
                texts.get("publication.withheld"));
    }

    @Override
    public Table table() {
        return new Table(
                List.of(
                        new Head(texts.get("coding.dimension.output.one"), false),
                        new Head(texts.get("coding.dimension.outcome.one"), false),
                        new Head(texts.get("publication.column.interventions"), true)),
                data.links().stream()
                        .map(link -> List.of(
                                new Cell(link.output().name(texts), href(link.output(), link.outcome())),
                                Cell.of(link.outcome().name(texts)),
                                Cell.of(texts.number(link.interventions()))))
                        .toList());
    }

    @Override
    public Optional<String> note() {
        return Optional.of(texts.get("publication.links.note"));
    }
}
