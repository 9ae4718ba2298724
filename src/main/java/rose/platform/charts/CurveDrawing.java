package rose.platform.charts;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Draws {@link Curves}: the lines in a plot, under it a row for each, with its mark and its name. */
record CurveDrawing(Curves chart) implements Drawing {

    private static final double HEIGHT = 260;
    private static final double ROW = 30;
    private static final double SAMPLE = 44;
    private static final int GRID = 4;
    private static final int BETWEEN_MARKS = 14;
    private static final double BETWEEN_WORDS = 16;
    private static final Type SMALL = Type.regular(14, Tone.INK_2);

    @Override
    public double draw(Canvas canvas, double top) {
        double left = Stream.of(0.0, 1.0)
                        .mapToDouble(share -> SMALL.measure(chart.tick().apply(share)))
                        .max()
                        .orElse(0)
                + 10;
        Box plot = new Box(left, top + 26, canvas.width.pixels - left - 14, HEIGHT);
        canvas.silent(() -> axes(canvas, plot));
        double y = plot.bottom() + 54;
        for (int i = 0; i < chart.lines().size(); i++) {
            line(canvas, plot, i, y + i * ROW);
        }
        return y + chart.lines().size() * ROW + 2;
    }

    @Override
    public Stream<Target> targets() {
        return chart.lines().stream().map(Curves.Line::target);
    }

    private void axes(Canvas canvas, Box plot) {
        for (int i = 0; i <= GRID; i++) {
            double share = (double) i / GRID;
            double y = y(plot, share);
            canvas.line(plot.x(), y, plot.right(), y, i == 0 ? Tone.INK_2 : Tone.LINE);
            canvas.text(plot.x() - 8, y + SMALL.drop(), chart.tick().apply(share), SMALL.end());
        }
        if (!chart.turn().isEmpty()) {
            double turn = x(plot, 0);
            canvas.line(turn, plot.y() - 6, turn, plot.bottom(), Tone.INK_2);
            canvas.text(turn, plot.y() - 12, chart.turn(), SMALL.middle());
        }
        days(canvas, plot);
        canvas.text(plot.middleX(), plot.bottom() + 42, chart.across(), SMALL.middle());
    }

    private void days(Canvas canvas, Box plot) {
        int step = chart.each() ? fitting(plot) : canvas.width == Width.WIDE ? 30 : 45;
        for (int day = Math.ceilDiv(chart.from(), step) * step; day <= chart.to(); day += step) {
            double x = x(plot, day);
            canvas.line(x, plot.bottom(), x, plot.bottom() + 5, Tone.INK_2);
            String words = chart.day().apply(day);
            double half = SMALL.measure(words) / 2;
            double within = Math.clamp(x, half, canvas.width.pixels - half);
            canvas.text(within, plot.bottom() + 21, words, SMALL.middle());
        }
    }

    /** As few days apart as their words have room for. */
    private int fitting(Box plot) {
        double widest = IntStream.rangeClosed(chart.from(), chart.to())
                .mapToDouble(day -> SMALL.measure(chart.day().apply(day)))
                .max()
                .orElse(0);
        return (int) Math.max(1, Math.ceil((widest + BETWEEN_WORDS) * (chart.to() - chart.from()) / plot.width()));
    }

    private void line(Canvas canvas, Box plot, int index, double top) {
        Curves.Line line = chart.lines().get(index);
        Box row = new Box(1.5, top + 1.5, canvas.width.pixels - 3, ROW - 3);
        Type name = Type.regular(canvas.width.label, Tone.INK);
        canvas.item(
                line.target(),
                () -> {
                    if (canvas.look.links()) {
                        canvas.rect(row, 3, Paint.row());
                    }
                },
                () -> {
                    curve(canvas, plot, line.shares(), index);
                    canvas.line(8, row.middleY(), 8 + SAMPLE - 14, row.middleY(), tone(index));
                    Mark.of(index).draw(canvas, 8 + (SAMPLE - 14) / 2, row.middleY());
                    canvas.text(8 + SAMPLE, row.middleY() + name.drop(), line.label(), name);
                });
    }

    private void curve(Canvas canvas, Box plot, List<Double> shares, int index) {
        if (shares.isEmpty()) {
            return;
        }
        StringBuilder path = new StringBuilder();
        boolean broken = true;
        for (int i = 0; i < shares.size(); i++) {
            if (!shares.get(i).isNaN()) {
                path.append(broken ? "M" : "L")
                        .append(Mark.number(x(plot, chart.from() + i)))
                        .append(' ')
                        .append(Mark.number(y(plot, shares.get(i))));
            }
            broken = shares.get(i).isNaN();
        }
        if (path.isEmpty()) {
            return;
        }
        canvas.path(path.toString(), Paint.line(tone(index), index == 0 ? 3 : 1.5));
        // each line's marks stand on days of their own, so that equal lines can be told apart
        for (int i = chart.each() ? 0 : index * 3; i < shares.size(); i += chart.each() ? 1 : BETWEEN_MARKS) {
            if (!shares.get(i).isNaN()) {
                Mark.of(index).draw(canvas, x(plot, chart.from() + i), y(plot, shares.get(i)));
            }
        }
    }

    private static Tone tone(int index) {
        return index == 0 ? Tone.MOSS : Tone.INK_2;
    }

    private double x(Box plot, int day) {
        return plot.x() + plot.width() * (day - chart.from()) / (chart.to() - chart.from());
    }

    private static double y(Box plot, double share) {
        return plot.bottom() - plot.height() * share;
    }
}
