package rose.publication.site;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.AnIntervention.anIntervention;
import static rose.Person.ANNA;
import static rose.Person.BO;
import static rose.Person.SARA;
import static rose.Person.ULLA;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import rose.AnIntervention;
import rose.RoseTest;
import rose.Statements;
import rose.Visits;
import rose.Visits.Answer;
import rose.World;
import rose.coding.Dimension;
import rose.collection.Interventions;

@RoseTest
class PlacePagesTest {

    private static final String KROKOM = "/kommuner/krokom?ar=2021";
    private static final String JAMTLAND = "/lan/jamtland?ar=2021";

    @Autowired
    Visits visits;

    @Autowired
    World world;

    @Autowired
    Interventions interventions;

    @Autowired
    PlaceAddresses addresses;

    // --- addresses

    @Test
    void everyCountyAndRecipientHasAnAddressThatCanBeReadAndIsItsOwn() {
        assertThat(addresses.all()).hasSize(21 + 332).doesNotHaveDuplicates();
        assertThat(addresses.all()).allMatch(path -> path.matches("/(lan|regioner|kommuner|lansgemensamt)/[a-z-]+"));
        assertThat(addresses.all())
                .contains(
                        "/lan/orebro", "/regioner/vastra-gotaland", "/kommuner/upplands-vasby", "/lansgemensamt/skane");
    }

    @Test
    void twoOfOneNameAreToldApartByTheirCounties() {
        assertThat(addresses.all()).contains("/kommuner/habo-jonkoping", "/kommuner/habo-uppsala");
        assertThat(visits.get(null, "/kommuner/habo").status()).isEqualTo(404);
        assertThat(visits.get(null, "/kommuner/0305").location()).isEqualTo("/kommuner/habo-uppsala");
        assertThat(visits.get(null, "/kommuner/habo-uppsala").heading()).isEqualTo("Håbo kommun");
    }

    @ParameterizedTest
    @CsvSource({
        "/kommuner/2309, /kommuner/krokom",
        "/kommuner/Krokom?ar=2021, /kommuner/krokom?ar=2021",
        "/lan/23, /lan/jamtland",
        "/regioner/23, /regioner/jamtland-harjedalen",
        "/lansgemensamt/23, /lansgemensamt/jamtland"
    })
    void codesAndOtherSpellingsLeadToTheNameForGood(String asked, String path) {
        Answer answer = visits.get(null, asked);

        assertThat(answer.status()).isEqualTo(301);
        assertThat(answer.location()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/kommuner/finns-inte", "/kommuner/23", "/lan/krokom", "/regioner/9999", "/lan/jamtland/x"})
    void whatIsNoPlaceIsNotThere(String path) {
        assertThat(visits.get(null, path).status()).isIn(302, 404);
        assertThat(visits.get(SARA, path).status()).isEqualTo(404);
    }

    @Test
    void whatAnAddressSaysWronglyIsLeftOut() {
        assertThat(visits.get(null, "/kommuner/krokom?ar=1999&omrade=finns-inte&niva=KLINIK")
                        .status())
                .isEqualTo(200);
    }

    // --- what they say

    @Test
    void whoHasReportedNothingHasAPageThatSaysSoAndNoZero() {
        for (String path : List.of(
                KROKOM,
                JAMTLAND,
                "/regioner/uppsala?ar=2021",
                "/lansgemensamt/jamtland?ar=2021",
                "/lan/gotland?ar=2021")) {
            Answer answer = visits.get(null, path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(main(answer).text()).contains("har inte redovisat").contains("Ingen insats är redovisad än.");
            assertThat(cells(answer)).as(path).noneMatch(cell -> cell.equals("0") || cell.equals("0 kr"));
        }
    }

    @Test
    void whatIsReportedStandsOnThePagesOfThePlaceAndOfItsCounty() {
        world.given(
                anIntervention().of(ANNA).titled("En").costing(120_000),
                anIntervention().of(ANNA).titled("Två").costing(30_000),
                anIntervention().of(BO).titled("Tre").costing(50_000));

        assertThat(row(visits.get(null, KROKOM), "omraden", "4 God vård och omsorg"))
                .contains("2", "150 000 kr");
        assertThat(row(visits.get(null, KROKOM), "omraden", "Summan av det som är känt"))
                .contains("2", "150 000 kr");
        assertThat(row(visits.get(null, JAMTLAND), "omraden", "4 God vård och omsorg, kommuner"))
                .contains("2 av 8", "3", "200 000 kr");
        assertThat(row(visits.get(null, JAMTLAND), "huvudman", "Krokoms kommun"))
                .contains("2", "150 000 kr");
        assertThat(row(visits.get(null, JAMTLAND), "huvudman", "Åre kommun")).contains("har inte redovisat");
        assertThat(row(visits.get(null, "/lan/jamtland"), "ar-for-ar", "2021")).contains("3", "200 000 kr");
    }

    @Test
    void whatCostNothingIsNotWhatDoesNotTellItsCost() {
        world.given(
                anIntervention().of(ANNA).titled("Gratis").costing(0),
                anIntervention().of(BO).titled("Tyst"));

        assertThat(row(visits.get(null, KROKOM), "omraden", "4 God vård och omsorg"))
                .contains("0 kr");
        assertThat(row(visits.get(null, "/kommuner/ostersund?ar=2021"), "omraden", "4 God vård och omsorg"))
                .contains("inte angivet")
                .doesNotContain("0 kr");
        assertThat(row(visits.get(null, JAMTLAND), "huvudman", "Östersunds kommun"))
                .contains("inte angivet");
        assertThat(row(visits.get(null, "/kommuner/ostersund"), "ar-for-ar", "2021"))
                .contains("inte angivet");
    }

    @Test
    void goalsAreHeldBesideTheCountyThoseAlikeAndTheNation() {
        world.given(
                anIntervention().of(ANNA).titled("Ett").coded(Dimension.GOAL, "Ökad tillgänglighet"),
                anIntervention().of(BO).titled("Två").codedWithNothing());

        Element figure = visits.get(null, KROKOM)
                .page()
                .expectFirst("#jamfor-goals-rubrik")
                .parent();
        assertThat(figure.text())
                .contains("Krokom: mest Ökad tillgänglighet (100 %)")
                .contains("Jämtlands län: mest Ökad tillgänglighet (50 %)")
                .contains("De som liknar: har inte redovisat");
    }

    // --- texts

    @Test
    void onlyWhatIsPublishedHasItsTitleThereWhoeverLooks() {
        world.given(
                anIntervention().of(ANNA).titled("Öppna dörrar"),
                anIntervention().of(ANNA).titled("Stängda dörrar"),
                anIntervention().of(ULLA).titled("Dörrar i Uppsala"));
        publish("Öppna dörrar");
        publish("Dörrar i Uppsala");

        for (String path : List.of(KROKOM, JAMTLAND)) {
            assertThat(main(visits.get(null, path)).text())
                    .contains("Öppna dörrar")
                    .contains("1 av 2 redovisade insatser är publicerade")
                    .doesNotContain("Stängda dörrar")
                    .doesNotContain("Uppsala");
            assertThat(visits.get(SARA, path).body()).doesNotContain("Stängda dörrar");
            assertThat(visits.get(ANNA, path).body()).doesNotContain("Stängda dörrar");
        }
        interventions.setPublished(world.idOf("Öppna dörrar"), false, world.as(SARA));
        assertThat(visits.get(null, KROKOM).body()).doesNotContain("Öppna dörrar");
    }

    @Test
    void theMoreThatArePublishedTheFurtherAWayToAllOfThem() {
        world.given(IntStream.range(0, 9)
                .mapToObj(i -> anIntervention().of(ANNA).titled("Dörr " + i))
                .toArray(AnIntervention[]::new));
        world.allIds().forEach(id -> interventions.setPublished(id, true, world.as(SARA)));

        Answer page = visits.get(null, KROKOM);

        assertThat(page.page().select("#publicerat ~ ul a")).hasSize(8);
        String all = page.page().expectFirst("#publicerat ~ p.below a").attr("href");
        assertThat(visits.get(null, all).page().select(".hits li")).hasSize(9);
    }

    // --- speed

    @Test
    void aPageAsksTheDatabaseFewQuestionsHoweverManyHaveReported() {
        world.given(anIntervention().of(ANNA).coded(Dimension.GOAL, "Ökad tillgänglighet"));
        visits.get(null, KROKOM);

        assertThat(Statements.during(() -> visits.get(null, KROKOM))).isLessThanOrEqualTo(MOST_QUESTIONS);
        assertThat(Statements.during(() -> visits.get(null, "/lan/vastra-gotaland?ar=2021")))
                .isLessThanOrEqualTo(MOST_QUESTIONS);
        assertThat(Statements.during(() -> visits.get(null, "/lan"))).isLessThanOrEqualTo(6);
        assertThat(Statements.during(() -> visits.get(null, "/"))).isLessThanOrEqualTo(10);
    }

    private static final int MOST_QUESTIONS = 25;

    private void publish(String title) {
        interventions.setPublished(world.idOf(title), true, world.as(SARA));
    }

    private static Element main(Answer answer) {
        return answer.page().expectFirst("main");
    }

    private static List<String> cells(Answer answer) {
        return main(answer).select("td").eachText();
    }

    /** The numbers of a row of the table under that heading. */
    private static List<String> row(Answer answer, String heading, String name) {
        Predicate<Element> named = row -> row.expectFirst("th").text().equals(name);
        return answer.page().expectFirst("[aria-labelledby=" + heading + "]").select("tbody tr, tfoot tr").stream()
                .filter(named)
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        name + " is not among " + main(answer).text()))
                .select("td")
                .eachText()
                .stream()
                .map(cell -> cell.replace('\u00a0', ' '))
                .toList();
    }
}
