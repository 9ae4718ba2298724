package rose.publication.report;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.AnIntervention.anIntervention;
import static rose.Person.SARA;
import static rose.publication.report.Finding.Kind.BROKEN;
import static rose.publication.report.Finding.Kind.UNSETTLED;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rose.RoseTest;
import rose.World;
import rose.coding.Category;
import rose.coding.Change;
import rose.coding.Codebook;
import rose.coding.CodebookEdits;
import rose.coding.Codebooks;
import rose.coding.Dimension;
import rose.organisations.Level;

/** What an author is told when the codebook, or the coding, is not as the text has it. */
@RoseTest
class ReportCategoriesTest {

    @Autowired
    World world;

    @Autowired
    ReportDesk desk;

    @Autowired
    Codebooks codebooks;

    @Autowired
    CodebookEdits edits;

    private ReportDesk.Begun report;

    @BeforeEach
    void written() {
        desk.reported("23", "Ett", "Ökad tillgänglighet");
        report = desk.begunEmpty(2021);
    }

    private Codebook book() {
        return codebooks.all().stream()
                .filter(book -> book.year() == 2021
                        && book.area().equals("barn-unga")
                        && (book.level() == null || book.level() == Level.REGION))
                .findFirst()
                .orElseThrow();
    }

    private Category goal(String name) {
        return book().category(Dimension.GOAL, name).orElseThrow();
    }

    private void done(Change change) {
        assertThat(edits.change(book().id(), book().version(), change, world.as(SARA)))
                .isInstanceOf(CodebookEdits.Outcome.Done.class);
    }

    private List<String> found(Finding.Kind kind) {
        return report.check().findings().stream()
                .filter(finding -> finding.kind() == kind)
                .map(Finding::text)
                .toList();
    }

    @Test
    void ofACategoryThatIsMergedItIsToldWhatCountsInItsPlace() {
        report.write(ReportDesk.CHAPTER, "{share goal ökad-tillgänglighet} har målet.");
        assertThat(found(BROKEN)).isEmpty();

        done(new Change.Merge(
                goal("Ökad tillgänglighet").id(), goal("Ökad kompetens").id()));

        assertThat(found(BROKEN))
                .containsExactly("”share goal ökad-tillgänglighet”: ”Ökad tillgänglighet” är struken ur kodboken."
                        + " Det som hörde dit räknas nu som: ökad-kompetens.");
    }

    @Test
    void oneThatIsRetiredWithoutAnythingInItsPlaceIsToldOf() {
        done(new Change.Retire(goal("Ökad kompetens").id()));
        report.write(ReportDesk.CHAPTER, "{attained goal ökad-kompetens} nådde det. {share goal ökad-kompetens}.");

        assertThat(found(BROKEN)).hasSize(2).allMatch(text -> text.contains("inget har tagit dess plats"));
    }

    @Test
    void whatIsNotAllCodedIsSaidOnceAlsoWhereNoHeadingNamesIt() {
        world.given(
                anIntervention().of(Level.REGION, "23").in(2021, "barn-unga").titled("Okodad"));
        report.write(
                "{count interventions area=barn-unga level=REGION} är redovisade.",
                "{share goal ökad-tillgänglighet area=barn-unga level=REGION} har målet.",
                "{figure category-shares goal area=barn-unga level=REGION}",
                ReportDesk.CHAPTER);

        assertThat(found(UNSETTLED))
                .containsExactly("Barn och unga, regioner 2021: 1 av 2 insatser är inte kodade klart."
                        + " Andelar räknas bara på dem som är det.");
        report.published();
    }
}
