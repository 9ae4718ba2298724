package rose.platform.charts;

import java.util.List;
import java.util.stream.Stream;

/** Draws a {@link BarChart}. */
record BarDrawing(BarChart chart) implements Drawing {

    @Override
    public double draw(Canvas canvas, double top) {
        double largest = chart.bars().stream()
                .mapToDouble(bar -> share(bar.reading()))
                .max()
                .orElse(0);
        Axis axis = Axis.to(largest, 0.01);
        List<BarRows.End> ends = chart.bars().stream()
                .map(bar -> end(canvas.width, bar, axis.max()))
                .toList();
        return new BarRows(
                        canvas.width,
                        chart.bars().stream().map(BarChart.Bar::label).toList(),
                        ends)
                .draw(
                        canvas,
                        top,
                        axis,
                        chart.tick(),
                        targets().toList(),
                        (index, room) -> paint(canvas, chart.bars().get(index), room, axis.max()));
    }

    @Override
    public Stream<Target> targets() {
        return chart.bars().stream().map(BarChart.Bar::target);
    }

    private static BarRows.End end(Width width, BarChart.Bar bar, double max) {
        double text = Bars.valueWidth(width, bar.reading().text(), bar.count());
        return new BarRows.End(share(bar.reading()) / max, text);
    }

    private static void paint(Canvas canvas, BarChart.Bar bar, Box room, double max) {
        double end = Bars.shape(
                canvas,
                bar.reading(),
                Paint.fill(Tone.MOSS).as("chart-bar"),
                room,
                room.width() * share(bar.reading()) / max);
        Bars.value(canvas, room, end, bar.reading().text(), bar.count());
    }

    private static double share(Reading reading) {
        return reading instanceof Reading.Known known ? known.amount() : 0;
    }
}
