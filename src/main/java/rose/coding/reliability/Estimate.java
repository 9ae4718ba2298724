package rose.coding.reliability;

import java.util.Optional;

/**
 * An alpha with its interval.
 *
 * @param interval empty where fewer than two units are pairable, or alpha is undefined in every resample
 */
public record Estimate(double alpha, Optional<Interval> interval) {

    public Verdict verdict() {
        return Verdict.of(alpha);
    }
}
