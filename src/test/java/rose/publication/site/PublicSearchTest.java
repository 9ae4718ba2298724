package rose.publication.site;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.AnIntervention.anIntervention;
import static rose.Person.ANNA;
import static rose.Person.BO;
import static rose.Person.SARA;
import static rose.Person.ULLA;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import rose.AnIntervention;
import rose.Person;
import rose.RoseTest;
import rose.Statements;
import rose.Visits;
import rose.Visits.Answer;
import rose.World;
import rose.collection.Interventions;

@RoseTest
class PublicSearchTest {

    @Autowired
    Visits visits;

    @Autowired
    World world;

    @Autowired
    Interventions interventions;

    // --- words

    @ParameterizedTest
    @ValueSource(
            strings = {
                "samtalsgrupp",
                "Samtalsgrupperna",
                "samtal",
                "SAMTAL skolan",
                "skolor",
                "förälder",
                "mobilt team",
                "samtal, & skola!",
                "skolan:*|x"
            })
    void aWordIsFoundInAllItsFormsAndByItsBeginning(String words) {
        published(
                anIntervention()
                        .titled("Samtalsgrupper i skolan")
                        .telling("Ett mobilt team möter föräldrar.", "", "", "x"),
                anIntervention().titled("Annat").telling("Något helt annat.", "", "", ""));

        assertThat(titles(search(words))).containsExactly("Samtalsgrupper i skolan");
    }

    @Test
    void allTheWordsAreWantedAndWhatTellsMostOfThemComesFirst() {
        published(
                anIntervention().titled("Kurs").telling("En kurs om sömn.", "", "", ""),
                anIntervention().titled("Sömn").telling("Sömn och åter sömn.", "Bättre sömn", "", ""),
                anIntervention().titled("Motion"));

        assertThat(titles(search("sömn"))).containsExactly("Sömn", "Kurs");
        assertThat(titles(search("sömn kurs"))).containsExactly("Kurs");
    }

    @Test
    void whatWasLookedForIsMarkedWhereItStands() {
        published(anIntervention().titled("Grupp").telling("Vi startade samtalsgrupper för <b>unga</b>.", "", "", ""));

        Answer found = search("samtalsgrupp");

        assertThat(found.page().select("mark").eachText()).containsExactly("samtalsgrupper");
        assertThat(found.page().select(".hits b")).isEmpty();
        assertThat(found.page().expectFirst(".hits").text()).contains("startade samtalsgrupper för unga");
    }

    @Test
    void aHitTellsWhoWhenAndWhereItIsReadWhole() {
        published(anIntervention().of(ANNA).titled("Dörrar").telling("Öppna dörrar varje vecka.", "", "", ""));

        var hit = search("").page().expectFirst(".hits li");

        assertThat(hit.text()).contains("Krokoms kommun, 2021. God vård och omsorg.", "Öppna dörrar varje vecka.");
        String href = hit.expectFirst("a").attr("href");
        assertThat(href).isEqualTo("/insatser/" + world.idOf("Dörrar"));
        assertThat(visits.get(null, href).heading()).isEqualTo("Dörrar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"och", "!!!", "' or 1=1 --", "\u0000", "a:b", "<->", "😀"})
    void whatIsNoWordDoesNoHarm(String words) {
        published(anIntervention().titled("Dörrar"));

        assertThat(search(words).status()).isEqualTo(200);
    }

    @Test
    void placesOfThatNameAreShownToo() {
        assertThat(search("krok").page().select("main a[href=/kommuner/krokom]"))
                .hasSize(1);
        assertThat(search("Västra Göta").page().select("main a[href=/lan/vastra-gotaland]"))
                .hasSize(1);
    }

    // --- choices

    @Test
    void whatIsFoundCanBeNarrowed() {
        published(
                anIntervention().of(ANNA).titled("Krokom").forTargetGroups("Vuxna 65+"),
                anIntervention().of(BO).titled("Östersund").in(2022, "god-vard"),
                anIntervention().of(ULLA).titled("Uppsala").in(2021, "barn-unga"));

        assertThat(titles(get("/sok"))).containsExactlyInAnyOrder("Krokom", "Östersund", "Uppsala");
        assertThat(titles(get("/sok?ar=2022"))).containsExactly("Östersund");
        assertThat(titles(get("/sok?omrade=barn-unga"))).containsExactly("Uppsala");
        assertThat(titles(get("/sok?lan=23"))).containsExactlyInAnyOrder("Krokom", "Östersund");
        assertThat(titles(get("/sok?niva=REGION"))).containsExactly("Uppsala");
        assertThat(titles(get("/sok?malgrupp=Vuxna%2065%2B"))).containsExactly("Krokom");
        assertThat(titles(get("/sok?organisation=MUNICIPALITY-2380"))).containsExactly("Östersund");
        assertThat(titles(get("/sok?lan=23&ar=2021&ord=krok"))).containsExactly("Krokom");
        assertThat(get("/sok?lan=23")
                        .page()
                        .expectFirst("#lan option[selected]")
                        .text())
                .isEqualTo("Jämtlands län");
    }

    @Test
    void aChoiceThatThereIsNotIsLeftOut() {
        published(anIntervention().titled("Dörrar"));

        assertThat(titles(get("/sok?ar=1999&omrade=x&lan=99&niva=KLINIK&malgrupp=x&organisation=x&sida=99999999999")))
                .containsExactly("Dörrar");
    }

    @Test
    void manyAreShownPageByPageWithTheSameChoices() {
        published(IntStream.range(0, 53)
                .mapToObj(i -> anIntervention().titled("Dörr " + i))
                .toArray(AnIntervention[]::new));

        assertThat(get("/sok?ord=d%C3%B6rr").page().expectFirst("#traffar").text())
                .isEqualTo("53 publicerade insatser");
        assertThat(titles(get("/sok?ord=d%C3%B6rr"))).hasSize(50);
        String next = get("/sok?ord=d%C3%B6rr&lan=23")
                .page()
                .expectFirst(".pages a[rel=next]")
                .attr("href");
        assertThat(next).isEqualTo("/sok?ord=d%C3%B6rr&lan=23&sida=2");
        assertThat(titles(get(next))).hasSize(3);
    }

    // --- what is not published

    @Test
    void whatIsNotPublishedIsNeitherFoundNorCountedWhoeverLooks() {
        world.given(
                anIntervention().of(ANNA).titled("Öppna dörrar"),
                anIntervention().of(ANNA).titled("Stängda dörrar").telling("hemlig dörr", "", "", ""));
        interventions.setPublished(world.idOf("Öppna dörrar"), true, world.as(SARA));

        for (Person person : Arrays.asList(null, ANNA, SARA)) {
            Answer found = visits.get(person, "/sok?ord=d%C3%B6rr");
            assertThat(titles(found)).containsExactly("Öppna dörrar");
            assertThat(found.page().expectFirst("#traffar").text()).isEqualTo("1 publicerad insats");
            assertThat(found.body()).doesNotContain("Stängda");
            assertThat(visits.get(person, "/sok?ord=hemlig")
                            .page()
                            .expectFirst("#traffar")
                            .text())
                    .isEqualTo("0 publicerade insatser");
        }
    }

    @Test
    void whatIsTakenBackIsGoneAtOnce() {
        published(anIntervention().titled("Dörrar"));
        assertThat(titles(search("dörr"))).hasSize(1);

        interventions.setPublished(world.idOf("Dörrar"), false, world.as(SARA));

        assertThat(titles(search("dörr"))).isEmpty();
        assertThat(search("dörr").page().expectFirst("main").text()).contains("Ingen insats är publicerad än.");
    }

    @Test
    void aSearchAsksTheDatabaseFewQuestions() {
        published(anIntervention().titled("Dörrar"), anIntervention().titled("Dörr"));
        search("dörr");

        assertThat(Statements.during(() -> search("dörr"))).isLessThanOrEqualTo(3);
    }

    private void published(AnIntervention... some) {
        world.given(some);
        world.allIds().forEach(id -> interventions.setPublished(id, true, world.as(SARA)));
    }

    private Answer search(String words) {
        return get("/sok?ord=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }

    private Answer get(String path) {
        return visits.get(null, path);
    }

    private static List<String> titles(Answer answer) {
        return answer.page().select(".hits h3 a").eachText();
    }
}
