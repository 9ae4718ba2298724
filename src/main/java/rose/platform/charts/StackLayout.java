package rose.platform.charts;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where the parts of stacked bars stand.
 *
 * @param above labels above their bars, and what stands apart under them
 * @param labels of each row, in lines
 * @param stack x of the stack and how wide the whole is
 * @param apart x of what stands apart, and how wide all of it would be
 */
record StackLayout(boolean above, List<List<String>> labels, Span stack, Span apart) {

    static final double SIDE = 6;
    static final double BAR = 26;
    static final Type QUIET = Type.regular(14, Tone.INK_2);
    private static final double WIDEST_LABEL = 220;
    private static final double LABEL_GAP = 12;
    private static final double APART_GAP = 20;
    private static final double APART = 48;
    private static final int MOST_LINES = 5;

    record Span(double x, double width) {}

    static StackLayout of(StackedBars chart, Width width) {
        Type type = Type.regular(width.label, Tone.INK);
        List<List<String>> beside = labels(chart, type, WIDEST_LABEL);
        boolean above = width == Width.NARROW || beside.stream().anyMatch(lines -> lines.size() > MOST_LINES);
        if (above) {
            double room = width.pixels - 2 * SIDE;
            List<List<String>> lines = labels(chart, type, room);
            return new StackLayout(true, lines, new Span(SIDE, room), new Span(SIDE, 72));
        }
        double label = beside.stream()
                .mapToDouble(lines -> Lines.widest(lines, type))
                .max()
                .orElse(0);
        double base = answered(chart)
                .mapToDouble(row -> QUIET.measure(row.base()))
                .max()
                .orElse(0);
        double left = SIDE + Math.max(label, base) + LABEL_GAP;
        double texts = answered(chart)
                .flatMap(row -> row.apart().stream())
                .mapToDouble(part -> textWidth(part, width))
                .max()
                .orElse(0);
        double beyond = chart.apart().isEmpty() ? 0 : APART_GAP + Math.max(headWidth(chart), APART + 8 + texts);
        double room = width.pixels - left - SIDE - Math.max(18, beyond);
        return new StackLayout(false, beside, new Span(left, room), new Span(left + room + APART_GAP, APART));
    }

    /** The name of what stands apart, over its column. */
    static List<String> head(StackedBars chart) {
        return Lines.wrap(chart.apart(), Type.strong(14, Tone.INK), 120);
    }

    static double textWidth(StackedBars.Part part, Width width) {
        return Type.strong(width.label, Tone.INK).measure(part.share()) + 6 + QUIET.measure(bracketed(part));
    }

    static String bracketed(StackedBars.Part part) {
        return part.number().isEmpty() ? "" : "(" + part.number() + ")";
    }

    private static double headWidth(StackedBars chart) {
        return Lines.widest(head(chart), Type.strong(14, Tone.INK));
    }

    private static List<List<String>> labels(StackedBars chart, Type type, double width) {
        return chart.rows().stream()
                .map(row -> Lines.wrap(row.label(), type, width))
                .toList();
    }

    private static Stream<StackedBars.Answered> answered(StackedBars chart) {
        return chart.rows().stream()
                .filter(StackedBars.Answered.class::isInstance)
                .map(StackedBars.Answered.class::cast);
    }
}
