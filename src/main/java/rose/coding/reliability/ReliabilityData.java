package rose.coding.reliability;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What coders said of units: at most one value for each unit and coder. A value that was never added is missing, which
 * is not the same as an empty set: who gives no category has said something. Units and coders are whatever tells them
 * apart, such as ids; values are compared with {@code equals} and must not change.
 *
 * <pre>{@code
 * ReliabilityData<Set<Long>> data = ReliabilityData.<Set<Long>>builder()
 *         .add(intervention, sara, Set.of(3L, 7L))
 *         .add(intervention, omar, Set.of(3L))
 *         .build();
 * Alpha.masi().of(data);                                          // one dimension
 * Alpha.nominal().of(data.map(given -> given.contains(3L)));      // one category
 * CohensKappa.of(data.map(given -> given.contains(3L)).among(sara, omar)); // one category, one pair of coders
 * }</pre>
 *
 * @param <V> what is said of a unit
 */
public final class ReliabilityData<V> {

    private final Map<Object, Map<Object, V>> units;

    private ReliabilityData(Map<Object, Map<Object, V>> units) {
        this.units = units;
    }

    public static <V> Builder<V> builder() {
        return new Builder<>();
    }

    /** Gathers values, in any order. */
    public static final class Builder<V> {

        private final Map<Object, Map<Object, V>> units = new LinkedHashMap<>();

        private Builder() {}

        /** @throws IllegalArgumentException if the coder has a value for that unit already */
        public Builder<V> add(Object unit, Object coder, V value) {
            Objects.requireNonNull(value, "leave missing values out");
            Map<Object, V> values = units.computeIfAbsent(unit, unused -> new LinkedHashMap<>(4));
            if (values.putIfAbsent(coder, value) != null) {
                throw new IllegalArgumentException("Coder " + coder + " has a value for unit " + unit + " already");
            }
            return this;
        }

        public ReliabilityData<V> build() {
            Map<Object, Map<Object, V>> copy = LinkedHashMap.newLinkedHashMap(units.size());
            units.forEach((unit, values) -> copy.put(unit, new LinkedHashMap<>(values)));
            return new ReliabilityData<>(copy);
        }
    }

    /** Everyone who has given a value, in the order in which they came. */
    public Set<Object> coders() {
        Set<Object> coders = new LinkedHashSet<>();
        units.values().forEach(values -> coders.addAll(values.keySet()));
        return Collections.unmodifiableSet(coders);
    }

    /** How many units have a value. */
    public int units() {
        return units.size();
    }

    /** How many units have values from two coders or more: only these tell of agreement. */
    public int pairableUnits() {
        return (int) pairable().count();
    }

    /** Whether every unit has values from the same number of coders. */
    public boolean isBalanced() {
        return units.values().stream().mapToInt(Map::size).distinct().count() == 1;
    }

    /** The same with each value made into another, as a set into whether it has one category. */
    public <W> ReliabilityData<W> map(Function<? super V, ? extends W> change) {
        Builder<W> changed = builder();
        units.forEach(
                (unit, values) -> values.forEach((coder, value) -> changed.add(unit, coder, change.apply(value))));
        return new ReliabilityData<>(changed.units);
    }

    /** Only what these coders have said. */
    public ReliabilityData<V> among(Object... coders) {
        return where(List.of(coders)::contains);
    }

    private ReliabilityData<V> where(Predicate<Object> coder) {
        Builder<V> chosen = builder();
        units.forEach((unit, values) -> values.forEach((who, value) -> {
            if (coder.test(who)) {
                chosen.add(unit, who, value);
            }
        }));
        return new ReliabilityData<>(chosen.units);
    }

    /** Each unit's values by coder. */
    Collection<Map<Object, V>> rows() {
        return units.values();
    }

    /** The values of each unit that has two or more. */
    java.util.stream.Stream<Collection<V>> pairable() {
        return units.values().stream().filter(values -> values.size() > 1).map(Map::values);
    }
}
