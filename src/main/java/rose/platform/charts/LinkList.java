package rose.platform.charts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Nodes and their links as a list, for where it is narrow: under each node a row for each link from it. */
final class LinkList {

    private static final double SIDE = 6;
    private static final double INDENT = 16;
    private static final double BAR = 6;
    private static final double PADDING = 5;
    private static final Type COUNT = Type.strong(14, Tone.INK);
    private static final Type NAME = Type.regular(14, Tone.INK);
    private static final Type TITLE = Type.strong(16, Tone.INK);

    private final List<Kind> kinds;
    private final List<Link> links;
    private final Map<String, Node> nodes = new HashMap<>();
    private final Map<String, Integer> kindOf = new HashMap<>();

    LinkList(List<Kind> kinds, List<Link> links) {
        this.kinds = kinds;
        this.links = links;
        for (int i = 0; i < kinds.size(); i++) {
            for (Node node : kinds.get(i).nodes()) {
                nodes.put(node.key(), node);
                kindOf.put(node.key(), i);
            }
        }
    }

    /** Each node, then its links. */
    Stream<Target> targets() {
        return kinds.stream()
                .flatMap(kind -> kind.nodes().stream())
                .flatMap(node ->
                        Stream.concat(Stream.of(node.target()), from(node).map(Link::target)));
    }

    Stream<Link> from(Node node) {
        return links.stream().filter(link -> link.from().equals(node.key()));
    }

    /** The place of the kind of the node with this key. */
    int kindOf(String key) {
        return kindOf.get(key);
    }

    /** The largest count, at least 1. */
    long largest() {
        return links.stream().mapToLong(Link::count).max().orElse(1);
    }

    double draw(Canvas canvas, double top) {
        double y = top;
        for (int i = 0; i < kinds.size(); i++) {
            y = title(canvas, i, y);
            for (Node node : kinds.get(i).nodes()) {
                y = node(canvas, node, y + 6);
                for (Link link : from(node).toList()) {
                    y = link(canvas, link, y);
                }
            }
            y += 18;
        }
        return y - 14;
    }

    private double title(Canvas canvas, int kind, double top) {
        double[] bottom = new double[1];
        double room = canvas.width.pixels - 2 * SIDE - INDENT;
        canvas.silent(() -> {
            Mark.of(kind).draw(canvas, SIDE + 5, top + TITLE.leading() / 2);
            bottom[0] =
                    canvas.lines(SIDE + INDENT, top, Lines.wrap(kinds.get(kind).title(), TITLE, room), TITLE) + 3;
            canvas.line(SIDE, bottom[0], canvas.width.pixels - SIDE, bottom[0], Tone.INK_2);
        });
        return bottom[0];
    }

    private double node(Canvas canvas, Node node, double top) {
        double right = canvas.width.pixels - SIDE;
        double room = right - SIDE - COUNT.measure(node.text()) - 10;
        List<String> lines = Lines.wrap(node.label(), COUNT, room);
        double height = lines.size() * COUNT.leading() + 2 * PADDING;
        canvas.item(node.target(), () -> hit(canvas, top, height), () -> {
            canvas.lines(SIDE, top + PADDING, lines, COUNT);
            canvas.lines(right, top + PADDING, List.of(node.text()), COUNT.end());
        });
        return top + height;
    }

    private double link(Canvas canvas, Link link, double top) {
        double right = canvas.width.pixels - SIDE;
        double left = SIDE + INDENT;
        double room = right - left - INDENT - COUNT.measure(link.text()) - 10;
        List<String> lines = Lines.wrap(nodes.get(link.to()).label(), NAME, room);
        double height = lines.size() * NAME.leading() + BAR + 2 + 2 * PADDING;
        canvas.item(link.target(), () -> hit(canvas, top, height), () -> {
            Mark.of(kindOf(link.to())).draw(canvas, left + 5, top + PADDING + NAME.leading() / 2);
            double end = canvas.lines(left + INDENT, top + PADDING, lines, NAME);
            canvas.lines(right, top + PADDING, List.of(link.text()), COUNT.end());
            double wide = Math.max(1.5, (right - left - INDENT) * link.count() / largest());
            canvas.rect(
                    new Box(left + INDENT, end + 2, wide, BAR),
                    0,
                    Paint.fill(Tone.MOSS).as("chart-bar"));
        });
        return top + height;
    }

    private static void hit(Canvas canvas, double top, double height) {
        if (canvas.look.links()) {
            canvas.rect(new Box(1.5, top + 0.5, canvas.width.pixels - 3, height - 1), 3, Paint.row());
        }
    }
}
