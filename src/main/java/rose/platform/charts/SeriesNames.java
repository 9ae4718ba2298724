package rose.platform.charts;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The names of the lines of a {@link SeriesChart} with the last value of each, placed so that none covers another. */
record SeriesNames(List<Name> names, Type type) {

    private static final double GAP = 6;
    private static final double LEADER = 22;
    private static final double MARK = 14;
    private static final int MOST_LINES = 3;

    /** @param last the time of the last number, or -1; @param value the last number as text */
    record Name(int line, List<String> words, int last, String value) {}

    static SeriesNames of(SeriesChart chart, Width width, double room) {
        Type type = Type.regular(width.label, Tone.INK);
        List<Name> names = IntStream.range(0, chart.lines().size())
                .mapToObj(i -> name(chart, i, type, room - MARK))
                .toList();
        return new SeriesNames(names, type);
    }

    private static Name name(SeriesChart chart, int index, Type type, double room) {
        SeriesChart.Line line = chart.lines().get(index);
        int last = IntStream.range(0, line.points().size())
                .filter(i -> line.points().get(i).known())
                .max()
                .orElse(-1);
        String value = last < 0 ? "–" : line.points().get(last).reading().text();
        boolean ended = last >= 0 && last < chart.times().size() - 1;
        String when = ended ? " (" + chart.times().get(last) + ")" : "";
        return new Name(index, Lines.clip(line.label(), type, room, MOST_LINES), last, value + when);
    }

    /** Pixels that all of them take under each other. */
    double height() {
        return names.stream().mapToDouble(this::height).sum() + GAP * (names.size() - 1);
    }

    // the value has a line of its own
    private double height(Name name) {
        return (name.words().size() + 1) * type.leading();
    }

    void beside(Canvas canvas, SeriesPlot drawn) {
        List<Name> falling = names.stream()
                .sorted(Comparator.comparingDouble((Name name) -> wish(drawn, name))
                        .thenComparing(Name::line))
                .toList();
        double[] tops = tops(falling, drawn);
        for (int i = 0; i < falling.size(); i++) {
            beside(canvas, drawn, falling.get(i), tops[i]);
        }
    }

    private void beside(Canvas canvas, SeriesPlot drawn, Name name, double top) {
        double x = drawn.plot().right() + LEADER;
        double middle = top + type.leading() / 2;
        if (name.last() == drawn.chart().times().size() - 1) {
            String leader = "M%s %sH%sL%s %s"
                    .formatted(
                            Mark.number(drawn.x(name.last()) + 9),
                            Mark.number(wish(drawn, name)),
                            Mark.number(drawn.plot().right()),
                            Mark.number(x - 4),
                            Mark.number(middle));
            canvas.path(leader, Paint.line(Tone.INK_2, 0.75));
        }
        write(canvas, name, x, top);
    }

    private void write(Canvas canvas, Name name, double x, double top) {
        Mark.of(name.line()).draw(canvas, x + 5, top + type.leading() / 2);
        double end = canvas.lines(x + MARK, top, name.words(), type);
        Type strong = Type.strong(type.size(), Tone.INK);
        canvas.lines(x + MARK, end, List.of(name.value()), strong);
    }

    private static double wish(SeriesPlot drawn, Name name) {
        return name.last() < 0 ? drawn.plot().bottom() : drawn.y(name.line(), name.last());
    }

    // down from the top as each wishes, then up again as far as the lowest stands too low
    private double[] tops(List<Name> falling, SeriesPlot drawn) {
        double[] tops = new double[falling.size()];
        double least = drawn.plot().y() - type.leading() / 2;
        for (int i = 0; i < tops.length; i++) {
            tops[i] = Math.max(least, wish(drawn, falling.get(i)) - type.leading() / 2);
            least = tops[i] + height(falling.get(i)) + GAP;
        }
        double most = Math.max(drawn.plot().bottom(), drawn.plot().y() + height()) + type.leading() / 2;
        for (int i = tops.length - 1; i >= 0; i--) {
            tops[i] = Math.min(tops[i], most - height(falling.get(i)));
            most = tops[i] - GAP;
        }
        return tops;
    }

    double under(Canvas canvas, double top) {
        double[] y = {top + 4};
        canvas.silent(() -> names.forEach(name -> {
            write(canvas, name, 4, y[0]);
            y[0] += height(name) + GAP;
        }));
        return y[0];
    }
}
