package rose.platform.charts;

import java.util.List;

/** The lines and marks of a {@link SeriesChart} within its plot. */
record SeriesPlot(SeriesChart chart, Axis axis, Box plot) {

    private static final double INSET = 14;
    private static final double HIT = 24;
    private static final Type VALUE = Type.strong(14, Tone.INK).middle();

    double x(int time) {
        return plot.x() + inset() + time * step();
    }

    /** Pixels from one time to the next. */
    double step() {
        return (plot.width() - 2 * inset()) / (chart.times().size() - 1);
    }

    // a value that stands over the first mark may not reach into the axis
    private double inset() {
        return alone() ? Math.max(INSET, Math.min(widest() / 2 + 3, plot.width() / 4)) : INSET;
    }

    private boolean alone() {
        return chart.lines().size() == 1;
    }

    private double widest() {
        return chart.known()
                .mapToDouble(point -> VALUE.measure(point.reading().text()))
                .max()
                .orElse(0);
    }

    double y(double amount) {
        return plot.bottom() - plot.height() * amount / axis.max();
    }

    double y(int line, int time) {
        return y(chart.lines().get(line).points().get(time).amount());
    }

    void line(Canvas canvas, int index) {
        SeriesChart.Line line = chart.lines().get(index);
        for (int i = 1; i < line.points().size(); i++) {
            if (!line.points().get(i - 1).known() || !line.points().get(i).known()) {
                continue;
            }
            if (line.doubtful().contains(i)) {
                doubtful(canvas, x(i - 1), y(index, i - 1), x(i), y(index, i), index);
            } else {
                canvas.path(straight(x(i - 1), y(index, i - 1), x(i), y(index, i)), paint(index));
            }
        }
    }

    /** A dashed step with two strokes across its middle. */
    static void doubtful(Canvas canvas, double x1, double y1, double x2, double y2, int index) {
        canvas.path(straight(x1, y1, x2, y2), paint(index).inDashes());
        double x = (x1 + x2) / 2;
        double y = (y1 + y2) / 2;
        canvas.rect(new Box(x - 4, y - 5, 8, 10), 0, Paint.fill(Tone.PAPER));
        canvas.path(
                straight(x - 5, y + 6, x - 1, y - 6) + straight(x + 1, y + 6, x + 5, y - 6), Paint.line(Tone.INK, 1.5));
    }

    /** The marks of a line, each a part with its value; where the line is alone with the values written out. */
    void points(Canvas canvas, int index) {
        List<SeriesChart.Point> points = chart.lines().get(index).points();
        boolean valued = alone() && widest() + 6 <= step();
        for (int i = 0; i < points.size(); i++) {
            SeriesChart.Point point = points.get(i);
            if (!point.known()) {
                continue;
            }
            double x = x(i);
            double y = y(index, i);
            Box hit = new Box(x - HIT / 2, y - HIT / 2, HIT, HIT);
            String value = valued ? point.reading().text() : "";
            canvas.item(point.target(), () -> hit(canvas, hit), () -> {
                Mark.of(index).draw(canvas, x, y);
                canvas.text(x, y - 11, value, VALUE);
            });
        }
    }

    static Paint paint(int index) {
        return Paint.line(index == 0 ? Tone.MOSS : Tone.INK_2, index == 0 ? 3 : 1.5);
    }

    private static void hit(Canvas canvas, Box box) {
        if (canvas.look.links()) {
            canvas.rect(box, HIT / 2, Paint.row());
        }
    }

    private static String straight(double x1, double y1, double x2, double y2) {
        return "M" + Mark.number(x1) + " " + Mark.number(y1) + "L" + Mark.number(x2) + " " + Mark.number(y2);
    }
}
