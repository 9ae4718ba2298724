package rose.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.journeys.Accounts.BO;
import static rose.journeys.Accounts.DEMO_PASSWORD;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A contact person's two hours: what waits, begin from last year, a word at a time, no contact, two pages in one field. */
@ExtendWith(Stage.Given.class)
class ContactPersonJourneyTest {

    @Test
    void aContactPersonReportsAndNothingThatTheyWriteIsLost(Stage stage) {
        try (Visitor bo = stage.visitor()) {
            bo.signIn(BO, DEMO_PASSWORD);
            seesWhatWaits(bo);
            beginsFromLastYear(bo);
            writesAndSeesItSaved(bo);
            losesContactAndGetsItBack(bo);
            isToldOfWhatCannotBe(bo);
            writesInTwoPagesAtOnce(bo, stage);
            statesTheMoney(bo);
        }
    }

    private static void seesWhatWaits(Visitor bo) {
        bo.link("Redovisa").click();
        assertThat(bo.heading()).isEqualTo("Redovisning 2023");
        assertThat(bo.page().locator(".lead").innerText()).startsWith("2 enkäter väntar på Östersunds kommun");
        assertThat(bo.page().locator("aside.stack").innerText()).contains("Sista dag", "om ", " dagar");
        bo.lookOver();
        bo.page()
                .locator(".section", new Page.LocatorOptions().setHasText("Område 4"))
                .locator(".tasks a")
                .first()
                .click();
        bo.lookOver();
    }

    private static void beginsFromLastYear(Visitor bo) {
        bo.link("Insatser").click();
        bo.lookOver();
        Locator offer = bo.page().locator("input[name=insats]").first();
        offer.check();
        bo.button("Börja från de valda").click();
        assertThat(bo.place()).contains("/post/");
        assertThat(bo.page().locator(".field--last-year").count()).isPositive();
        assertThat(bo.page().locator("#f-title").inputValue()).isNotEmpty();
        bo.lookOver();
    }

    private static void writesAndSeesItSaved(Visitor bo) {
        bo.page().locator("#f-outputs").pressSequentially("Tre kurser");
        state(bo, "outputs", "Sparat");
        bo.page().locator("#f-title").pressSequentially(" 2023");
        state(bo, "title", "Sparat");
        assertThat(bo.page().locator(".field[data-question=title]").getAttribute("class"))
                .doesNotContain("field--last-year");
        bo.page().reload();
        assertThat(bo.page().locator("#f-outputs").inputValue()).isEqualTo("Tre kurser");
        assertThat(bo.page()
                        .locator(".field[data-question=outputs] [data-state]")
                        .innerText())
                .startsWith("Skrivet av Bo Wall");
    }

    private static void losesContactAndGetsItBack(Visitor bo) {
        bo.page().context().setOffline(true);
        bo.page().locator("#f-outcomes").pressSequentially("Färre söker akut");
        bo.page().locator("[data-save-status]:has-text('Ingen kontakt')").waitFor();
        bo.lookOver();
        bo.page().context().setOffline(false);
        state(bo, "outcomes", "Sparat");
        bo.excuse();
        bo.page().reload();
        assertThat(bo.page().locator("#f-outcomes").inputValue()).isEqualTo("Färre söker akut");
    }

    private static void isToldOfWhatCannotBe(Visitor bo) {
        bo.page().locator("#f-funds").fill("1e308");
        bo.page().locator("#f-funds-fel").waitFor();
        assertThat(bo.page().locator("#f-funds-fel").innerText()).contains("”1e308” är inte ett belopp");
        assertThat(bo.page().locator("#f-funds").inputValue()).isEqualTo("1e308");
        bo.lookOver();
        bo.page().locator("#f-funds").fill("45 000 kr");
        bo.page()
                .locator("#f-funds-fel")
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
    }

    private static void writesInTwoPagesAtOnce(Visitor bo, Stage stage) {
        try (Visitor other = stage.visitor()) {
            other.signIn(BO, DEMO_PASSWORD).open(bo.place());
            bo.page().locator("#f-goals").fill("Kortare väntan");
            state(bo, "goals", "Sparat");
            other.page().locator("#f-goals").fill("Mindre oro");
            Locator conflict = other.page().locator(".conflict");
            conflict.waitFor();
            assertThat(conflict.innerText()).contains("Bo Wall", "Kortare väntan", "Mindre oro");
            other.lookOver();
            other.button("Behåll båda i fältet").click();
            state(other, "goals", "Sparat");
            other.page().reload();
            assertThat(other.page().locator("#f-goals").inputValue()).isEqualTo("Kortare väntan\n\nMindre oro");
        }
    }

    private static void statesTheMoney(Visitor bo) {
        bo.page().getByText("Klar, gå vidare").click();
        bo.page().waitForURL("**/avsnitt/interventions");
        assertThat(bo.page().locator(".tasks li[id^=post-]").innerText()).contains("45\u00a0000\u00a0kr", "Ifylld");
        bo.page().getByText("Klar, gå vidare").click();
        bo.page().waitForURL("**/avsnitt/money");
        bo.page().locator("#f-money_used").fill("99000000");
        state(bo, "money_used", "Sparat");
        bo.page().locator("[data-hints] .hints:has-text('mer än de')").waitFor();
        assertThat(bo.page().locator(".hints").innerText()).contains("insatserna har tillsammans");
        bo.lookOver();
        bo.page().locator("#f-money_used").fill("45000");
        state(bo, "money_used", "Sparat");
    }

    private static void state(Visitor visitor, String question, String begins) {
        visitor.page()
                .locator(".field[data-question=" + question + "] [data-state]:text-matches('^" + begins + "')")
                .waitFor();
    }
}
