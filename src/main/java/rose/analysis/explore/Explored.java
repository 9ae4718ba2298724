package rose.analysis.explore;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * An exploration with its numbers, all of one moment.
 *
 * @param keys of the rows of both selections, in their order
 * @param names of the rows
 */
public record Explored(
        Exploration exploration, Result first, Optional<Result> second, List<String> keys, RowNames names) {

    /** The years that either selection is about. */
    public Set<Integer> years() {
        Set<Integer> years = new TreeSet<>(first.years());
        second.ifPresent(other -> years.addAll(other.years()));
        return years;
    }

    /** How many interventions stand behind its numbers, of both selections. */
    public int base() {
        return first.base() + second.map(Result::base).orElse(0);
    }

    public boolean synthetic() {
        return first.synthetic() || second.map(Result::synthetic).orElse(false);
    }

    public boolean differing() {
        return first.differing() || second.map(Result::differing).orElse(false);
    }

    /** Where a selection has no such row, there is nothing to tell of it. */
    public static ResultRow row(Result result, String key) {
        return result.row(key).orElse(new ResultRow(key, RowState.NOT_APPLICABLE, Amount.NONE, new Reach(0, 0, 0)));
    }
}
