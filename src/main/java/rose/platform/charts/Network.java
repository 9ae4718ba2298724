package rose.platform.charts;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What occurs together with what, among several kinds of things: units, activities, outputs, outcomes, target groups.
 * The caller leaves out what is too weak to show.
 *
 * @param measure what is counted, over the legend: "Antal insatser med båda"; or empty
 * @param kinds two to six, each with a node at least; they stand around the links in this order
 * @param links between any two nodes, each pair once
 */
public record Network(Heading heading, String measure, List<Kind> kinds, List<Link> links) implements Chart {

    private static final int MOST = Mark.values().length;

    /** @throws IllegalArgumentException if the kinds are too few or too many, a key occurs twice or is not known */
    public Network {
        kinds = List.copyOf(kinds);
        links = List.copyOf(links);
        if (kinds.size() < 2
                || kinds.size() > MOST
                || kinds.stream().anyMatch(k -> k.nodes().isEmpty())) {
            throw new IllegalArgumentException("two to " + MOST + " kinds with nodes, not " + kinds.size());
        }
        List<String> all =
                kinds.stream().flatMap(k -> k.nodes().stream()).map(Node::key).toList();
        Set<String> keys = Set.copyOf(all);
        if (keys.size() != all.size()) {
            throw new IllegalArgumentException("each node needs a key of its own");
        }
        if (!links.stream().allMatch(link -> keys.contains(link.from()) && keys.contains(link.to()))) {
            throw new IllegalArgumentException("links are between nodes of the chart");
        }
        Set<Set<String>> pairs =
                links.stream().map(link -> Set.of(link.from(), link.to())).collect(Collectors.toSet());
        if (pairs.size() != links.size()) {
            throw new IllegalArgumentException("each pair is linked once");
        }
    }
}
