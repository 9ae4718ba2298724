package rose.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static rose.AnIntervention.anIntervention;
import static rose.Person.ANNA;
import static rose.Person.SARA;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rose.AnIntervention;
import rose.CsvFile;
import rose.RoseTest;
import rose.Visits;
import rose.Visits.Answer;
import rose.World;

@RoseTest
class ImportPagesTest {

    @Autowired
    World world;

    @Autowired
    Visits visits;

    @Autowired
    ImportRuns runs;

    @Test
    void aRefusedFileIsToldRowByRowOnThePageAndAsAFile() {
        String run = imported(
                anIntervention().titled("Bra"), anIntervention().costing(-7).titled("<b>Dålig</b>"));

        Answer page = visits.get(SARA, run);
        assertThat(page.page().select("main table tbody tr").eachText())
                .singleElement()
                .asString()
                .contains("3", "funds_sek", "-7", "Beloppet -7 är negativt.");
        assertThat(visits.get(SARA, run + "/avvisade.csv").body()).isEqualToIgnoringNewLines("""
                        Rad,Kolumn,I filen,Vad som är fel och vad som är tillåtet
                        3,funds_sek,-7,"Beloppet -7 är negativt. Skriv hela kronor, 0 eller mer."
                        """);
    }

    @Test
    void aDoneImportLeadsToTheCoding() {
        String run = imported(anIntervention());

        assertThat(visits.get(SARA, run).page().select("main a").eachAttr("href"))
                .contains("/koda");
        assertThat(visits.get(SARA, "/import").page().select("main a").eachAttr("href"))
                .contains(run);
    }

    @Test
    void withoutAFileTheFormIsShownAgainAndSaysSo() {
        Answer answer = visits.upload(SARA, "/import", "", new byte[0]);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("Välj en fil");
    }

    @Test
    void nobodyButAnalystsSeesARun() {
        String run = imported(anIntervention().costing(-7));

        assertThat(visits.get(ANNA, run).status()).isEqualTo(403);
        assertThat(visits.get(ANNA, run + "/avvisade.csv").status()).isEqualTo(403);
        assertThat(visits.get(null, run).location()).endsWith("/logga-in");
        assertThat(visits.get(null, run + "/avvisade.csv").location()).endsWith("/logga-in");
    }

    private String imported(AnIntervention... interventions) {
        byte[] file = CsvFile.of(AnIntervention.table(List.of(interventions)));
        String run = visits.upload(SARA, "/import", "insatser.csv", file).location();
        long id = Long.parseLong(run.substring(run.lastIndexOf('/') + 1));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> runs.run(id, world.as(SARA)).state() != ImportRun.State.RUNNING);
        return run;
    }
}
