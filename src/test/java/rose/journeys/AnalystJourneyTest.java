package rose.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.journeys.Accounts.makeAnalyst;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
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
            beginsTheReport(sara);
            publishes(sara);
            assertThat(PdfUa.violations(pdf(sara))).isEmpty();
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

    private static void beginsTheReport(Visitor sara) {
        sara.link("Rapporter").click();
        sara.link("Börja en rapport").click();
        sara.page().getByLabel("Rapportens namn").fill("Lägesrapport 2021");
        sara.page().locator("#ar").selectOption("2021");
        sara.button("Börja").click();
        assertThat(sara.heading()).isEqualTo("Lägesrapport 2021");
        sara.link("Område 3 Samsjuklighet").click();
        assertThat(sara.page().locator(".written-blocks").innerText())
                .contains("Tio insatser är redovisade", "Av dem är tre kodade.");
        sara.lookOver();
    }

    private static void publishes(Visitor sara) {
        sara.link("Granska och ge ut").click();
        sara.lookOver();
        sara.button("Ge ut som utgåva 1").click();
        assertThat(sara.heading()).isEqualTo("Lägesrapport 2021");
        assertThat(sara.page().locator(".page-title").innerText()).contains("Socialstyrelsen", "Utgåva 1");
        assertThat(sara.page().locator("a.traced:text-is('tre')").first().getAttribute("href"))
                .startsWith(sara.place() + "/insatser?");
        sara.lookOver();
    }

    /** As a program asks for it, which waits; {@code EditionFilesTest} sees what a reader is shown meanwhile. */
    private static byte[] pdf(Visitor sara) {
        APIResponse file = sara.page().request().get(sara.page().url() + "/rapport.pdf");
        assertThat(file.status()).isEqualTo(200);
        return file.body();
    }
}
