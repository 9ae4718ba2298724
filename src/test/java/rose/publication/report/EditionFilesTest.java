package rose.publication.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import rose.RoseTest;
import rose.TestTime;
import rose.Visits;
import rose.platform.AllTexts;
import rose.platform.Missing;
import rose.platform.Texts;
import rose.publication.report.EditionFileStore.Key;

/** Made once, kept, and watched while it is made. */
@RoseTest
class EditionFilesTest {

    private static final Texts SWEDISH = AllTexts.in(Texts.SWEDISH);

    @Autowired
    ReportDesk desk;

    @Autowired
    Visits visits;

    @Autowired
    MockMvc mvc;

    @Autowired
    WrittenReports reports;

    @Autowired
    BlockWriting writing;

    @Autowired
    ReportEditions editions;

    @Autowired
    EditionFiles files;

    @Autowired
    EditionFileStore store;

    private ReportDesk.Begun begun;
    private long report;
    private Key pdf;
    private String address;

    @BeforeEach
    void published() {
        desk.reported("23", "Ett", "Ökad tillgänglighet");
        begun = desk.begun(2021).write("{figure category-shares goal}").published();
        report = begun.id();
        pdf = new Key(report, 1, "pdf");
        address = begun.edition(1);
    }

    private MockHttpServletResponse asReader(String path) throws Exception {
        return mvc.perform(get(path).header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"))
                .andReturn()
                .getResponse();
    }

    private boolean claimedAt(Instant when) {
        return store.claim(pdf, "", 40, when, when.minusSeconds(30));
    }

    @Test
    void manyWhoAskAtOnceGetTheSameFileThatIsMadeOnce() throws Exception {
        List<Callable<byte[]>> asking = IntStream.range(0, 8)
                .<Callable<byte[]>>mapToObj(i -> () -> files.await(report, 1, "pdf"))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : threads.invokeAll(asking)) {
                assertThat(each.get()).isEqualTo(files.kept(report, 1, "pdf").orElseThrow());
            }
        }
        assertThat(claimedAt(TestTime.NOW)).as("nobody is to make it again").isFalse();
    }

    @Test
    void aReaderSeesHowFarItIsAndLosesNothingByLeaving() throws Exception {
        assertThat(claimedAt(TestTime.NOW)).isTrue();
        store.tell(pdf, 20, TestTime.NOW);

        MockHttpServletResponse sent = asReader(address + "/rapport.pdf");
        assertThat(sent.getStatus()).isEqualTo(303);
        assertThat(sent.getHeader("Cache-Control")).contains("no-store");
        Document page = visits.get(null, sent.getRedirectedUrl()).page();
        assertThat(page.expectFirst("progress").attr("value")).isEqualTo("47");
        assertThat(page.text()).contains("20 av 40 figurer är ritade", "Du kan lämna sidan");
        assertThat(page.select("noscript meta[http-equiv=refresh]")).isNotEmpty();

        store.keep(pdf, "%PDF".getBytes());
        Document done = visits.get(null, sent.getRedirectedUrl()).page();
        assertThat(done.select("progress, meta[http-equiv=refresh]")).isEmpty();
        assertThat(done.select("main a.govuk-button").attr("href")).isEqualTo(address + "/rapport.pdf");
        assertThat(asReader(address + "/rapport.pdf").getContentAsString()).isEqualTo("%PDF");
    }

    @Test
    void whatANodeLeftWhenItEndedIsMadeByAnother() {
        assertThat(claimedAt(TestTime.NOW.minusSeconds(31))).isTrue();

        files.makeMissing();

        assertThat(files.kept(report, 1, "pdf")).isPresent();
        assertThat(files.kept(report, 1, "docx")).as("nobody has asked for it").isPresent();
    }

    @Test
    void aMakerIsLostWhenNobodyHasHeardOfItForHalfAMinute() {
        assertThat(claimedAt(TestTime.NOW)).isTrue();
        assertThat(claimedAt(TestTime.NOW.plusSeconds(30)))
                .as("heard of just now")
                .isFalse();
        store.tell(pdf, 3, TestTime.NOW.plusSeconds(20));
        assertThat(claimedAt(TestTime.NOW.plusSeconds(50))).as("heard of since").isFalse();
        assertThat(claimedAt(TestTime.NOW.plusSeconds(51))).as("lost").isTrue();
        assertThat(claimedAt(TestTime.NOW.plusSeconds(52))).as("taken over").isFalse();
    }

    @Test
    void whoeverIsAtItStillIsLeftToIt() {
        assertThat(claimedAt(TestTime.NOW.minusSeconds(29))).isTrue();
        files.makeMissing();

        assertThat(files.await(report, 1, "pdf", Duration.ofMillis(50))).isEmpty();
        assertThat(files.find(report, 1, "pdf").orElseThrow().making()).isTrue();
    }

    @Test
    void whatWentWrongIsSaidAndCanBeTriedAgain() throws Exception {
        claimedAt(TestTime.NOW);
        store.fail(pdf);

        Document page = visits.get(null, address + "/fil/pdf").page();
        assertThat(page.text()).contains("Filen gick inte att göra");
        assertThat(page.select("main a.govuk-button").attr("href")).isEqualTo(address + "/rapport.pdf");

        assertThat(files.await(report, 1, "pdf")).startsWith("%PDF".getBytes());
    }

    @Test
    void aFileWhoseLinksLedElsewhereIsMadeAnew() {
        store.claim(pdf, "https://before.example.se", 1, TestTime.NOW, TestTime.NOW);
        store.keep(pdf, "old".getBytes());

        assertThat(files.kept(report, 1, "pdf")).isEmpty();
        assertThat(files.await(report, 1, "pdf")).startsWith("%PDF".getBytes());
    }

    @Test
    void thereIsNoFileOfAnEditionThatIsNotThere() {
        assertThatThrownBy(() -> files.await(report, 7, "pdf")).isInstanceOf(Missing.class);
        assertThat(visits.get(null, "/rapporter/" + report + "/utgava/7/rapport.docx")
                        .status())
                .isEqualTo(404);
    }
}
