package rose.publication.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rose.Person.BO;
import static rose.Person.SARA;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rose.RoseTest;
import rose.World;
import rose.organisations.Viewer;
import rose.platform.AllTexts;
import rose.platform.Forbidden;
import rose.platform.Missing;
import rose.platform.Texts;
import rose.publication.report.Finding.Kind;
import rose.publication.report.ReportDocument.Computed;

@RoseTest
class ReportEditionsTest {

    @Autowired
    World world;

    @Autowired
    ReportDesk desk;

    @Autowired
    ReportEditions editions;

    @Autowired
    ReportPublishing publishing;

    private final Texts texts = AllTexts.in(Texts.SWEDISH);
    private Viewer sara;
    private ReportDesk.Begun begun;
    private long report;

    @BeforeEach
    void written() {
        desk.reported("23", "Ett", "Ökad tillgänglighet");
        sara = world.as(SARA);
        begun = desk.begunEmpty(2021).write(ReportDesk.CHAPTER, "{share goal ökad-tillgänglighet} har målet.");
        report = begun.id();
    }

    private void reported(String title, String goal) {
        desk.reported("23", title, goal);
    }

    private void write(String text) {
        begun.write(text);
    }

    private PublishResult publish(String whatChanged) {
        return begun.publish(whatChanged);
    }

    private List<Kind> found() {
        return begun.found();
    }

    @Test
    void anEditionStaysAsItWasWhateverIsAnsweredAfterwards() {
        assertThat(publish("")).isEqualTo(new PublishResult.Published(1));
        ReportDocument first = editions.latest(report);
        reported("Två", "Ökad kompetens");
        assertThat(editions.latest(report)).isEqualTo(first);
        assertThat(first.numbers().map(Computed::exact)).containsExactly("1.0000");
        assertThat(publishing.check(report, sara, texts).document().numbers().map(Computed::exact))
                .containsExactly("0.5000");
    }

    @Test
    void aCorrectionIsTheNextEditionAndTellsWhatChanged() {
        publish("");
        reported("Två", "Ökad kompetens");
        assertThat(publish("")).isInstanceOf(PublishResult.NotTold.class);
        assertThat(publish("En insats till är kodad.")).isEqualTo(new PublishResult.Published(2));
        assertThat(editions.of(report))
                .extracting(ReportEdition::number, ReportEdition::whatChanged)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, "En insats till är kodad."),
                        org.assertj.core.groups.Tuple.tuple(1, ""));
        assertThat(editions.corrections(report, editions.latest(report)).orElseThrow())
                .isEqualTo(new DocumentDifference(
                        List.of("Alla insatser har målet."), List.of("En av två insatser har målet."), List.of()));
    }

    @Test
    void whatReadsTheSameIsNotPublishedAgain() {
        publish("");
        assertThat(publish("Ingenting.")).isEqualTo(new PublishResult.Same(1));
    }

    @Test
    void whatCannotBeComputedStopsIt() {
        write("{share goal no-such-category}");
        assertThat(publish(""))
                .isInstanceOfSatisfying(
                        PublishResult.Broken.class,
                        broken -> assertThat(broken.findings())
                                .singleElement()
                                .extracting(Finding::text)
                                .asString()
                                .contains("no-such-category"));
        assertThat(editions.of(report)).isEmpty();
    }

    @Test
    void whatHasComeSinceThePublisherLookedIsShownFirst() {
        String seen = publishing.check(report, sara, texts).fingerprint();
        write("Totalt 1 247 insatser redovisades.");
        assertThat(publishing.publish(report, seen, "", sara, texts)).isInstanceOf(PublishResult.Unseen.class);
        assertThat(publish("")).isEqualTo(new PublishResult.Published(1));
    }

    @Test
    void soIsAChangeThatNothingIsFoundIn() {
        String seen = publishing.check(report, sara, texts).fingerprint();
        write("Länen har samarbetat.");
        assertThat(publishing.publish(report, seen, "", sara, texts)).isInstanceOf(PublishResult.Unseen.class);
    }

    @Test
    void aSentenceWhoseNumberIsToldOtherwiseThanWhenItWasWrittenIsPointedOut() {
        assertThat(found()).doesNotContain(Kind.MOVED);
        reported("Två", "Ökad kompetens");
        assertThat(publishing.check(report, sara, texts).findings())
                .filteredOn(finding -> finding.kind() == Kind.MOVED)
                .singleElement()
                .extracting(Finding::text)
                .asString()
                .contains("Alla insatser har målet.", "En av två insatser har målet.");
    }

    @Test
    void aHeadingWithNothingForReadersUnderItIsPointedOut() {
        long before = bare();
        write("# Diskussion");
        write("## Det som gick bra");
        write("> Skriv om det som gick bra.");
        assertThat(bare()).isEqualTo(before + 2);
        write("Mycket gick bra.");
        assertThat(bare()).isEqualTo(before);
    }

    private long bare() {
        return found().stream().filter(Kind.BARE::equals).count();
    }

    @Test
    void everybodyReadsWhatIsPublishedAndOnlyItsAuthorsPublish() {
        assertThatThrownBy(() -> editions.latest(report)).isInstanceOf(Missing.class);
        assertThat(editions.published()).isEmpty();
        String seen = publishing.check(report, sara, texts).fingerprint();
        assertThatThrownBy(() -> publishing.publish(report, seen, "", world.as(BO), texts))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> publishing.check(report, Viewer.PUBLIC, texts)).isInstanceOf(Forbidden.class);
        publish("");
        assertThat(editions.published()).extracting(WrittenReport::id).containsExactly(report);
    }
}
