package rose.platform.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Draws {@link SmallMultiples}: where it is wide, the names of the categories stand once to the left of panels beside
 * each other; where it is narrow, in each panel, over the bars.
 */
record MultiplesDrawing(SmallMultiples chart) implements Drawing {

    private static final double SIDE = 6;
    private static final double WIDEST_LABEL = 200;
    private static final double LEAST_PANEL = 140;
    private static final double GAP = 20;
    private static final double BAR = 16;
    private static final double ROW_GAP = 10;
    private static final double HIT = 24;
    private static final double BETWEEN = 22;
    private static final Type VALUE = Type.strong(14, Tone.INK);
    private static final Paint PAINT = Paint.fill(Tone.MOSS).as("chart-bar");

    @Override
    public double draw(Canvas canvas, double top) {
        double start = legend(canvas, top) + 14;
        return canvas.width == Width.WIDE ? wide(canvas, start) : narrow(canvas, start);
    }

    @Override
    public Stream<Target> targets() {
        return chart.panels().stream().flatMap(panel -> panel.cells().stream()).map(SmallMultiples.Cell::target);
    }

    private double legend(Canvas canvas, double top) {
        List<Legend.Entry> entries = new ArrayList<>();
        List<Reading> readings = chart.panels().stream()
                .flatMap(panel -> panel.cells().stream())
                .map(SmallMultiples.Cell::reading)
                .toList();
        entries.addAll(Legend.missing(canvas, readings, chart.words()));
        return new Legend(chart.words().measure(), entries).flow(canvas, SIDE, top, canvas.width.pixels - 2 * SIDE);
    }

    private double wide(Canvas canvas, double top) {
        Type type = Type.regular(canvas.width.label, Tone.INK);
        List<List<String>> labels = chart.categories().stream()
                .map(category -> Lines.wrap(category, type, WIDEST_LABEL))
                .toList();
        double label = labels.stream()
                        .mapToDouble(lines -> Lines.widest(lines, type))
                        .max()
                        .orElse(0)
                + 12;
        double room = canvas.width.pixels - 2 * SIDE - label;
        int most = Math.max(1, (int) ((room + GAP) / (LEAST_PANEL + GAP)));
        int across =
                Math.ceilDiv(chart.panels().size(), Math.ceilDiv(chart.panels().size(), most));
        double panel = Math.min(260, (room + GAP) / across - GAP);
        double y = top;
        for (int first = 0; first < chart.panels().size(); first += across) {
            int end = Math.min(first + across, chart.panels().size());
            y = block(canvas, labels, new Box(SIDE + label, y, panel, 0), first, end) + BETWEEN;
        }
        return y - BETWEEN + 4;
    }

    /** Panels beside each other. @param at where the first of them stands, and how wide each is */
    private double block(Canvas canvas, List<List<String>> labels, Box at, int first, int end) {
        Type type = Type.regular(canvas.width.label, Tone.INK);
        double heads = chart.panels().subList(first, end).stream()
                .mapToDouble(panel -> head(panel, at.width()).size() * VALUE.leading())
                .max()
                .orElse(0);
        double[] tops = new double[labels.size() + 1];
        tops[0] = at.y() + heads + 4;
        for (int i = 0; i < labels.size(); i++) {
            tops[i + 1] = tops[i] + Math.max(labels.get(i).size() * type.leading(), BAR) + ROW_GAP;
        }
        canvas.silent(() -> {
            for (int i = 0; i < labels.size(); i++) {
                double text = labels.get(i).size() * type.leading();
                canvas.lines(at.x() - 12, (tops[i] + tops[i + 1] - text) / 2, labels.get(i), type.end());
            }
        });
        for (int i = first; i < end; i++) {
            SmallMultiples.Panel panel = chart.panels().get(i);
            double x = at.x() + (i - first) * (at.width() + GAP);
            List<String> head = head(panel, at.width());
            canvas.silent(() -> {
                canvas.lines(x, at.y() + heads - head.size() * VALUE.leading(), head, VALUE);
                canvas.line(x, tops[0], x, tops[labels.size()], Tone.INK_2);
            });
            for (int row = 0; row < labels.size(); row++) {
                double middle = (tops[row] + tops[row + 1]) / 2;
                bar(canvas, panel.cells().get(row), new Box(x, middle - BAR / 2, at.width(), BAR));
            }
        }
        return tops[labels.size()];
    }

    private static List<String> head(SmallMultiples.Panel panel, double width) {
        return Lines.wrap(panel.title(), VALUE, width);
    }

    private double narrow(Canvas canvas, double top) {
        Type type = Type.regular(canvas.width.label, Tone.INK);
        double room = canvas.width.pixels - 2 * SIDE;
        double y = top;
        for (SmallMultiples.Panel panel : chart.panels()) {
            Type strong = Type.strong(15, Tone.INK);
            double at = y;
            double[] end = new double[1];
            canvas.silent(() -> end[0] = canvas.lines(SIDE, at, Lines.wrap(panel.title(), strong, room), strong));
            y = end[0] + 4;
            for (int i = 0; i < chart.categories().size(); i++) {
                double under = y;
                List<String> label = Lines.wrap(chart.categories().get(i), type, room);
                canvas.silent(() -> end[0] = canvas.lines(SIDE, under, label, type));
                bar(canvas, panel.cells().get(i), new Box(SIDE, end[0] + 3, room, BAR));
                y = end[0] + 3 + BAR + 8;
            }
            y += BETWEEN - 8;
        }
        return y - BETWEEN + 8;
    }

    private void bar(Canvas canvas, SmallMultiples.Cell cell, Box room) {
        String text = cell.reading().text();
        double most = room.width() - 6 - widestText();
        boolean known = cell.reading() instanceof Reading.Known;
        double length = known ? most * cell.amount() / chart.largest() : 0;
        Box hit = new Box(room.x(), room.middleY() - HIT / 2 + 0.5, room.width(), HIT - 1);
        canvas.item(
                cell.target(),
                () -> {
                    if (canvas.look.links()) {
                        canvas.rect(hit, 3, Paint.row());
                    }
                },
                () -> {
                    double end = BarRows.shape(canvas, cell.reading(), PAINT, room, length);
                    canvas.text(room.x() + end + 6, room.middleY() + VALUE.drop(), text, VALUE);
                });
    }

    private double widestText() {
        return chart.panels().stream()
                .flatMap(panel -> panel.cells().stream())
                .mapToDouble(cell -> VALUE.measure(cell.reading().text()))
                .max()
                .orElse(0);
    }
}
