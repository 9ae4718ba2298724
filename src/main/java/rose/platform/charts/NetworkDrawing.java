package rose.platform.charts;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Draws a {@link Network}: nodes on both sides, their links between them or, where it is narrow, a list. */
record NetworkDrawing(Network network) implements Drawing {

    static final double FAINT = 0.7;
    private static final double SIDE = 4;
    private static final double MARK = 14;
    private static final double PORT = 9;
    private static final double SHALLOW = 36;
    private static final double DEEP = 230;

    @Override
    public double draw(Canvas canvas, double top) {
        if (canvas.width == Width.NARROW) {
            return list().draw(canvas, measure(canvas, top));
        }
        NetworkLayout layout = new NetworkLayout(network);
        LinkList list = list();
        for (int i = 0; i < network.kinds().size(); i++) {
            title(canvas, layout, i, top);
            for (Node node : network.kinds().get(i).nodes()) {
                node(canvas, layout.place(node.key()), node, i, top);
                list.from(node).forEach(link -> link(canvas, layout, link, top));
            }
        }
        return legend(canvas, top + layout.height() + 14, layout);
    }

    @Override
    public Stream<Target> targets() {
        return list().targets();
    }

    private LinkList list() {
        return new LinkList(network.kinds(), network.links());
    }

    private double measure(Canvas canvas, double top) {
        Type quiet = Type.regular(14, Tone.INK_2);
        double[] bottom = {top};
        if (!network.measure().isBlank()) {
            List<String> lines = Lines.wrap(network.measure(), quiet, canvas.width.pixels);
            canvas.silent(() -> bottom[0] = canvas.lines(0, top, lines, quiet) + 10);
        }
        return bottom[0];
    }

    private void title(Canvas canvas, NetworkLayout layout, int kind, double top) {
        Type strong = Type.strong(15, Tone.INK);
        boolean before = layout.before(kind);
        double x = x(canvas, before) + (before ? -MARK : MARK);
        List<String> lines = NetworkLayout.title(network.kinds().get(kind));
        canvas.silent(() -> canvas.lines(x, top + layout.title(kind), lines, before ? strong.end() : strong));
    }

    private static double x(Canvas canvas, boolean before) {
        double in = SIDE + NetworkLayout.LABEL + MARK;
        return before ? in : canvas.width.pixels - in;
    }

    private void node(Canvas canvas, NetworkLayout.Place place, Node node, int kind, double top) {
        double x = x(canvas, place.before());
        double middle = top + place.middle();
        double high = Math.max(24, place.label().height() + 4);
        double wide = NetworkLayout.LABEL + MARK + SIDE + 7;
        Box hit = new Box(place.before() ? 1.5 : x - 8.5, middle - high / 2, wide, high);
        canvas.item(
                node.target(),
                () -> {
                    if (canvas.look.links()) {
                        canvas.rect(hit, 3, Paint.row());
                    }
                },
                () -> {
                    Mark.of(kind).draw(canvas, x, middle);
                    place.label().draw(canvas, place.before() ? x - MARK : x + MARK, middle, place.before());
                });
    }

    private void link(Canvas canvas, NetworkLayout layout, Link link, double top) {
        String path = path(canvas, layout, link, top);
        double thick = layout.thick(link);
        canvas.item(
                link.target(),
                () -> {
                    if (canvas.look.links()) {
                        canvas.path(path, Paint.halo(thick + 6));
                    }
                    canvas.path(path, paint(thick).as("chart-link"));
                },
                () -> {});
    }

    private static Paint paint(double thick) {
        return Paint.line(Tone.MOSS, thick).seenThrough(FAINT);
    }

    // across in an S; between two of the same side in a bow that is deeper the farther apart they are
    private static String path(Canvas canvas, NetworkLayout layout, Link link, double top) {
        boolean from = layout.place(link.from()).before();
        boolean to = layout.place(link.to()).before();
        double x1 = x(canvas, from) + (from ? PORT : -PORT);
        double x2 = x(canvas, to) + (to ? PORT : -PORT);
        double y1 = top + layout.port(link, true);
        double y2 = top + layout.port(link, false);
        double depth = SHALLOW + DEEP * Math.abs(y2 - y1) / layout.height();
        double bow = from ? x1 + depth : x1 - depth;
        double turn = from == to ? bow : canvas.width.pixels / 2;
        return "M%s %sC%s %s %s %s %s %s"
                .formatted(Stream.of(x1, y1, turn, y1, turn, y2, x2, y2)
                        .map(Mark::number)
                        .toArray());
    }

    private double legend(Canvas canvas, double top, NetworkLayout layout) {
        List<Legend.Entry> entries = Stream.concat(
                        network.links().stream().min(Comparator.comparingLong(Link::count)).stream(),
                        network.links().stream().max(Comparator.comparingLong(Link::count)).stream())
                .distinct()
                .map(link -> Legend.Entry.of(
                        link.text(),
                        box -> canvas.path(
                                "M%s %sH%s"
                                        .formatted(
                                                Mark.number(box.x()),
                                                Mark.number(box.middleY()),
                                                Mark.number(box.right())),
                                paint(layout.thick(link)))))
                .toList();
        return new Legend(network.measure(), entries).flow(canvas, SIDE, top, canvas.width.pixels - 2 * SIDE);
    }
}
