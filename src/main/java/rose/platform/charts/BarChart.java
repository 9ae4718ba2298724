package rose.platform.charts;

import java.util.List;
import java.util.function.DoubleFunction;

/**
 * Horizontal bars of shares, in the order given.
 *
 * @param bars at least one
 * @param tick formats a share (0 to 1) for the axis: 0.1 becomes "10 %"
 */
public record BarChart(Heading heading, List<Bar> bars, DoubleFunction<String> tick) implements Chart {

    /** @throws IllegalArgumentException if there are no bars */
    public BarChart {
        bars = List.copyOf(bars);
        if (bars.isEmpty()) {
            throw new IllegalArgumentException("a bar chart needs a bar");
        }
    }

    /**
     * @param label any length; it is wrapped
     * @param reading a share, 0 to 1, with its text: "34 %"
     * @param count drawn after the share in quieter type, at most 24 characters, or empty: "41 insatser"
     */
    public record Bar(String label, Reading reading, String count, Target target) {

        /** @throws IllegalArgumentException if the share is above 1 or the count too long to draw */
        public Bar {
            if (reading instanceof Reading.Known(double share, var _) && share > 1) {
                throw new IllegalArgumentException("a share is at most 1, not " + share);
            }
            if (count.length() > 24) {
                throw new IllegalArgumentException("a count of more than 24 characters: " + count);
            }
        }
    }
}
