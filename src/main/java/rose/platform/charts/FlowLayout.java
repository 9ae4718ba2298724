package rose.platform.charts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the nodes and ribbons of a {@link Flow} stand, from the top of the columns. */
final class FlowLayout {

    static final double LABEL = 196;
    private static final double LEAST_RIBBONS = 340;
    private static final double RIBBONS = 0.9;
    private static final double GAP = 14;
    private static final double THINNEST = 1.5;
    private static final double THICKEST = 64;
    private static final double LEAST_NODE = 3;
    private static final int MOST_LINES = 3;

    private final Map<String, Place> places = new HashMap<>();
    private final Map<Link, Ribbon> ribbons = new HashMap<>();
    private final double unit;
    private final double height;

    /** @param middle of the node, {@code thick} as all its ribbons together */
    record Place(NodeLabel label, double middle, double thick, double slot) {

        double top() {
            return middle - thick / 2;
        }
    }

    /** @param from y where it leaves, {@code to} y where it comes in */
    record Ribbon(double from, double to, double thick) {}

    FlowLayout(Flow flow) {
        double labels = Math.max(labels(flow.from()), labels(flow.to()));
        long all = flow.links().stream().mapToLong(Link::count).sum();
        long largest = flow.links().stream().mapToLong(Link::count).max().orElse(1);
        unit = Math.min(Math.max(LEAST_RIBBONS, labels * RIBBONS) / Math.max(1, all), THICKEST / largest);
        height = Math.max(slots(flow.from(), flow), slots(flow.to(), flow));
        stand(flow.from(), flow);
        stand(flow.to(), flow);
        ribbons(flow);
    }

    double height() {
        return height;
    }

    Place place(Node node) {
        return places.get(node.key());
    }

    Ribbon ribbon(Link link) {
        return ribbons.get(link);
    }

    private static double labels(Kind kind) {
        return kind.nodes().stream().mapToDouble(node -> label(node).height()).sum();
    }

    private double slots(Kind kind, Flow flow) {
        return kind.nodes().stream().mapToDouble(node -> slot(node, flow)).sum();
    }

    private double slot(Node node, Flow flow) {
        return Math.max(label(node).height(), thick(node, flow)) + GAP;
    }

    private static NodeLabel label(Node node) {
        return NodeLabel.of(node, LABEL, MOST_LINES);
    }

    private double thick(Node node, Flow flow) {
        return flow.links().stream()
                .filter(link -> link.from().equals(node.key()) || link.to().equals(node.key()))
                .mapToDouble(this::thick)
                .sum();
    }

    private double thick(Link link) {
        return thick(link.count());
    }

    /** How thick a ribbon of this count is. */
    double thick(long count) {
        return Math.max(THINNEST, count * unit);
    }

    // the shorter column is spread over the height of the other
    private void stand(Kind kind, Flow flow) {
        double spread = (height - slots(kind, flow)) / kind.nodes().size();
        double y = 0;
        for (Node node : kind.nodes()) {
            double slot = slot(node, flow) + spread;
            double thick = Math.max(LEAST_NODE, thick(node, flow));
            places.put(node.key(), new Place(label(node), y + slot / 2, thick, slot));
            y += slot;
        }
    }

    // at each node in the order of the nodes on the other side, so that they cross as little as that order allows
    private void ribbons(Flow flow) {
        Map<String, Double> next = new HashMap<>();
        places.forEach((key, place) -> next.put(key, place.top()));
        Map<Link, Double> leaving = new HashMap<>();
        for (Node to : flow.to().nodes()) {
            flow.links().stream()
                    .filter(link -> link.to().equals(to.key()))
                    .forEach(link -> leaving.put(link, take(next, link.from(), thick(link))));
        }
        for (Node from : flow.from().nodes()) {
            List<Link> links = flow.links().stream()
                    .filter(link -> link.from().equals(from.key()))
                    .toList();
            for (Link link : links) {
                double to = take(next, link.to(), thick(link));
                ribbons.put(link, new Ribbon(leaving.get(link), to, thick(link)));
            }
        }
    }

    private static double take(Map<String, Double> next, String key, double thick) {
        double at = next.get(key);
        next.put(key, at + thick);
        return at;
    }
}
