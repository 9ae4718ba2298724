package rose.platform.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Draws a {@link SeriesChart}: the lines in a plot, their names at their ends or, where it is narrow, under it. */
record SeriesDrawing(SeriesChart chart) implements Drawing {

    private static final double TOP = 24;
    private static final double WIDEST_NAME = 190;
    private static final Type SMALL = Type.regular(14, Tone.INK_2);

    @Override
    public double draw(Canvas canvas, double top) {
        Axis axis = Axis.to(
                chart.known().mapToDouble(SeriesChart.Point::amount).max().orElse(0), chart.finest());
        boolean beside = canvas.width == Width.WIDE;
        double left = IntStream.rangeClosed(0, axis.steps())
                        .mapToDouble(i -> SMALL.measure(chart.tick().apply(axis.step() * i)))
                        .max()
                        .orElse(0)
                + 12;
        double right = beside ? WIDEST_NAME + 44 : 16;
        SeriesNames names = SeriesNames.of(chart, canvas.width, beside ? WIDEST_NAME : canvas.width.pixels - 40);
        double start = measure(canvas, top) + TOP;
        double height = beside ? Math.max(300, names.height()) : 240;
        Box plot = new Box(left, start, canvas.width.pixels - left - right, height);
        SeriesPlot drawn = new SeriesPlot(chart, axis, plot);
        canvas.silent(() -> axes(canvas, drawn));
        IntStream.range(0, chart.lines().size()).forEach(i -> canvas.silent(() -> drawn.line(canvas, i)));
        IntStream.range(0, chart.lines().size()).forEach(i -> drawn.points(canvas, i));
        canvas.silent(() -> {
            if (beside) {
                names.beside(canvas, drawn);
            }
        });
        double bottom = plot.bottom() + (signs().isEmpty() ? 30 : 50);
        bottom = beside ? bottom : names.under(canvas, bottom);
        return legend(canvas, bottom);
    }

    @Override
    public Stream<Target> targets() {
        return chart.known().map(SeriesChart.Point::target);
    }

    private double measure(Canvas canvas, double top) {
        List<String> lines = Lines.wrap(chart.words().measure(), SMALL, canvas.width.pixels);
        if (chart.words().measure().isBlank()) {
            return top;
        }
        double[] bottom = new double[1];
        canvas.silent(() -> bottom[0] = canvas.lines(0, top, lines, SMALL));
        return bottom[0];
    }

    private void axes(Canvas canvas, SeriesPlot drawn) {
        Box plot = drawn.plot();
        for (int i = 0; i <= drawn.axis().steps(); i++) {
            double amount = drawn.axis().step() * i;
            double y = drawn.y(amount);
            canvas.line(plot.x(), y, plot.right(), y, i == 0 ? Tone.INK_2 : Tone.LINE);
            canvas.text(plot.x() - 8, y + SMALL.drop(), chart.tick().apply(amount), SMALL.end());
        }
        times(canvas, drawn);
        signs().forEach(i -> canvas.text(
                drawn.x(i),
                plot.bottom() + 41,
                sign(i),
                Type.strong(14, Tone.INK).middle()));
    }

    private void times(Canvas canvas, SeriesPlot drawn) {
        Box plot = drawn.plot();
        double widest = chart.times().stream().mapToDouble(SMALL::measure).max().orElse(0);
        int every = (int) Math.ceil((widest + 10) / drawn.step());
        for (int i = 0; i < chart.times().size(); i++) {
            double x = drawn.x(i);
            canvas.line(x, plot.bottom(), x, plot.bottom() + 5, Tone.INK_2);
            if ((chart.times().size() - 1 - i) % every == 0) {
                double half = SMALL.measure(chart.times().get(i)) / 2;
                double within = Math.clamp(x, half, canvas.width.pixels - half);
                canvas.text(within, plot.bottom() + 21, chart.times().get(i), SMALL.middle());
            }
        }
    }

    /** Places of the times that no line has a number for. */
    private List<Integer> signs() {
        return IntStream.range(0, chart.times().size())
                .filter(i -> at(i).noneMatch(Reading.Known.class::isInstance))
                .boxed()
                .toList();
    }

    private String sign(int time) {
        return at(time).filter(Reading.Withheld.class::isInstance)
                .findFirst()
                .or(() -> at(time).findFirst())
                .orElse(Reading.noReport())
                .text();
    }

    private Stream<Reading> at(int time) {
        return chart.lines().stream().map(line -> line.points().get(time).reading());
    }

    private double legend(Canvas canvas, double top) {
        List<Legend.Entry> entries = new ArrayList<>();
        if (chart.lines().stream().anyMatch(line -> !line.doubtful().isEmpty())) {
            entries.add(Legend.Entry.of(
                    chart.doubt(),
                    box -> SeriesPlot.doubtful(canvas, box.x(), box.middleY(), box.right(), box.middleY(), 0)));
        }
        List<Reading> readings = chart.lines().stream()
                .flatMap(line -> line.points().stream())
                .map(SeriesChart.Point::reading)
                .filter(Predicate.not(Reading.Known.class::isInstance))
                .toList();
        entries.addAll(Legend.missing(canvas, readings, chart.words()));
        return entries.isEmpty() ? top : new Legend("", entries).flow(canvas, 6, top + 6, canvas.width.pixels - 12);
    }
}
