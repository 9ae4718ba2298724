package rose.coding.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.CohenKappaAgreement;
import org.dkpro.statistics.agreement.coding.FleissKappaAgreement;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.coding.PercentageAgreement;
import org.dkpro.statistics.agreement.distance.NominalDistanceFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our measures beside those of DKPro Agreement, which other hands have written. */
class BesideDkproTest {

    private static final Offset<Double> SAME = within(1e-9);

    private static CodingAnnotationStudy study(ReliabilityData<?> data, int coders) {
        CodingAnnotationStudy study = new CodingAnnotationStudy(coders);
        for (Map<Object, ?> row : data.rows()) {
            Object[] values = new Object[coders];
            row.forEach((coder, value) -> values[(int) coder] = value);
            study.addItemAsArray(values);
        }
        return study;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void twoCodersWhoHaveCodedEverything(long seed) {
        ReliabilityData<Set<Integer>> data = Matrix.random(60, 2, 4, 0, seed);
        CodingAnnotationStudy study = study(data, 2);
        assertThat(PercentAgreement.of(data).orElseThrow())
                .isCloseTo(new PercentageAgreement(study).calculateAgreement(), SAME);
        assertThat(CohensKappa.of(data).orElseThrow())
                .isCloseTo(new CohenKappaAgreement(study).calculateAgreement(), SAME);
        assertThat(FleissKappa.of(data).orElseThrow())
                .isCloseTo(new FleissKappaAgreement(study).calculateAgreement(), SAME);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void fourCodersWhoHaveCodedEverything(long seed) {
        ReliabilityData<Set<Integer>> data = Matrix.random(40, 4, 4, 0, seed);
        CodingAnnotationStudy study = study(data, 4);
        assertThat(PercentAgreement.of(data).orElseThrow())
                .isCloseTo(new PercentageAgreement(study).calculateAgreement(), SAME);
        assertThat(FleissKappa.of(data).orElseThrow())
                .isCloseTo(new FleissKappaAgreement(study).calculateAgreement(), SAME);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void alphaWithMissingValues(long seed) {
        ReliabilityData<Set<Integer>> data = Matrix.random(50, 4, 5, 0.3, seed);
        CodingAnnotationStudy study = study(data, 4);
        assertThat(Alpha.nominal().of(data).orElseThrow())
                .isCloseTo(
                        new KrippendorffAlphaAgreement(study, new NominalDistanceFunction()).calculateAgreement(),
                        SAME);
        assertThat(Alpha.masi().of(data).orElseThrow())
                .isCloseTo(
                        new KrippendorffAlphaAgreement(
                                        study,
                                        (unused, one, other) -> Distance.masi().between((Set<?>) one, (Set<?>) other))
                                .calculateAgreement(),
                        SAME);
    }
}
