package rose.analysis.explore;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which interventions are counted: those that have, of everything that is chosen by, one of the chosen.
 *
 * @param chosen keys of rows, as in a split; what is not chosen by is not in it
 * @param late whether late reports count
 * @param simplified whether simplified reports count
 */
public record Filter(Map<Split, Set<String>> chosen, boolean late, boolean simplified) {

    public static final Filter ALL = new Filter(Map.of(), true, true);

    public Filter {
        EnumMap<Split, Set<String>> kept = new EnumMap<>(Split.class);
        chosen.forEach((split, keys) -> {
            if (split != Split.NOTHING && !keys.isEmpty()) {
                kept.put(split, java.util.Collections.unmodifiableSet(new TreeSet<>(keys)));
            }
        });
        chosen = java.util.Collections.unmodifiableMap(kept);
    }

    /** Empty where all are let through. */
    public Set<String> of(Split split) {
        return chosen.getOrDefault(split, Set.of());
    }

    boolean lets(Split split, String key) {
        return of(split).isEmpty() || of(split).contains(key);
    }

    public Filter with(Split split, String... keys) {
        return with(split, List.of(keys));
    }

    public Filter with(Split split, Collection<String> keys) {
        EnumMap<Split, Set<String>> more = new EnumMap<>(Split.class);
        more.putAll(chosen);
        more.put(split, new TreeSet<>(keys));
        return new Filter(more, late, simplified);
    }

    public Filter withoutLate() {
        return new Filter(chosen, false, simplified);
    }

    public Filter withoutSimplified() {
        return new Filter(chosen, late, false);
    }

    /** Whether anyone may choose so. */
    boolean open() {
        return chosen.keySet().stream().allMatch(Split::open);
    }

    /** Whether it goes by codes, so that only those that are settled can be in it. */
    boolean coded() {
        return chosen.keySet().stream().anyMatch(split -> split.dimension() != null);
    }
}
