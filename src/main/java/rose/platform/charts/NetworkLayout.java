package rose.platform.charts;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Where the nodes of a {@link Network} stand: the first kinds to the left, under each other, the others to the right. */
final class NetworkLayout {

    static final double LABEL = 208;
    private static final double GAP = 9;
    private static final double BETWEEN_KINDS = 16;
    private static final double THICKEST = 9;
    private static final double THINNEST = 1.2;
    private static final Type TITLE = Type.strong(15, Tone.INK);
    private static final int MOST_LINES = 2;

    private final Network network;
    private final Map<String, Place> places = new HashMap<>();
    private final Map<Integer, Double> titles = new HashMap<>();
    private final Map<String, Double> ports = new HashMap<>();
    private final long largest;
    private final int left;
    private final double height;

    /** @param before whether it stands to the left */
    record Place(NodeLabel label, double middle, boolean before) {}

    NetworkLayout(Network network) {
        this.network = network;
        List<Kind> kinds = network.kinds();
        largest = network.links().stream().mapToLong(Link::count).max().orElse(1);
        left = IntStream.range(1, kinds.size())
                .boxed()
                .min(Comparator.comparingDouble(this::higher))
                .orElseThrow();
        height = higher(left);
        stand(0, left);
        stand(left, kinds.size());
        kinds.stream().flatMap(kind -> kind.nodes().stream()).forEach(this::ports);
    }

    private double higher(int split) {
        return Math.max(height(0, split), height(split, network.kinds().size()));
    }

    private double height(int first, int end) {
        double inner = network.kinds().subList(first, end).stream()
                .mapToDouble(kind -> title(kind).size() * TITLE.leading()
                        + 4
                        + kind.nodes().stream().mapToDouble(this::slot).sum())
                .sum();
        return inner + BETWEEN_KINDS * (end - first - 1);
    }

    private double slot(Node node) {
        double links = links(node).stream().mapToDouble(this::thick).sum();
        return Math.max(label(node).height(), links) + GAP;
    }

    private List<Link> links(Node node) {
        return network.links().stream()
                .filter(link -> link.from().equals(node.key()) || link.to().equals(node.key()))
                .toList();
    }

    static List<String> title(Kind kind) {
        return Lines.wrap(kind.title(), TITLE, LABEL);
    }

    private static NodeLabel label(Node node) {
        return NodeLabel.of(node, LABEL, MOST_LINES);
    }

    // the shorter side gets more room between its nodes, and stands in the middle
    private void stand(int first, int end) {
        List<Kind> side = network.kinds().subList(first, end);
        long nodes = side.stream().mapToLong(kind -> kind.nodes().size()).sum();
        double left = height - height(first, end);
        double spread = Math.min(GAP, left / nodes);
        double y = (left - spread * nodes) / 2;
        for (int i = first; i < end; i++) {
            titles.put(i, y);
            y += title(network.kinds().get(i)).size() * TITLE.leading() + 4;
            for (Node node : network.kinds().get(i).nodes()) {
                double slot = slot(node) + spread;
                places.put(node.key(), new Place(label(node), y + slot / 2, first == 0));
                y += slot;
            }
            y += BETWEEN_KINDS;
        }
    }

    // side by side, in the order in which they cross each other least
    private void ports(Node node) {
        Place here = places.get(node.key());
        List<Link> links = links(node).stream()
                .sorted(Comparator.comparingDouble(link -> turn(here, places.get(other(link, node)))))
                .toList();
        double y = here.middle() - links.stream().mapToDouble(this::thick).sum() / 2;
        for (Link link : links) {
            ports.put(port(link, node.key()), y + thick(link) / 2);
            y += thick(link);
        }
    }

    // up on the same side, the nearest first; across, from the top; down on the same side, the nearest last
    private double turn(Place here, Place there) {
        if (here.before() != there.before()) {
            return there.middle();
        }
        double away = there.middle() - here.middle();
        return away < 0 ? -2 * height - away : 3 * height - away;
    }

    private static String other(Link link, Node node) {
        return link.from().equals(node.key()) ? link.to() : link.from();
    }

    private static String port(Link link, String key) {
        return key + "\n" + link.from() + "\n" + link.to();
    }

    double thick(Link link) {
        return Math.max(THINNEST, THICKEST * link.count() / largest);
    }

    double height() {
        return height;
    }

    Place place(String key) {
        return places.get(key);
    }

    /** Where on the side of the node with this key a link begins or ends. */
    double port(Link link, boolean from) {
        return ports.get(port(link, from ? link.from() : link.to()));
    }

    /** Where the title of a kind begins. */
    double title(int kind) {
        return titles.get(kind);
    }

    boolean before(int kind) {
        return kind < left;
    }
}
