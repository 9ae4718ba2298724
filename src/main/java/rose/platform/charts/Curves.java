package rose.platform.charts;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.IntFunction;

/**
 * Shares over days, or over other times that are counted in whole numbers, as lines on one axis. Each line has marks of its own shape, so that none is told by colour
 * alone; the first is drawn strongest.
 *
 * @param lines one to four
 * @param from the first day of the axis, {@code to} the last; both are whole days counted from {@code turn}
 * @param turn what day 0 is, drawn at a line of its own: "sista dag"; empty where no day is apart
 * @param across what the days are, under the axis: "Dagar till sista dag"
 * @param each whether every day has a mark of its own: where there are few, as months
 * @param day formats a day for the axis
 * @param tick formats a share (0 to 1) for the axis
 */
public record Curves(
        Heading heading,
        List<Line> lines,
        int from,
        int to,
        String turn,
        String across,
        boolean each,
        IntFunction<String> day,
        DoubleFunction<String> tick)
        implements Chart {

    static final int MOST = 4;

    /** Over many days around one of them. */
    public Curves(
            Heading heading,
            List<Line> lines,
            int from,
            int to,
            String turn,
            String across,
            IntFunction<String> day,
            DoubleFunction<String> tick) {
        this(heading, lines, from, to, turn, across, false, day, tick);
    }

    /** @throws IllegalArgumentException if there are no lines or too many, or the axis does not hold day 0, or no two days */
    public Curves {
        lines = List.copyOf(lines);
        if (lines.isEmpty() || lines.size() > MOST) {
            throw new IllegalArgumentException("one to " + MOST + " lines, not " + lines.size());
        }
        if (turn.isEmpty() ? from >= to : from >= 0 || to <= 0) {
            throw new IllegalArgumentException("the axis must hold day 0: " + from + " to " + to);
        }
        for (Line line : lines) {
            if (line.shares().size() > to - from + 1) {
                throw new IllegalArgumentException("more days than the axis has: " + line.label());
            }
        }
    }

    /**
     * @param label beside its mark: "2024: 259 av 290"
     * @param shares 0 to 1, one for each day from the first of the axis; it may end early, or have none yet, and is broken
     *     where a day has none, which is NaN
     */
    public record Line(String label, List<Double> shares, Target target) {

        /** @throws IllegalArgumentException if a share is not from 0 to 1 */
        public Line {
            shares = List.copyOf(shares);
            if (shares.stream().anyMatch(share -> share < 0 || share > 1)) {
                throw new IllegalArgumentException("a share is from 0 to 1: " + shares);
            }
        }
    }
}
