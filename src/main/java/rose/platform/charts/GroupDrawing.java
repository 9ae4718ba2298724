package rose.platform.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Draws {@link GroupedBars}. */
record GroupDrawing(GroupedBars chart) implements Drawing {

    private static final Paint FIRST = Paint.fill(Tone.MOSS).as("chart-bar");
    private static final Paint SECOND =
            Paint.texture(Texture.STRIPES, Tone.MOSS).as("chart-whole");

    @Override
    public double draw(Canvas canvas, double top) {
        List<GroupedBars.Value> values = values().toList();
        double largest =
                values.stream().mapToDouble(GroupedBars.Value::amount).max().orElse(0);
        Axis axis = Axis.to(largest, chart.finest());
        List<BarRows.End> ends = values.stream()
                .map(value -> new BarRows.End(
                        value.amount() / axis.max(),
                        Bars.valueWidth(canvas.width, value.reading().text(), "")))
                .toList();
        List<String> labels =
                chart.groups().stream().map(GroupedBars.Group::label).toList();
        double start = legend(canvas, top) + 8;
        return new BarRows(canvas.width, labels, ends, 2)
                .draw(
                        canvas,
                        start,
                        axis,
                        chart.tick(),
                        targets().toList(),
                        (index, room) -> paint(canvas, values.get(index), index, room, axis.max()));
    }

    @Override
    public Stream<Target> targets() {
        return values().map(GroupedBars.Value::target);
    }

    private Stream<GroupedBars.Value> values() {
        return chart.groups().stream().flatMap(group -> group.values().stream());
    }

    private double legend(Canvas canvas, double top) {
        List<Legend.Entry> entries = new ArrayList<>();
        entries.add(Legend.Entry.of(chart.first(), box -> canvas.rect(box, 1, FIRST)));
        entries.add(Legend.Entry.of(chart.second(), box -> canvas.rect(box, 1, SECOND)));
        List<Reading> readings = values().map(GroupedBars.Value::reading).toList();
        entries.addAll(Legend.missing(canvas, readings, chart.words()));
        return new Legend(chart.words().measure(), entries).flow(canvas, 6, top, canvas.width.pixels - 12);
    }

    private static void paint(Canvas canvas, GroupedBars.Value value, int index, Box room, double max) {
        Paint paint = index % 2 == 0 ? FIRST : SECOND;
        double end = Bars.shape(canvas, value.reading(), paint, room, room.width() * value.amount() / max);
        Bars.value(canvas, room, end, value.reading().text(), "");
    }
}
