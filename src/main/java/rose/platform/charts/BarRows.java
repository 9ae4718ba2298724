package rose.platform.charts;

import java.util.List;
import java.util.function.DoubleFunction;

/**
 * The rows of a bar chart: labels to the left of the bars in at most three lines, or above where that is too tight. A
 * row has one bar, or as many lanes as there are things compared; bars are numbered across the rows.
 */
final class BarRows {

    private static final double SIDE = 6;
    private static final double LABEL_GAP = 12;
    private static final double VALUE_GAP = 8;
    private static final double WIDEST_LABEL = 320;
    private static final double HALF_TICK = 24;
    private static final int MOST_LINES = 3;
    private static final double BAR = 20;
    private static final double STUB = 28;
    private static final double ROW_GAP = 13;
    private static final double LANE_GAP = 4;

    private final int lanes;
    private final Type type;
    private final boolean above;
    private final List<List<String>> labels;
    private final double left;
    private final double plotWidth;

    /** Where a bar ends, as a share of the axis, and how wide the text after it is. */
    record End(double share, double textWidth) {}

    /** Draws the bar {@code index} within {@code bar}, which is as long as the axis. */
    interface BarPainter {
        void paint(int index, Box bar);
    }

    /** @param ends of each bar, the share of the axis it takes and the pixels of the text at its end */
    BarRows(Width width, List<String> words, List<End> ends) {
        this(width, words, ends, 1);
    }

    /** @param lanes bars of each row; {@code ends} has as many for each of {@code words} */
    BarRows(Width width, List<String> words, List<End> ends, int lanes) {
        this.lanes = lanes;
        Type regular = Type.regular(width.label, Tone.INK);
        List<List<String>> beside =
                words.stream().map(w -> Lines.wrap(w, regular, WIDEST_LABEL)).toList();
        above = width == Width.NARROW || beside.stream().anyMatch(lines -> lines.size() > MOST_LINES);
        double room = width.pixels - 2 * SIDE;
        labels = above ? words.stream().map(w -> Lines.wrap(w, regular, room)).toList() : beside;
        double labelWidth = beside.stream()
                .mapToDouble(lines -> Lines.widest(lines, regular))
                .max()
                .orElse(0);
        type = above ? regular : regular.end();
        left = above ? SIDE : SIDE + labelWidth + LABEL_GAP;
        plotWidth = plotWidth(width.pixels - left - SIDE, ends);
    }

    private static double plotWidth(double room, List<End> ends) {
        double widest = room - HALF_TICK;
        for (End end : ends) {
            if (end.share() > 0) {
                widest = Math.min(widest, (room - VALUE_GAP - end.textWidth()) / end.share());
            }
        }
        return widest;
    }

    double draw(
            Canvas canvas,
            double top,
            Axis axis,
            DoubleFunction<String> tick,
            List<Target> targets,
            BarPainter painter) {
        double height = labels.stream().mapToDouble(this::height).sum();
        Box plot = new Box(left, top, plotWidth, height);
        canvas.silent(() -> grid(canvas, plot, axis));
        double y = top;
        for (int i = 0; i < labels.size(); i++) {
            row(canvas, y, i, targets, painter);
            y += height(labels.get(i));
        }
        canvas.silent(() -> axis.numbers(canvas, plot, tick));
        return plot.bottom() + 26;
    }

    /** The bar of a reading, or a stub where there is no number; returns how long it is. */
    static double shape(Canvas canvas, Reading reading, Paint paint, Box room, double length) {
        return switch (reading) {
            case Reading.NoReport _ -> stub(canvas, room, Texture.HATCH);
            case Reading.Withheld _ -> stub(canvas, room, Texture.DOTS);
            case Reading.NotAsked _, Reading.NotApplicable _ -> 0;
            case Reading.Known known when known.zero() -> 0;
            case Reading.Known _ -> {
                canvas.rect(new Box(room.x(), room.y(), length, room.height()), 1, paint);
                yield length;
            }
        };
    }

    private static double stub(Canvas canvas, Box room, Texture texture) {
        canvas.rect(new Box(room.x(), room.y(), STUB, room.height()), 1, Paint.texture(texture, Tone.INK_2));
        return STUB;
    }

    /** Draws the text at the end of a bar. */
    static void value(Canvas canvas, Box bar, double end, String strong, String quiet) {
        Type type = valueType(canvas.width);
        double x = bar.x() + end + VALUE_GAP;
        canvas.text(x, bar.middleY() + type.drop(), strong, type);
        canvas.text(x + type.measure(strong) + VALUE_GAP, bar.middleY() + type.drop(), quiet, quietType(canvas.width));
    }

    /** Pixels that {@link #value} takes. */
    static double valueWidth(Width width, String strong, String quiet) {
        double more = quiet.isBlank() ? 0 : VALUE_GAP + quietType(width).measure(quiet);
        return valueType(width).measure(strong) + more;
    }

    private static Type valueType(Width width) {
        return Type.strong(width.label, Tone.INK);
    }

    private static Type quietType(Width width) {
        return Type.regular(width.label, Tone.INK_2);
    }

    // labels above the bars would be crossed by lines from top to bottom
    private void grid(Canvas canvas, Box plot, Axis axis) {
        if (!above) {
            axis.grid(canvas, plot);
            return;
        }
        double y = plot.y();
        for (List<String> lines : labels) {
            axis.grid(canvas, new Box(left, barTop(y, lines) - 2, plotWidth, bars() + 4));
            y += height(lines);
        }
    }

    private void row(Canvas canvas, double y, int index, List<Target> targets, BarPainter painter) {
        if (lanes == 1) {
            Box hit = new Box(1.5, y + 1.5, canvas.width.pixels - 3, height(labels.get(index)) - 3);
            canvas.item(targets.get(index), () -> hit(canvas, hit), () -> {
                label(canvas, y, index);
                lane(index, 0, y, painter);
            });
            return;
        }
        canvas.silent(() -> label(canvas, y, index));
        for (int lane = 0; lane < lanes; lane++) {
            int bar = index * lanes + lane;
            int at = lane;
            Box room = room(index, lane, y);
            Box hit = new Box(left, room.y() - 1, canvas.width.pixels - left - 1.5, BAR + 2);
            canvas.item(targets.get(bar), () -> hit(canvas, hit), () -> lane(index, at, y, painter));
        }
    }

    private void label(Canvas canvas, double y, int index) {
        List<String> lines = labels.get(index);
        double first = above ? y + ROW_GAP / 2 : y + (height(lines) - text(lines)) / 2;
        canvas.lines(above ? left : left - LABEL_GAP, first, lines, type);
    }

    private void lane(int index, int lane, double y, BarPainter painter) {
        painter.paint(index * lanes + lane, room(index, lane, y));
    }

    private Box room(int index, int lane, double y) {
        return new Box(left, barTop(y, labels.get(index)) + lane * (BAR + LANE_GAP), plotWidth, BAR);
    }

    private static void hit(Canvas canvas, Box box) {
        if (canvas.look.links()) {
            canvas.rect(box, 3, Paint.row());
        }
    }

    private double barTop(double y, List<String> lines) {
        return above ? y + ROW_GAP / 2 + text(lines) + 2 : y + (height(lines) - bars()) / 2;
    }

    private double text(List<String> lines) {
        return lines.size() * type.leading();
    }

    private double bars() {
        return lanes * (BAR + LANE_GAP) - LANE_GAP;
    }

    private double height(List<String> lines) {
        return ROW_GAP + (above ? text(lines) + 2 + bars() : Math.max(text(lines), bars()));
    }
}
