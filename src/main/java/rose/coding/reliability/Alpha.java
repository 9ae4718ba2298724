package rose.coding.reliability;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Krippendorff's alpha: 1 − D_o/D_e, how much less values differ within units than between any two values of the data.
 * 1 where coders always say the same, 0 where values say nothing of units, below that where coders differ by system.
 * For any number of coders and any {@link Distance}, and with missing values: units with fewer than two values are left
 * out, a unit with more counts by how many they are.
 *
 * <p>K. Krippendorff, Content Analysis, 4th ed. (2018), ch. 12; Computing Krippendorff's Alpha-Reliability (2011).
 *
 * @param <V> the values that it is for
 */
public final class Alpha<V> {

    private final Distance<? super V> distance;

    private Alpha(Distance<? super V> distance) {
        this.distance = distance;
    }

    /** For labels: a value is the same or another. A set is one label. */
    public static Alpha<Object> nominal() {
        return new Alpha<>(Distance.nominal());
    }

    /** For sets of labels, which may agree in part. */
    public static Alpha<Set<?>> masi() {
        return new Alpha<>(Distance.masi());
    }

    public static <V> Alpha<V> with(Distance<? super V> distance) {
        return new Alpha<>(distance);
    }

    /**
     * At most 1. Empty where D_e is 0: no unit has two values, or all values of such units are the same. Coders who
     * always give one and the same value have not shown that they can tell units apart.
     */
    public OptionalDouble of(ReliabilityData<? extends V> data) {
        double alpha = disagreement(data).alpha();
        return Double.isNaN(alpha) ? OptionalDouble.empty() : OptionalDouble.of(alpha);
    }

    /** The same with its interval. */
    public Optional<Estimate> of(ReliabilityData<? extends V> data, Bootstrap bootstrap) {
        Disagreement disagreement = disagreement(data);
        double alpha = disagreement.alpha();
        return Double.isNaN(alpha)
                ? Optional.empty()
                : Optional.of(new Estimate(alpha, bootstrap.interval(disagreement)));
    }

    private Disagreement disagreement(ReliabilityData<? extends V> data) {
        return Disagreement.of(Patterns.of(data), distance);
    }
}
