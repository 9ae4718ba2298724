package rose.platform.charts;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What leads to what, from one column to another, in ribbons as wide as their counts: outputs to outcomes.
 *
 * @param measure what is counted, drawn above: "Antal insatser med både prestationen och effekten"; or empty
 * @param links in reading order; each from a node of {@code from} to one of {@code to}, each pair once
 */
public record Flow(Heading heading, String measure, Kind from, Kind to, List<Link> links) implements Chart {

    /** @throws IllegalArgumentException if a column is empty, a key occurs twice, or a link does not lead across */
    public Flow {
        links = List.copyOf(links);
        Set<String> left = keys(from);
        Set<String> right = keys(to);
        long pairs = links.stream()
                .map(link -> List.of(link.from(), link.to()))
                .distinct()
                .count();
        long keys = Stream.concat(left.stream(), right.stream()).distinct().count();
        if (left.isEmpty()
                || right.isEmpty()
                || keys != from.nodes().size() + to.nodes().size()) {
            throw new IllegalArgumentException("a flow needs nodes in both columns, each with a key of its own");
        }
        if (pairs != links.size() || !links.stream().allMatch(l -> left.contains(l.from()) && right.contains(l.to()))) {
            throw new IllegalArgumentException("links lead across, once each");
        }
    }

    private static Set<String> keys(Kind kind) {
        return kind.nodes().stream().map(Node::key).collect(Collectors.toSet());
    }
}
