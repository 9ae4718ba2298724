package rose.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.journeys.Accounts.makeAnalyst;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import rose.commandline.RunningProgram;
import rose.platform.pdf.PdfUa;

/** The main job, end to end, on the real interventions and an empty program of one's own. */
@ExtendWith(Stage.Given.class)
class AnalystJourneyTest {

    private static final Path REAL_FILE = Path.of("src/main/resources/rose/demo/interventions.csv");
    private static final String ACTIVITIES = "/figurer?ar=2021&omrade=samsjuklighet&niva=COUNTY&visa=aktiviteter";

    @TempDir
    Path folder;

    @Test
    void anAnalystGoesFromAFileOfInterventionsToAReportThatTracesItsNumbers(Stage stage) throws Exception {
        try (RunningProgram program = RunningProgram.run(folder.resolve("data"));
                Visitor sara = stage.visitor(program)) {
            sara.signIn("sara@sos.exempel", makeAnalyst(program, "sara@sos.exempel", "Sara Lind"));
            importsTheRealFile(sara);
            assertThat(coded(sara)).isEqualTo("0 av 10");
            codesAlone(sara);
            codesThree(sara);
            assertThat(coded(sara)).isEqualTo("3 av 10");
            followsABarToTheTextsBehind(sara);
            readsTheReport(sara);
            assertThat(PdfUa.violations(downloadsThePdf(sara))).isEmpty();
        }
    }

    private static void importsTheRealFile(Visitor sara) {
        sara.lookOver();
        sara.link("Läs in").click();
        sara.lookOver();
        sara.page().getByLabel("Fil med insatser").setInputFiles(REAL_FILE);
        sara.button("Läs in").click();
        Locator saved = sara.page().locator(".notice--saved");
        saved.waitFor();
        assertThat(saved.innerText()).contains("28 insatser lästa: 28 nya, 0 uppdaterade, 0 fanns redan.");
        sara.lookOver();
    }

    /** How many of how many are coded, as the figure's base line says. */
    private static String coded(Visitor sara) {
        sara.open(ACTIVITIES);
        var said = Pattern.compile("(\\d+) kodade av (\\d+)")
                .matcher(sara.page().locator(".figure-foot").innerText());
        assertThat(said.find()).isTrue();
        return said.group(1) + " av " + said.group(2);
    }

    /** There is nobody to be the second coder. */
    private static void codesAlone(Visitor sara) {
        sara.open("/koda/2021/samsjuklighet/dubbelkodning");
        sara.page().getByLabel("Blint, procent").fill("0");
        sara.button("Spara och dra").click();
        sara.lookOver();
        sara.open(ACTIVITIES);
    }

    private static void codesThree(Visitor sara) {
        sara.link("Koda").click();
        sara.lookOver();
        sara.page().locator(".tasks a[href$='samsjuklighet/COUNTY']").click();
        sara.lookOver();
        for (int done = 0; done < 3; done++) {
            assertThat(sara.page().locator(".bench-bar").innerText()).contains(done + " av 10 klara");
            for (String key : new String[] {"1", "q", "a"}) {
                ticks(sara, key);
            }
            String title = sara.page().locator("#insats").innerText();
            sara.page().keyboard().press("Enter");
            sara.page()
                    .waitForCondition(
                            () -> !sara.page().locator("#insats").innerText().equals(title));
        }
    }

    private static void ticks(Visitor sara, String key) {
        sara.page()
                .waitForResponse("**/kategorier/*", () -> sara.page().keyboard().press(key));
        sara.page()
                .locator("#sparat:text-matches('^Sparat \\\\d\\\\d[.:]\\\\d\\\\d')")
                .waitFor();
        assertThat(sara.page().locator("input[data-key='" + key + "']").isChecked())
                .isTrue();
    }

    private static void followsABarToTheTextsBehind(Visitor sara) {
        sara.open(ACTIVITIES);
        sara.lookOver();
        Locator bar = sara.page().locator(".chart-wide svg a").first();
        assertThat(bar.getAttribute("aria-label")).contains("3");
        bar.click();
        assertThat(sara.page().locator(".lead").innerText()).isEqualTo("Siffran räknar 3 insatser.");
        sara.lookOver();
        Locator first = sara.page().locator("tbody th a").first();
        String title = first.innerText();
        first.click();
        assertThat(sara.heading()).isEqualTo(title);
        assertThat(sara.page().locator("main").innerText()).contains("Kodad av Sara Lind");
        sara.lookOver();
    }

    private static void readsTheReport(Visitor sara) {
        sara.link("Rapporter").click();
        sara.link("Till de automatiska lägesrapporterna").click();
        sara.lookOver();
        sara.page().locator("main a[href='/lagesrapporter/2021/SOS']").click();
        assertThat(sara.heading()).contains("Socialstyrelsen", "2021");
        sara.lookOver();
    }

    private static byte[] downloadsThePdf(Visitor sara) throws Exception {
        Download download =
                sara.page().waitForDownload(() -> sara.link("Hämta som PDF").click());
        assertThat(download.suggestedFilename()).isEqualTo("lagesrapport-sos-2021.pdf");
        return Files.readAllBytes(download.path());
    }
}
