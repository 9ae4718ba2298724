package rose.coding.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlphaTest {

    private static final Offset<Double> SAME = within(1e-10);

    /** Krippendorff's definition word for word: every value beside every other one. */
    private static <V> double byDefinition(ReliabilityData<V> data, Distance<? super V> distance) {
        List<V> all = new ArrayList<>();
        double observed = 0;
        for (Collection<V> unit : data.pairable().toList()) {
            all.addAll(unit);
            observed += sumOfPairs(List.copyOf(unit), distance) / (unit.size() - 1);
        }
        double expected = sumOfPairs(all, distance) / (all.size() - 1);
        return 1 - observed / expected;
    }

    private static <V> double sumOfPairs(List<V> values, Distance<? super V> distance) {
        double sum = 0;
        for (int one = 0; one < values.size(); one++) {
            for (int other = 0; other < values.size(); other++) {
                sum += one == other ? 0 : distance.between(values.get(one), values.get(other));
            }
        }
        return sum;
    }

    @ParameterizedTest
    @CsvSource({"40, 2, 5, 0", "60, 3, 4, 0.3", "25, 5, 12, 0.5", "300, 2, 2, 0.1", "500, 3, 40, 0.2"})
    void isWhatTheDefinitionSays(int units, int coders, int labels, double missing) {
        for (long seed = 0; seed < 5; seed++) {
            ReliabilityData<Set<Integer>> data = Matrix.random(units, coders, labels, missing, seed);
            assertThat(Alpha.nominal().of(data).orElseThrow()).isCloseTo(byDefinition(data, Distance.nominal()), SAME);
            assertThat(Alpha.masi().of(data).orElseThrow()).isCloseTo(byDefinition(data, Distance.masi()), SAME);
            Distance<Set<Integer>> bySize = Distance.of((one, other) -> Math.abs(one.size() - other.size()));
            assertThat(Alpha.with(bySize).of(data).orElseThrow()).isCloseTo(byDefinition(data, bySize), SAME);
        }
    }

    @Test
    void manyDifferentValuesAreSummedAsFewAre() {
        ReliabilityData<Set<Integer>> data = Matrix.random(900, 2, 200, 0.05, 1);
        assertThat(Patterns.of(data).values()).hasSizeGreaterThan(TabledPairs.MOST_VALUES);
        assertThat(Alpha.masi().of(data).orElseThrow()).isCloseTo(byDefinition(data, Distance.masi()), SAME);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theOrderOfUnitsAndCodersAndTheNamesOfLabelsDoNotMatter(long seed) {
        ReliabilityData<Set<Integer>> data = Matrix.random(80, 3, 6, 0.2, seed);
        ReliabilityData<Set<String>> other = shuffled(data, new Random(seed))
                .map(set -> set.stream().map(label -> "label " + (97 - label)).collect(Collectors.toSet()));

        assertThat(Alpha.nominal().of(other).orElseThrow())
                .isCloseTo(Alpha.nominal().of(data).orElseThrow(), SAME);
        assertThat(Alpha.masi().of(other).orElseThrow())
                .isCloseTo(Alpha.masi().of(data).orElseThrow(), SAME);
        assertThat(PercentAgreement.of(other).orElseThrow())
                .isCloseTo(PercentAgreement.of(data).orElseThrow(), SAME);
        assertThat(CohensKappa.of(other.among(2, 0)).orElseThrow())
                .isCloseTo(CohensKappa.of(data.among(0, 2)).orElseThrow(), SAME);
    }

    /** The rows and columns in another order, the units under other names. */
    private static <V> ReliabilityData<V> shuffled(ReliabilityData<V> data, Random random) {
        record Said<V>(int unit, Object coder, V value) {}
        List<Said<V>> all = new ArrayList<>();
        int unit = 1_000;
        for (Map<Object, V> row : data.rows()) {
            int number = --unit;
            row.forEach((coder, value) -> all.add(new Said<>(number, coder, value)));
        }
        Collections.shuffle(all, random);
        ReliabilityData.Builder<V> builder = ReliabilityData.builder();
        all.forEach(said -> builder.add(said.unit(), said.coder(), said.value()));
        return builder.build();
    }

    @Test
    void perfectAgreementIsOne() {
        ReliabilityData<String> data = Matrix.of("a a\nb b\nc c\nb b");
        assertThat(Reliability.of(data, Alpha.nominal(), Bootstrap.STANDARD))
                .extracting(
                        Reliability::percentAgreement,
                        Reliability::cohensKappa,
                        Reliability::fleissKappa,
                        all -> all.alpha().orElseThrow().alpha())
                .containsExactly(OptionalDouble.of(1), OptionalDouble.of(1), OptionalDouble.of(1), 1.0);
    }

    @Test
    void aUnitWithOneValueChangesNothing() {
        String rows = "a a\nb b\nb c\n";
        assertThat(Alpha.nominal().of(Matrix.of(rows + "d *")))
                .isEqualTo(Alpha.nominal().of(Matrix.of(rows)));
        assertThat(PercentAgreement.of(Matrix.of(rows + "d *"))).isEqualTo(PercentAgreement.of(Matrix.of(rows)));
        assertThat(CohensKappa.of(Matrix.of(rows + "d *"))).isEqualTo(CohensKappa.of(Matrix.of(rows)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void nothingIsAboveOne(long seed) {
        ReliabilityData<Set<Integer>> data = Matrix.random(12, 2, 3, 0, seed);
        assertThat(Alpha.nominal().of(data).orElseThrow()).isLessThanOrEqualTo(1);
        assertThat(Alpha.masi().of(data).orElseThrow()).isLessThanOrEqualTo(1);
        assertThat(CohensKappa.of(data).orElseThrow()).isLessThanOrEqualTo(1);
        assertThat(FleissKappa.of(data).orElseThrow()).isLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a *\n* b", "a a\na a\na *", "a *"})
    void withoutPairsOrDifferencesThereIsNoAlphaAndNoKappa(String rows) {
        ReliabilityData<String> data = Matrix.of(rows);
        assertThat(Alpha.nominal().of(data)).isEmpty();
        assertThat(Alpha.masi().of(Matrix.sets(rows))).isEmpty();
        assertThat(Alpha.nominal().of(data, Bootstrap.STANDARD)).isEmpty();
        assertThat(CohensKappa.of(data)).isEmpty();
        assertThat(FleissKappa.of(data)).isEmpty();
    }

    @Test
    void nothingAtAllIsUndefinedToo() {
        ReliabilityData<Set<Long>> nothing =
                ReliabilityData.<Set<Long>>builder().build();
        assertThat(Reliability.of(nothing, Alpha.masi(), Bootstrap.STANDARD))
                .isEqualTo(new Reliability(
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        java.util.Optional.empty()));
    }
}
