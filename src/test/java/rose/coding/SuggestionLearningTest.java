package rose.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rose.AnIntervention.anIntervention;
import static rose.Person.AMIR;
import static rose.Person.LEO;
import static rose.Person.SARA;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rose.AnIntervention;
import rose.RoseTest;
import rose.World;
import rose.agreements.Agreements;
import rose.organisations.Level;
import rose.platform.Forbidden;

/** What Sara is offered as she codes. */
@RoseTest
class SuggestionLearningTest {

    @Autowired
    World world;

    @Autowired
    Coding coding;

    @Autowired
    Suggestions suggestions;

    @Autowired
    SuggestionLearning learning;

    @Autowired
    Samples samples;

    @Autowired
    Codebooks codebooks;

    @Autowired
    Agreements agreements;

    @Test
    void beforeAnythingIsSettledTheCodebooksWordsSpeak() {
        long id = aCourse("1");
        learning.learn();

        Coding.Work work = coding.work(id, world.as(SARA));

        assertThat(work.suggested())
                .filteredOn(suggested -> suggested.categoryId() == training())
                .singleElement()
                .satisfies(suggested -> assertThat(suggested.words())
                        .anySatisfy(word -> assertThat(word.text()).isEqualTo("Utbildning")));
    }

    @Test
    void whatIsSettledIsLearnt() {
        learning.learn();
        assertThat(chance(given(anIntervention().titled("före").telling("Fiske med fadder", "", "", ""))))
                .isLessThan(0.5);
        world.given(IntStream.range(0, 30)
                .mapToObj(i -> anIntervention()
                        .of(rose.Person.ULLA)
                        .in(2021, "barn-unga")
                        .titled("Insats " + i)
                        .telling(i % 2 == 0 ? "Fiske med fadder vid sjön" : "Nytt avtal om lokaler", "", "", "")
                        .coded(
                                Dimension.ACTIVITY,
                                i % 2 == 0 ? "Kompetensutveckling" : "Personal- och annan resursförstärkning"))
                .toArray(AnIntervention[]::new));
        learning.learn();

        assertThat(chance(world.idOf("före"))).isGreaterThan(0.5);
        Suggestions.Quality quality =
                suggestions.qualities(lot(), world.as(SARA)).getFirst();
        assertThat(quality.learntFrom()).isEqualTo(30);
        assertThat(quality.evaluation().examples()).isEqualTo(30);
        assertThat(quality.evaluation().micro().f1())
                .isGreaterThan(quality.evaluation().commonest().f1());
    }

    @Test
    void nothingIsSuggestedInTheBlindSampleButItIsKeptWhatWouldHaveBeen() {
        samples.change(agreements.area(2021, "barn-unga"), 1, 0, "frö", world.as(SARA));
        long id = aCourse("1");
        learning.learn();

        assertThat(coding.work(id, world.as(SARA)).suggested()).isEmpty();
        coding.done(id, Set.of(), world.as(SARA));
        CoderWork mine = coding.work(id, world.as(SARA)).mine();
        assertThat(mine.blind()).isTrue();
        assertThat(mine.suggested()).contains(training());
    }

    @Test
    void whatTheModelsAreSureOfCanBeFilteredBy() {
        aCourse("1");
        learning.learn();

        int all = coding.left(lot(), Filter.NONE, world.as(SARA));
        int byConfidence = 0;
        for (Filter.Confidence confidence : Filter.Confidence.values()) {
            byConfidence += coding.left(lot(), new Filter(null, null, null, null, null, confidence), world.as(SARA));
        }
        assertThat(byConfidence).isEqualTo(all).isPositive();
    }

    @Test
    void othersDoNotSeeHowGoodTheyAre() {
        assertThatThrownBy(() -> suggestions.qualities(lot(), world.as(AMIR))).isInstanceOf(Forbidden.class);
        assertThat(suggestions.qualities(lot(), world.as(LEO))).isEqualTo(List.of());
    }

    private double chance(long id) {
        return coding.work(id, world.as(SARA)).suggested().stream()
                .filter(suggested -> suggested.categoryId() == training())
                .mapToDouble(Suggested::probability)
                .findFirst()
                .orElse(0);
    }

    private long training() {
        return codebooks
                .inForce(2021, "barn-unga", Level.REGION)
                .orElseThrow()
                .category(Dimension.ACTIVITY, "Kompetensutveckling")
                .orElseThrow()
                .id();
    }

    private long aCourse(String title) {
        return given(anIntervention().titled(title).telling("Utbildning i MHFA för personal", "", "", ""));
    }

    private long given(AnIntervention intervention) {
        world.given(intervention.of(rose.Person.ULLA).in(2021, "barn-unga"));
        return world.allIds().getLast();
    }

    private Lot lot() {
        return new Lot(agreements.area(2021, "barn-unga"), Level.REGION);
    }
}
