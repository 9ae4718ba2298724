package rose.coding.reliability;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * All measures of the same data; each is empty where it is undefined or not meant for such data, as its class says.
 * Percent agreement and the kappas know only equal and other values, whatever distance alpha has: sets agree where they
 * are equal.
 */
public record Reliability(
        OptionalDouble percentAgreement,
        OptionalDouble cohensKappa,
        OptionalDouble fleissKappa,
        Optional<Estimate> alpha) {

    public static <V> Reliability of(ReliabilityData<V> data, Alpha<? super V> alpha, Bootstrap bootstrap) {
        return new Reliability(
                PercentAgreement.of(data), CohensKappa.of(data), FleissKappa.of(data), alpha.of(data, bootstrap));
    }
}
