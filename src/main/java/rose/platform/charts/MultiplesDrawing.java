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
    private static final double BETWEEN = 14;
    private static final double UNDER_BAR = 8;
    private static final Type TITLE = Type.strong(15, Tone.INK);

    @Override
    public double draw(Canvas canvas, double top) {
        double start = legend(canvas, top) + 14;
        return canvas.width == Width.WIDE ? new PanelGrid(chart, canvas).draw(start) : narrow(canvas, start);
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

    private double narrow(Canvas canvas, double top) {
        PanelBars bars = new PanelBars(chart);
        double y = top;
        for (SmallMultiples.Panel panel : chart.panels()) {
            y = panel(canvas, bars, panel, y) + BETWEEN;
        }
        return y - BETWEEN;
    }

    private double panel(Canvas canvas, PanelBars bars, SmallMultiples.Panel panel, double top) {
        Type type = Type.regular(canvas.width.label, Tone.INK);
        double room = canvas.width.pixels - 2 * SIDE;
        double y = words(canvas, panel.title(), TITLE, top) + 4;
        for (int i = 0; i < chart.categories().size(); i++) {
            double bar = words(canvas, chart.categories().get(i), type, y) + 3;
            bars.draw(canvas, panel.cells().get(i), new Box(SIDE, bar, room, PanelBars.HEIGHT));
            y = bar + PanelBars.HEIGHT + UNDER_BAR;
        }
        return y;
    }

    private static double words(Canvas canvas, String words, Type type, double top) {
        List<String> lines = Lines.wrap(words, type, canvas.width.pixels - 2 * SIDE);
        canvas.silent(() -> canvas.lines(SIDE, top, lines, type));
        return top + lines.size() * type.leading();
    }
}
