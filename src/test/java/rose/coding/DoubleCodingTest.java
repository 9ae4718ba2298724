package rose.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rose.AnIntervention.anIntervention;
import static rose.Person.AMIR;
import static rose.Person.LEO;
import static rose.Person.SARA;
import static rose.Person.TOVE;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rose.AnIntervention;
import rose.Person;
import rose.RoseTest;
import rose.World;
import rose.agreements.Agreements;
import rose.agreements.AreaPart;
import rose.collection.Intervention;
import rose.collection.Interventions;
import rose.organisations.Level;
import rose.platform.Forbidden;
import rose.platform.UserProblem;

/** Sara and Leo code the same interventions without seeing each other's codes; Tove settles what they differ on. */
@RoseTest
class DoubleCodingTest {

    @Autowired
    World world;

    @Autowired
    Coding coding;

    @Autowired
    Settlements settlements;

    @Autowired
    Samples samples;

    @Autowired
    Codebooks codebooks;

    @Autowired
    Agreements agreements;

    @Autowired
    Interventions interventions;

    @BeforeEach
    void allAreCodedByTwo() {
        samples.change(area(), 1, 0, "frö", world.as(SARA));
    }

    @Test
    void whatTwoCodeAlikeCounts() {
        long id = given();

        assertThat(coding.done(id, categories(0, 1), world.as(SARA))).isEqualTo(new DoneResult.Waits());
        assertThat(coding.codes(intervention(id))).isEmpty();
        assertThat(coding.done(id, categories(0, 1), world.as(LEO))).isEqualTo(new DoneResult.Settled());

        assertThat(coding.codes(intervention(id))).isEqualTo(categories(0, 1));
        assertThat(coding.settling(intervention(id)).orElseThrow().basis()).isEqualTo(Basis.AGREED);
    }

    @Test
    void whatTwoCodeOtherwiseIsSettledByAThirdWithAReason() {
        long id = differing();
        assertThat(coding.codes(intervention(id))).isEmpty();

        settlements.decide(id, categories(1), "Kursen är ett medel.", world.as(TOVE));

        assertThat(coding.codes(intervention(id))).isEqualTo(categories(1));
        Settlements.Case seen = settlements.of(id, world.as(SARA));
        assertThat(seen.settling().reason()).isEqualTo("Kursen är ett medel.");
        assertThat(seen.settledBy()).isEqualTo("Tove Rask");
        assertThat(seen.sides())
                .extracting(Settlements.Side::coder, Settlements.Side::given)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("Sara Lind", categories(0)),
                        org.assertj.core.api.Assertions.tuple("Leo Hed", categories(0, 1)));
    }

    @Test
    void eachCoderSeesHowTheirOwnWasSettledOtherwise() {
        long id = differing();
        settlements.decide(id, categories(0), "Bara det.", world.as(TOVE));

        assertThat(settlements.decidedOtherwise(lot(), 10, world.as(LEO)))
                .extracting(Intervention::id)
                .containsExactly(id);
        assertThat(settlements.decidedOtherwise(lot(), 10, world.as(SARA))).isEmpty();
    }

    @Test
    void neitherCoderSeesTheOthersBeforeItIsSettled() {
        long id = given();
        coding.done(id, categories(0), world.as(SARA));

        assertThat(coding.work(id, world.as(LEO)).mine().given()).isEmpty();
        assertThat(coding.work(id, world.as(LEO)).counted()).isEmpty();
        assertThat(coding.history(intervention(id))).isEmpty();
        assertThatThrownBy(() -> settlements.of(id, world.as(LEO))).isInstanceOf(rose.platform.Missing.class);
    }

    @Test
    void aReasonIsNeededAndADecisionIsMadeOnce() {
        long id = differing();

        assertThatThrownBy(() -> settlements.decide(id, categories(0), "  ", world.as(TOVE)))
                .isInstanceOf(UserProblem.class)
                .hasMessage("coding.settle.reason-missing");
        settlements.decide(id, categories(0), "Så.", world.as(TOVE));
        assertThatThrownBy(() -> settlements.decide(id, categories(1), "Nej, så.", world.as(SARA)))
                .isInstanceOf(UserProblem.class)
                .hasMessage("coding.settle.not-open");
        assertThat(coding.codes(intervention(id))).isEqualTo(categories(0));
    }

    @Test
    void whatTwoHaveCodedIsSettledAnewWhenItIsTakenUpAgain() {
        long id = differing();
        settlements.decide(id, categories(0), "Så.", world.as(TOVE));

        assertThat(coding.reopen(id, world.as(SARA))).isEqualTo(TaskState.TO_SETTLE);

        assertThat(coding.codes(intervention(id))).isEmpty();
        assertThat(settlements.of(id, world.as(TOVE)).sides()).hasSize(2);
        assertThatThrownBy(() -> coding.tick(id, category(2), true, world.as(SARA)))
                .isInstanceOf(UserProblem.class);
    }

    @Test
    void othersDoNotSettle() {
        long id = differing();

        assertThatThrownBy(() -> settlements.of(id, world.as(AMIR))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> settlements.decide(id, Set.of(), "Så.", world.as(AMIR)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> samples.change(area(), 0, 0, "x", world.as(AMIR)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void aShareIsDrawnAndTheSameSeedDrawsTheSame() {
        world.given(IntStream.range(0, 200)
                .mapToObj(i -> anIntervention().titled("Insats " + i))
                .toArray(AnIntervention[]::new));

        Set<Long> first = drawn(0.2, "ett");
        assertThat(first).hasSizeBetween(25, 55);
        assertThat(drawn(0.2, "två")).isNotEqualTo(first);
        assertThat(drawn(0.2, "ett")).isEqualTo(first);
        assertThat(drawn(0.4, "ett")).containsAll(first);
    }

    @Test
    void whatIsBegunStaysAsItWasDrawn() {
        long id = given();
        coding.done(id, categories(0), world.as(SARA));

        samples.change(area(), 0, 0, "frö", world.as(SARA));

        assertThat(coding.work(id, world.as(LEO)).sample()).isEqualTo(Sample.BLIND);
    }

    @Test
    void sharesAreShares() {
        for (List<Double> shares : List.of(List.of(-0.1, 0.0), List.of(0.7, 0.5), List.of(Double.NaN, 0.0))) {
            assertThatThrownBy(() -> samples.change(area(), shares.get(0), shares.get(1), "x", world.as(SARA)))
                    .isInstanceOf(UserProblem.class);
        }
    }

    private Set<Long> drawn(double share, String seed) {
        samples.change(area(), share, 0, seed, world.as(SARA));
        return new java.util.HashSet<>(world.allIds().stream()
                .filter(id -> coding.work(id, world.as(SARA)).sample() == Sample.BLIND)
                .toList());
    }

    private long given() {
        world.given(anIntervention());
        return world.allIds().getLast();
    }

    private long differing() {
        long id = given();
        coding.done(id, categories(0), world.as(SARA));
        assertThat(coding.done(id, categories(0, 1), world.as(LEO))).isEqualTo(new DoneResult.ToSettle());
        return id;
    }

    private Intervention intervention(long id) {
        return interventions.intervention(id, world.as(Person.SARA));
    }

    private Set<Long> categories(int... positions) {
        return IntStream.of(positions).mapToObj(this::category).collect(java.util.stream.Collectors.toSet());
    }

    private long category(int position) {
        return codebooks
                .inForce(2021, "god-vard", Level.MUNICIPALITY)
                .orElseThrow()
                .of(Dimension.GOAL)
                .get(position)
                .id();
    }

    private AreaPart area() {
        return agreements.area(2021, "god-vard");
    }

    private Lot lot() {
        return new Lot(area(), Level.MUNICIPALITY);
    }
}
