package rose.publication.report;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.Person.AMIR;
import static rose.Person.ANNA;
import static rose.Person.SARA;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import rose.RoseTest;
import rose.Visits;
import rose.Visits.Answer;
import rose.platform.AllTexts;
import rose.platform.Arguments;
import rose.platform.Command;
import rose.platform.Texts;

/** From the claim check to what everybody reads. */
@RoseTest
class ReportPublishingPagesTest {

    @Autowired
    Visits visits;

    @Autowired
    ReportDesk desk;

    @Autowired
    @Qualifier("reportCommand")
    Command command;

    private ReportDesk.Begun report;
    private String address;

    @BeforeEach
    void written() {
        desk.reported("23", "Ett", "Ökad tillgänglighet");
        report = desk.begun(2021).write("{share goal ökad-tillgänglighet} har målet.", "{figure category-shares goal}");
        address = report.address();
    }

    private void write(String text) {
        report.write(text);
    }

    private Answer publish(String whatChanged) {
        String seen = visits.get(SARA, address + "/granska")
                .page()
                .selectFirst("input[name=last]")
                .val();
        return visits.post(SARA, address + "/granska", "last", seen, "andrat", whatChanged);
    }

    @Test
    void whatIsPublishedIsReadByEverybodyWithLinksToWhatItCounts() {
        assertThat(visits.get(null, address).status()).isEqualTo(404);
        assertThat(publish("").location()).isEqualTo(address + "/utgava/1");
        Document page = visits.get(null, address).page();
        assertThat(page.selectFirst("#s1").text()).startsWith("Alla insatser har målet.");
        assertThat(page.selectFirst("#s1 a[href^='" + address + "/utgava/1/insatser']")
                        .text())
                .isEqualTo("Alla insatser");
        assertThat(page.select("figure svg, #figur-1 svg")).isNotEmpty();
        assertThat(visits.get(null, "/")
                        .page()
                        .select("a[href=" + address + "]")
                        .text())
                .isEqualTo("Lägesrapport 2021");
    }

    @ParameterizedTest
    @CsvSource({"pdf, %PDF", "docx, PK", "html, <!doctype html>"})
    void itsFilesAreEverybodysToo(String format, String begins) {
        publish("");
        Answer file = visits.get(null, address + "/utgava/1/rapport." + format);
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.body()).startsWith(begins);
        assertThat(file.response().getHeader("Content-Disposition"))
                .contains("rapport-" + report.id() + "-utgava-1." + format);
    }

    @Test
    void whatStopsItIsSaidWithWhereItStands() {
        write("{share goal no-such-category} har målet.");
        Document page = visits.get(SARA, address + "/granska").page();
        assertThat(page.select("main form[action$=granska]")).isEmpty();
        assertThat(page.select("main li").text()).contains("no-such-category");
        assertThat(page.select("main li a[href*='redigera?stycke=']")).isNotEmpty();
    }

    @Test
    void aTextThatChangedMeanwhileIsShownAnew() {
        String seen = visits.get(SARA, address + "/granska")
                .page()
                .selectFirst("input[name=last]")
                .val();
        write("Totalt 1 247 insatser redovisades.");
        Answer refused = visits.post(SARA, address + "/granska", "last", seen);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().text()).contains("har ändrats sedan du öppnade granskningen", "räknat är det 1 här");
    }

    @Test
    void aCorrectionTellsItsReadersWhatItIs() {
        publish("");
        write("En mening till.");
        publish("En mening har kommit till.");
        Document page = visits.get(null, address).page();
        assertThat(page.text()).contains("Rättat sedan förra utgåvan: En mening har kommit till.", "Utgåva 2");
        assertThat(visits.get(null, address + "/utgava/1").page().text())
                .contains("Det finns en senare utgåva.")
                .doesNotContain("En mening till.");
    }

    @Test
    void draftsAreCheckedByAnalystsAndPublishedByItsAuthors() {
        assertThat(visits.get(null, address + "/granska").location()).contains("/logga-in");
        assertThat(visits.get(ANNA, address + "/granska").status()).isEqualTo(403);
        assertThat(visits.get(AMIR, address + "/granska").page().select("main form[action$=granska]"))
                .isEmpty();
        assertThat(visits.post(AMIR, address + "/granska", "last", "0").status())
                .isEqualTo(403);
    }

    @Test
    void readersAreToldOfACorrectionByTheFeedThatTheyFollow() {
        publish("");
        write("Länen har samarbetat.");
        publish("Ett stycke om samarbete & mer.");
        Document feed =
                Jsoup.parse(visits.get(null, "/oppna-data/rapporter.atom").body(), Parser.xmlParser());
        assertThat(feed.select("entry > title").eachText())
                .containsExactlyInAnyOrder("Lägesrapport 2021, utgåva 1", "Lägesrapport 2021, utgåva 2");
        Element correction = feed.selectFirst("entry:has(title:contains(utgåva 2))");
        assertThat(correction.selectFirst("summary").text())
                .isEqualTo("Rättat sedan förra utgåvan: Ett stycke om samarbete & mer.");
        assertThat(correction.selectFirst("link").attr("href")).endsWith(address + "/utgava/2");
        assertThat(feed.select("feed > id, feed > title, feed > updated, feed > link[rel=self]"))
                .hasSize(4);
        assertThat(visits.get(null, address)
                        .page()
                        .select("a[type=application/atom+xml]")
                        .attr("href"))
                .isEqualTo("/oppna-data/rapporter.atom");
    }

    @Test
    void theCommandWritesWhatIsPublished(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("rapport.html");
        publish("");
        write("Länen har samarbetat.");

        ByteArrayOutputStream told = new ByteArrayOutputStream();
        int exit = command.run(
                Arguments.parse(List.of("--year", "2021", "--authority", "SOS", "--out", file.toString())),
                AllTexts.in(Texts.SWEDISH),
                new PrintStream(told, true, StandardCharsets.UTF_8),
                System.err);

        assertThat(exit).isZero();
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("utgåva 1, som den gavs ut");
        assertThat(Files.readString(file)).contains("Alla insatser").doesNotContain("Länen har samarbetat");
    }
}
