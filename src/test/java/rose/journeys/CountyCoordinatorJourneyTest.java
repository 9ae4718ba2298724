package rose.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.journeys.Accounts.ANNA;
import static rose.journeys.Accounts.DEMO_PASSWORD;
import static rose.journeys.Accounts.KARIN;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import rose.commandline.RunningProgram;

/** A county coordinator's work: to follow the county, and to report what it does jointly. */
@ExtendWith(Stage.Given.class)
class CountyCoordinatorJourneyTest {

    @TempDir
    Path folder;

    @Test
    void karinFollowsHerCountyAndReportsWhatItDoesJointly(Stage stage) {
        try (RunningProgram program = RunningProgram.demo(folder.resolve("demo"))) {
            String response = annaBegins(stage, program);
            try (Visitor karin = stage.visitor(program)) {
                karin.signIn(KARIN, DEMO_PASSWORD);
                seesHowFarTheCountyHasCome(karin);
                fillsInAJointIntervention(karin);
                readsButDoesNotWriteWhatGrows(karin, response);
            }
        }
    }

    /** @return the path of her response */
    private static String annaBegins(Stage stage, RunningProgram program) {
        try (Visitor anna = stage.visitor(program)) {
            anna.signIn(ANNA, DEMO_PASSWORD);
            anna.open("/redovisa?ar=2021");
            anna.page().locator(".tasks a[href^='/redovisa/']").first().click();
            String path = anna.place();
            assertThat(path).startsWith("/svar/");
            anna.open(path + "/insatser");
            anna.button("Lägg till").click();
            anna.page().locator("[name='title']").fill("Mobilt team i glesbygd");
            anna.page().locator("form.reporting button").first().click();
            return path;
        }
    }

    private static void seesHowFarTheCountyHasCome(Visitor karin) {
        karin.link("Uppföljning").click();
        karin.lookOver();
        assertThat(karin.page().locator("main").innerText())
                .contains("Jämtlands län")
                .doesNotContain("Uppsala");
        assertThat(karin.page().locator("#lan").count()).isZero();
    }

    private static void fillsInAJointIntervention(Visitor karin) {
        karin.open("/redovisa?ar=2021");
        karin.lookOver();
        Locator unbegun = karin.page().locator(".tasks a[href^='/redovisa/']").first();
        unbegun.click();
        String response = karin.place();
        karin.lookOver();
        karin.open(response + "/insatser");
        karin.button("Lägg till").click();
        karin.page().locator("[name='title']").fill("Länets gemensamma samordnare");
        Locator bodies = karin.page().locator("input[type=checkbox][name='bodies']");
        bodies.nth(0).check();
        bodies.nth(1).check();
        bodies.nth(2).check();
        karin.lookOver();
        karin.page().locator("form.reporting button").first().click();
        assertThat(karin.page().locator("main").innerText()).contains("Länets gemensamma samordnare");
        karin.open(response);
        assertThat(karin.page().locator(".tasks").innerText()).contains("1 insats");
    }

    private static void readsButDoesNotWriteWhatGrows(Visitor karin, String response) {
        karin.link("Uppföljning").click();
        karin.page().locator("#ar").selectOption("2021");
        karin.page().locator("form.filter button").first().click();
        karin.page()
                .locator("#per-enkat ~ tbody tr:has-text('kommuner') a")
                .first()
                .click();
        karin.page().locator("#visa").selectOption("paborjade");
        karin.page()
                .locator("form[aria-label='Välj vilka som visas i listan'] button")
                .click();
        karin.lookOver();
        Locator hers = karin.page().locator("#svarande ~ tbody tr:has-text('Krokom') a[href='" + response + "']");
        assertThat(hers.count()).isEqualTo(1);
        hers.click();
        karin.lookOver();
        karin.open(response + "/insatser");
        assertThat(karin.page().locator("main").innerText()).contains("Mobilt team i glesbygd");
        assertThat(karin.page()
                        .locator("main form[method=post] textarea:enabled")
                        .count())
                .isZero();
        assertThat(karin.button("Lägg till").count()).isZero();
    }
}
