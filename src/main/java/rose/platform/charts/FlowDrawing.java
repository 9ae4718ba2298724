package rose.platform.charts;

import java.util.List;
import java.util.stream.Stream;

/** Draws a {@link Flow}: ribbons between two columns or, where it is narrow, a list. */
record FlowDrawing(Flow flow) implements Drawing {

    private static final double NODE = 10;
    private static final double LABEL_GAP = 8;
    private static final double SIDE = 4;
    private static final double LEAST_TEXT = 15;
    private static final double THIN = 10;
    static final double FAINT = 0.75;
    private static final Paint RIBBON = Paint.fill(Tone.SHADE_2)
            .edge(Tone.EDGE_LOW)
            .edgeWidth(0.75)
            .seenThrough(0.5)
            .as("chart-ribbon");
    // edges would make a thin ribbon heavier than a broad one
    private static final Paint THIN_RIBBON = Paint.fill(Tone.EDGE_LOW).as("chart-ribbon");

    @Override
    public double draw(Canvas canvas, double top) {
        double start = measure(canvas, top);
        return canvas.width == Width.NARROW ? list().draw(canvas, start) : wide(canvas, start);
    }

    @Override
    public Stream<Target> targets() {
        return list().targets();
    }

    private LinkList list() {
        return new LinkList(List.of(flow.from(), flow.to()), flow.links());
    }

    private double measure(Canvas canvas, double top) {
        Type quiet = Type.regular(14, Tone.INK_2);
        double[] bottom = {top};
        if (!flow.measure().isBlank()) {
            List<String> lines = Lines.wrap(flow.measure(), quiet, canvas.width.pixels);
            canvas.silent(() -> bottom[0] = canvas.lines(0, top, lines, quiet) + 10);
        }
        return bottom[0];
    }

    private double wide(Canvas canvas, double top) {
        FlowLayout layout = new FlowLayout(flow);
        double start = heads(canvas, top);
        LinkList list = list();
        for (Node node : flow.from().nodes()) {
            node(canvas, layout.place(node), node, start, true);
            list.from(node)
                    .forEach(link ->
                            ribbon(canvas, layout.ribbon(link), link, start, paint(link, list.largest(), layout)));
        }
        flow.to().nodes().forEach(node -> node(canvas, layout.place(node), node, start, false));
        return start + layout.height() + 4;
    }

    private double heads(Canvas canvas, double top) {
        Type strong = Type.strong(15, Tone.INK);
        List<String> left = Lines.wrap(flow.from().title(), strong, 300);
        List<String> right = Lines.wrap(flow.to().title(), strong, 300);
        canvas.silent(() -> {
            canvas.lines(left(canvas) + NODE, top, left, strong.end());
            canvas.lines(right(canvas), top, right, strong);
        });
        return top + Math.max(left.size(), right.size()) * strong.leading() + 4;
    }

    /** x of the left nodes. */
    private static double left(Canvas canvas) {
        return SIDE + FlowLayout.LABEL + LABEL_GAP;
    }

    /** x of the right nodes. */
    private static double right(Canvas canvas) {
        return canvas.width.pixels - SIDE - FlowLayout.LABEL - LABEL_GAP - NODE;
    }

    private void node(Canvas canvas, FlowLayout.Place place, Node node, double start, boolean before) {
        double x = before ? left(canvas) : right(canvas);
        double middle = start + place.middle();
        double high = Math.max(24, Math.max(place.label().height() + 4, place.thick()));
        double wide = FlowLayout.LABEL + LABEL_GAP + SIDE + NODE - 1.5;
        Box hit = new Box(before ? 1.5 : x, middle - high / 2, wide, high);
        canvas.item(
                node.target(),
                () -> {
                    if (canvas.look.links()) {
                        canvas.rect(hit, 3, Paint.row());
                    }
                },
                () -> {
                    Paint bar = Paint.fill(Tone.MOSS).as("chart-bar");
                    canvas.rect(new Box(x, start + place.top(), NODE, place.thick()), 0, bar);
                    place.label().draw(canvas, before ? x - LABEL_GAP : x + NODE + LABEL_GAP, middle, before);
                });
    }

    private static void ribbon(Canvas canvas, FlowLayout.Ribbon ribbon, Link link, double start, Paint paint) {
        double x1 = left(canvas) + NODE;
        double x2 = right(canvas);
        double y1 = start + ribbon.from();
        double y2 = start + ribbon.to();
        String path = "M%s %sC%s %s %s %s %s %sV%sC%s %s %s %s %s %sz"
                .formatted(Stream.of(
                                x1,
                                y1,
                                (x1 + x2) / 2,
                                y1,
                                (x1 + x2) / 2,
                                y2,
                                x2,
                                y2,
                                y2 + ribbon.thick(),
                                (x1 + x2) / 2,
                                y2 + ribbon.thick(),
                                (x1 + x2) / 2,
                                y1 + ribbon.thick(),
                                x1,
                                y1 + ribbon.thick())
                        .map(Mark::number)
                        .toArray());
        canvas.item(link.target(), () -> canvas.path(path, paint), () -> {
            if (ribbon.thick() >= LEAST_TEXT) {
                Type type = Type.regular(14, Tone.INK);
                double drop = ribbon.thick() / 2 + type.drop();
                canvas.text(x1 + 5, y1 + drop, link.text(), type);
                canvas.text(x2 - 5, y2 + drop, link.text(), type.end());
            }
        });
    }

    // where all are thin, those that count most come out; in broad company a thin one is painted as the broad
    private static Paint paint(Link link, long largest, FlowLayout layout) {
        if (layout.thick(largest) >= THIN) {
            return RIBBON;
        }
        return THIN_RIBBON.seenThrough(link.count() * 2 >= largest ? 1 : FAINT);
    }
}
