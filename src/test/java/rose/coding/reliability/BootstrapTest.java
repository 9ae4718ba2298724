package rose.coding.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BootstrapTest {

    private static <V> Interval interval(Alpha<? super V> alpha, ReliabilityData<V> data, Bootstrap bootstrap) {
        return alpha.of(data, bootstrap).orElseThrow().interval().orElseThrow();
    }

    @Test
    void theSameSeedGivesTheSameIntervalAndAnotherAnother() {
        ReliabilityData<Set<Integer>> data = Matrix.random(70, 2, 5, 0.1, 1);
        Interval first = interval(Alpha.masi(), data, Bootstrap.STANDARD);
        assertThat(interval(Alpha.masi(), data, Bootstrap.STANDARD)).isEqualTo(first);
        Interval other = interval(Alpha.masi(), data, Bootstrap.STANDARD.withSeed(2));
        assertThat(other).isNotEqualTo(first);
        assertThat(other.low()).isCloseTo(first.low(), within(0.03));
        assertThat(other.high()).isCloseTo(first.high(), within(0.03));
    }

    /** Units drawn one by one, alpha computed anew each time: slow and plain. */
    @ParameterizedTest
    @ValueSource(ints = {60, 400})
    void theIntervalIsThatOfDrawingUnits(int units) {
        ReliabilityData<Set<Integer>> data = Matrix.random(units, 2, 4, 0, 7);
        Interval plain = plainly(data, 3_000);
        Interval interval = interval(Alpha.masi(), data, new Bootstrap(3_000, 1));
        assertThat(interval.low()).isCloseTo(plain.low(), within(0.015));
        assertThat(interval.high()).isCloseTo(plain.high(), within(0.015));
    }

    private static Interval plainly(ReliabilityData<Set<Integer>> data, int resamples) {
        Random random = new Random(3);
        List<Map<Object, Set<Integer>>> rows = List.copyOf(data.rows());
        double[] alphas = new double[resamples];
        for (int i = 0; i < resamples; i++) {
            ReliabilityData.Builder<Set<Integer>> drawn = ReliabilityData.builder();
            for (int unit = 0; unit < rows.size(); unit++) {
                int number = unit;
                rows.get(random.nextInt(rows.size())).forEach((coder, value) -> drawn.add(number, coder, value));
            }
            alphas[i] = Alpha.masi().of(drawn.build()).orElseThrow();
        }
        Arrays.sort(alphas);
        return new Interval(alphas[resamples / 40], alphas[resamples - 1 - resamples / 40], resamples, 0);
    }

    /** 0.6 of the values are what there was to see: alpha of many units is what the interval of few should hold. */
    @Test
    void theIntervalHoldsTheTruthAboutAsOftenAsItSays() {
        double truth = Alpha.nominal().of(Matrix.random(40_000, 2, 4, 0, 99)).orElseThrow();
        int held = 0;
        for (long seed = 0; seed < 300; seed++) {
            Interval interval = interval(Alpha.nominal(), Matrix.random(120, 2, 4, 0, seed), new Bootstrap(400, seed));
            held += interval.low() <= truth && truth <= interval.high() ? 1 : 0;
        }
        assertThat(held / 300.0).isBetween(0.90, 0.99);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void theIntervalHoldsTheEstimate(long seed) {
        Estimate estimate = Alpha.masi()
                .of(Matrix.random(50, 3, 6, 0.2, seed), Bootstrap.STANDARD)
                .orElseThrow();
        Interval interval = estimate.interval().orElseThrow();
        assertThat(estimate.alpha()).isBetween(interval.low(), interval.high());
        assertThat(interval.high()).isLessThanOrEqualTo(1);
    }

    @Test
    void resamplesWithOneValueOnlyAreLeftOutAndCounted() {
        // of 2^2 draws two hold one unit twice
        Interval interval = interval(Alpha.nominal(), Matrix.of("a a\nb b"), new Bootstrap(4_000, 1));
        assertThat(interval.resamples() + interval.undefined()).isEqualTo(4_000);
        assertThat(interval.undefined()).isCloseTo(2_000, within(150));
        assertThat(interval.low()).isEqualTo(1);
    }

    @Test
    void oneUnitHasNoInterval() {
        assertThat(Alpha.nominal().of(Matrix.of("a b\nc *"), Bootstrap.STANDARD))
                .contains(new Estimate(0, Optional.empty()));
    }

    /** Few patterns are drawn by binomial numbers, many unit by unit: both have the multinomial's mean and variance. */
    @ParameterizedTest
    @ValueSource(ints = {1, 4, 400})
    void patternsAreDrawnAsOftenAsTheyShould(int times) {
        int[] counts = IntStream.of(1, 5, 2, 12).map(count -> count * times).toArray();
        int units = 20 * times;
        Resampling resampling = new Resampling(counts, new SplittableRandom(5));
        int draws = 20_000;
        double[] sums = new double[4];
        double[] squares = new double[4];
        for (int i = 0; i < draws; i++) {
            int[] drawn = resampling.next();
            assertThat(Arrays.stream(drawn).sum()).isEqualTo(units);
            for (int pattern = 0; pattern < 4; pattern++) {
                double apart = drawn[pattern] - counts[pattern];
                sums[pattern] += apart;
                squares[pattern] += apart * apart;
            }
        }
        for (int pattern = 0; pattern < 4; pattern++) {
            double variance = counts[pattern] * (1 - counts[pattern] / (double) units);
            assertThat(sums[pattern] / draws).isCloseTo(0, within(4 * Math.sqrt(variance / draws)));
            assertThat(squares[pattern] / draws / variance).isCloseTo(1, within(0.05));
        }
    }

    /** Where values are too many to sum all pairs again, the sum is near, and in the mean right. */
    @Test
    void theSumOverManyValuesIsNearTheExactOne() {
        ReliabilityData<Set<Integer>> data = Matrix.random(500, 2, 60, 0, 4);
        Patterns<Set<Integer>> patterns = Patterns.of(data);
        Distance.Numbered numbered = Distance.masi().numbered(patterns.values());
        double[] within = Arrays.stream(patterns.members())
                .mapToDouble(pair -> 2 * numbered.between(pair[0], pair[1]))
                .toArray();
        TabledPairs exact = new TabledPairs(patterns, numbered);
        ManyPairs near = new ManyPairs(patterns, numbered, within);
        assertThat(near.sum()).isCloseTo(exact.sum(), within(1e-6));

        Resampling resampling = new Resampling(patterns.counts(), new SplittableRandom(1));
        List<Double> errors = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            double[] counts = patterns.valueCounts(resampling.next());
            errors.add(near.sum(counts) / exact.sum(counts) - 1);
        }
        assertThat(errors).allSatisfy(error -> assertThat(error).isCloseTo(0, within(2.0 / 500)));
        double mean = errors.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        assertThat(mean).isCloseTo(0, within(0.1 / 500));
    }

    /** A national year: what grows with the units or their pairs in each resample would take minutes. */
    @Test
    @Timeout(30)
    void aNationalYearIsDoneInSeconds() {
        ReliabilityData<Set<Integer>> data = Matrix.random(20_000, 2, 30, 0, 1);
        assertThat(Alpha.masi().of(data, Bootstrap.STANDARD)).isPresent();
        for (int category = 0; category < 30; category++) {
            Integer one = category;
            assertThat(Alpha.nominal().of(data.map(set -> set.contains(one)), Bootstrap.STANDARD))
                    .isPresent();
        }
    }
}
