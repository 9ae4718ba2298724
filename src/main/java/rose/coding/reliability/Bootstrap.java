package rose.coding.reliability;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * The 95 % interval of alpha: as many units as are pairable are drawn from them with replacement, each with all its
 * values, and alpha is computed again; the interval is between the 2.5th and the 97.5th percentile of these alphas,
 * interpolated linearly. That is Efron's nonparametric percentile bootstrap (B. Efron, Bootstrap methods: another look
 * at the jackknife, Annals of Statistics 7, 1979; B. Efron and R. Tibshirani, An Introduction to the Bootstrap, 1993,
 * ch. 13), which A. Zapf et al. (BMC Medical Research Methodology 16:93, 2016) found to cover as it should for alpha.
 * Krippendorff's own (Content Analysis, 2018, ch. 12) draws pairs instead of units and holds D_e fast.
 *
 * <p>Resamples in which only one value is left have no alpha. They are left out, never taken for 0 or 1, and counted in
 * {@link Interval#undefined}. The same data in the same order and the same seed give the same interval.
 *
 * @param resamples how many times units are drawn
 * @param seed of the random numbers
 */
public record Bootstrap(int resamples, long seed) {

    /** 1,000 resamples, always the same. */
    public static final Bootstrap STANDARD = new Bootstrap(1_000, 1979);

    private static final double TAIL = 0.025;

    public Bootstrap {
        if (resamples < 1) {
            throw new IllegalArgumentException("At least one resample");
        }
    }

    public Bootstrap withSeed(long other) {
        return new Bootstrap(resamples, other);
    }

    /**
     * Empty where fewer than two units are pairable (one unit drawn again is always itself), or no resample has an
     * alpha.
     */
    Optional<Interval> interval(Disagreement disagreement) {
        if (disagreement.patterns().units() < 2) {
            return Optional.empty();
        }
        Resampling resampling = new Resampling(disagreement.patterns().counts(), new SplittableRandom(seed));
        double[] alphas = new double[resamples];
        int defined = 0;
        for (int i = 0; i < resamples; i++) {
            double alpha = disagreement.alpha(resampling.next());
            if (!Double.isNaN(alpha)) {
                alphas[defined++] = alpha;
            }
        }
        if (defined == 0) {
            return Optional.empty();
        }
        double[] sorted = Arrays.copyOf(alphas, defined);
        Arrays.sort(sorted);
        return Optional.of(
                new Interval(percentile(sorted, TAIL), percentile(sorted, 1 - TAIL), defined, resamples - defined));
    }

    private static double percentile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
