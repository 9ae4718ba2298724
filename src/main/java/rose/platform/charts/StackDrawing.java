package rose.platform.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Draws {@link StackedBars}. */
record StackDrawing(StackedBars chart) implements Drawing {

    private static final double ROW_GAP = 14;
    private static final double APART_LINE = 24;
    private static final Paint APART = Paint.fill(Tone.PAPER).edge(Tone.INK_2);

    @Override
    public double draw(Canvas canvas, double top) {
        StackLayout layout = StackLayout.of(chart, canvas.width);
        StackRow row = new StackRow(canvas, layout, Step.scale(chart.answers().size()), chart.apart());
        double start = head(canvas, layout, legend(canvas, top) + 8);
        double y = start;
        for (int i = 0; i < chart.rows().size(); i++) {
            y = row(canvas, layout, row, i, y);
        }
        Box plot = new Box(layout.stack().x(), start, layout.stack().width(), y - start);
        double[] bottom = new double[1];
        canvas.silent(() -> bottom[0] = new Axis(0.25, 4).numbers(canvas, plot, chart.tick()));
        return bottom[0];
    }

    @Override
    public Stream<Target> targets() {
        return chart.rows().stream().flatMap(row -> switch (row) {
            case StackedBars.Answered answered ->
                Stream.concat(answered.parts().stream(), answered.apart().stream())
                        .filter(part -> part.count() > 0)
                        .map(StackedBars.Part::target);
            case StackedBars.Unanswered unanswered -> Stream.of(unanswered.target());
        });
    }

    private double legend(Canvas canvas, double top) {
        List<Legend.Entry> entries = new ArrayList<>();
        List<Step> steps = Step.scale(chart.answers().size());
        for (int i = 0; i < steps.size(); i++) {
            Paint paint = steps.get(i).paint;
            entries.add(Legend.Entry.of(chart.answers().get(i), box -> canvas.rect(box, 2, paint)));
        }
        if (!chart.apart().isEmpty()) {
            entries.add(Legend.Entry.of(chart.apart(), box -> canvas.rect(box, 2, APART)));
        }
        List<Reading> missing = chart.rows().stream()
                .filter(StackedBars.Unanswered.class::isInstance)
                .map(row -> ((StackedBars.Unanswered) row).reading())
                .toList();
        entries.addAll(Legend.missing(canvas, missing, chart.words()));
        return new Legend(chart.words().measure(), entries).flow(canvas, 6, top, canvas.width.pixels - 12);
    }

    private double head(Canvas canvas, StackLayout layout, double top) {
        if (layout.above() || chart.apart().isEmpty()) {
            return top;
        }
        Type strong = Type.strong(14, Tone.INK);
        List<String> lines = StackLayout.head(chart);
        canvas.silent(() -> canvas.lines(layout.apart().x(), top, lines, strong));
        return top + lines.size() * strong.leading() + 2;
    }

    private double row(Canvas canvas, StackLayout layout, StackRow painter, int index, double top) {
        Type type = Type.regular(canvas.width.label, Tone.INK);
        StackedBars.Row row = chart.rows().get(index);
        List<String> label = layout.labels().get(index);
        String base = row instanceof StackedBars.Answered answered ? answered.base() : "";
        double text = label.size() * type.leading() + (base.isEmpty() ? 0 : StackLayout.QUIET.leading());
        boolean under = layout.above() && row instanceof StackedBars.Answered answered && some(answered);
        double height = ROW_GAP
                + (layout.above()
                        ? text + 3 + StackLayout.BAR + (under ? APART_LINE : 0)
                        : Math.max(text, StackLayout.BAR));
        double first = layout.above() ? top + ROW_GAP / 2 : top + (height - text) / 2;
        double x = layout.above() ? StackLayout.SIDE : layout.stack().x() - 12;
        canvas.silent(() -> {
            double end = canvas.lines(x, first, label, layout.above() ? type : type.end());
            canvas.lines(x, end, List.of(base), layout.above() ? StackLayout.QUIET : StackLayout.QUIET.end());
        });
        double bar = layout.above() ? first + text + 3 : top + (height - StackLayout.BAR) / 2;
        painter.draw(row, bar);
        return top + height;
    }

    private static boolean some(StackedBars.Answered row) {
        return row.apart().filter(part -> part.count() > 0).isPresent();
    }
}
