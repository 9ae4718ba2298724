package rose.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.journeys.Accounts.makeAnalyst;

import com.microsoft.playwright.Locator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import rose.commandline.RunningProgram;

/**
 * Sara and Leo code the same six interventions without seeing each other's codes, Tove settles what they differ on, and the
 * page tells how well they agree: as it was reckoned by hand.
 */
@ExtendWith(Stage.Given.class)
class CodersJourneyTest {

    private static final String LOT = "/koda/2021/god-vard/MUNICIPALITY";

    /** The activity, as a key, that each gives interventions 1 to 6. */
    private static final List<String> SARA = List.of("1", "1", "1", "2", "2", "2");

    private static final List<String> LEO = List.of("1", "1", "2", "2", "2", "1");

    /**
     * By hand: of 6 units 2 differ, whole and single categories being wholly unlike. Observed disagreement 2/6. Of the 12
     * values six are the one category and six the other, so the expected is 2 · 6 · 6 / (12 · 11) = 72/132.
     * α = 1 − (2/6) / (72/132) = 1 − 11/18 = 7/18 = 0.389.
     */
    private static final String ALPHA = "0,389";

    @TempDir
    Path folder;

    @Test
    void twoCodeAThirdSettlesAndThePageTellsHowWellTheyAgree(Stage stage) throws Exception {
        try (RunningProgram program = RunningProgram.run(folder.resolve("data"))) {
            Map<String, String> passwords = Map.of(
                    "sara@sos.exempel", makeAnalyst(program, "sara@sos.exempel", "Sara Lind"),
                    "leo@sos.exempel", makeAnalyst(program, "leo@sos.exempel", "Leo Hed"),
                    "tove@sos.exempel", makeAnalyst(program, "tove@sos.exempel", "Tove Rask"));
            try (Visitor tove = stage.visitor(program)) {
                tove.signIn("tove@sos.exempel", passwords.get("tove@sos.exempel"));
                importsSix(tove);
                letsAllBeCodedByTwo(tove);
            }
            codes(stage, program, "sara@sos.exempel", passwords, SARA);
            codes(stage, program, "leo@sos.exempel", passwords, LEO);
            try (Visitor tove = stage.visitor(program)) {
                tove.signIn("tove@sos.exempel", passwords.get("tove@sos.exempel"));
                settles(tove);
                readsTheAgreement(tove);
            }
            try (Visitor leo = stage.visitor(program)) {
                leo.signIn("leo@sos.exempel", passwords.get("leo@sos.exempel"));
                seesHowItWasSettled(leo);
            }
        }
    }

    private void importsSix(Visitor tove) throws Exception {
        StringBuilder csv = new StringBuilder("year,area,level,organisation_code,title,activities\n");
        for (int i = 1; i <= 6; i++) {
            csv.append("2021,god-vard,MUNICIPALITY,2309,Insats ").append(i).append(",Ett arbete\n");
        }
        Path file = Files.writeString(folder.resolve("sex.csv"), csv);
        tove.link("Läs in").click();
        tove.page().getByLabel("Fil med insatser").setInputFiles(file);
        tove.button("Läs in").click();
        tove.page().locator(".notice--saved").waitFor();
    }

    private static void letsAllBeCodedByTwo(Visitor tove) {
        tove.open("/koda");
        tove.lookOver();
        tove.link("Dubbelkodning").click();
        tove.lookOver();
        tove.page().getByLabel("Blint, procent").fill("100");
        tove.button("Spara och dra").click();
        assertThat(tove.page().locator(".notice--saved").innerText()).contains("Sparat");
    }

    private static void codes(
            Stage stage, RunningProgram program, String email, Map<String, String> passwords, List<String> keys) {
        try (Visitor coder = stage.visitor(program)) {
            coder.signIn(email, passwords.get(email));
            coder.open(LOT);
            coder.lookOver();
            for (String key : keys) {
                String title = coder.page().locator("#insats").innerText();
                assertThat(coder.page().locator(".bench-remark").innerText()).contains("Kodas av två");
                assertThat(coder.page()
                                .locator("input[type=checkbox][name=category]:checked")
                                .count())
                        .isZero();
                coder.page()
                        .waitForResponse(
                                "**/kategorier/*", () -> coder.page().keyboard().press(key));
                coder.page().keyboard().press("Enter");
                coder.page()
                        .waitForCondition(() ->
                                !coder.page().locator("#insats").allInnerTexts().contains(title));
            }
            assertThat(coder.heading()).isEqualTo("Inget kvar för dig här");
            coder.lookOver();
        }
    }

    private static void settles(Visitor tove) {
        tove.open(LOT + "/avgoranden");
        tove.lookOver();
        assertThat(tove.page().locator("h2").first().innerText()).isEqualTo("Att avgöra: 2");
        for (int left = 2; left > 0; left--) {
            if (left == 2) {
                tove.page().locator(".tasks a").first().click();
            }
            tove.lookOver();
            assertThat(tove.page().locator(".settle-table thead").first().innerText())
                    .contains("Sara Lind", "Leo Hed");
            Locator differing = tove.page().locator(".settle-differs input").first();
            tove.button("Avgör, nästa").click();
            assertThat(tove.page().locator(".govuk-error-summary").innerText()).contains("Skriv varför");
            differing.check();
            tove.page().getByLabel("Varför?").fill("Texten säger det.");
            tove.button("Avgör, nästa").click();
        }
        assertThat(tove.page().locator("main").innerText()).contains("Inget väntar på att avgöras.");
    }

    private static void readsTheAgreement(Visitor tove) {
        tove.open(LOT + "/overensstammelse");
        tove.lookOver();
        Locator row = tove.page()
                .locator(
                        "tr",
                        new com.microsoft.playwright.Page.LocatorOptions()
                                .setHasText(Pattern.compile("^\\s*Aktivitet")))
                .first();
        assertThat(row.innerText()).contains(ALPHA);
    }

    private static void seesHowItWasSettled(Visitor leo) {
        leo.open(LOT + "/avgoranden");
        leo.page()
                .locator("section", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Så avgjordes dina"))
                .locator("a")
                .first()
                .click();
        assertThat(leo.page().locator(".notice").innerText()).contains("Avgjord av Tove Rask", "Texten säger det.");
        leo.lookOver();
    }
}
