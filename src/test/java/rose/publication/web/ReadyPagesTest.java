package rose.publication.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static rose.AnIntervention.anIntervention;
import static rose.Person.SARA;

import gg.jte.TemplateEngine;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import rose.RoseTest;
import rose.Visits;
import rose.World;
import rose.coding.Dimension;
import rose.organisations.Level;
import rose.organisations.Viewer;
import rose.platform.AllTexts;
import rose.platform.Changes;
import rose.platform.Texts;
import rose.publication.report.EditionFile;
import rose.publication.report.web.EditionFilePage;
import rose.shell.Page;

/** Pages that everybody gets are drawn once, and are never older than a second. */
@RoseTest
class ReadyPagesTest {

    private static final String GOALS = "/figurer?ar=2021&omrade=barn-unga&niva=REGION&visa=mal";

    @Autowired
    World world;

    @Autowired
    Visits visits;

    @Autowired
    MockMvc mvc;

    @Autowired
    TemplateEngine templates;

    @Autowired
    Changes changes;

    @BeforeEach
    void one() {
        reported("Ett");
    }

    private void reported(String title) {
        world.given(anIntervention()
                .of(Level.REGION, "23")
                .in(2021, "barn-unga")
                .titled(title)
                .coded(Dimension.GOAL, "Ökad tillgänglighet"));
    }

    private MockHttpServletResponse open(String path, String... headers) throws Exception {
        var request = get(path);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8)).text();
    }

    @Test
    void aChangeShows() throws Exception {
        assertThat(text(open(GOALS))).contains("1 kodade av 1 redovisade insatser");
        reported("Två");
        assertThat(text(open(GOALS))).contains("2 kodade av 2 redovisade insatser");
    }

    /** Where a page is trusted for a while, it is held against nothing meanwhile, and is not older afterwards. */
    @Test
    void aPageIsDrawnOnceForAsLongAsItSaysTheSame() throws Exception {
        ReadyPages pages = new ReadyPages(templates, changes, Duration.ofMillis(200));
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger drawn = new AtomicInteger();
        AtomicReference<String> says = new AtomicReference<>("Ett");

        String first = title(pages, asked, drawn, says);
        says.set("Två");
        assertThat(title(pages, asked, drawn, says)).isEqualTo(first).isEqualTo("Ett");
        Thread.sleep(250);
        title(pages, asked, drawn, says);
        assertThat(asked).as("nothing at all is written").hasValue(1);
        reported("Något annat");
        Thread.sleep(250);
        assertThat(title(pages, asked, drawn, says)).isEqualTo("Två");
        reported("Ännu något");
        Thread.sleep(250);
        title(pages, asked, drawn, says);
        assertThat(asked).hasValue(3);
        assertThat(drawn).as("what it says has not changed").hasValue(2);
    }

    private String title(ReadyPages pages, AtomicInteger asked, AtomicInteger drawn, AtomicReference<String> says) {
        Page page = new Page(AllTexts.in(Texts.SWEDISH), Viewer.PUBLIC, List.of(), "/rapporter", "", () -> "");
        byte[] html = pages.answer(
                        new MockHttpServletRequest(),
                        page,
                        "publication/writing/edition-file.jte",
                        () -> {
                            asked.incrementAndGet();
                            return says.get();
                        },
                        said -> {
                            drawn.incrementAndGet();
                            return new EditionFilePage(said, EditionFile.State.DONE, 100, "", "/", "/", "/");
                        })
                .getBody();
        return Jsoup.parse(new String(html, StandardCharsets.UTF_8))
                .expectFirst("h1")
                .text();
    }

    @Test
    void whoHasThePageAlreadyIsToldSo() throws Exception {
        String tag = open(GOALS).getHeader("ETag");

        assertThat(tag).isNotBlank();
        MockHttpServletResponse again = open(GOALS, "If-None-Match", tag);
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();
        assertThat(open(GOALS).getHeader("ETag")).as("nothing has changed").isEqualTo(tag);
        assertThat(open(GOALS, "If-None-Match", "W/\"another\"").getStatus()).isEqualTo(200);
    }

    /** The answer that is given at once is the one that was drawn, to the last header. */
    @Test
    void aReadyPageIsGivenBeforePagesAreBegun() throws Exception {
        for (String language : new String[] {"", "en-GB"}) {
            MvcResult drawn = packed(GOALS, language);
            MvcResult ready = packed(GOALS, language);

            assertThat(drawn.getHandler()).isNotNull();
            assertThat(ready.getHandler()).as("no controller is asked").isNull();
            assertThat(heads(ready)).isEqualTo(heads(drawn)).containsKeys("Content-Security-Policy", "X-Frame-Options");
            assertThat(ready.getResponse().getContentAsByteArray())
                    .isEqualTo(drawn.getResponse().getContentAsByteArray());
            assertThat(ready.getResponse().getStatus()).isEqualTo(200);
        }
    }

    private MvcResult packed(String path, String language) throws Exception {
        var request = get(path).header("Accept-Encoding", "gzip");
        if (!language.isEmpty()) {
            request.cookie(new Cookie("rose-language", language));
        }
        return mvc.perform(request).andReturn();
    }

    private static Map<String, List<String>> heads(MvcResult result) {
        MockHttpServletResponse response = result.getResponse();
        return response.getHeaderNames().stream()
                .filter(name -> !name.equals("Content-Length"))
                .collect(Collectors.toMap(name -> name, response::getHeaders));
    }

    @Test
    void aReadyPageIsNotForWhoIsSignedInNorForWhoChoosesALanguage() throws Exception {
        packed(GOALS, "");
        MvcResult own = mvc.perform(get(GOALS).header("Accept-Encoding", "gzip").with(user(world.signedIn(SARA))))
                .andReturn();
        assertThat(own.getHandler()).isNotNull();
        assertThat(text(own.getResponse())).contains("Sara");

        String english = GOALS + "&lang=en";
        packed(english, "en-GB");
        assertThat(packed(english, "en-GB").getResponse().getHeader("Set-Cookie"))
                .startsWith("rose-language=en");
    }

    @Test
    void aReadyPageIsNotSentToWhoHasIt() throws Exception {
        String tag = packed(GOALS, "").getResponse().getHeader("ETag");
        MvcResult again = mvc.perform(
                        get(GOALS).header("Accept-Encoding", "gzip").header("If-None-Match", "W/\"other\", " + tag))
                .andReturn();

        assertThat(again.getHandler()).isNull();
        assertThat(again.getResponse().getStatus()).isEqualTo(304);
        assertThat(again.getResponse().getContentAsByteArray()).isEmpty();
        assertThat(again.getResponse().getHeader("ETag")).isEqualTo(tag);
    }

    @Test
    void itIsPackedForThoseWhoTakeThat() throws Exception {
        MockHttpServletResponse packed = open(GOALS, "Accept-Encoding", "gzip, br");

        assertThat(packed.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.getContentAsByteArray())).readAllBytes())
                .isEqualTo(open(GOALS).getContentAsByteArray());
    }

    @Test
    void eachLanguageAndEachAddressHasItsOwn() throws Exception {
        assertThat(text(open(GOALS))).contains("Mål för insatser");
        MockHttpServletResponse english = mvc.perform(get(GOALS).cookie(new Cookie("rose-language", "en")))
                .andReturn()
                .getResponse();
        assertThat(Jsoup.parse(english.getContentAsString(StandardCharsets.UTF_8))
                        .expectFirst("html")
                        .attr("lang"))
                .isEqualTo("en");
        assertThat(text(open(GOALS.replace("visa=mal", "visa=svar")))).doesNotContain("Mål för insatser");
    }

    @Test
    void whoIsSignedInGetsAPageOfTheirOwnThatNobodyKeeps() throws Exception {
        open(GOALS);
        MockHttpServletResponse own = visits.get(SARA, GOALS).response();

        assertThat(text(own)).contains("Sara");
        assertThat(own.getHeader("Cache-Control")).contains("no-store");
        assertThat(text(open(GOALS))).doesNotContain("Sara");
        assertThat(open(GOALS).getHeader("Set-Cookie")).isNull();
    }
}
