package rose.platform.charts;

import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** An axis from zero to a round number at or above the largest value, with two to six ticks. */
record Axis(double step, int steps) {

    private static final int MOST = 5;

    /** @param least the finest step: 0.01 for shares, 1 for counts */
    static Axis to(double largest, double least) {
        double reach = largest > 0 ? largest : least * MOST;
        double unit = least;
        while (true) {
            for (int factor : new int[] {1, 2, 5}) {
                int steps = (int) Math.ceil(reach / (unit * factor) - 1e-9);
                if (steps <= MOST) {
                    return new Axis(unit * factor, steps);
                }
            }
            unit *= 10;
        }
    }

    double max() {
        return step * steps;
    }

    /** Lines across the plot, or a part of it, behind the bars. */
    void grid(Canvas canvas, Box plot) {
        for (int i = 1; i <= steps; i++) {
            double x = plot.x() + plot.width() * i / steps;
            canvas.line(x, plot.y(), x, plot.bottom(), Tone.LINE);
        }
        canvas.line(plot.x(), plot.y(), plot.x(), plot.bottom(), Tone.INK_2);
    }

    /** The numbers under the plot, only the outermost where all have no room; returns where they end. */
    double numbers(Canvas canvas, Box plot, DoubleFunction<String> format) {
        Type type = Type.regular(14, Tone.INK_2).middle();
        double widest =
                ticks().mapToObj(format).mapToDouble(type::measure).max().orElse(0);
        int every = widest + 12 > plot.width() / steps ? steps : 1;
        for (int i = 0; i <= steps; i += every) {
            double x = plot.x() + plot.width() * i / steps;
            String words = format.apply(step * i);
            double half = type.measure(words) / 2;
            canvas.text(Math.clamp(x, half, canvas.width.pixels - half), plot.bottom() + 18, words, type);
        }
        return plot.bottom() + 26;
    }

    private DoubleStream ticks() {
        return IntStream.rangeClosed(0, steps).mapToDouble(i -> step * i);
    }
}
