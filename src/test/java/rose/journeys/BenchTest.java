package rose.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.journeys.Accounts.DEMO_PASSWORD;
import static rose.journeys.Accounts.SARA;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Coding when not everything goes well. */
@ExtendWith(Stage.Given.class)
class BenchTest {

    private static final String BENCH = "/koda/2021/traumavard/REGION";
    private static final String TICKS = "**/kategorier/*";

    @Test
    void aTickIsThereWhenThePageIsLoadedAgainAndSoIsItsTakingBack(Stage stage) {
        try (Visitor sara = atTheBench(stage)) {
            press(sara, "2");
            sara.page().reload();
            assertThat(box(sara, "2").isChecked()).isTrue();
            press(sara, "2");
            sara.page().reload();
            assertThat(box(sara, "2").isChecked()).isFalse();
        }
    }

    @Test
    void aTickIsTakenBackAndSaidNotToBeSavedWhenTheServerIsGone(Stage stage) {
        try (Visitor sara = atTheBench(stage)) {
            sara.page().route(TICKS, Route::abort);
            sara.page().keyboard().press("3");
            assertThat(told(sara, "Inte sparat: ingen kontakt")).endsWith("försök igen.");
            assertThat(box(sara, "3").isChecked()).isFalse();
            sara.page().unroute(TICKS);
            press(sara, "3");
            assertThat(box(sara, "3").isChecked()).isTrue();
            press(sara, "3");
            assertThat(sara.excuse()).isNotEmpty();
        }
    }

    @Test
    void theTakingBackOfATickIsUndoneTooWhenItCouldNotBeSaved(Stage stage) {
        try (Visitor sara = atTheBench(stage)) {
            press(sara, "4");
            sara.page().route(TICKS, Route::abort);
            sara.page().keyboard().press("4");
            told(sara, "Inte sparat");
            assertThat(box(sara, "4").isChecked()).isTrue();
            sara.page().unroute(TICKS);
            press(sara, "4");
            assertThat(sara.excuse()).isNotEmpty();
        }
    }

    @Test
    void oneWhoseSessionIsGoneIsToldThatSheIsSignedOut(Stage stage) {
        try (Visitor sara = atTheBench(stage)) {
            sara.page().context().clearCookies();
            sara.page().keyboard().press("5");
            assertThat(told(sara, "Inte sparat")).contains("inte längre inloggad");
            assertThat(box(sara, "5").isChecked()).isFalse();
            assertThat(sara.excuse()).isNotEmpty();
        }
    }

    @Test
    void aFailureOfTheServerIsNotTakenForASave(Stage stage) {
        try (Visitor sara = atTheBench(stage)) {
            sara.page().route(TICKS, route -> route.fulfill(new Route.FulfillOptions().setStatus(500)));
            sara.page().keyboard().press("6");
            assertThat(told(sara, "Inte sparat")).contains("ladda om sidan");
            assertThat(box(sara, "6").isChecked()).isFalse();
            assertThat(sara.excuse()).isNotEmpty();
        }
    }

    @Test
    void theKeysCanBeTurnedOffAndStayOff(Stage stage) {
        try (Visitor sara = atTheBench(stage)) {
            Locator keysOn = sara.page().getByLabel("Tangenter på");
            assertThat(keysOn.isChecked()).isTrue();
            keysOn.uncheck();
            sara.page().keyboard().press("1");
            assertThat(box(sara, "1").isChecked()).isFalse();
            sara.page().reload();
            assertThat(keysOn.isChecked()).isFalse();
            sara.page().keyboard().press("1");
            assertThat(box(sara, "1").isChecked()).isFalse();
            keysOn.check();
            press(sara, "1");
            assertThat(box(sara, "1").isChecked()).isTrue();
            press(sara, "1");
        }
    }

    private static Visitor atTheBench(Stage stage) {
        Visitor sara = stage.visitor().signIn(SARA, DEMO_PASSWORD);
        sara.askingUs().open(BENCH);
        return sara;
    }

    private static void press(Visitor sara, String key) {
        sara.page().waitForResponse(TICKS, () -> sara.page().keyboard().press(key));
        told(sara, "Sparat");
    }

    private static Locator box(Visitor sara, String key) {
        return sara.page().locator("input[data-key='" + key + "']");
    }

    private static String told(Visitor sara, String beginning) {
        Locator status = sara.page().locator("#sparat", new Page.LocatorOptions().setHasText(beginning));
        status.waitFor();
        return status.innerText();
    }
}
