package rose.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.AnIntervention.anIntervention;
import static rose.Person.ANNA;
import static rose.Person.SARA;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import rose.FailingPage;
import rose.RoseTest;
import rose.Visits;
import rose.Visits.Answer;
import rose.World;
import rose.collection.Interventions;

@RoseTest
class FrameTest {

    @Autowired
    Visits visits;

    @Autowired
    World world;

    @Autowired
    Interventions interventions;

    // --- what goes wrong

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/overenskommelser/1999",
                "/overenskommelser/2021/traumavard/MUNICIPALITY",
                "/overenskommelser/2021/finns-inte/REGION",
                "/kodbocker/999999",
                "/insatser/999999",
                "/insatser/99999999999999999999",
                "/insatser?ar=2021&omrade=finns-inte&niva=REGION",
                "/insatser?ar=2021&omrade=god-vard&niva=COUNTY",
                "/insatser?ar=2021&omrade=god-vard&niva=REGION&sida=0",
                "/insatser?ar=2021&omrade=god-vard&niva=REGION&lan=99",
                "/insatser?ar=2021&omrade=god-vard&niva=REGION&kategori=999999",
                "/insatser?ar=i-fjol&omrade=god-vard&niva=REGION",
                "/insatser?ar=2021&omrade=god-vard&niva=KLINIK",
                "/figurer/fil.exe"
            })
    void whatIsNotThereIsSaidInTheFrame(String path) {
        Answer answer = visits.get(null, path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.heading()).isEqualTo("Sidan finns inte");
        assertThat(answer.page().select(".menu a")).isNotEmpty();
        assertNothingOfTheInsideShows(answer);
    }

    @Test
    void anAddressThatLacksSomethingIsSaidToBeWrong() {
        Answer answer = visits.get(null, "/insatser");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.heading()).isEqualTo("Det går inte att visa");
        assertNothingOfTheInsideShows(answer);
    }

    @Test
    void whatMayNotBeDoneIsSaid() {
        Answer answer = visits.get(ANNA, "/import");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.heading()).isEqualTo("Det här får du inte göra");
        assertNothingOfTheInsideShows(answer);
    }

    @Test
    void anUnknownAddressIsSaidToThoseSignedIn() {
        Answer answer = visits.get(SARA, "/finns-inte");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.heading()).isEqualTo("Sidan finns inte");
    }

    @Test
    void aBugShowsANumberThatIsInTheLogAndNothingElse() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        log.start();
        root.addAppender(log);
        try {
            Answer answer = visits.get(null, FailingPage.PATH);

            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.heading()).isEqualTo("Något gick fel hos oss");
            String reference = answer.page().expectFirst("main code").text();
            assertThat(reference).matches("[0-9a-f]{8}");
            assertThat(log.list)
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .anySatisfy(message -> assertThat(message).contains(reference, FailingPage.PATH));
            assertNothingOfTheInsideShows(answer);
        } finally {
            root.detachAppender(log);
        }
    }

    private static void assertNothingOfTheInsideShows(Answer answer) {
        assertThat(answer.body())
                .doesNotContain(FailingPage.SECRET)
                .doesNotContain("Exception")
                .doesNotContain("org.springframework")
                .doesNotContain("\tat ");
    }

    // --- language

    @Test
    void pagesAreInSwedishUntilEnglishIsChosen() {
        assertThat(visits.get(null, "/om").page().expectFirst("html").attr("lang"))
                .isEqualTo("sv");
        assertThat(visits.get(null, "/om?lang=en").page().expectFirst("html").attr("lang"))
                .isEqualTo("en");
    }

    @Test
    void theSwitchOfLanguageKeepsWhatTheAddressAsksFor() {
        Element english = visits.get(null, "/figurer?ar=2021&visa=mal").page().expectFirst(".dots a[hreflang=en]");
        assertThat(english.attr("href")).isEqualTo("/figurer?ar=2021&visa=mal&lang=en");

        Answer inEnglish = visits.get(null, english.attr("href"));
        assertThat(inEnglish.page().expectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(inEnglish.page().expectFirst(".dots a[hreflang=sv]").attr("href"))
                .isEqualTo("/figurer?ar=2021&visa=mal&lang=sv");
    }

    @Test
    void theChoiceOfLanguageIsKeptInACookie() {
        var cookie = visits.get(null, "/om?lang=en").response().getCookie("rose-language");

        assertThat(cookie).isNotNull();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getMaxAge()).isEqualTo(365 * 24 * 60 * 60);
    }

    @Test
    void aLanguageThatThereIsNotChangesNothing() {
        assertThat(visits.get(null, "/om?lang=fi").page().expectFirst("html").attr("lang"))
                .isEqualTo("sv");
    }

    // --- what is open keeps nothing of its reader

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/om",
                "/tillganglighet",
                "/figurer",
                "/figurer/fil.csv",
                "/overenskommelser",
                "/overenskommelser/2021/god-vard/REGION",
                "/kodbocker",
                "/insatser?ar=2021&omrade=god-vard&niva=MUNICIPALITY",
                "/overenskommelser/1999"
            })
    void anOpenPageSetsNoCookie(String path) {
        assertThat(visits.get(null, path).response().getHeaders("Set-Cookie")).isEmpty();
    }

    @Test
    void aPublishedTextSetsNoCookie() {
        world.given(anIntervention().titled("Öppen"));
        interventions.setPublished(world.idOf("Öppen"), true, world.as(SARA));

        Answer answer = visits.get(null, "/insatser/" + world.idOf("Öppen"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.response().getHeaders("Set-Cookie")).isEmpty();
    }

    @Test
    void everyPageForbidsWhatItDoesNotNeed() {
        assertThat(visits.get(null, "/om").response().getHeader("Content-Security-Policy"))
                .contains("default-src 'self'", "script-src 'self'", "frame-ancestors 'none'", "form-action 'self'");
    }

    @Test
    void whatWasWrittenIsShownAsTextAndNeverAsMarkup() {
        String hostile = "<script>alert(1)</script>\"' onmouseover=x {{7*7}} ${7*7}";
        world.given(anIntervention().titled(hostile).telling(hostile, hostile, hostile, hostile));
        long id = world.allIds().getFirst();

        for (String path :
                new String[] {"/insatser/" + id, "/koda/" + id, "/insatser?ar=2021&omrade=god-vard&niva=MUNICIPALITY"
                }) {
            Answer answer = visits.get(SARA, path);
            assertThat(answer.page().select("script:containsData(alert)"))
                    .as(path)
                    .isEmpty();
            assertThat(answer.page().select("[onmouseover]")).as(path).isEmpty();
            assertThat(answer.page().expectFirst("main").text()).as(path).contains(hostile);
        }
    }
}
