package rose.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody without an account finds their municipality and an intervention to read. */
@ExtendWith(Stage.Given.class)
class PublicSiteJourneyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/lan",
                "/lan?ar=2021",
                "/lan/jamtland?ar=2022",
                "/lan/jamtland?ar=2021",
                "/lan/gotland?ar=2022",
                "/kommuner",
                "/kommuner/krokom?ar=2022",
                "/kommuner/krokom?ar=2021",
                "/regioner/jamtland-harjedalen?ar=2022",
                "/lansgemensamt/jamtland?ar=2022",
                "/sok",
                "/sok?ord=stöd",
                "/sok?ord=finnsintealls",
                "/rapporter/utgivna",
                "/tillganglighet"
            })
    void aPublicPageIsReadableToAllInEveryLookAndKeepsNothing(String path, Stage stage) {
        try (Visitor somebody = stage.visitor()) {
            assertThat(somebody.open(path).status()).isEqualTo(200);
            assertThat(somebody.page().locator("h1").count()).isEqualTo(1);
            somebody.lookOver();
            assertThat(somebody.page().context().cookies()).isEmpty();
        }
    }

    @Test
    void fromTheMapToAMunicipalityAndFromThereToItsAreas(Stage stage) {
        try (Visitor somebody = stage.visitor()) {
            somebody.page().locator("table").getByText("Jämtlands län").first().click();
            assertThat(somebody.heading()).isEqualTo("Jämtlands län");
            somebody.link("2022").first().click();
            somebody.link("Krokoms kommun").click();
            assertThat(somebody.heading()).isEqualTo("Krokoms kommun");
            somebody.link("2022").first().click();
            somebody.page().locator("#jamfort ~ nav a").last().click();
            assertThat(somebody.place())
                    .startsWith("/kommuner/krokom?ar=2022&omrade=")
                    .endsWith("#jamfort");
            somebody.lookOver();
        }
    }

    @Test
    void fromAWordToAnIntervention(Stage stage) {
        try (Visitor somebody = stage.visitor()) {
            somebody.page().getByLabel("Sök insats, län, region eller kommun").fill("barnahus");
            somebody.page().keyboard().press("Enter");
            assertThat(somebody.page().locator("#traffar").innerText()).contains("publicerade insatser");
            somebody.page().locator(".hits a").first().click();
            assertThat(somebody.heading()).isEqualTo("Barnahus");
            somebody.lookOver();
        }
    }

    @Test
    void theCountyOnTheMapIsALink(Stage stage) {
        try (Visitor somebody = stage.visitor()) {
            somebody.page()
                    .locator("svg a[href*='/lan/norrbotten']:visible")
                    .first()
                    .focus();
            somebody.page().keyboard().press("Enter");
            assertThat(somebody.heading()).isEqualTo("Norrbottens län");
        }
    }
}
