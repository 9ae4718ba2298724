package rose.publication.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static rose.AnIntervention.anIntervention;

import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rose.RoseTest;
import rose.World;
import rose.analysis.FigureChoice;
import rose.coding.Dimension;
import rose.organisations.Level;
import rose.platform.Missing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An edition is computed again from what was kept with it, whatever has become of what it was computed of. */
@RoseTest
class RecountTest {

    @Autowired
    World world;

    @Autowired
    ReportDesk desk;

    @Autowired
    ReportEditions editions;

    @Autowired
    DSLContext db;

    private ReportDesk.Begun begun;
    private long report;

    @BeforeEach
    void published() {
        for (int i = 1; i <= 7; i++) {
            reported(2021, i, i % 2 == 0 ? "Ökad vårdkvalitet" : "Ökad tillgänglighet");
            reported(2022, i, i % 4 == 0 ? "Ökad vårdkvalitet" : "Ökad tillgänglighet");
        }
        begun = desk.begun(2022);
        report = begun.id();
        write("{share goal ökad-tillgänglighet} har målet. {change share goal ökad-tillgänglighet}. {money reported}.");
        write("Av {organisations asked} har {organisations reported} redovisat: {counties reported}.");
        write(FigureChoice.all().stream()
                .map(choice -> "{figure " + choice.kind().key()
                        + (choice.dimension() == null
                                ? ""
                                : " " + choice.dimension().key()) + "}")
                .collect(Collectors.joining("\n\n")));
        write("{explored /utforska?matt=insatser&delat=lan}");
        write("{table money}\n\n{table response}\n\n{table agreement}\n\n{table codebook}");
        begun.published();
    }

    private void reported(int year, int number, String goal) {
        world.given(anIntervention()
                .of(Level.REGION, number % 3 == 0 ? "23" : "01")
                .in(year, "barn-unga")
                .titled("Insats " + year + "-" + number)
                .costing(100_000L * number)
                .forTargetGroups("Unga vuxna 18–29")
                .coded(Dimension.GOAL, goal)
                .coded(Dimension.OUTCOME, goal));
    }

    private void write(String text) {
        begun.write(text);
    }

    private Recount recount() {
        return editions.recount(report, 1).orElseThrow();
    }

    @Test
    void everyNumberIsTheSameWhateverHasHappenedSince() {
        reported(2022, 8, "Ökad tillgänglighet");
        db.execute("delete from coding.settling using collection.intervention i"
                + " where i.id = intervention_id and i.title like '%-2'");
        db.execute("update collection.intervention set funds_sek = 1");
        write("{count interventions}");

        Recount recount = recount();

        assertThat(recount.differences()).isEmpty();
        assertThat(recount.numbers()).isEqualTo(6);
        assertThat(recount.cells()).isGreaterThan(300);
        assertThat(begun.check().document())
                .as("what is there now is not what was published")
                .isNotEqualTo(editions.latest(report));
    }

    @Test
    void aNumberThatWasNotCountedIsTold() {
        String published = KeptJson.read(KeptJson.packed(editions.latest(report)), JsonNode.class)
                .toString();
        db.execute(
                "update publication.report_edition set document = ?",
                KeptJson.packed(JsonMapper.shared()
                        .readTree(published.replace("\"exact\":\"0.8571\"", "\"exact\":\"0.7500\""))));

        assertThat(recount().differences())
                .extracting(Recount.Difference::where, Recount.Difference::published, Recount.Difference::recounted)
                .containsExactly(tuple("share goal ökad-tillgänglighet", "0.7500", "0.8571"));
    }

    @Test
    void anEditionOfBeforeAnythingWasKeptCannotBeComputedAgain() {
        db.execute("update publication.report_edition set facts = null");
        assertThat(editions.recount(report, 1)).isEmpty();
        assertThatThrownBy(() -> editions.recount(report, 2)).isInstanceOf(Missing.class);
    }
}
