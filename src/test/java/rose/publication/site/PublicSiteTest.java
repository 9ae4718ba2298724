package rose.publication.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static rose.AnIntervention.anIntervention;
import static rose.Person.ANNA;
import static rose.Person.SARA;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import rose.Person;
import rose.RoseTest;
import rose.Visits;
import rose.Visits.Answer;
import rose.World;
import rose.collection.Interventions;

@RoseTest
class PublicSiteTest {

    @Autowired
    Visits visits;

    @Autowired
    World world;

    @Autowired
    Interventions interventions;

    @Autowired
    PublicPages pages;

    @Autowired
    MockMvc mvc;

    // --- the way in

    @Test
    void theMenuOfWhoeverHasNoAccountLeadsToAllThatIsPublic() {
        for (String path : List.of("/", "/lan/jamtland", "/sok", "/figurer", "/overenskommelser", "/om")) {
            assertThat(menu(null, path))
                    .as(path)
                    .containsExactly(
                            "/overenskommelser", "/lan", "/figurer", "/utforska", "/rapporter/utgivna", "/sok");
        }
        assertThat(visits.get(null, "/lan/jamtland")
                        .page()
                        .select(".menu a[aria-current]")
                        .eachAttr("href"))
                .containsExactly("/lan");
    }

    @Test
    void whoWorksHereFindsItAmongTheRest() {
        assertThat(menu(SARA, "/"))
                .contains("/lan", "/sok", "/rapporter")
                .doesNotContain("/rapporter/utgivna")
                .doesNotHaveDuplicates();
        assertThat(menu(ANNA, "/")).contains("/redovisa", "/lan", "/sok").doesNotHaveDuplicates();
    }

    @Test
    void theStartPageHasTheYearTheMapAndAWayToEachCounty() {
        world.given(anIntervention().of(ANNA).titled("Öppna dörrar"));

        Answer start = visits.get(null, "/");

        assertThat(start.page().select("svg a[href^=/lan/]").eachAttr("href").stream()
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(
                        start.page().select("table a[href^=/lan/]").eachAttr("href"))
                .hasSize(21);
        assertThat(start.page().expectFirst("main").text())
                .contains("Överenskommelsen 2021 i korthet", "Jämtlands län har flest: 1 insats. 1 av 21 län");
        assertThat(start.page().expectFirst("main table").text()).contains("Uppsala län har inte redovisat");
    }

    @Test
    void everyMunicipalityIsListedByName() {
        Answer list = visits.get(null, "/kommuner");

        assertThat(list.page().select("main .names a")).hasSize(290);
        assertThat(list.page().select("main h2").eachText())
                .startsWith("A", "B")
                .endsWith("Å", "Ä", "Ö");
    }

    @Test
    void theAccessibilityStatementSaysWhatTheLawAsks() {
        String said =
                visits.get(null, "/tillganglighet").page().expectFirst("main").text();

        assertThat(said).contains("delvis förenlig med lagen (2018:1937)", "Brister", "Digg", "2026-11-22", "@");
        assertThat(visits.get(null, "/tillganglighet?lang=en").heading()).isEqualTo("Accessibility statement for Röse");
    }

    // --- nothing is kept of a reader

    @Test
    void noPublicPageSetsACookie() {
        world.given(anIntervention().titled("Öppna dörrar"));
        interventions.setPublished(world.idOf("Öppna dörrar"), true, world.as(SARA));
        List<String> all = pages.all();
        Stream<String> some = IntStream.range(0, all.size())
                .filter(i -> i < 30 || i % 25 == 0)
                .mapToObj(all::get);

        Stream.concat(
                        some,
                        Stream.of(
                                "/sok?ord=d%C3%B6rr",
                                "/insatser/" + world.idOf("Öppna dörrar"),
                                "/kommuner/2309",
                                "/kommuner/finns-inte",
                                "/utforska",
                                "/robots.txt",
                                "/sitemap.xml",
                                "/sitemap-sidor.xml",
                                "/sitemap-insatser-1.xml"))
                .forEach(path -> {
                    Answer answer = visits.get(null, path);
                    assertThat(answer.status()).as(path).isIn(200, 301, 404);
                    assertThat(answer.response().getHeaders("Set-Cookie"))
                            .as(path)
                            .isEmpty();
                });
    }

    // --- kept by others

    @ParameterizedTest
    @ValueSource(strings = {"/", "/lan", "/lan/jamtland", "/kommuner/krokom", "/sok", "/rapporter/utgivna"})
    void whatIsTheSameIsNotSentAgain(String path) throws Exception {
        MockHttpServletResponse first = mvc.perform(get(path)).andReturn().getResponse();
        assertThat(first.getHeader("Cache-Control")).contains("public");
        assertThat(first.getHeaders("Vary").toString()).contains("Cookie");
        String mark = first.getHeader("ETag");

        assertThat(mvc.perform(get(path).header("If-None-Match", mark))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(304);
        world.given(anIntervention().of(ANNA).titled("Ny"));
        interventions.setPublished(world.idOf("Ny"), true, world.as(SARA));
        if (!path.equals("/rapporter/utgivna")) {
            assertThat(mvc.perform(get(path).header("If-None-Match", mark))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(200);
        }
    }

    @Test
    void whatShowsTextsIsAskedForEachTime() throws Exception {
        for (String path : List.of("/sok", "/kommuner/krokom", "/lan/jamtland")) {
            assertThat(mvc.perform(get(path)).andReturn().getResponse().getHeader("Cache-Control"))
                    .contains("no-cache");
        }
    }

    @Test
    void nothingIsKeptForWhoHasSignedInNorOfWhatIsNotThere() throws Exception {
        assertThat(mvc.perform(get("/").with(user(world.signedIn(SARA))))
                        .andReturn()
                        .getResponse()
                        .getHeader("Cache-Control"))
                .contains("no-store");
        assertThat(mvc.perform(get("/kommuner/finns-inte"))
                        .andReturn()
                        .getResponse()
                        .getHeader("Cache-Control"))
                .contains("no-store");
    }

    // --- search engines

    @Test
    void searchEnginesAreLedToWhatIsPublicAndNothingElse() {
        world.given(anIntervention().titled("Öppna dörrar"), anIntervention().titled("Stängda dörrar"));
        interventions.setPublished(world.idOf("Öppna dörrar"), true, world.as(SARA));

        assertThat(visits.get(null, "/robots.txt").body()).contains("Sitemap: http", "/sitemap.xml", "Disallow: /sok?");
        assertThat(addresses("/sitemap.xml")).hasSize(2);
        assertThat(addresses("/sitemap-sidor.xml"))
                .contains("/", "/lan/jamtland", "/kommuner/krokom", "/overenskommelser/2021")
                .noneMatch(path -> path.startsWith("/koda") || path.startsWith("/insatser"));
        assertThat(addresses("/sitemap-insatser-1.xml")).containsExactly("/insatser/" + world.idOf("Öppna dörrar"));
        interventions.setPublished(world.idOf("Öppna dörrar"), false, world.as(SARA));
        assertThat(visits.get(null, "/sitemap-insatser-1.xml").status()).isEqualTo(404);
        assertThat(addresses("/sitemap.xml")).hasSize(1);
    }

    @Test
    void everyPageThatSearchEnginesAreLedToOpens() {
        pages.all().stream()
                .filter(path -> !path.matches("/(lan|regioner|kommuner|lansgemensamt)/.*"))
                .forEach(path ->
                        assertThat(visits.get(null, path).status()).as(path).isEqualTo(200));
    }

    private List<String> addresses(String sitemap) {
        return Jsoup.parse(visits.get(null, sitemap).body(), Parser.xmlParser()).select("loc").stream()
                .map(each -> each.text().replaceFirst("^https?://[^/]+", ""))
                .toList();
    }

    private List<String> menu(Person person, String path) {
        return visits.get(person, path).page().select("nav ul.menu a").eachAttr("href");
    }
}
