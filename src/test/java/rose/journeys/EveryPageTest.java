package rose.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.journeys.Accounts.DEMO_PASSWORD;
import static rose.journeys.Accounts.SARA;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that the journeys do not come to, as an analyst sees it: axe in all looks, nothing out at the side. */
@ExtendWith(Stage.Given.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTest {

    private Visitor sara;

    @BeforeAll
    void signIn(Stage stage) {
        sara = stage.visitor().signIn(SARA, DEMO_PASSWORD);
    }

    @AfterAll
    void leave() {
        sara.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/om",
                "/tillganglighet",
                "/overenskommelser",
                "/overenskommelser/2021",
                "/overenskommelser/2022/barn-unga/REGION",
                "/kodbocker",
                "/kodbocker/1",
                "/kodbocker/2/skillnad",
                "/kodbocker?ord=stöd",
                "/figurer",
                "/figurer?ar=2022&omrade=barn-unga&niva=REGION&visa=mal",
                "/figurer?ar=2022&omrade=barn-unga&niva=REGION&visa=perspektiv",
                "/figurer?ar=2022&omrade=barn-unga&niva=REGION&visa=perspektiv-omraden",
                "/figurer?ar=2022&omrade=barn-unga&niva=REGION&visa=samverkan-prioriterad",
                "/figurer?ar=2022&omrade=barn-unga&niva=REGION&visa=mal-och-effekter",
                "/figurer?ar=2022&omrade=barn-unga&niva=REGION&visa=ar-mal",
                "/figurer?ar=2022&omrade=barn-unga&niva=REGION&visa=relationer",
                "/svarande?ar=2022&omrade=barn-unga&niva=REGION&fraga=perspectives&svar=equality",
                "/figurer?ar=2022&omrade=barn-unga&niva=REGION&visa=maluppfyllelse",
                "/figurer?ar=2022&omrade=barn-unga&niva=REGION&visa=samband",
                "/figurer?ar=2022&omrade=barn-unga&niva=REGION&visa=nagon-effekt",
                "/figurer?ar=2022&omrade=barn-unga&niva=REGION&visa=karta",
                "/figurer?ar=2022&omrade=barn-unga&niva=REGION&visa=medel",
                "/figurer?ar=2022&omrade=barn-unga&niva=REGION&visa=malgrupper",
                "/figurer?ar=2022&omrade=barn-unga&niva=REGION&visa=beviljat-och-redovisat",
                "/figurer?ar=2022&omrade=barn-unga&niva=REGION&visa=svar",
                "/figurer?ar=2022&omrade=barn-unga&niva=REGION&visa=svar-over-tid",
                "/figurer?ar=2022&omrade=barn-unga&niva=REGION&visa=ordinarie-och-finansierat&sena=utan",
                "/figurer?visa=register&matt=diagnosed&lan=23",
                "/figurer?visa=register-lan&matt=waiting-time",
                "/register/inlasning",
                "/oppna-data",
                "/oppna-data/api",
                "/utforska",
                "/utforska?matt=insatser&delat=organisation&ar=2022&niva=MUNICIPALITY",
                "/utforska?matt=resultat&delat=effekt&ar=2022&jamfor=ja&b.ar=2021",
                "/utforska/sparade",
                "/enkater",
                "/enkater/1",
                "/enkater/1/prova/1",
                "/enkater/ny",
                "/enkater/import",
                "/uppfoljning",
                "/uppfoljning?ar=2022",
                "/uppfoljning?ar=2022&lan=23",
                "/insatser?ar=2022&omrade=barn-unga&niva=REGION",
                "/koda/2022/barn-unga/REGION",
                "/koda/2022/barn-unga/REGION/overensstammelse",
                "/faktablad",
                "/belastning",
                "/kontroll",
                "/kontroll?exempel=ja",
                "/belastning?ar=2023&omrade=god-vard&niva=MUNICIPALITY",
                "/brev",
                "/rapporter",
                "/rapporter/ny",
                "/rapporter/figur?fraga=matt%3Dinsatser%26delat%3Dlan"
            })
    void aPageIsReadableToAllInEveryLook(String path) {
        assertThat(sara.open(path).status()).isEqualTo(200);
        assertThat(sara.page().locator("h1").count()).isEqualTo(1);
        sara.lookOver();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/finns-inte", "/insatser/999999999", "/overenskommelser/1999", "/rapporter/999999/redigera"})
    void whatIsNotThereIsSaidOnAPageOfOurs(String path) {
        assertThat(sara.open(path).status()).isEqualTo(404);
        assertThat(sara.heading()).isEqualTo("Sidan finns inte");
        assertThat(sara.excuse()).hasSize(1).allMatch(complaint -> complaint.contains("404"));
    }

    /** What an analyst prints is read without colours and buttons; here only that nothing of it fails. */
    @ParameterizedTest
    @ValueSource(strings = {"csv", "json", "svg"})
    void aFigureCanBeFetchedAsAFile(String format) {
        sara.open("/figurer?ar=2022&omrade=barn-unga&niva=REGION&visa=mal");
        var download = sara.page()
                .waitForDownload(() -> sara.page()
                        .locator("main a[href*='fil." + format + "']")
                        .click());
        assertThat(download.suggestedFilename()).endsWith("." + format);
        assertThat(List.of(download.path())).allMatch(file -> file.toFile().length() > 100);
    }
}
