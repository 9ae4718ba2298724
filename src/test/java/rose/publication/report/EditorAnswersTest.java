package rose.publication.report;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.Person.LEO;
import static rose.Person.SARA;

import java.util.concurrent.atomic.AtomicReference;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rose.RoseTest;
import rose.Statements;
import rose.Visits;
import rose.Visits.Answer;

/** What the editor's script is answered. */
@RoseTest
class EditorAnswersTest {

    /** Asked once for each rendering, and once to find the chapter. */
    private static final String ALL_BLOCKS = "order by \"publication\".\"report_block\".\"position\"";

    @Autowired
    Visits visits;

    @Autowired
    ReportDesk desk;

    private ReportDesk.Begun report;

    @BeforeEach
    void written() {
        desk.reported("23", "Ett", "Ökad tillgänglighet");
        report = desk.begun(2021).write("{figure category-shares goal}", "{share goal ökad-tillgänglighet} har målet.");
    }

    private String at(Block block) {
        return report.address() + "/stycken/" + block.id();
    }

    @Test
    void whatIsSavedIsRenderedOnceAndShownAsItIsKept() {
        AtomicReference<Answer> answer = new AtomicReference<>();
        String last = at(report.last());
        int asked = Statements.during(
                () -> answer.set(
                        visits.postByScript(SARA, last, "version", "1", "text", "Det är {count interventions}.")),
                ALL_BLOCKS);

        assertThat(answer.get().page().select(".written-text").text()).isEqualTo("Det är en insats.");
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void soIsWhatIsAdded() {
        AtomicReference<Answer> answer = new AtomicReference<>();
        String last = String.valueOf(report.last().id());
        int asked = Statements.during(
                () -> answer.set(visits.postByScript(
                        SARA, report.address() + "/stycken", "efter", last, "text", "{share goal finns-inte}.")),
                ALL_BLOCKS);

        assertThat(answer.get()
                        .page()
                        .select("#stycke-" + report.last().id() + " .written-problems")
                        .text())
                .contains("”finns-inte” finns inte bland mål");
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void whatIsRemovedTellsWhatRefersToItBesideTheWayBack() {
        report.write("Så visar figur 1.");
        Block figure = report.standing().get(6);

        Document answer = visits.postByScript(LEO, at(figure) + "/borttagning", "version", "1")
                .page();

        assertThat(answer.select(".written-referring li").text()).startsWith("figur 1: ”Så visar figur 1.”");
        assertThat(answer.select("form[action$=/atertagning] button").text()).isEqualTo("Ta tillbaka");
    }
}
