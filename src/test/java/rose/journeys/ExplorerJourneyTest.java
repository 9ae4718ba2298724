package rose.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.journeys.Accounts.DEMO_PASSWORD;
import static rose.journeys.Accounts.SARA;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A reader asks for numbers of her own, compares, opens what is behind, keeps what she found and puts it in the report. */
@ExtendWith(Stage.Given.class)
class ExplorerJourneyTest {

    @Test
    void numbersFollowWhatIsChosenAndAreKept(Stage stage) {
        try (Visitor sara = stage.visitor().signIn(SARA, DEMO_PASSWORD)) {
            sara.open("/utforska?ar=2022");
            sara.lookOver();

            sara.page().getByLabel("Dela upp efter").selectOption(new SelectOption().setLabel("Län"));
            sara.page().locator("#resultat h2:has-text('efter län')").waitFor();
            assertThat(sara.place()).isEqualTo("/utforska?matt=insatser&delat=lan&ar=2022");
            assertThat(sara.page().locator("#lage").textContent()).contains("efter län");
            sara.lookOver();

            sara.page().getByLabel("Jämför med ett andra urval").selectOption("ja");
            sara.page().locator("#b-sena").selectOption("nej");
            sara.page().waitForURL("**b.sena=nej");
            sara.page().locator("#resultat th:has-text('Urval B')").waitFor();
            sara.lookOver();

            sara.page().getByLabel("Namn").fill("Insatser per län");
            sara.button("Spara").click();
            assertThat(sara.heading()).isEqualTo("Sparade figurer");
            sara.lookOver();

            putsInAReportThatBegins(sara);
        }
    }

    /** The demo has no report that is being written. */
    private static void putsInAReportThatBegins(Visitor sara) {
        sara.page().locator("main a:has-text('Lägg i en rapport')").first().click();
        sara.lookOver();
        sara.link("Börja en ny rapport").or(sara.link("Börja en rapport")).click();
        sara.page().getByLabel("Rapportens namn").fill("Lägesrapport 2022");
        sara.page()
                .getByLabel("År", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
                .selectOption("2022");
        sara.page().getByLabel("Bara rubriker").check();
        sara.button("Börja").click();
        assertThat(sara.heading()).isEqualTo("Lägg i en rapport");
        sara.page()
                .getByLabel("Var ska figuren stå?")
                .selectOption(new SelectOption().setLabel("Sist i Resultat, Lägesrapport 2022"));
        sara.lookOver();
        sara.button("Lägg i rapporten").click();
        assertThat(sara.heading()).isEqualTo("Lägesrapport 2022");
        assertThat(sara.page().locator(".contents [aria-current]").innerText()).isEqualTo("Resultat");
        assertThat(sara.page().locator(".written-block").last().innerText())
                .contains("Insatser per län", "Figuren är inlagd.");
        sara.lookOver();
    }

    @Test
    void whatCanBeChosenFollowsTheYear(Stage stage) {
        try (Visitor sara = stage.visitor().signIn(SARA, DEMO_PASSWORD)) {
            sara.open("/utforska?ar=2022");
            assertThat(areas(sara).toString()).contains("medskapare").doesNotContain("medverkan");
            sara.page().locator("summary:has-text('År')").click();
            sara.page().locator("#a-ar-val label:text-is('2022')").click();
            sara.page().waitForURL("**delat=inget"); // a second choice breaks off the first, of which the browser tells
            sara.page().locator("#a-ar-val label:text-is('2023')").click();

            sara.page().locator("#a-omrade-val input[value=medverkan]").waitFor(attached());
            sara.page().waitForURL("**ar=2023");
            assertThat(areas(sara).toString()).doesNotContain("medskapare");
            assertThat(sara.page().locator("summary:has-text('År')").isVisible())
                    .isTrue();
            assertThat(sara.place()).isEqualTo("/utforska?matt=insatser&delat=inget&ar=2023");
            sara.lookOver();
        }
    }

    private static List<?> areas(Visitor visitor) {
        return (List<?>)
                visitor.page().locator("#a-omrade-val input").evaluateAll("all => all.map(each => each.value)");
    }

    private static Locator.WaitForOptions attached() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
    }

    @Test
    void everythingWorksWithoutAnAccountAndLeadsToWhatIsBehind(Stage stage) {
        try (Visitor somebody = stage.visitor()) {
            somebody.visit("/utforska?matt=medel&delat=aktivitet&ar=2022&omrade=barn-unga");
            somebody.page().locator("#resultat tbody a").first().click();
            assertThat(somebody.heading()).startsWith("Insatserna bakom: Redovisade medel");
            somebody.visit("/utforska?matt=organisationer&delat=organisation&ar=2022");
            somebody.visit("/utforska?matt=nagon-effekt&delat=ar&ar=2021&ar=2022&ar=2023");
        }
    }
}
