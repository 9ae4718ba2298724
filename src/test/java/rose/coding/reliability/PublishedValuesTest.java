package rose.coding.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What others have computed and printed, to the decimals that they print. */
class PublishedValuesTest {

    private static final Offset<Double> SIX_DECIMALS = within(0.5e-6);

    /** en.wikipedia.org, Krippendorff's alpha: three coders, fifteen units. */
    private static final String THREE_CODERS = """
            * 1 *
            * * *
            * 2 2
            * 1 1
            * 3 3
            3 3 4
            4 4 4
            1 3 *
            2 * 2
            1 * 1
            1 * 1
            3 * 3
            3 * 3
            * * *
            3 * 4
            """;

    /** K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), example C: four observers, twelve units. */
    private static final String FOUR_OBSERVERS = """
            1 1 * 1
            2 2 3 2
            3 3 3 3
            3 3 3 3
            2 2 2 2
            1 2 3 4
            4 4 4 4
            1 1 2 1
            2 2 2 2
            * 5 5 5
            * * 1 1
            * * 3 *
            """;

    private static void assertValue(OptionalDouble value, double published) {
        assertThat(value.orElseThrow()).isCloseTo(published, SIX_DECIMALS);
    }

    private static Alpha<String> interval() {
        return Alpha.with(Distance.of((String one, String other) -> {
            double difference = Double.parseDouble(one) - Double.parseDouble(other);
            return difference * difference;
        }));
    }

    /** cran/irrCAC 1.0, cont3x3abstractors, after K. L. Gwet, Handbook of Inter-Rater Reliability (2014). */
    @Test
    void cohensKappaOfGwetsAbstractors() {
        assertValue(
                CohensKappa.of(
                        Matrix.ofPairs("Ectopic Ectopic 13", "AIU AIU 20", "AIU NIU 7", "NIU AIU 4", "NIU NIU 56")),
                0.7964094);
    }

    /** en.wikipedia.org, Cohen's kappa: fifty grant proposals. */
    @Test
    void cohensKappaOfFiftyProposals() {
        assertValue(CohensKappa.of(Matrix.ofPairs("yes yes 20", "yes no 5", "no yes 10", "no no 15")), 0.4);
    }

    /** en.wikipedia.org, Fleiss' kappa: fourteen raters sort ten subjects into five categories; printed as 0.210. */
    @Test
    void fleissKappaOfFourteenRaters() {
        int[][] raters = {
            {0, 0, 0, 0, 14},
            {0, 2, 6, 4, 2},
            {0, 0, 3, 5, 6},
            {0, 3, 9, 2, 0},
            {2, 2, 8, 1, 1},
            {7, 7, 0, 0, 0},
            {3, 2, 6, 3, 0},
            {2, 5, 3, 2, 2},
            {6, 5, 2, 1, 0},
            {0, 2, 2, 3, 7}
        };
        ReliabilityData.Builder<Integer> data = ReliabilityData.builder();
        for (int subject = 0; subject < raters.length; subject++) {
            int rater = 0;
            for (int category = 0; category < 5; category++) {
                for (int i = 0; i < raters[subject][category]; i++) {
                    data.add(subject, rater++, category);
                }
            }
        }
        assertThat(FleissKappa.of(data.build()).orElseThrow()).isCloseTo(0.20993, within(0.5e-5));
        assertThat(PercentAgreement.of(data.build()).orElseThrow()).isCloseTo(0.378, within(0.5e-3));
    }

    @Test
    void alphaOfThreeCoders() {
        assertValue(Alpha.nominal().of(Matrix.of(THREE_CODERS)), 0.691358);
        assertValue(interval().of(Matrix.of(THREE_CODERS)), 0.810845);
    }

    @Test
    void alphaOfFourObservers() {
        assertValue(Alpha.nominal().of(Matrix.of(FOUR_OBSERVERS)), 0.743421);
        assertThat(interval().of(Matrix.of(FOUR_OBSERVERS)).orElseThrow()).isCloseTo(0.849, within(0.5e-3));
    }

    /** NLTK's test of agreement: three dresses, the last with one value only. */
    @Test
    void alphaOfThreeDresses() {
        assertValue(Alpha.nominal().of(Matrix.of("""
                YES NO NO
                YES NO *
                * * NO
                """)), -0.3333333);
    }
}
