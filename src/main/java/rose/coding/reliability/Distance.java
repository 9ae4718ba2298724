package rose.coding.reliability;

import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;

/**
 * How far apart two values are: 0 for the same, never negative, the same in both directions. It enters alpha as it is:
 * it is what Krippendorff writes δ², so the interval metric is the squared difference.
 *
 * @param <V> what is compared
 */
public interface Distance<V> {

    double between(V one, V other);

    /** 0 for equal values, 1 for all others. */
    static Distance<Object> nominal() {
        return new Nominal();
    }

    /** {@link Masi}, for sets. */
    static Distance<Set<?>> masi() {
        return new Masi();
    }

    /** Any other. */
    static <V> Distance<V> of(ToDoubleBiFunction<? super V, ? super V> measure) {
        return measure::applyAsDouble;
    }

    /** The distances between these values, by their places in the list; to be faster where there are many. */
    default Numbered numbered(List<? extends V> values) {
        return (one, other) -> between(values.get(one), values.get(other));
    }

    /** Distances between values that have numbers. */
    @FunctionalInterface
    interface Numbered {

        double between(int one, int other);
    }
}
