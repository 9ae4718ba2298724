package rose.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.journeys.Accounts.makeAnalyst;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import rose.commandline.RunningProgram;

/** An analyst makes next year's survey of this year's. */
@ExtendWith(Stage.Given.class)
class SurveyDesignerJourneyTest {

    private static final String QUESTION = "Har ni fått det stöd som ni behövde?";
    private static final String FOLLOW_UP = "Vilket stöd saknade ni?";

    @TempDir
    Path folder;

    @Test
    void anAnalystMakesNextYearsSurvey(Stage stage) {
        try (RunningProgram program = RunningProgram.run(folder.resolve("data"));
                Visitor sara = stage.visitor(program)) {
            sara.signIn("sara@sos.exempel", makeAnalyst(program, "sara@sos.exempel", "Sara Lind"));
            copiesLastYears(sara);
            String changed = changesAWording(sara);
            addsAQuestion(sara, "Ja eller nej", QUESTION);
            sara.page().locator(".survey-sticky button").click();
            addsAQuestionWithACondition(sara);
            movesItWithoutLosingFocus(sara);
            triesItOut(sara);
            publishes(sara, changed);
            seesWhatDiffersFromLastYear(sara);
        }
    }

    private static void copiesLastYears(Visitor sara) {
        sara.page().locator(".menu-more summary").click();
        sara.link("Enkäter").click();
        sara.lookOver();
        sara.page().locator("#ar").selectOption("2023");
        sara.page().locator("form.filter button").click();
        sara.page().locator("tbody th a:has-text('Barn och unga')").first().click();
        sara.lookOver();
        sara.button("Kopiera till nästa år").click();
        assertThat(saved(sara)).contains("Enkäten är kopierad");
        assertThat(sara.heading()).startsWith("Utkast: ").contains("2024");
        sara.lookOver();
    }

    private static String saved(Visitor sara) {
        return sara.page().locator(".notice--saved").innerText();
    }

    private static String changesAWording(Visitor sara) {
        sara.page().locator("a.draft-label").first().click();
        Locator label = sara.page().locator("#label-sv");
        String changed = label.inputValue().strip() + " Tänk på hela året.";
        label.fill(changed);
        sara.lookOver();
        sara.page().locator(".survey-sticky button").click();
        assertThat(sara.page().locator("a.draft-label").first().innerText()).isEqualTo(changed);
        return changed;
    }

    private static void addsAQuestion(Visitor sara, String type, String label) {
        Locator form = sara.page().locator("form.draft-add").first();
        form.locator("select").selectOption(type);
        form.locator("button").click();
        sara.page().locator("#label-sv").fill(label);
    }

    private static void addsAQuestionWithACondition(Visitor sara) {
        addsAQuestion(sara, "Lång text", FOLLOW_UP);
        sara.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lägg till villkor När frågan visas"))
                .click();
        assertThat(sara.page().locator(":focus").getAttribute("id")).isEqualTo("showIf-1-question");
        sara.page().locator("#showIf-1-question").selectOption(QUESTION);
        sara.page().locator("#showIf-1-value").fill("kanske");
        sara.page().locator(".survey-sticky button").click();
        assertThat(sara.page().locator(".govuk-error-summary").innerText()).contains("kanske");
        sara.lookOver();
        assertThat(sara.page().locator("#label-sv").inputValue()).isEqualTo(FOLLOW_UP);
        sara.page().locator("#showIf-1-value").fill("Nej");
        sara.page().locator(".survey-sticky button").click();
        assertThat(saved(sara)).contains("Frågan är tillagd");
        assertThat(sara.page().locator("main").innerText())
                .contains("Visas bara om svaret på ”" + QUESTION + "” är ”Nej”.");
    }

    private static void movesItWithoutLosingFocus(Visitor sara) {
        sara.button("Flytta upp " + FOLLOW_UP).click();
        focusedOnItsButtons(sara);
        sara.page().waitForResponse("**/plats", () -> sara.page().keyboard().press("Enter"));
        focusedOnItsButtons(sara);
        sara.lookOver();
    }

    /** Where it can go no further, that is the button for the other way. */
    private static void focusedOnItsButtons(Visitor sara) {
        sara.page().locator(".notice--saved:has-text('Flytten är gjord')").waitFor();
        sara.page().locator("button:focus:has-text('" + FOLLOW_UP + "')").waitFor();
    }

    private static void triesItOut(Visitor sara) {
        sara.link("Prova som den som svarar").click();
        Locator asked = sara.page().locator(".field:has-text('" + FOLLOW_UP + "')");
        assertThat(asked.isVisible()).isFalse();
        sara.page()
                .locator("fieldset:has-text('" + QUESTION + "')")
                .getByLabel("Nej", new Locator.GetByLabelOptions().setExact(true))
                .check();
        sara.page().locator("main button[value=visa]").click();
        assertThat(asked.isVisible()).isTrue();
        sara.lookOver();
        sara.link("Utkast").click();
    }

    private static void publishes(Visitor sara, String changed) {
        sara.link("Granska och publicera").click();
        assertThat(sara.heading()).isEqualTo("Publicera");
        sara.lookOver();
        sara.button("Publicera version 1").click();
        assertThat(saved(sara)).contains("Den nya versionen är publicerad");
        assertThat(sara.page().locator("main").innerText()).contains(changed, QUESTION);
    }

    private static void seesWhatDiffersFromLastYear(Visitor sara) {
        sara.link("Se vad som skiljer mot förra året").click();
        assertThat(sara.page().locator(".key-numbers").innerText().replaceAll("\\s+", " "))
                .contains("nya frågor 2")
                .contains("ändrade frågor 1");
        assertThat(sara.page().locator(".diff .diff-in").first().innerText()).contains("nytt:");
        assertThat(sara.page().locator(".diff-list").last().innerText()).contains("Tänk på hela året.");
        sara.lookOver();
    }
}
