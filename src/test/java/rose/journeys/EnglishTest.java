package rose.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.journeys.Accounts.DEMO_PASSWORD;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The public, in English. */
@ExtendWith(Stage.Given.class)
class EnglishTest {

    private static final List<String> MODULES = List.of(
            "platform",
            "shell",
            "organisations",
            "agreements",
            "surveys",
            "collection",
            "coding",
            "analysis",
            "publication",
            "publication/feedback",
            "publication/site");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/om",
                "/tillganglighet",
                "/logga-in",
                "/overenskommelser",
                "/overenskommelser/2021",
                "/overenskommelser/2022/barn-unga/REGION",
                "/kodbocker",
                "/kodbocker/1",
                "/figurer?ar=2022&omrade=barn-unga&niva=REGION&visa=mal",
                "/figurer?ar=2022&omrade=barn-unga&niva=REGION&visa=karta",
                "/figurer?ar=2022&omrade=barn-unga&niva=REGION&visa=beviljat-och-redovisat",
                "/insatser?ar=2021&omrade=samsjuklighet&niva=COUNTY",
                "/lan",
                "/lan/jamtland?ar=2022",
                "/kommuner/krokom?ar=2022",
                "/kommuner",
                "/sok?ord=barnahus",
                "/rapporter/utgivna"
            })
    void everyPageHasASwitchToEnglishThatLeavesNoSwedishBehind(String path, Stage stage) {
        try (Visitor visitor = stage.visitor()) {
            visitor.open(path);
            assertThat(visitor.page().locator("html").getAttribute("lang")).isEqualTo("sv");
            assertThat(swedishIn(visitor)).isNotEmpty();
            visitor.link("English").click();
            assertThat(visitor.page().locator("html").getAttribute("lang")).isEqualTo("en");
            assertThat(visitor.place()).startsWith(path);
            assertThat(swedishIn(visitor)).isEmpty();
            visitor.lookOver();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "kontakt@ostersund.exempel, /redovisa",
        "analytiker@socialstyrelsen.exempel, /enkater",
        "analytiker@socialstyrelsen.exempel, /uppfoljning",
        "analytiker@socialstyrelsen.exempel, /belastning"
    })
    void soDoPagesForThoseSignedIn(String email, String path, Stage stage) {
        try (Visitor visitor = stage.visitor()) {
            visitor.signIn(email, DEMO_PASSWORD).open(path + "?lang=en");
            assertThat(visitor.page().locator("html").getAttribute("lang")).isEqualTo("en");
            assertThat(swedishIn(visitor)).isEmpty();
        }
    }

    @Test
    void theChoiceOfLanguageIsKeptAndCanBeTakenBack(Stage stage) {
        try (Visitor visitor = stage.visitor()) {
            visitor.link("English").click();
            visitor.open("/figurer");
            assertThat(visitor.heading()).isEqualTo("Figures");
            visitor.link("Svenska").click();
            visitor.open("/figurer");
            assertThat(visitor.heading()).isEqualTo("Figurer");
        }
    }

    /**
     * Our Swedish texts of some length that stand on the page though they have an English wording. What people have written, and is
     * marked as Swedish, may use the same words.
     */
    private static List<String> swedishIn(Visitor visitor) {
        String body = visitor.page().locator("body").innerText();
        for (String written : visitor.page().locator("body [lang=sv]").allInnerTexts()) {
            body = body.replace(written, "");
        }
        String shown = body + "\n" + visitor.page().title();
        return MODULES.stream()
                .flatMap(module -> {
                    Properties swedish = texts(module, "");
                    Properties english = texts(module, "_en");
                    return swedish.stringPropertyNames().stream()
                            .filter(key -> !swedish.getProperty(key).equals(english.getProperty(key)))
                            .map(swedish::getProperty);
                })
                .flatMap(text -> List.of(text.split("\\{\\d}")).stream())
                .map(String::strip)
                .filter(text -> text.length() > 11)
                .filter(shown::contains)
                .toList();
    }

    private static Properties texts(String module, String suffix) {
        String name = "/rose/" + module + "/messages" + suffix + ".properties";
        try (var in = new InputStreamReader(EnglishTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
