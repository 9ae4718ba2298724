package rose.coding.suggestions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static rose.coding.suggestions.SmallWorld.activities;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import rose.coding.suggestions.Evaluation.Acceptance;
import rose.coding.suggestions.Evaluation.Bin;
import rose.coding.suggestions.Evaluation.Score;

class EvaluationsTest {

    private final Learner learner = SmallWorld.learner();

    @Test
    void learningDoesBetterThanTheCodebooksWordsAndThanGuessing() {
        Evaluation evaluation = Evaluations.crossValidated(learner, SmallWorld.examples(120), 5);

        assertThat(evaluation.examples()).isEqualTo(120);
        assertThat(evaluation.micro().f1())
                .isGreaterThan(0.85)
                .isGreaterThan(evaluation.keywords().f1() + 0.2)
                .isGreaterThan(evaluation.commonest().f1() + 0.2);
    }

    @Test
    void theCategoriesAddUpToTheWhole() {
        Evaluation evaluation = Evaluations.crossValidated(learner, SmallWorld.examples(60), 5);
        assertThat(evaluation.categories().stream()
                        .mapToInt(each -> each.score().right() + each.score().missed())
                        .sum())
                .isEqualTo(evaluation.micro().right() + evaluation.micro().missed())
                .isEqualTo(SmallWorld.examples(60).stream()
                        .mapToInt(each -> each.categories().size())
                        .sum());
        assertThat(evaluation.calibration().bins().stream()
                        .mapToInt(Bin::decisions)
                        .sum())
                .isEqualTo(60 * 4);
    }

    @Test
    void whereThereIsNothingToLearnNothingIsClaimed() {
        List<Labelled> random = withRandomCodes(200);
        Evaluation evaluation = Evaluations.crossValidated(learner, random, 5);
        assertThat(evaluation.calibration().brier()).isCloseTo(0.25 * 0.75, within(0.04));
        assertThat(evaluation.acceptances().getFirst().shareOfCodes()).isLessThan(0.1);
    }

    @Test
    void oneThatIsTriedIsNotAmongThoseThatAreLearntFrom() {
        Labelled staff = Labelled.of(activities("Rosor"), Set.of(SmallWorld.STAFF));
        Labelled survey = Labelled.of(activities("Tulpaner"), Set.of(SmallWorld.SURVEY));
        Evaluation evaluation = Evaluations.crossValidated(learner, List.of(staff, survey), 2);
        assertThat(evaluation.commonest()).isEqualTo(new Score(0, 2, 2));
        assertThat(evaluation.micro().right()).isZero();
    }

    @Test
    void whatIsSaidToBeLikelyIsAsOftenSo() {
        Evaluation evaluation = Evaluations.crossValidated(learner, leaning(600), 5);
        assertThat(evaluation.calibration().error()).isLessThan(0.04);
        assertThat(evaluation.calibration().bins())
                .filteredOn(bin -> bin.decisions() > 60)
                .hasSizeGreaterThan(1)
                .allSatisfy(bin -> assertThat(bin.share()).isCloseTo(bin.meanProbability(), within(0.12)));
    }

    @Test
    void whatIsAcceptedMeetsThePrecisionThatIsAskedFor() {
        Evaluation evaluation = Evaluations.crossValidated(learner, SmallWorld.examples(300), 5);
        Acceptance nine = evaluation.acceptances().get(1);

        assertThat(nine.precision()).isEqualTo(0.9);
        assertThat(nine.found()).isGreaterThan(0.85);
        assertThat(nine.shareOfCodes()).isGreaterThan(0.8);
        assertThat(nine.shareOfSuggestions()).isBetween(0.0, 1.0);
    }

    @Test
    void precisionRecallAndTheirMean() {
        Score score = new Score(6, 2, 4);
        assertThat(List.of(score.precision(), score.recall())).containsExactly(0.75, 0.6);
        assertThat(score.f1()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(Score.NONE.f1()).isZero();
    }

    @Test
    void withNothingToTryThereIsNothingToSay() {
        Evaluation evaluation = Evaluations.crossValidated(learner, List.of(), 5);
        assertThat(evaluation.micro()).isEqualTo(Score.NONE);
        assertThat(evaluation.calibration().brier()).isZero();
    }

    /** Codes that have nothing to do with the texts, each with a word of its own: each category in one of four. */
    private static List<Labelled> withRandomCodes(int count) {
        var random = new SplittableRandom(3);
        List<Labelled> examples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Set<Long> ids = new HashSet<>();
            for (CategoryWords category : SmallWorld.CATEGORIES) {
                if (random.nextInt(4) == 0) {
                    ids.add(category.id());
                }
            }
            examples.add(Labelled.of(activities("Trädet tal" + (char) ('a' + i % 26) + (char) ('a' + i / 26)), ids));
        }
        return examples;
    }

    /** Each text has a word, and each category is given by how that word leans to it: in 5, 30, 55 or 80 of 100. */
    private static List<Labelled> leaning(int count) {
        List<String> words = List.of("Alm", "Björk", "Ceder", "Druvhallon");
        var random = new SplittableRandom(4);
        List<Labelled> examples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Set<Long> ids = new HashSet<>();
            for (int c = 0; c < words.size(); c++) {
                if (random.nextInt(100) < 5 + 25 * ((i + c) % 4)) {
                    ids.add(SmallWorld.CATEGORIES.get(c).id());
                }
            }
            examples.add(Labelled.of(activities(words.get(i % 4) + " vid " + "xyzåäö".charAt(i % 5) + "by"), ids));
        }
        return examples;
    }
}
