package rose.platform.charts;

import java.util.List;
import java.util.function.DoubleFunction;

/**
 * Two amounts per category, each of its own kind: interventions with an activity and with an output, what was decided
 * one year and financed the year after. The first is solid, the second striped. Where the second is a part of the
 * first, {@link PairedBars}.
 *
 * @param groups at least one, in the order given
 * @param first what the first is, for the legend
 * @param second what the second is, for the legend
 * @param finest the finest step of the axis: 0.01 for shares, 1 for counts
 * @param tick formats an amount for the axis
 * @param words for the legend: what is counted, no report and withheld
 */
public record GroupedBars(
        Heading heading,
        List<Group> groups,
        String first,
        String second,
        double finest,
        DoubleFunction<String> tick,
        Words words)
        implements Chart {

    /** @throws IllegalArgumentException if there are no groups */
    public GroupedBars {
        groups = List.copyOf(groups);
        if (groups.isEmpty()) {
            throw new IllegalArgumentException("grouped bars need a group");
        }
    }

    /** @param label any length; it is wrapped */
    public record Group(String label, Value first, Value second) {

        List<Value> values() {
            return List.of(first, second);
        }
    }

    /** @param reading an amount in the unit of the axis, with its text */
    public record Value(Reading reading, Target target) {

        double amount() {
            return reading instanceof Reading.Known known ? known.amount() : 0;
        }
    }
}
