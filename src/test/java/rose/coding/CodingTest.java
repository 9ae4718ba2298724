package rose.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static rose.AnIntervention.anIntervention;
import static rose.Person.AMIR;
import static rose.Person.ANNA;
import static rose.Person.BO;
import static rose.Person.LEO;
import static rose.Person.SARA;
import static rose.Person.ULLA;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    void aTickIsSavedWhenItIsAnswered() {
        long id = given(anIntervention());
        long category = aCategory(Dimension.GOAL);

        assertThat(coding.tick(id, category, true, world.as(SARA))).isEqualTo(TestTime.NOW);

        assertThat(givenBy(SARA, id)).containsExactly(category);
    }

    @Test
    void aTickTwiceIsOneCodeAndATickTakenAwayIsNone() {
        long id = given(anIntervention());
        long category = aCategory(Dimension.GOAL);

        coding.tick(id, category, true, world.as(SARA));
        coding.tick(id, category, true, world.as(SARA));
        assertThat(givenBy(SARA, id)).hasSize(1);

        coding.tick(id, category, false, world.as(SARA));
        assertThat(givenBy(SARA, id)).isEmpty();
    }

    @Test
    void allTicksCanBeGivenAtOnce() {
        long id = given(anIntervention());
        long goal = aCategory(Dimension.GOAL);
        long outcome = aCategory(Dimension.OUTCOME);
        coding.tick(id, goal, true, world.as(SARA));

        coding.set(id, Set.of(outcome), world.as(SARA));

        assertThat(givenBy(SARA, id)).containsExactly(outcome);
    }

    @Test
    void whatACoderGivesIsTheirOwnAndCountsWhenTheyAreDone() {
        long id = given(anIntervention());
        long goal = aCategory(Dimension.GOAL);
        coding.tick(id, goal, true, world.as(SARA));
        assertThat(givenBy(LEO, id)).isEmpty();
        assertThat(coding.codes(intervention(id))).isEmpty();

        assertThat(coding.done(id, Set.of(goal), world.as(SARA))).isEqualTo(new DoneResult.Settled());

        assertThat(coding.codes(intervention(id))).containsExactly(goal);
        assertThat(coding.settling(intervention(id)))
                .contains(new Coding.Settling(Basis.BENCH, SARA.accountId(), TestTime.NOW, null));
    }

    @Test
    void oneWhoIsDoneTicksNoMore() {
        long id = given(anIntervention());
        coding.done(id, Set.of(), world.as(SARA));

        assertThatThrownBy(() -> coding.tick(id, aCategory(Dimension.GOAL), true, world.as(SARA)))
                .isInstanceOf(UserProblem.class)
                .hasMessage("coding.done-already");
    }

    @Test
    void twoWhoCodeTheSameAtOnceBothHaveTheirSay() {
        long id = given(anIntervention());
        long goal = aCategory(Dimension.GOAL);
        long outcome = aCategory(Dimension.OUTCOME);
        coding.tick(id, goal, true, world.as(SARA));
        coding.tick(id, outcome, true, world.as(LEO));
        coding.done(id, Set.of(goal), world.as(SARA));

        assertThat(coding.done(id, Set.of(outcome), world.as(LEO)))
                .isEqualTo(new DoneResult.OtherwiseMeanwhile("Sara Lind"));

        assertThat(givenBy(SARA, id)).containsExactly(goal);
        assertThat(givenBy(LEO, id)).containsExactly(outcome);
        assertThat(stateOf(id)).isEqualTo(TaskState.TO_SETTLE);
        assertThat(coding.codes(intervention(id))).isEmpty();
    }

    @Test
    void twoWhoCodeTheSameAlikeAtOnceLeaveItSettled() {
        long id = given(anIntervention());
        long goal = aCategory(Dimension.GOAL);
        coding.tick(id, goal, true, world.as(LEO));
        coding.done(id, Set.of(goal), world.as(SARA));

        assertThat(coding.done(id, Set.of(goal), world.as(LEO))).isEqualTo(new DoneResult.Settled());
    }

    @Test
    void whatOneHasBeforeThemIsGivenToAnotherOnlyWhenNothingElseIsLeft() {
        world.given(anIntervention().titled("1"), anIntervention().titled("2"));
        coding.work(world.idOf("1"), world.as(SARA));

        assertThat(nextFor(LEO, 0)).contains("2");
        assertThat(nextFor(SARA, 0)).contains("1");
        coding.done(world.idOf("2"), Set.of(), world.as(LEO));
        assertThat(nextFor(LEO, 0)).contains("1");
        assertThat(coding.work(world.idOf("1"), world.as(LEO)).heldBy()).isEqualTo("Sara Lind");
    }

    @Test
    void twoWhoCodeAsFastAsTheyCanAreNeverGivenTheSame() {
        world.given(IntStream.range(0, 40)
                .mapToObj(i -> anIntervention().titled("Insats " + i))
                .toArray(AnIntervention[]::new));

        List<DoneResult> results =
                Stream.of(SARA, LEO)
                        .map(coder -> CompletableFuture.supplyAsync(() -> codesAll(coder)))
                        .toList()
                        .stream()
                        .flatMap(coding -> coding.join().stream())
                        .toList();

        assertThat(results).hasSize(40).containsOnly(new DoneResult.Settled());
    }

    private List<DoneResult> codesAll(Person coder) {
        List<DoneResult> results = new ArrayList<>();
        Optional<Long> next = coding.next(lot(), Filter.NONE, 0, world.as(coder));
        while (next.isPresent()) {
            long id = next.get();
            if (coding.work(id, world.as(coder)).heldBy() != null) {
                return results;
            }
            results.add(coding.done(id, Set.of(), world.as(coder)));
            next = coding.next(lot(), Filter.NONE, id, world.as(coder));
        }
        return results;
    }

    @Test
    void oneInDoubtHasItDecided() {
        long id = given(anIntervention());
        coding.remark(id, "Är detta alls en effekt?", true, world.as(SARA));

        assertThat(coding.done(id, Set.of(), world.as(SARA))).isEqualTo(new DoneResult.ToSettle());

        assertThat(stateOf(id)).isEqualTo(TaskState.TO_SETTLE);
        assertThat(coding.work(id, world.as(SARA)).mine().note()).isEqualTo("Är detta alls en effekt?");
    }

    @Test
    void theLastTickCanBeTakenBackAndThenTheOneBefore() {
        long id = given(anIntervention());
        long goal = aCategory(Dimension.GOAL);
        long outcome = aCategory(Dimension.OUTCOME);
        coding.tick(id, goal, true, world.as(SARA));
        coding.tick(id, outcome, true, world.as(SARA));
        coding.tick(id, goal, false, world.as(SARA));

        assertThat(coding.undo(id, world.as(SARA))).contains(id);
        assertThat(givenBy(SARA, id)).containsExactlyInAnyOrder(goal, outcome);
        coding.undo(id, world.as(SARA));
        coding.undo(id, world.as(SARA));
        assertThat(givenBy(SARA, id)).isEmpty();
        assertThat(coding.undo(id, world.as(SARA))).isEmpty();
    }

    @Test
    void beingDoneCanBeTakenBackFromTheNext() {
        world.given(anIntervention().titled("1"), anIntervention().titled("2"));
        long first = world.idOf("1");
        long goal = aCategory(Dimension.GOAL);
        coding.done(first, Set.of(goal), world.as(SARA));

        assertThat(coding.undo(world.idOf("2"), world.as(SARA))).contains(first);

        assertThat(stateOf(first)).isEqualTo(TaskState.TO_CODE);
        assertThat(givenBy(SARA, first)).containsExactly(goal);
        assertThat(coding.codes(intervention(first))).isEmpty();
    }

    @Test
    void whatAnotherHasBuiltOnIsNotTakenBack() {
        long id = given(anIntervention());
        long goal = aCategory(Dimension.GOAL);
        coding.tick(id, goal, true, world.as(LEO));
        coding.done(id, Set.of(), world.as(SARA));
        coding.done(id, Set.of(goal), world.as(LEO));

        assertThat(coding.undo(id, world.as(SARA))).isEmpty();
        assertThat(stateOf(id)).isEqualTo(TaskState.TO_SETTLE);
    }

    @Test
    void whatOneHasCodedIsCodedAnewFromWhatCounted() {
        long id = given(anIntervention());
        long goal = aCategory(Dimension.GOAL);
        long outcome = aCategory(Dimension.OUTCOME);
        coding.done(id, Set.of(goal), world.as(SARA));

        assertThat(coding.reopen(id, world.as(LEO))).isEqualTo(TaskState.TO_CODE);
        assertThat(givenBy(LEO, id)).containsExactly(goal);
        coding.done(id, Set.of(goal, outcome), world.as(LEO));

        assertThat(coding.codes(intervention(id))).containsExactlyInAnyOrder(goal, outcome);
        assertThat(coding.history(intervention(id)))
                .extracting(Event::kind, Event::accountName)
                .contains(tuple(Event.Kind.REOPENED, "Leo Hed"), tuple(Event.Kind.DONE, "Sara Lind"));
    }

    @Test
    void aTextThatIsReportedAnewSaysSo() {
        world.given(anIntervention().withId("A").titled("1"));
        long id = world.idOf("1");
        assertThat(coding.work(id, world.as(SARA)).textChangedAt()).isNull();

        world.given(anIntervention().withId("A").titled("1").telling("nytt", "", "", ""));

        assertThat(coding.work(id, world.as(SARA)).textChangedAt()).isEqualTo(TestTime.NOW);
    }

    @Test
    void whatIsLeftCanBeFiltered() {
        world.given(
                anIntervention().titled("Föräldrakurs i Krokom"),
                anIntervention().of(BO).titled("Rekrytering"),
                anIntervention().of(BO).titled("Kurser för ledare"));

        assertThat(leftWith(new Filter(null, null, null, "kurs", null, null))).isEqualTo(1);
        assertThat(leftWith(new Filter(null, null, BO.organisationId(), null, null, null)))
                .isEqualTo(2);
        assertThat(leftWith(new Filter(null, "03", null, null, null, null))).isZero();
        assertThat(leftWith(new Filter(TaskState.SETTLED, null, null, null, null, null)))
                .isZero();
        coding.done(world.idOf("Rekrytering"), Set.of(), world.as(LEO));
        assertThat(leftWith(new Filter(TaskState.SETTLED, null, null, null, LEO.accountId(), null)))
                .isEqualTo(1);
        assertThat(leftWith(new Filter(null, null, BO.organisationId(), null, null, null)))
                .isEqualTo(1);
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
        assertThat(givenBy(SARA, id)).isEmpty();
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
        coding.done(world.idOf("1"), Set.of(), world.as(SARA));
        assertThat(nextAfter(world.idOf("3"))).contains("2");
        coding.done(world.idOf("2"), Set.of(), world.as(SARA));
        coding.done(world.idOf("3"), Set.of(), world.as(SARA));
        assertThat(nextAfter(0)).isEmpty();
    }

    @Test
    void aLotTellsHowFarItIs() {
        world.given(
                anIntervention().titled("1"),
                anIntervention().of(BO),
                anIntervention().of(ULLA).in(2021, "barn-unga"));
        coding.done(world.idOf("1"), Set.of(), world.as(SARA));

        assertThat(coding.lots(world.as(SARA)))
                .extracting(
                        progress -> progress.lot().area().shortName(),
                        progress -> progress.lot().level(),
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
            coding.done(id, Set.of(), world.as(person));
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

    private Set<Long> givenBy(Person person, long id) {
        return coding.work(id, world.as(person)).mine().given();
    }

    private TaskState stateOf(long id) {
        return coding.work(id, world.as(SARA)).state();
    }

    private Optional<String> nextAfter(long id) {
        return nextFor(SARA, id);
    }

    private Optional<String> nextFor(Person person, long after) {
        return coding.next(lot(), Filter.NONE, after, world.as(person))
                .map(id -> intervention(id).title());
    }

    private int leftWith(Filter filter) {
        return coding.left(lot(), filter, world.as(SARA));
    }

    private Lot lot() {
        return new Lot(agreements.area(2021, "god-vard"), Level.MUNICIPALITY);
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
