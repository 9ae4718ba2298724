package rose.platform.charts;

import java.util.List;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;

/**
 * How amounts go from year to year, as lines from zero up, in any unit. Each line has a mark of its own shape and its
 * name at its end; the first is drawn strongest. Where a year has no number the line is broken. Over many days,
 * {@link Curves}.
 *
 * @param times two to twelve, as text: "2024"
 * @param lines one to six
 * @param finest the finest step of the axis: 0.01 for shares, 1 for counts
 * @param tick formats an amount for the axis
 * @param doubt what a dashed step means, for the legend: "kodboken har ändrats"
 * @param words for the legend: what is counted, no report and withheld
 */
public record SeriesChart(
        Heading heading,
        List<String> times,
        List<Line> lines,
        double finest,
        DoubleFunction<String> tick,
        String doubt,
        Words words)
        implements Chart {

    static final int MOST_LINES = 6;
    private static final int MOST_TIMES = 12;

    /** @throws IllegalArgumentException if there are too few or too many times or lines, or a line has not all times */
    public SeriesChart {
        times = List.copyOf(times);
        lines = List.copyOf(lines);
        int count = times.size();
        if (count < 2 || count > MOST_TIMES || lines.isEmpty() || lines.size() > MOST_LINES) {
            throw new IllegalArgumentException("not a series: " + count + " times, " + lines.size() + " lines");
        }
        for (Line line : lines) {
            if (line.points().size() != count || line.doubtful().stream().anyMatch(i -> i < 1 || i >= count)) {
                throw new IllegalArgumentException(count + " times, but not so: " + line.label());
            }
        }
    }

    /**
     * @param label any length; it is wrapped and, if very long, cut
     * @param points one for each time
     * @param doubtful places of the times (from 1) whose step from the time before is not to be relied on
     */
    public record Line(String label, List<Point> points, Set<Integer> doubtful) {

        public Line {
            points = List.copyOf(points);
            doubtful = Set.copyOf(doubtful);
        }
    }

    /** @param target drawn for a number only: a gap leads nowhere */
    public record Point(Reading reading, Target target) {

        boolean known() {
            return reading instanceof Reading.Known;
        }

        double amount() {
            return ((Reading.Known) reading).amount();
        }
    }

    /** Every point that there is a number for, line by line. */
    Stream<Point> known() {
        return lines.stream().flatMap(line -> line.points().stream()).filter(Point::known);
    }
}
