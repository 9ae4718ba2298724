package rose.coding.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the measures are of, and when they are not. */
class MeasuresTest {

    @Test
    void percentAgreementIsTheMeanOverUnitsOfTheSharesOfPairs() {
        // 1 of 3 pairs, then 1 of 1
        assertThat(PercentAgreement.of(Matrix.of("a a b\nc c *\n* * d"))).isEqualTo(OptionalDouble.of(2.0 / 3));
    }

    @Test
    void cohensKappaIsForTwoCodersOnly() {
        assertThat(CohensKappa.of(Matrix.of("a a b\nb b b"))).isEmpty();
        assertThat(CohensKappa.of(Matrix.of("a a b\nb b b").among(0, 1))).hasValue(1);
    }

    @Test
    void fleissKappaNeedsAsManyCodersOnEveryUnitButNotTheSame() {
        assertThat(FleissKappa.of(Matrix.of("a a b\nb b *"))).isEmpty();
        assertThat(FleissKappa.of(Matrix.of("a a *\n* b b"))).hasValue(1);
    }

    @Test
    void oneCategoryOfSetsIsPresentOrNot() {
        ReliabilityData<Boolean> hasA = Matrix.sets("ab a\nb -\nc ac").map(set -> set.contains("a"));
        assertThat(PercentAgreement.of(hasA)).hasValue(2.0 / 3);
        assertThat(CohensKappa.of(hasA).orElseThrow()).isEqualTo(0.4, org.assertj.core.api.Assertions.within(1e-12));
    }

    @Test
    void setsAgreeWhereTheyAreEqual() {
        assertThat(PercentAgreement.of(Matrix.sets("ab ba\na ab"))).hasValue(0.5);
    }

    @Test
    void dataTellWhoHasCodedAndHowMuchCanBeCompared() {
        ReliabilityData<String> data = Matrix.of("a a *\n* b *\nc c c");
        assertThat(data.coders()).isEqualTo(Set.of(0, 1, 2));
        assertThat(data.units()).isEqualTo(3);
        assertThat(data.pairableUnits()).isEqualTo(2);
        assertThat(data.isBalanced()).isFalse();
    }

    @Test
    void aCoderHasOneValueForAUnit() {
        assertThatThrownBy(() ->
                        ReliabilityData.<String>builder().add(1, "Sara", "a").add(1, "Sara", "a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Sara");
    }

    @Test
    void whatIsAddedAfterwardsIsNotInTheData() {
        ReliabilityData.Builder<String> builder = ReliabilityData.builder();
        ReliabilityData<String> before = builder.add(1, "Sara", "a").build();
        builder.add(1, "Omar", "a");
        assertThat(before.coders()).containsExactly("Sara");
    }

    @ParameterizedTest
    @CsvSource({"-0.2, POOR", "0.666, POOR", "0.667, TENTATIVE", "0.799, TENTATIVE", "0.8, RELIABLE", "1, RELIABLE"})
    void theVerdictFollowsKrippendorffsLimits(double alpha, Verdict verdict) {
        assertThat(Verdict.of(alpha)).isEqualTo(verdict);
    }

    @Test
    void whatIsUndefinedHasNoVerdict() {
        assertThatThrownBy(() -> Verdict.of(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
