package rose.coding.suggestions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static rose.coding.suggestions.SmallWorld.CATEGORIES;
import static rose.coding.suggestions.SmallWorld.DIGITAL;
import static rose.coding.suggestions.SmallWorld.STAFF;
import static rose.coding.suggestions.SmallWorld.SURVEY;
import static rose.coding.suggestions.SmallWorld.TRAINING;
import static rose.coding.suggestions.SmallWorld.activities;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rose.coding.Dimension;

class LearnerTest {

    private final Learner learner = SmallWorld.learner();

    @Test
    void withNothingSettledTheCodebooksOwnWordsAreGoneBy() {
        Model model = learner.learn(List.of());

        assertThat(first(model, "Utbildningar för all personal")).isEqualTo(TRAINING);
        assertThat(first(model, "Utökad bemanning på mottagningen")).isEqualTo(STAFF);
        assertThat(first(model, "Förstudien är klar")).isEqualTo(SURVEY);
        assertThat(probability(model, TRAINING, "Utbildningar för all personal"))
                .isGreaterThan(model.threshold());
        assertThat(probability(model, TRAINING, "Fredagsfika i parken")).isLessThan(model.threshold());
    }

    @Test
    void wordsThatTheCodebookDoesNotHaveAreLearntFromWhatIsSettled() {
        String text = "Ungdomarna chattar om sorg";
        assertThat(probability(learner.learn(List.of()), DIGITAL, text)).isLessThan(0.4);
        assertThat(probability(learner.learn(SmallWorld.examples(60)), DIGITAL, text))
                .isGreaterThan(0.6);
    }

    @Test
    void whatIsSettledOutdoesTheCodebooksWords() {
        List<Labelled> examples = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            examples.add(Labelled.of(activities("Utbildning nummer " + i), Set.of(SURVEY)));
        }
        assertThat(first(learner.learn(examples), "Utbildning")).isEqualTo(SURVEY);
    }

    @Test
    void aCompoundIsKnownByItsParts() {
        List<Labelled> examples = new ArrayList<>(SmallWorld.examples(40));
        String text = "Kompetensutvecklingsinsatser";
        var without = FeatureSet.STEMS.weighted(1, 0.5f, 0.15f);
        Learner blind = new Learner(Dimension.ACTIVITY, CATEGORIES, without, Learner.TRUST);

        double withParts = probability(learner.learn(examples), TRAINING, text);
        double withoutParts = probability(blind.learn(examples), TRAINING, text);

        assertThat(withParts).isGreaterThan(0.5).isGreaterThan(withoutParts + 0.2);
    }

    @Test
    void theLastPartOfACompoundIsKnownThoughTheFirstIsNot() {
        Model model = learner.learn(List.of());
        assertThat(probability(model, TRAINING, "Webbutbildningen")).isGreaterThan(model.threshold());
    }

    @Test
    void theSameExamplesGiveTheSameModelToTheByte() {
        List<Labelled> examples = SmallWorld.examples(80);
        assertThat(SmallWorld.learner().learn(examples).toBytes())
                .isEqualTo(learner.learn(examples).toBytes());
    }

    @Test
    void anExampleOfAnEarlierBookSaysNothingOfCategoriesThatWereNotThere() {
        String text = "Statistik om sömn har samlats in";
        List<Labelled> silent = new ArrayList<>();
        List<Labelled> denying = new ArrayList<>();
        for (Labelled each : SmallWorld.examples(60)) {
            Set<Long> others = new java.util.HashSet<>(each.categories());
            others.remove(SURVEY);
            silent.add(new Labelled(each.example(), others, Set.of(SURVEY), 1));
            denying.add(new Labelled(each.example(), others, Set.of(), 1));
        }
        Model model = learner.learn(silent);
        assertThat(probability(model, SURVEY, text))
                .isCloseTo(probability(learner.learn(List.of()), SURVEY, text), within(0.02))
                .isGreaterThan(2 * probability(learner.learn(denying), SURVEY, text));
        assertThat(first(model, "Förstudie")).isEqualTo(SURVEY);
    }

    @Test
    void anExampleThatWeighsLittleMovesLittle() {
        String text = "Trädgården";
        Labelled full = new Labelled(activities(text), Set.of(STAFF), Set.of(), 1);
        Labelled light = new Labelled(activities(text), Set.of(STAFF), Set.of(), 0.1);
        double nothing = probability(learner.learn(List.of()), STAFF, text);
        double little = probability(learner.learn(List.of(light)), STAFF, text);
        double much = probability(learner.learn(List.of(full)), STAFF, text);

        assertThat(little).isBetween(nothing + 0.005, much - 0.05);
    }

    @Test
    void ofTooManyExamplesSomeAreDrawnAndTheOthersCounted() {
        Labelled one = SmallWorld.examples(1).getFirst();
        Model model = learner.learn(Stream.generate(() -> one).limit(Learner.MOST_EXAMPLES + 500));

        assertThat(List.of(model.learnt().seen(), model.learnt().used()))
                .containsExactly(Learner.MOST_EXAMPLES + 500, Learner.MOST_EXAMPLES);
    }

    @Test
    void whatAModelIsMadeFromIsTold() {
        Model.Learnt learnt = learner.learn(SmallWorld.examples(12)).learnt();
        assertThat(learnt).isEqualTo(new Model.Learnt(12, 12, List.of(6, 4, 3, 3)));
    }

    private static long first(Model model, String text) {
        return model.suggest(activities(text)).getFirst().categoryId();
    }

    private static double probability(Model model, long category, String text) {
        return model.probabilities(activities(text))[model.categories().indexOf(category)];
    }
}
