package rose.platform.charts;

import java.util.List;
import java.util.function.LongFunction;

/**
 * Two counts per category where the second is part of the first: interventions with a goal, and of these with a
 * matching outcome. The part is drawn as a solid bar within the striped whole.
 *
 * @param pairs at least one, in the order given
 * @param whole what the whole is, for the legend
 * @param part what the part is, for the legend
 * @param tick formats a count for the axis
 */
public record PairedBars(Heading heading, List<Pair> pairs, String whole, String part, LongFunction<String> tick)
        implements Chart {

    /** @throws IllegalArgumentException if there are no pairs */
    public PairedBars {
        pairs = List.copyOf(pairs);
        if (pairs.isEmpty()) {
            throw new IllegalArgumentException("paired bars need a pair");
        }
    }

    /**
     * @param label any length; it is wrapped
     * @param whole number of interventions, at least 0
     * @param part how many of these, at most {@code whole}
     * @param text drawn at the bar's end, at most 24 characters: "34 av 60"
     */
    public record Pair(String label, long whole, long part, String text, Target target) {

        /** @throws IllegalArgumentException if the part is not within the whole, or the text too long to draw */
        public Pair {
            if (part < 0 || part > whole) {
                throw new IllegalArgumentException(part + " is not a part of " + whole);
            }
            if (text.length() > 24) {
                throw new IllegalArgumentException("a value of more than 24 characters: " + text);
            }
        }
    }
}
