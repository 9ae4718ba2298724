package rose.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static rose.AnIntervention.anIntervention;
import static rose.Person.AMIR;
import static rose.Person.ANNA;
import static rose.Person.BO;
import static rose.Person.SARA;
import static rose.Person.ULLA;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rose.AnIntervention;
import rose.Person;
import rose.RoseTest;
import rose.TestTime;
import rose.World;
import rose.agreements.Agreements;
import rose.collection.Intervention;
import rose.collection.Interventions;
import rose.organisations.Level;
import rose.platform.Forbidden;
import rose.platform.UserProblem;

@RoseTest
class CodingTest {

    @Autowired
    World world;

    @Autowired
    Coding coding;

    @Autowired
    Codebooks codebooks;

    @Autowired
    Agreements agreements;

    @Autowired
    Interventions interventions;

    @Test
    void aTickIsSavedWithWhoAndWhenWhenItIsAnswered() {
        long id = given(anIntervention());
        long category = aCategory(Dimension.GOAL);

        assertThat(coding.tick(id, category, true, world.as(SARA))).isEqualTo(TestTime.NOW);

        assertThat(coding.codes(intervention(id)))
                .containsExactly(new Coding.Code(category, SARA.accountId(), TestTime.NOW));
    }

    @Test
    void aTickTwiceIsOneCodeAndATickTakenAwayIsNone() {
        long id = given(anIntervention());
        long category = aCategory(Dimension.GOAL);

        coding.tick(id, category, true, world.as(SARA));
        coding.tick(id, category, true, world.as(SARA));
        assertThat(coding.codes(intervention(id))).hasSize(1);

        coding.tick(id, category, false, world.as(SARA));
        assertThat(coding.codes(intervention(id))).isEmpty();
    }

    @Test
    void allTicksCanBeGivenAtOnce() {
        long id = given(anIntervention());
        long goal = aCategory(Dimension.GOAL);
        long outcome = aCategory(Dimension.OUTCOME);
        coding.tick(id, goal, true, world.as(SARA));

        coding.set(id, Set.of(outcome), world.as(SARA));

        assertThat(coding.codes(intervention(id)))
                .extracting(Coding.Code::categoryId)
                .containsExactly(outcome);
    }

    @Test
    void aCategoryOfAnotherBookIsRefused() {
        long id = given(anIntervention());
        long other = codebooks
                .inForce(2021, "god-vard", Level.REGION)
                .orElseThrow()
                .of(Dimension.GOAL)
                .getFirst()
                .id();

        assertThatThrownBy(() -> coding.tick(id, other, true, world.as(SARA)))
                .isInstanceOf(UserProblem.class)
                .hasMessage("coding.category-not-in-book");
        assertThat(coding.codes(intervention(id))).isEmpty();
    }

    @Test
    void theNextIsTheOneAfterTheOneLeftAndThenTheFirstSkipped() {
        world.given(
                anIntervention().titled("1"),
                anIntervention().titled("2"),
                anIntervention().titled("3"));

        assertThat(nextAfter(0)).contains("1");
        assertThat(nextAfter(world.idOf("1"))).contains("2");
        assertThat(nextAfter(world.idOf("3"))).contains("1");
        coding.setSettled(world.idOf("1"), true, world.as(SARA));
        assertThat(nextAfter(world.idOf("3"))).contains("2");
        coding.setSettled(world.idOf("2"), true, world.as(SARA));
        coding.setSettled(world.idOf("3"), true, world.as(SARA));
        assertThat(nextAfter(0)).isEmpty();
    }

    @Test
    void aLotTellsHowFarItIs() {
        world.given(
                anIntervention().titled("1"),
                anIntervention().of(BO),
                anIntervention().of(ULLA).in(2021, "barn-unga"));
        coding.setSettled(world.idOf("1"), true, world.as(SARA));

        assertThat(coding.lots(world.as(SARA)))
                .extracting(
                        lot -> lot.area().shortName(),
                        Coding.Progress::level,
                        Coding.Progress::settled,
                        Coding.Progress::left)
                .containsExactly(tuple("barn-unga", Level.REGION, 0, 1), tuple("god-vard", Level.MUNICIPALITY, 1, 1));
    }

    @Test
    void anAnalystCodesTheAreasThatTheOwnAuthorityFollows() {
        long socialstyrelsens = given(anIntervention());
        long both = given(anIntervention().in(2021, "handlingsplaner-mobila").titled("Mobilt"));
        long folkhalsomyndighetens =
                given(anIntervention().in(2022, "handlingsplaner-mobila").titled("Planer"));

        assertThat(mayCode(SARA, socialstyrelsens)).isTrue();
        assertThat(mayCode(SARA, both)).isTrue();
        assertThat(mayCode(SARA, folkhalsomyndighetens)).isFalse();
        assertThat(mayCode(AMIR, socialstyrelsens)).isFalse();
        assertThat(mayCode(AMIR, both)).isTrue();
        assertThat(mayCode(AMIR, folkhalsomyndighetens)).isTrue();
    }

    @Test
    void whoeverWroteAnInterventionDoesNotCodeIt() {
        assertThat(mayCode(ANNA, given(anIntervention()))).isFalse();
    }

    private boolean mayCode(Person person, long id) {
        try {
            coding.setSettled(id, true, world.as(person));
            return true;
        } catch (Forbidden forbidden) {
            return false;
        }
    }

    private long given(AnIntervention intervention) {
        world.given(intervention);
        return world.allIds().getLast();
    }

    private Intervention intervention(long id) {
        return interventions.intervention(id, world.as(SARA));
    }

    private Optional<String> nextAfter(long id) {
        return coding.next(agreements.area(2021, "god-vard"), Level.MUNICIPALITY, id, world.as(SARA))
                .map(Intervention::title);
    }

    private long aCategory(Dimension dimension) {
        return codebooks
                .inForce(2021, "god-vard", Level.MUNICIPALITY)
                .orElseThrow()
                .of(dimension)
                .getFirst()
                .id();
    }
}
