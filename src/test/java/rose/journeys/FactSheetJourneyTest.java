package rose.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.journeys.Accounts.DEMO_PASSWORD;
import static rose.journeys.Accounts.SARA;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An analyst makes all fact sheets of a year, watches, and publishes them; then anybody fetches one. */
@ExtendWith(Stage.Given.class)
class FactSheetJourneyTest {

    private static final double PATIENCE = 15 * 60 * 1000;

    @Test
    void allSheetsAreMadeInOneRunAndPublished(Stage stage) {
        try (Visitor somebody = stage.visitor();
                Visitor sara = stage.visitor().signIn(SARA, DEMO_PASSWORD)) {
            somebody.open("/faktablad");
            assertThat(somebody.page().locator(".empty h2").innerText()).isEqualTo("Inga faktablad är publicerade än");
            sara.open("/rapporter");
            sara.link("Faktablad för regioner, kommuner och län").click();
            sara.page().getByLabel("År").selectOption("2021");
            sara.button("Gör alla faktablad").click();
            assertThat(sara.heading()).isEqualTo("Faktablad 2021");
            assertThat(sara.page().locator("progress").count()).isEqualTo(1);
            sara.lookOver();
            sara.page().locator(".notice--saved").waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));
            assertThat(sara.page().locator(".notice--saved").innerText()).contains("353 av 353");
            sara.lookOver();
            sara.button("Publicera faktabladen").click();
            assertThat(sara.place()).isEqualTo("/faktablad?ar=2021");
            sara.lookOver();
            fetches(somebody);
        }
    }

    private static void fetches(Visitor somebody) {
        somebody.visit("/faktablad");
        somebody.page().locator("summary:has-text('Jämtlands län')").click();
        var file = somebody.page()
                .waitForDownload(() -> somebody.link("Krokoms kommun").click());
        assertThat(file.suggestedFilename()).isEqualTo("faktablad-2021-kommun-2309.pdf");
    }
}
