package rose.coding.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasiTest {

    /** The third is NLTK's documented example, which prints 0.665 since it takes 0.67 for 2/3. */
    @ParameterizedTest
    @CsvSource({
        "ab, ab, 0",
        "ab, cd, 1",
        "ab, abcd, 0.6666667",
        "a, ab, 0.6666667",
        "ab, bc, 0.8888889",
        "abc, bcd, 0.8333333",
        "'', '', 0",
        "'', a, 1"
    })
    void theDistanceIsThatOfPassonneau(String one, String other, double distance) {
        assertThat(Distance.masi().between(labels(one), labels(other))).isCloseTo(distance, within(1e-7));
        assertThat(Distance.masi().between(labels(other), labels(one))).isCloseTo(distance, within(1e-7));
    }

    private static Set<Character> labels(String letters) {
        return letters.chars().mapToObj(letter -> (char) letter).collect(Collectors.toSet());
    }

    /**
     * By hand: within units the distances are 0, 2/3, 1 and 8/9, so that Σ 2δ/(2−1) = 46/9; between all values Σ n_c
     * n_k δ = 328/9; n = 8, and 1 − 7 · 46/328 = 3/164. (Nominal it would be 1/22.)
     */
    @Test
    void alphaIsThatReckonedByHand() {
        ReliabilityData<Set<String>> data = Matrix.sets("""
                ab ab
                ab a
                b  c
                ab bc
                """);
        assertThat(Alpha.masi().of(data).orElseThrow()).isCloseTo(3.0 / 164, within(1e-12));
    }

    @Test
    void anEmptySetIsAValueAndAMissingOneIsNot() {
        assertThat(Alpha.masi().of(Matrix.sets("a a\nb b\nb -")).orElseThrow()).isLessThan(1);
        assertThat(Alpha.masi().of(Matrix.sets("a a\nb b\nb *")).orElseThrow()).isEqualTo(1);
    }

    @Test
    void severalWordsOfBitsAreComparedAsSetsAre() {
        List<Set<Integer>> values = List.of(Set.of(1, 70, 140), Set.of(70, 140), Set.of(1, 200), Set.of());
        Distance.Numbered numbered = Distance.masi().numbered(values);
        for (int one = 0; one < values.size(); one++) {
            for (int other = 0; other < values.size(); other++) {
                assertThat(numbered.between(one, other))
                        .isEqualTo(Distance.masi().between(values.get(one), values.get(other)));
            }
        }
    }
}
