package rose.publication;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rose.analysis.Behind;
import rose.analysis.Figure;
import rose.analysis.RelationMap;
import rose.analysis.RelationMap.Link;
import rose.analysis.RelationMap.Node;
import rose.analysis.RelationMap.Of;
import rose.analysis.ValueList;
import rose.collection.ClosedLists;
import rose.platform.Texts;
import rose.platform.charts.Heading;
import rose.platform.charts.Kind;
import rose.platform.charts.Network;
import rose.platform.charts.Target;
import rose.publication.FigureView.Cell;
import rose.publication.FigureView.Head;
import rose.publication.FigureView.NamedChart;
import rose.publication.FigureView.Table;

/** The strongest links drawn, more of them in the table, and all in the files. */
record RelationPresentation(Figure figure, RelationMap data, Texts texts, ClosedLists lists) implements Presentation {

    private static final int DRAWN = 40;
    private static final int IN_TABLE = 100;

    @Override
    public String says() {
        return data.links().stream()
                .findFirst()
                .map(link -> texts.get(
                        "publication.relations.says",
                        described(link.one()),
                        described(link.other()),
                        texts.count("publication.interventions", link.interventions())))
                .orElse(texts.get("publication.relations.none"));
    }

    @Override
    public List<NamedChart> charts(String id, String title, String says) {
        List<Link> drawn = data.links().stream().limit(DRAWN).toList();
        Set<Node> linked = new HashSet<>();
        drawn.forEach(link -> linked.addAll(List.of(link.one(), link.other())));
        List<Kind> kinds = Arrays.stream(Of.values())
                .map(of -> kind(of, linked))
                .filter(kind -> !kind.nodes().isEmpty())
                .toList();
        if (kinds.size() < 2) {
            return List.of();
        }
        var chart = new Network(
                Heading.of(id, title, says),
                texts.get("publication.relations.measure"),
                kinds,
                drawn.stream().map(this::link).toList());
        return List.of(new NamedChart(texts.get("publication.chart.network"), chart));
    }

    private Kind kind(Of of, Set<Node> linked) {
        return new Kind(
                texts.get("publication.relations." + of.name().toLowerCase()),
                data.nodes().stream()
                        .filter(node -> node.of() == of && linked.contains(node))
                        .map(this::node)
                        .toList());
    }

    private rose.platform.charts.Node node(Node node) {
        String text = texts.number(node.interventions());
        String spoken = texts.get(
                "publication.relations.spoken-node",
                label(node),
                texts.count("publication.interventions", node.interventions()));
        return new rose.platform.charts.Node(
                key(node), label(node), text, Target.to(with(all(), node).href(), spoken));
    }

    private rose.platform.charts.Link link(Link link) {
        String spoken = texts.get(
                "publication.relations.spoken",
                label(link.one()),
                label(link.other()),
                texts.count("publication.interventions", link.interventions()));
        return new rose.platform.charts.Link(
                key(link.one()),
                key(link.other()),
                link.interventions(),
                texts.number(link.interventions()),
                Target.to(href(link), spoken));
    }

    private String href(Link link) {
        return with(with(all(), link.one()), link.other()).href();
    }

    private Behind all() {
        return Behind.all(figure.selection(), true);
    }

    private static Behind with(Behind behind, Node node) {
        return node.category() == null
                ? behind.having(
                        node.of() == Of.TARGET_GROUP ? ValueList.TARGET_GROUP : ValueList.RESPONSIBLE_UNIT,
                        node.value())
                : behind.having(node.category());
    }

    private static String key(Node node) {
        return node.of() + " " + node.name();
    }

    private String label(Node node) {
        return node.category() == null
                ? lists.shown(node.value(), texts)
                : node.category().name(texts);
    }

    /** With what it is, since an activity and an output may have the same name. */
    private String described(Node node) {
        return texts.get("publication.relations." + node.of().name().toLowerCase()) + ": " + label(node);
    }

    @Override
    public Table table() {
        return new Table(
                List.of(
                        new Head(texts.get("publication.relations.one"), false),
                        new Head(texts.get("publication.relations.other"), false),
                        new Head(texts.get("publication.column.interventions"), true)),
                data.links().stream()
                        .limit(IN_TABLE)
                        .map(link -> List.of(
                                new Cell(described(link.one()), href(link)),
                                Cell.of(described(link.other())),
                                Cell.of(texts.number(link.interventions()))))
                        .toList());
    }

    @Override
    public Optional<String> note() {
        return figure.kind().note(texts);
    }
}
