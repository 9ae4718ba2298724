package rose.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import rose.analysis.facts.Bits;
import rose.coding.Category;
import rose.coding.Dimension;

/**
 * What occurs together in the coded interventions: units, activities, outputs, outcomes, target groups.
 *
 * @param interventions the base: interventions with settled codes
 * @param nodes those that any of them has
 * @param links each pair of nodes of different kinds that some intervention has both of, by interventions, falling
 */
public record RelationMap(int interventions, List<Node> nodes, List<Link> links) implements FigureData {

    /** What nodes are of, in the order in which they stand. */
    public enum Of {
        RESPONSIBLE_UNIT,
        ACTIVITY,
        OUTPUT,
        OUTCOME,
        TARGET_GROUP
    }

    /** @param category null for a value of a list, whose {@code value} it is */
    public record Node(Of of, Category category, String value, int interventions) {

        public String name() {
            return category == null ? value : category.name();
        }
    }

    public record Link(Node one, Node other, int interventions) {}

    private record Held(Node node, Bits rows) {}

    static RelationMap of(SelectionFacts facts, Function<ValueList, List<String>> values) {
        Bits settled = facts.settled();
        List<Held> held = Stream.of(
                        ofList(Of.RESPONSIBLE_UNIT, ValueList.RESPONSIBLE_UNIT, facts, settled, values),
                        ofDimension(Of.ACTIVITY, Dimension.ACTIVITY, facts, settled),
                        ofDimension(Of.OUTPUT, Dimension.OUTPUT, facts, settled),
                        ofDimension(Of.OUTCOME, Dimension.OUTCOME, facts, settled),
                        ofList(Of.TARGET_GROUP, ValueList.TARGET_GROUP, facts, settled, values))
                .flatMap(nodes -> nodes)
                .filter(each -> each.node().interventions() > 0)
                .toList();
        return new RelationMap(settled.count(), held.stream().map(Held::node).toList(), links(held));
    }

    private static Stream<Held> ofDimension(Of of, Dimension dimension, SelectionFacts facts, Bits settled) {
        return facts.categories(dimension).stream().map(category -> {
            Bits rows = facts.with(category).and(settled);
            return new Held(new Node(of, category, null, rows.count()), rows);
        });
    }

    private static Stream<Held> ofList(
            Of of, ValueList list, SelectionFacts facts, Bits settled, Function<ValueList, List<String>> values) {
        return values.apply(list).stream().map(value -> {
            Bits rows = facts.lot().value(list, value).and(settled);
            return new Held(new Node(of, null, value, rows.count()), rows);
        });
    }

    private static List<Link> links(List<Held> held) {
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < held.size(); i++) {
            for (int j = i + 1; j < held.size(); j++) {
                if (held.get(i).node().of() != held.get(j).node().of()) {
                    int both = held.get(i).rows().count(held.get(j).rows());
                    if (both > 0) {
                        links.add(new Link(held.get(i).node(), held.get(j).node(), both));
                    }
                }
            }
        }
        links.sort(Comparator.comparingInt(Link::interventions).reversed());
        return List.copyOf(links);
    }

    @Override
    public FigureTable table() {
        return new FigureTable(
                List.of("kind", "name", "other_kind", "other_name", "interventions"),
                links.stream()
                        .map(link -> FigureTable.row(
                                link.one().of().name().toLowerCase(),
                                link.one().name(),
                                link.other().of().name().toLowerCase(),
                                link.other().name(),
                                link.interventions()))
                        .toList());
    }
}
