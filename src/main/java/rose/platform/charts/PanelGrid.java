package rose.platform.charts;

import java.util.List;

/** The panels of {@link SmallMultiples} beside each other, the names of the categories once to the left of each row. */
final class PanelGrid {

    private static final double SIDE = 6;
    private static final double WIDEST_LABEL = 200;
    private static final double LABEL_GAP = 12;
    private static final double LEAST_PANEL = 140;
    private static final double WIDEST_PANEL = 260;
    private static final double GAP = 20;
    private static final double ROW_GAP = 10;
    private static final double BETWEEN = 22;
    private static final Type HEAD = Type.strong(14, Tone.INK);

    private final SmallMultiples chart;
    private final Canvas canvas;
    private final PanelBars bars;
    private final Type type;
    private final List<List<String>> labels;
    private final double left;
    private final int across;
    private final double wide;

    PanelGrid(SmallMultiples chart, Canvas canvas) {
        this.chart = chart;
        this.canvas = canvas;
        bars = new PanelBars(chart);
        type = Type.regular(canvas.width.label, Tone.INK);
        labels = chart.categories().stream()
                .map(category -> Lines.wrap(category, type, WIDEST_LABEL))
                .toList();
        double label = labels.stream()
                .mapToDouble(lines -> Lines.widest(lines, type))
                .max()
                .orElse(0);
        left = SIDE + label + LABEL_GAP;
        double room = canvas.width.pixels - left - SIDE;
        int panels = chart.panels().size();
        int most = Math.max(1, (int) ((room + GAP) / (LEAST_PANEL + GAP)));
        across = Math.ceilDiv(panels, Math.ceilDiv(panels, most));
        wide = Math.min(WIDEST_PANEL, (room + GAP) / across - GAP);
    }

    double draw(double top) {
        double y = top;
        for (int first = 0; first < chart.panels().size(); first += across) {
            int end = Math.min(first + across, chart.panels().size());
            y = row(chart.panels().subList(first, end), y) + BETWEEN;
        }
        return y - BETWEEN + 4;
    }

    private double row(List<SmallMultiples.Panel> panels, double top) {
        double heads = panels.stream()
                .mapToDouble(panel -> head(panel).size() * HEAD.leading())
                .max()
                .orElse(0);
        double[] tops = tops(top + heads + 4);
        canvas.silent(() -> labels(tops));
        for (int i = 0; i < panels.size(); i++) {
            panel(panels.get(i), left + i * (wide + GAP), top + heads, tops);
        }
        return tops[labels.size()];
    }

    private List<String> head(SmallMultiples.Panel panel) {
        return Lines.wrap(panel.title(), HEAD, wide);
    }

    /** Where each category begins, and where the last ends. */
    private double[] tops(double top) {
        double[] tops = new double[labels.size() + 1];
        tops[0] = top;
        for (int i = 0; i < labels.size(); i++) {
            double text = labels.get(i).size() * type.leading();
            tops[i + 1] = tops[i] + Math.max(text, PanelBars.HEIGHT) + ROW_GAP;
        }
        return tops;
    }

    private void labels(double[] tops) {
        for (int i = 0; i < labels.size(); i++) {
            double text = labels.get(i).size() * type.leading();
            canvas.lines(left - LABEL_GAP, (tops[i] + tops[i + 1] - text) / 2, labels.get(i), type.end());
        }
    }

    private void panel(SmallMultiples.Panel panel, double x, double headEnd, double[] tops) {
        List<String> head = head(panel);
        canvas.silent(() -> {
            canvas.lines(x, headEnd - head.size() * HEAD.leading(), head, HEAD);
            canvas.line(x, tops[0], x, tops[labels.size()], Tone.INK_2);
        });
        for (int i = 0; i < labels.size(); i++) {
            double middle = (tops[i] + tops[i + 1]) / 2;
            bars.draw(canvas, panel.cells().get(i), new Box(x, middle - PanelBars.HEIGHT / 2, wide, PanelBars.HEIGHT));
        }
    }
}
