package rose.coding;

import java.util.Optional;
import java.util.OptionalDouble;
import rose.coding.reliability.Alpha;
import rose.coding.reliability.Bootstrap;
import rose.coding.reliability.CohensKappa;
import rose.coding.reliability.Estimate;
import rose.coding.reliability.Interval;
import rose.coding.reliability.PercentAgreement;
import rose.coding.reliability.ReliabilityData;
import rose.coding.reliability.Verdict;

/**
 * How well coders agree on some interventions that two or more of them have coded.
 *
 * @param units how many interventions
 * @param percentAgreement 0 to 1, chance not taken into account; empty of no units
 * @param cohensKappa only where there are exactly two coders
 * @param alpha Krippendorff's; empty where it is undefined
 */
public record Measured(
        int units, OptionalDouble percentAgreement, OptionalDouble cohensKappa, Optional<Estimate> alpha) {

    /** From so many interventions on, alpha is given a verdict. Of fewer even an interval says too little. */
    static final int ENOUGH = 10;

    /** An interval as wide as that, with all verdicts in it, says nothing. */
    private static final double WIDE = 0.3;

    static <V> Measured of(ReliabilityData<V> data, Alpha<? super V> alpha) {
        return new Measured(
                data.pairableUnits(),
                PercentAgreement.of(data),
                CohensKappa.of(data),
                alpha.of(data, Bootstrap.STANDARD));
    }

    /** Without an interval: where there are too many to draw again for each. */
    static <V> Measured quick(ReliabilityData<V> data, Alpha<? super V> alpha) {
        OptionalDouble value = alpha.of(data);
        return new Measured(
                data.pairableUnits(),
                PercentAgreement.of(data),
                CohensKappa.of(data),
                value.isEmpty() ? Optional.empty() : Optional.of(new Estimate(value.getAsDouble(), Optional.empty())));
    }

    public Optional<Interval> interval() {
        return alpha.flatMap(Estimate::interval);
    }

    /** {@link Standing#TOO_FEW} also where the interval is so wide that all verdicts are in it. */
    public Standing standing() {
        if (units == 0) {
            return Standing.NOT_MEASURED;
        }
        if (alpha.isEmpty()
                || units < ENOUGH
                || interval().filter(Measured::saysNothing).isPresent()) {
            return Standing.TOO_FEW;
        }
        return verdict(alpha.get());
    }

    private static boolean saysNothing(Interval interval) {
        return interval.isDoubtful()
                || interval.high() - interval.low() > WIDE
                        && Verdict.of(interval.low()) == Verdict.POOR
                        && Verdict.of(interval.high()) == Verdict.RELIABLE;
    }

    /**
     * For whoever reads numbers that rest on the codes: a low alpha is a warning also where it is of few. Only a high one is not
     * believed then.
     */
    public Standing warning() {
        Standing standing = standing();
        if (standing == Standing.TOO_FEW && alpha.isPresent()) {
            Standing verdict = verdict(alpha.get());
            return verdict == Standing.RELIABLE ? Standing.TOO_FEW : verdict;
        }
        return standing;
    }

    private static Standing verdict(Estimate alpha) {
        return Standing.valueOf(alpha.verdict().name());
    }
}
