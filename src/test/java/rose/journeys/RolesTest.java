package rose.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.journeys.Accounts.ANNA;
import static rose.journeys.Accounts.BO;
import static rose.journeys.Accounts.DEMO_PASSWORD;
import static rose.journeys.Accounts.EVA;
import static rose.journeys.Accounts.KARIN;
import static rose.journeys.Accounts.SARA;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What each role comes to see of the same things, in the demo. */
@ExtendWith(Stage.Given.class)
class RolesTest {

    /** Interventions of municipalities 2022, which are synthetic and not published. */
    private static final List<String> MENU_OF_RESPONDENTS =
            List.of("Redovisa", "Överenskommelser", "Figurer", "Utforska", "Brev", "Län och kommuner", "Sök insatser");

    private static final String UNPUBLISHED =
            "/insatser?ar=2022&omrade=handlingsplaner-mobila&niva=MUNICIPALITY&lan=23";
    /** Interventions of counties 2021, which are real and published. */
    private static final String PUBLISHED = "/insatser?ar=2021&omrade=samsjuklighet&niva=COUNTY&lan=23";

    private static final String NOT_THERE = "Sidan finns inte";

    @Test
    void aContactPersonReadsHerOwnUnpublishedInterventionsAndNobodyElses(Stage stage) {
        String ofOstersund = addressOfOne(stage, "Östersunds kommun");
        String ofKrokom = addressOfOne(stage, "Krokoms kommun");
        try (Visitor anna = stage.visitor().signIn(ANNA, DEMO_PASSWORD)) {
            anna.visit(UNPUBLISHED);
            assertThat(organisations(anna)).containsOnly("Krokoms kommun");
            assertThat(anna.page().locator(".notice h2").innerText()).endsWith("av dem kan du inte läsa");
            assertThat(anna.open(ofKrokom).status()).isEqualTo(200);
            anna.lookOver();
            assertThat(anna.open(ofOstersund).status()).isEqualTo(404);
            assertThat(anna.heading()).isEqualTo(NOT_THERE);
            anna.lookOver();
            assertThat(anna.excuse()).hasSize(1).first().asString().contains("404");
        }
        try (Visitor bo = stage.visitor().signIn(BO, DEMO_PASSWORD)) {
            assertThat(bo.open(ofOstersund).status()).isEqualTo(200);
        }
    }

    @Test
    void aContactPersonSeesFiguresAgreementsAndWhatIsPublished(Stage stage) {
        try (Visitor anna = stage.visitor().signIn(ANNA, DEMO_PASSWORD)) {
            assertThat(menu(anna)).containsExactlyElementsOf(MENU_OF_RESPONDENTS);
            anna.open("/overenskommelser/2022/handlingsplaner-mobila/MUNICIPALITY");
            assertThat(anna.page().locator("main").innerText()).contains("Krokom");
            anna.visit("/figurer?ar=2022&omrade=handlingsplaner-mobila&niva=MUNICIPALITY&visa=mal");
            anna.open(PUBLISHED);
            anna.link("BarnSäkert, pilot i Krokom och Östersund").click();
            assertThat(anna.page().locator("main").innerText()).contains("Koordinator anställd");
            assertThat(anna.page().locator("main button").count()).isZero();
        }
    }

    @Test
    void aContactPersonIsKeptFromWhatAnalystsDo(Stage stage) {
        try (Visitor anna = stage.visitor().signIn(ANNA, DEMO_PASSWORD)) {
            for (String path : List.of("/koda", "/koda/2021/samsjuklighet/COUNTY", "/import", "/rapporter")) {
                assertThat(anna.open(path).status()).as(path).isEqualTo(403);
                assertThat(anna.heading()).isEqualTo("Det här får du inte göra");
            }
            anna.lookOver();
            assertThat(anna.excuse()).hasSize(4).allMatch(complaint -> complaint.contains("403"));
        }
    }

    @Test
    void anAttesterReadsWhatTheOwnOrganisationHasWritten(Stage stage) {
        String ofOstersund = addressOfOne(stage, "Östersunds kommun");
        try (Visitor eva = stage.visitor().signIn(EVA, DEMO_PASSWORD)) {
            assertThat(menu(eva)).containsExactlyElementsOf(MENU_OF_RESPONDENTS);
            assertThat(eva.page().locator(".account").innerText()).contains("Eva Lund, godkännare");
            eva.visit(UNPUBLISHED);
            assertThat(organisations(eva)).containsOnly("Krokoms kommun");
            assertThat(eva.open(ofOstersund).status()).isEqualTo(404);
            assertThat(eva.excuse()).hasSize(1);
        }
    }

    @Test
    void aCountyCoordinatorReadsTheUnpublishedInterventionsOfTheCounty(Stage stage) {
        String elsewhere = UNPUBLISHED.replace("lan=23", "lan=03");
        try (Visitor karin = stage.visitor().signIn(KARIN, DEMO_PASSWORD)) {
            assertThat(menu(karin))
                    .containsExactly(
                            "Redovisa",
                            "Uppföljning",
                            "Överenskommelser",
                            "Figurer",
                            "Utforska",
                            "Brev",
                            "Län och kommuner",
                            "Sök insatser");
            karin.visit(UNPUBLISHED);
            assertThat(organisations(karin)).contains("Krokoms kommun", "Östersunds kommun");
            assertThat(karin.page().locator(".notice").count()).isZero();
            karin.open(elsewhere);
            assertThat(organisations(karin)).isEmpty();
            assertThat(karin.page().locator(".notice h2").innerText()).endsWith("av dem kan du inte läsa");
        }
    }

    @Test
    void anAnalystsMenuIsOneLineAndTheRestOpensByKeyboard(Stage stage) {
        try (Visitor sara = stage.visitor().signIn(SARA, DEMO_PASSWORD)) {
            Locator rest = sara.page().locator(".menu-more summary");
            Locator letters = sara.page().locator(".menu-more a[href='/brev']");
            assertThat(sara.page().locator(".header").boundingBox().height).isLessThan(80);
            assertThat(letters.isVisible()).isFalse();

            rest.focus();
            sara.page().keyboard().press("Enter");
            assertThat(letters.isVisible()).isTrue();
            sara.lookOver();
            rest.focus();
            sara.page().keyboard().press("Escape");
            assertThat(letters.isVisible()).isFalse();
            assertThat(rest.evaluate("word => word === document.activeElement")).isEqualTo(true);
        }
    }

    @Test
    void thePublicSeesHowManyThereAreButNoUnpublishedText(Stage stage) {
        String unpublished = addressOfOne(stage, "Krokoms kommun");
        try (Visitor visitor = stage.visitor()) {
            visitor.visit(UNPUBLISHED);
            assertThat(organisations(visitor)).isEmpty();
            assertThat(visitor.open(unpublished).status()).isEqualTo(404);
            assertThat(visitor.excuse()).hasSize(1);
            visitor.open("/koda");
            assertThat(visitor.heading()).isEqualTo("Logga in");
        }
    }

    @Test
    void oneWhoIsSentToSignInComesToWhatSheAskedFor(Stage stage) {
        try (Visitor sara = stage.visitor()) {
            sara.open("/rapporter");
            sara.page().getByLabel("E-postadress").fill(SARA);
            sara.page().getByLabel("Lösenord").fill("fel lösenord");
            sara.button("Logga in").click();
            assertThat(sara.page().locator(".govuk-error-summary").innerText()).contains("hör inte ihop");
            sara.lookOver();
            sara.page().getByLabel("E-postadress").fill(SARA);
            sara.page().getByLabel("Lösenord").fill(DEMO_PASSWORD);
            sara.button("Logga in").click();
            assertThat(sara.heading()).isEqualTo("Rapporter");
            sara.button("Logga ut").click();
            assertThat(sara.page().locator(".account").innerText()).contains("Logga in");
        }
    }

    private static String addressOfOne(Stage stage, String organisation) {
        try (Visitor sara = stage.visitor().signIn(SARA, DEMO_PASSWORD)) {
            sara.open(UNPUBLISHED);
            Locator row = sara.page()
                    .locator("tbody tr", new com.microsoft.playwright.Page.LocatorOptions().setHasText(organisation));
            return row.locator("th a").first().getAttribute("href");
        }
    }

    private static List<String> organisations(Visitor visitor) {
        return visitor.page().locator("tbody td[data-label=Huvudman]").allInnerTexts();
    }

    private static List<String> menu(Visitor visitor) {
        return visitor.page().locator(".menu a").allTextContents();
    }
}
