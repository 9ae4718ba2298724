package rose.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.AnIntervention.anIntervention;
import static rose.Person.ANNA;
import static rose.Person.BO;
import static rose.Person.KARIN;
import static rose.Person.SARA;

import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import rose.Person;
import rose.RoseTest;
import rose.Visits;
import rose.World;
import rose.agreements.Agreements;
import rose.analysis.explore.Explored;
import rose.analysis.explore.ExploredSamples;
import rose.analysis.explore.Measure;
import rose.analysis.explore.Split;
import rose.coding.Codebooks;
import rose.coding.Dimension;
import rose.collection.ClosedLists;
import rose.organisations.Organisations;
import rose.platform.AllTexts;
import rose.platform.Texts;
import rose.platform.charts.Charts;
import rose.platform.charts.Look;
import rose.platform.charts.Width;

@RoseTest
class ExplorerPagesTest {

    private static final String ALL = "/utforska?matt=insatser&delat=organisation&ar=2021&niva=MUNICIPALITY&lan=23";
    private static final List<String> STATES =
            List.of("har inte redovisat", "inte kodat än", "inte tillfrågad", "inte aktuellt", "visas inte, för få");

    @Autowired
    World world;

    @Autowired
    Visits visits;

    @Autowired
    ExplorationDrawer drawer;

    @Autowired
    ExplorationFiles files;

    @Autowired
    Organisations organisations;

    @Autowired
    Agreements agreements;

    @Autowired
    ClosedLists lists;

    @Autowired
    Codebooks codebooks;

    private final Texts texts = AllTexts.in(Texts.SWEDISH);

    @BeforeEach
    void reported() {
        world.given(
                anIntervention().of(ANNA).titled("Annas ena").costing(100_000).forTargetGroups("Vuxna 65+"),
                anIntervention().of(ANNA).titled("Annas andra").coded(Dimension.GOAL, "Ökad tillgänglighet"),
                anIntervention().of(BO).titled("Bos hemliga").costing(7).forTargetGroups("Annan", "Vuxna 65+"));
    }

    // --- the page

    @ParameterizedTest
    @EnumSource(Measure.class)
    void everySplitOfEveryMeasureIsAPageAndAllItsFiles(Measure measure) {
        for (Split split : Split.values()) {
            for (String more : List.of("", "&jamfor=ja&b.malgrupp=Annan")) {
                String query = "matt=" + measure.path() + "&delat=" + split.path() + more;
                String format = List.of("csv", "json", "xlsx").get(split.ordinal() % 3);
                for (String address : List.of("/utforska?", "/utforska/fil." + format + "?")) {
                    assertThat(visits.get(SARA, address + query).status())
                            .as(address + query)
                            .isEqualTo(200);
                }
            }
        }
    }

    @Test
    void whoHasNamedAPerspectiveIsForAnalystsAlone() {
        for (String query : List.of("delat=perspektiv", "ar=2022&perspektiv=lgbtqi", "jamfor=ja&b.perspektiv=lgbtqi")) {
            for (String address : List.of("/utforska?", "/utforska/fil.csv?", "/utforska/insatser?del=alla&")) {
                assertThat(visits.get(SARA, address + query).status())
                        .as(address + query)
                        .isEqualTo(200);
                for (Person other : Arrays.asList(null, KARIN, ANNA)) {
                    assertThat(visits.get(other, address + query).status())
                            .as(address + query)
                            .isEqualTo(403);
                }
            }
        }
        assertThat(visits.get(SARA, "/utforska").page().select("#delat option").eachAttr("value"))
                .contains("perspektiv");
        assertThat(visits.get(KARIN, "/utforska").page().select("#delat option").eachAttr("value"))
                .doesNotContain("perspektiv");
        assertThat(visits.get(KARIN, "/utforska").body()).doesNotContain("name=\"perspektiv\"");
    }

    @Test
    void whatCanBeChosenFollowsTheYears() {
        var page = visits.get(null, "/utforska?ar=2023").page();

        assertThat(page.select("[name=omrade]").eachAttr("value"))
                .contains("medverkan")
                .doesNotContain("medskapare");
        assertThat(page.expectFirst("fieldset[hx-select-oob]").attr("hx-select-oob"))
                .contains("#a-omrade-val", "#a-mal-val")
                .doesNotContain("#a-ar-val", "#a-lan-val");
    }

    @Test
    void aDrawingIsHadAsAFile() {
        String query = "?delat=malgrupp&ar=2021";

        assertThat(visits.get(null, "/utforska/fil.svg" + query).body())
                .contains("<svg")
                .contains("Vuxna 65+");
        assertThat(visits.get(null, "/utforska/fil.png" + query).response().getContentType())
                .isEqualTo("image/png");
    }

    @Test
    void aNumberLeadsToAListOfJustAsMany() {
        for (Element row : visits.get(SARA, ALL).page().select("main tbody tr:has(a)")) {
            var list = visits.get(SARA, row.expectFirst("a").attr("href")).page();
            assertThat(String.valueOf(list.select("main tbody tr").size()))
                    .isEqualTo(row.select("td").first().text());
        }
        assertThat(visits.get(SARA, ALL).page().select("main tbody tr:has(a)")).hasSize(2);
    }

    @Test
    void whereOrganisationsAreCountedTheyAreListed() {
        var page = visits.get(null, "/utforska?matt=organisationer&delat=malgrupp&ar=2021")
                .page();
        var list = visits.get(
                        null,
                        page.select("main tbody a:contains(Vuxna 65+)").last().attr("href"))
                .page();

        assertThat(list.select("main li").eachText()).contains("Krokoms kommun", "Östersunds kommun");
    }

    @Test
    void whatIsChosenStaysChosenAndTheAddressIsTidy() {
        var answer = visits.get(
                null, "/utforska?matt=medel&delat=lan&ar=2021&organisation=&organisation=MUNICIPALITY-2309&b.ar=");

        assertThat(answer.page().select("main input[checked]").eachAttr("value"))
                .containsExactlyInAnyOrder("2021", "MUNICIPALITY-2309");
        assertThat(answer.page().expectFirst("#matt option[selected]").val()).isEqualTo("medel");
        assertThat(answer.response().getHeader("HX-Push-Url"))
                .isEqualTo("/utforska?matt=medel&delat=lan&ar=2021&organisation=MUNICIPALITY-2309");
    }

    // --- texts behind

    @Test
    void eachReadsBehindANumberOnlyWhatTheyMay() {
        String list = "/utforska/insatser?matt=insatser&delat=ar&ar=2021&del=2021";

        assertThat(visits.get(ANNA, list).body())
                .contains("Annas ena")
                .doesNotContain("Bos hemliga")
                .contains("3 insatser");
        assertThat(visits.get(BO, list).body()).contains("Bos hemliga").doesNotContain("Annas");
        assertThat(visits.get(KARIN, list).body()).contains("Bos hemliga", "Annas ena");
        assertThat(visits.get(null, list).body())
                .doesNotContain("Bos hemliga", "Annas")
                .contains("3 insatser");
    }

    // --- what is kept

    @Test
    void onlyItsKeeperSeesWhatIsKept() {
        keep(ANNA, "Annas figur");
        String address = kept(ANNA).select("form[action$=/namn]").attr("action").replace("/namn", "");

        assertThat(kept(ANNA).text()).contains("Annas figur");
        assertThat(kept(BO).text()).doesNotContain("Annas figur");
        for (Person other : List.of(BO, SARA)) {
            assertThat(visits.post(other, address + "/namn", "namn", "Kapad").status())
                    .isEqualTo(404);
            assertThat(visits.post(other, address + "/borttagning").status()).isEqualTo(404);
        }
        assertThat(visits.get(null, "/utforska/sparade").location()).endsWith("/logga-in");
        assertThat(kept(ANNA).text()).contains("Annas figur").doesNotContain("Kapad");
    }

    @Test
    void whatIsKeptIsRenamedAndDeleted() {
        keep(ANNA, "Första namnet");
        String address = kept(ANNA).select("form[action$=/namn]").attr("action").replace("/namn", "");

        visits.post(ANNA, address + "/namn", "namn", "Andra namnet");
        assertThat(kept(ANNA).select("h2 a[href^=/utforska?]").eachText()).containsExactly("Andra namnet");
        visits.post(ANNA, address + "/borttagning");
        assertThat(kept(ANNA).select("h2 a")).isEmpty();
    }

    @Test
    void onlyThoseWhoWriteReportsAreLedFromWhatIsKeptToOne() {
        keep(ANNA, "Annas figur");
        keep(SARA, "Mål & medel");

        assertThat(kept(ANNA).select("a[href^=/rapporter/figur]")).isEmpty();
        String href = kept(SARA).expectFirst("a[href^=/rapporter/figur]").attr("href");
        assertThat(visits.get(SARA, href).page().expectFirst("h1").text()).isEqualTo("Lägg i en rapport");
        assertThat(href).contains("rubrik=M%C3%A5l%20%26%20medel");
    }

    private void keep(Person person, String name) {
        assertThat(visits.post(person, "/utforska/sparade", "fraga", ALL.replace("/utforska?", ""), "namn", name)
                        .location())
                .isEqualTo("/utforska/sparade");
    }

    private Element kept(Person person) {
        return visits.get(person, "/utforska/sparade").page().expectFirst("main");
    }

    // --- five different things

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void zeroAndWhatIsNoNumberAreFiveThingsInTableDrawingAndFile(boolean two) {
        Explored explored = samples().states(two);
        FigureView view = drawer.view(explored, "figur", texts);
        String svg = Charts.draw(view.charts().getFirst().chart(), Look.PAGE, Width.WIDE);

        assertThat(view.table().rows().stream().map(row -> row.get(1).text()))
                .containsExactly(
                        "12",
                        "0",
                        "har inte redovisat",
                        "inte kodat än",
                        "inte tillfrågad",
                        "inte aktuellt",
                        "visas inte, för få");
        assertThat(svg).contains(STATES);
        assertThat(svg).contains(">–<", ">×<", ">·<", ">…<");
        assertThat(files.csv(explored, texts)
                        .lines()
                        .skip(1)
                        .limit(7)
                        .map(line -> line.split(",")[3] + " " + line.split(",", -1)[4]))
                .containsExactly(
                        "known 12",
                        "known 0",
                        "no_report ",
                        "not_coded ",
                        "not_asked ",
                        "not_applicable ",
                        "withheld ");
    }

    @Test
    void sixtyRowsWithLongNamesAreDrawnAndTold() {
        Explored explored = samples().long300();
        FigureView view = drawer.view(explored, "figur", texts);

        assertThat(view.table().rows()).hasSize(60);
        assertThat(Charts.draw(view.charts().getFirst().chart(), Look.PAGE, Width.NARROW))
                .contains("59");
        assertThat(files.png(explored, texts)).hasSizeGreaterThan(1000);
    }

    private ExploredSamples samples() {
        return new ExploredSamples(organisations, agreements, lists, codebooks);
    }
}
