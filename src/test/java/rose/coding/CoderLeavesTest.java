package rose.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.AnIntervention.anIntervention;
import static rose.Person.LEO;
import static rose.Person.SARA;
import static rose.Person.TOVE;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rose.RoseTest;
import rose.World;
import rose.agreements.Agreements;
import rose.collection.Intervention;
import rose.collection.Interventions;
import rose.organisations.Accounts;
import rose.organisations.Level;

/** Sara leaves in the middle of her work; the others go on with it. */
@RoseTest
class CoderLeavesTest {

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

    @Autowired
    Accounts accounts;

    @Test
    void whatSheHadBeforeHerIsFreeAtOnce() {
        world.given(anIntervention().titled("Ett"), anIntervention().titled("Två"));
        long held = coding.next(lot(), Filter.NONE, 0, world.as(SARA)).orElseThrow();
        coding.work(held, world.as(SARA));
        assertThat(coding.next(lot(), Filter.NONE, 0, world.as(LEO)).orElseThrow())
                .isNotEqualTo(held);

        accounts.close(SARA.email());

        assertThat(coding.next(lot(), Filter.NONE, 0, world.as(LEO))).contains(held);
        assertThat(coding.work(held, world.as(LEO)).heldBy()).isNull();
    }

    @Test
    void whatSheHasHalfCodedIsFinishedByASecond() {
        long id = codedByTwo();
        coding.done(id, goals(0), world.as(SARA));

        accounts.close(SARA.email());

        assertThat(coding.next(lot(), Filter.NONE, 0, world.as(LEO))).contains(id);
        assertThat(coding.done(id, goals(0), world.as(LEO))).isEqualTo(new DoneResult.Settled());
        assertThat(coding.history(intervention(id)))
                .extracting(Event::accountName)
                .contains("Sara Lind", "Leo Hed");
    }

    @Test
    void whatTheyDifferOnIsSettledWithHerNameBesideWhatSheGave() {
        long id = codedByTwo();
        coding.done(id, goals(0), world.as(SARA));
        accounts.close(SARA.email());
        coding.done(id, goals(1), world.as(LEO));

        assertThat(settlements.of(id, world.as(TOVE)).sides())
                .extracting(Settlements.Side::coder)
                .containsExactly("Sara Lind", "Leo Hed");
        settlements.decide(id, goals(0), "Sara hade rätt.", world.as(TOVE));
        assertThat(coding.codes(intervention(id))).isEqualTo(goals(0));
    }

    @Test
    void whatSheHadBegunKeepsNobodyFromCodingIt() {
        long id = codedByTwo();
        coding.tick(id, goals(2).iterator().next(), true, world.as(SARA));
        accounts.close(SARA.email());

        coding.done(id, goals(0), world.as(LEO));
        assertThat(coding.done(id, goals(0), world.as(TOVE))).isEqualTo(new DoneResult.Settled());

        assertThat(coding.codes(intervention(id))).isEqualTo(goals(0));
        accounts.open(SARA.email());
        assertThat(coding.work(id, world.as(SARA)).mine().given()).isEqualTo(goals(2));
    }

    private long codedByTwo() {
        samples.change(lot().area(), 1, 0, "frö", world.as(SARA));
        world.given(anIntervention());
        return world.allIds().getLast();
    }

    private Intervention intervention(long id) {
        return interventions.intervention(id, world.as(TOVE));
    }

    private Set<Long> goals(int position) {
        return Set.of(codebooks
                .inForce(2021, "god-vard", Level.MUNICIPALITY)
                .orElseThrow()
                .of(Dimension.GOAL)
                .get(position)
                .id());
    }

    private Lot lot() {
        return new Lot(agreements.area(2021, "god-vard"), Level.MUNICIPALITY);
    }
}
