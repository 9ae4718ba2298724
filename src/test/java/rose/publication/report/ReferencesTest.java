package rose.publication.report;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.Person.SARA;
import static rose.publication.report.Finding.Kind.BROKEN;
import static rose.publication.report.Finding.Kind.REFERENCE;
import static rose.publication.report.Finding.Kind.TYPED;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rose.RoseTest;
import rose.Visits;
import rose.Visits.Answer;
import rose.World;
import rose.publication.report.References.Effect;
import rose.publication.report.References.Referring;

/** What the text says of figures and tables, and what its author is told when one of them goes. */
@RoseTest
class ReferencesTest {

    @Autowired
    World world;

    @Autowired
    Visits visits;

    @Autowired
    ReportDesk desk;

    @Autowired
    BlockWriting writing;

    @Autowired
    References references;

    private ReportDesk.Begun report;
    private Block goals;

    @BeforeEach
    void written() {
        desk.reported("23", "Ett", "Ökad tillgänglighet");
        report = desk.begun(2021).write("{see mål} och {see medel} hör ihop.");
        report.write("{figure category-shares goal name=mål}");
        goals = report.last();
        report.write("{figure goal-attainment}", "{table money name=medel}", "Så visar figur 2.", "Och tabell 1.");
    }

    private String text(int paragraph) {
        return report.check().document().elements().stream()
                .filter(element -> element.id().equals("s" + paragraph))
                .map(element -> ((ReportDocument.Paragraph) element)
                        .runs().stream().map(ReportDocument.Run::text).reduce("", String::concat))
                .findFirst()
                .orElseThrow();
    }

    private void remove(Block block) {
        writing.remove(report.id(), block.id(), block.version(), world.as(SARA));
    }

    private Effect removing(Block block) {
        return references.removing(report.id(), block.id(), world.as(SARA));
    }

    @Test
    void aNamedFigureIsToldByItsNumberWhichFollows() {
        assertThat(text(1)).isEqualTo("Figur 1 och tabell 1 hör ihop.");
        assertThat(report.check().document().numbers().map(ReportDocument.Computed::href))
                .contains("#figur-1", "#tabell-1");

        writing.insertAfter(report.id(), 0, "{figure county-map area=barn-unga level=REGION}", world.as(SARA));

        assertThat(text(1)).isEqualTo("Figur 2 och tabell 1 hör ihop.");
    }

    @Test
    void theAuthorIsToldWhatRefersToAFigureAndWhatGetsAnotherNumber() {
        Block refers = report.standing().get(6);
        Block byHand = report.standing().get(10);

        assertThat(removing(goals).lost())
                .containsExactly(new Referring(refers.id(), refers.text(), java.util.List.of("{see mål}")));
        assertThat(removing(goals).moved())
                .containsExactly(new Referring(byHand.id(), "Så visar figur 2.", java.util.List.of("figur 2")));
        remove(goals);
        assertThat(removing(goals).lost()).as("afterwards too").hasSize(1);
        assertThat(removing(byHand)).isEqualTo(Effect.NONE);
    }

    @Test
    void aReferenceToWhatIsGoneStopsThePublishingUntilItIsTakenBack() {
        assertThat(report.found()).doesNotContain(BROKEN, REFERENCE);
        remove(goals);

        assertThat(report.check().findings())
                .filteredOn(finding -> finding.kind() == BROKEN || finding.kind() == REFERENCE)
                .extracting(Finding::text)
                .satisfiesExactly(
                        broken -> assertThat(broken).contains("see mål", "heter ”mål”", "De som har namn: medel"),
                        gone -> assertThat(gone).startsWith("”figur 2” finns inte i rapporten."));
        writing.takeBack(report.id(), goals.id(), world.as(SARA));
        assertThat(report.found()).doesNotContain(BROKEN, REFERENCE);
        report.published();
    }

    @Test
    void aNumberWrittenByHandIsPointedOutWithWhatItMeans() {
        assertThat(report.check().findings())
                .filteredOn(finding -> finding.kind() == TYPED)
                .extracting(Finding::text)
                .satisfiesExactly(
                        figure -> assertThat(figure)
                                .startsWith("”figur 2” är skrivet för hand, och menar nu {figure goal-attainment}.")
                                .contains("skriv {see mål} i texten"),
                        table -> assertThat(table).contains("{table money name=medel}"));
    }

    @Test
    void twoOfOneNameAreNotTakenForEachOther() {
        report.write("{figure county-map name=mål}");

        assertThat(report.check().findings())
                .filteredOn(finding -> finding.kind() == BROKEN)
                .extracting(Finding::text)
                .singleElement()
                .asString()
                .contains("heter redan ”mål”");
    }

    @Test
    void whoeverRemovesItSeesWhatRefersToItAndTakesItBack() {
        Answer removed =
                visits.post(SARA, report.address() + "/stycken/" + goals.id() + "/borttagning", "version", "1");
        Document page = visits.get(SARA, removed.location()).page();

        assertThat(page.select(".notice b").eachText())
                .contains("Det här hänvisar till det som du tog bort:", "{see mål}", "figur 2");
        assertThat(page.select(".notice li a").first().attr("href"))
                .isEqualTo(report.address() + "/redigera?stycke="
                        + report.standing().get(6).id() + "&fokus=andra");
        visits.post(SARA, page.expectFirst(".notice form").attr("action"));
        assertThat(report.standing()).contains(writing.block(report.id(), goals.id(), world.as(SARA)));
        assertThat(report.found()).doesNotContain(BROKEN);
    }

    @Test
    void publishedTheReferenceIsALinkToTheFigure() {
        report.published();

        Document page = visits.get(null, report.address()).page();
        assertThat(page.select("#s1 a[href=#figur-1]").text()).isEqualTo("Figur 1");
        assertThat(page.select("#figur-1")).hasSize(1);
    }
}
