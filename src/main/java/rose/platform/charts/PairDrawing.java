package rose.platform.charts;

import java.util.List;
import java.util.stream.Stream;

/** Draws {@link PairedBars}. */
record PairDrawing(PairedBars chart) implements Drawing {

    private static final double INSET = 5;

    @Override
    public double draw(Canvas canvas, double top) {
        double largest =
                chart.pairs().stream().mapToLong(PairedBars.Pair::whole).max().orElse(0);
        Axis axis = Axis.to(largest, 1);
        List<BarRows.End> ends = chart.pairs().stream()
                .map(pair -> new BarRows.End(pair.whole() / axis.max(), Bars.valueWidth(canvas.width, pair.text(), "")))
                .toList();
        double start = legend(canvas, top) + 8;
        return new BarRows(
                        canvas.width,
                        chart.pairs().stream().map(PairedBars.Pair::label).toList(),
                        ends)
                .draw(
                        canvas,
                        start,
                        axis,
                        tick -> chart.tick().apply(Math.round(tick)),
                        targets().toList(),
                        (index, room) -> paint(canvas, chart.pairs().get(index), room, axis.max()));
    }

    @Override
    public Stream<Target> targets() {
        return chart.pairs().stream().map(PairedBars.Pair::target);
    }

    private double legend(Canvas canvas, double top) {
        List<Legend.Entry> entries = List.of(
                Legend.Entry.of(chart.whole(), box -> whole(canvas, box)), Legend.Entry.of(chart.part(), box -> {
                    whole(canvas, box);
                    part(canvas, new Box(box.x(), box.y(), box.width() * 0.6, box.height()));
                }));
        return new Legend("", entries).flow(canvas, 6, top, canvas.width.pixels - 12);
    }

    private static void paint(Canvas canvas, PairedBars.Pair pair, Box room, double max) {
        double end = room.width() * pair.whole() / max;
        if (pair.whole() > 0) {
            whole(canvas, new Box(room.x(), room.y(), end, room.height()));
        }
        if (pair.part() > 0) {
            part(canvas, new Box(room.x(), room.y(), room.width() * pair.part() / max, room.height()));
        }
        Bars.value(canvas, room, end, pair.text(), "");
    }

    private static void whole(Canvas canvas, Box box) {
        canvas.rect(box, 1, Paint.texture(Texture.STRIPES, Tone.MOSS).as("chart-whole"));
    }

    private static void part(Canvas canvas, Box box) {
        Box inner = new Box(box.x(), box.y() + INSET, box.width(), box.height() - 2 * INSET);
        canvas.rect(inner, 0, Paint.fill(Tone.MOSS).as("chart-bar"));
    }
}
