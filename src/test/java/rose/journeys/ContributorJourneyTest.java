package rose.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.journeys.Accounts.ANNA;
import static rose.journeys.Accounts.DEMO_PASSWORD;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A contact person and a colleague without an account write one intervention together. */
@ExtendWith(Stage.Given.class)
class ContributorJourneyTest {

    /** Not "Inte sparat än". */
    private static final Pattern SAVED = Pattern.compile("^\\s*Sparat");

    private static final String GOALS = "[data-question=goals]";
    private static final String OUTPUTS = "[data-question=outputs]";

    @Test
    void aColleagueIsInvitedWritesWithoutContactAndIsSeenToHaveWritten(Stage stage) {
        try (Visitor anna = stage.visitor().signIn(ANNA, DEMO_PASSWORD);
                Visitor li = stage.visitor()) {
            String entry = begins(anna, "Samtalsgrupper i skolan");
            invites(anna, "Li Ng", "li.ng@skola.exempel");
            li.visit(linkInTheLetter(anna));
            assertThat(li.heading()).isEqualTo("Samtalsgrupper i skolan");
            losesContactAndGetsItBack(li);
            anna.open(entry);
            assertThat(field(anna, GOALS).inputValue()).isEqualTo("Fler elever pratar");
            assertThat(state(anna, GOALS)).startsWith("Skrivet av Li Ng, inbjuden, ");
            bothWriteInOneField(anna, li);
            saysThatItIsDone(anna, li);
            seesWhoWroteWhat(anna, entry);
            withdraws(anna, li, entry);
        }
    }

    /** A new intervention with a title; gives its page. */
    private static String begins(Visitor anna, String title) {
        anna.open("/redovisa?ar=2023");
        anna.page().locator(".tasks a[href^='/redovisa/']").first().click();
        anna.open(anna.place().replaceAll("(/svar/\\d+).*", "$1/insatser"));
        anna.button("Lägg till").first().click();
        field(anna, "[data-question=title]").fill(title);
        saved(anna, "[data-question=title]");
        return anna.place();
    }

    private static Locator field(Visitor visitor, String group) {
        return visitor.page().locator(group + " input:not([type=hidden]), " + group + " textarea");
    }

    private static String state(Visitor visitor, String group) {
        return visitor.page().locator(group + " [data-state]").innerText();
    }

    private static void saved(Visitor visitor, String group) {
        visitor.page()
                .locator(group + " [data-state]", new Page.LocatorOptions().setHasText(SAVED))
                .waitFor();
    }

    private static void invites(Visitor anna, String name, String email) {
        anna.page().reload();
        anna.lookOver();
        anna.button("Skicka inbjudan").click();
        assertThat(anna.page().locator(".govuk-error-summary").innerText()).contains("Skriv kollegans namn");
        anna.lookOver();
        anna.page().getByLabel("Namn").fill(name);
        anna.page().getByLabel("E-postadress").fill(email);
        anna.button("Skicka inbjudan").click();
        assertThat(anna.page().locator(".notice--saved").innerText()).contains("Inbjudan till Li Ng är skickad");
        assertThat(anna.page().locator(".invited .tag").innerText()).isEqualTo("Skickad");
        anna.lookOver();
    }

    private static String linkInTheLetter(Visitor anna) {
        String entry = anna.place();
        anna.open("/brev");
        anna.page().locator("tbody th a").first().click();
        assertThat(anna.page().locator("main").innerText()).contains("Hej Li Ng!", "”Samtalsgrupper i skolan”");
        anna.lookOver();
        String link = anna.page().locator("main .card a").getAttribute("href");
        anna.open(entry);
        return link;
    }

    private static void losesContactAndGetsItBack(Visitor li) {
        li.page().context().setOffline(true);
        field(li, GOALS).fill("Fler elever pratar");
        li.page()
                .locator("[data-save-status]", new Page.LocatorOptions().setHasText("Ingen kontakt"))
                .waitFor();
        assertThat(li.excuse()).isNotEmpty();
        li.page().context().setOffline(false);
        saved(li, GOALS);
        li.excuse();
        assertThat((Object) li.page().evaluate("Object.keys(localStorage).length"))
                .isEqualTo(0);
        li.page().reload();
        assertThat(field(li, GOALS).inputValue()).isEqualTo("Fler elever pratar");
    }

    private static void bothWriteInOneField(Visitor anna, Visitor li) {
        field(anna, OUTPUTS).fill("Tolv grupper");
        saved(anna, OUTPUTS);
        field(li, OUTPUTS).fill("Tio grupper");
        Locator panel = li.page().locator(OUTPUTS + " .conflict");
        panel.waitFor();
        assertThat(panel.innerText()).contains("Anna Berg", "Tolv grupper", "Tio grupper");
        li.lookOver();
        li.button("Behåll min text").click();
        saved(li, OUTPUTS);
        anna.page().reload();
        assertThat(field(anna, OUTPUTS).inputValue()).isEqualTo("Tio grupper");
    }

    private static void saysThatItIsDone(Visitor anna, Visitor li) {
        field(li, "[data-question=outcomes]").fill("Skrivet i sista stund");
        li.button("Klar, tack").click();
        assertThat(li.page().locator(".notice--saved").innerText()).contains("Tack!");
        assertThat(field(li, "[data-question=outcomes]").inputValue()).isEqualTo("Skrivet i sista stund");
        li.lookOver();
        anna.open("/brev");
        assertThat(anna.page().locator("tbody th a").first().innerText()).isEqualTo("Li Ng är klar med sin text");
    }

    private static void seesWhoWroteWhat(Visitor anna, String entry) {
        anna.open(entry);
        assertThat(anna.page().locator(".invited .tag").innerText()).isEqualTo("Klar");
        anna.link("Visa vem som skrev vad").click();
        Locator outputs = anna.page().locator("#f-outputs");
        assertThat(outputs.innerText())
                .contains("Tio grupper", "Skrivet av Li Ng, inbjuden", "Tolv grupper", "Skrivet av Anna Berg");
        anna.lookOver();
        outputs.locator("button").click();
        assertThat(anna.page().locator(".notice--saved").innerText()).contains("Den tidigare texten är tillbaka");
        assertThat(anna.page().locator("#f-outputs .lines").first().innerText()).isEqualTo("Tolv grupper");
        anna.lookOver();
    }

    private static void withdraws(Visitor anna, Visitor li, String entry) {
        anna.open(entry);
        anna.button("Återkalla").click();
        assertThat(anna.page().locator(".invited .tag").innerText()).isEqualTo("Återkallad");
        field(li, GOALS).fill("För sent");
        Locator told = li.page().locator(GOALS + " [data-state]", new Page.LocatorOptions().setHasText("återkallad"));
        told.waitFor();
        assertThat(told.innerText()).contains("Kopiera din text härifrån");
        assertThat(li.page().reload().status()).isEqualTo(410);
        assertThat(li.heading()).isEqualTo("Inbjudan är återkallad");
        li.lookOver();
        assertThat(li.excuse()).hasSize(1).first().asString().contains("410");
        assertThat(li.open("/bidra/" + "A".repeat(43)).status()).isEqualTo(404);
        li.lookOver();
        assertThat(li.excuse()).hasSize(1).first().asString().contains("404");
    }
}
