package rose.publication.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rose.Person.AMIR;
import static rose.Person.ANNA;
import static rose.Person.SARA;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rose.RoseTest;
import rose.Visits;
import rose.World;
import rose.analysis.explore.Addresses;
import rose.analysis.explore.Exploration;
import rose.platform.Forbidden;

/** What is explored is put in a report that is being written. */
@RoseTest
class ExploredBlocksTest {

    private static final String BY_COUNTY = "matt=insatser&delat=lan&ar=2021";
    private static final String CHOOSE = "/rapporter/figur?fraga=matt%3Dinsatser%26delat%3Dlan%26ar%3D2021";

    @Autowired
    World world;

    @Autowired
    Visits visits;

    @Autowired
    WrittenReports reports;

    @Autowired
    ExploredBlocks explored;

    private long report;

    @BeforeEach
    void begun() {
        report = begin(2021);
    }

    private long begin(int year) {
        return reports.begin(
                new NewReport(year, SARA.organisationId(), "headings", "Lägesrapport " + year, "sv"), world.as(SARA));
    }

    private static Exploration of(String query) {
        return Addresses.read(query);
    }

    private List<String> texts() {
        return reports.blocks(report, world.as(SARA)).stream().map(Block::text).toList();
    }

    private WriteResult put(long within, String query, String title) {
        return explored.put(report, within, of(query), title, world.as(SARA));
    }

    @Test
    void itStandsLastInTheReportOrInTheChosenChapter() {
        long background = reports.blocks(report, world.as(SARA)).get(1).id();
        put(0, BY_COUNTY, "");
        put(background, BY_COUNTY, "Länen");
        put(background, BY_COUNTY, "En gång till");

        String address = "/utforska?" + Addresses.query(of(BY_COUNTY));
        assertThat(texts())
                .containsExactly(
                        "# Sammanfattning",
                        "# Bakgrund",
                        "{explored " + address + " \"Länen\"}",
                        "{explored " + address + " \"En gång till\"}",
                        "# Metod",
                        "# Resultat",
                        "# Diskussion",
                        "{explored " + address + "}");
    }

    @Test
    void aTitleWithMarksOfItsOwnIsStillReadAsOne() {
        Block block = ((WriteResult.Saved) put(0, BY_COUNTY, " Det \"nya\" {läget}\n 2021 ")).block();

        Markup.Drawn drawn = (Markup.Drawn) Markup.of(block.text());
        assertThat(drawn.expression().word(1)).isEqualTo("Det 'nya' (läget) 2021");
        assertThat(visits.get(SARA, "/rapporter/" + report + "/redigera?stycke=" + block.id())
                        .page()
                        .select(".written-block .figure-title, .written-block h4, .written-block figcaption")
                        .text())
                .contains("Det 'nya' (läget) 2021");
    }

    @Test
    void aReportOfAnEarlierYearIsNotOfferedAndRefuses() {
        long later = begin(2022);

        assertThat(explored.places(of("matt=insatser&delat=lan&ar=2022"), world.as(SARA)))
                .extracting(place -> place.report().id())
                .containsExactly(later);
        assertThat(put(0, "matt=insatser&delat=lan&ar=2022", "")).isInstanceOf(WriteResult.Refused.class);
        assertThat(texts()).hasSize(5);
    }

    @Test
    void whatIsNotEverybodysToSeeIsPutNowhere() {
        String who = "matt=organisationer&delat=perspektiv&ar=2021";

        assertThat(explored.places(of(who), world.as(SARA))).isEmpty();
        assertThat(put(0, who, "")).isInstanceOf(WriteResult.Refused.class);
        assertThat(texts()).hasSize(5);
    }

    @Test
    void onlyThoseWhoMayWriteTheReportPutAnythingInIt() {
        assertThat(explored.places(of(BY_COUNTY), world.as(AMIR))).isEmpty();
        assertThatThrownBy(() -> explored.put(report, 0, of(BY_COUNTY), "", world.as(AMIR)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> explored.put(report, 0, of(BY_COUNTY), "", world.as(ANNA)))
                .isInstanceOf(Forbidden.class);
        assertThat(visits.get(ANNA, CHOOSE).status()).isEqualTo(403);
        assertThat(visits.post(AMIR, "/rapporter/figur", "fraga", BY_COUNTY, "plats", report + "-0")
                        .status())
                .isEqualTo(403);
        assertThat(texts()).hasSize(5);
    }

    @Test
    void fromTheExplorerToItsPlaceInTheReport() {
        String href = visits.get(SARA, "/utforska?" + BY_COUNTY)
                .page()
                .expectFirst("a[href^=/rapporter/figur]")
                .attr("href");
        Document page = visits.get(SARA, href).page();
        assertThat(page.select("optgroup").eachAttr("label")).containsExactly("Lägesrapport 2021 (Socialstyrelsen)");
        assertThat(page.select("option").eachText())
                .containsExactly(
                        "Sist i Lägesrapport 2021",
                        "Sist i Sammanfattning, Lägesrapport 2021",
                        "Sist i Bakgrund, Lägesrapport 2021",
                        "Sist i Metod, Lägesrapport 2021",
                        "Sist i Resultat, Lägesrapport 2021",
                        "Sist i Diskussion, Lägesrapport 2021");

        String put = visits.post(
                        SARA,
                        "/rapporter/figur",
                        "fraga",
                        page.expectFirst("input[name=fraga]").val(),
                        "rubrik",
                        "Länen",
                        "plats",
                        page.select("option").get(2).val())
                .location();

        Document editor = visits.get(SARA, put).page();
        assertThat(editor.select(".contents [aria-current]").eachText()).containsExactly("Bakgrund");
        assertThat(editor.select(".written-block").last().text()).contains("Länen", "Figuren är inlagd.");
    }

    @Test
    void aReportThatIsBegunForItIsChosenBeforehand() {
        String begin = visits.get(AMIR, CHOOSE).page().expectFirst(".empty a").attr("href");
        Document form = visits.get(AMIR, begin).page();

        String chosen = visits.post(
                        AMIR,
                        "/rapporter",
                        "namn",
                        "Lägesrapport 2022",
                        "ar",
                        "2022",
                        "vems",
                        AMIR.organisationId(),
                        "mall",
                        "headings",
                        "sprak",
                        "sv",
                        "fraga",
                        form.expectFirst("input[name=fraga]").val(),
                        "rubrik",
                        "")
                .location();

        Document page = visits.get(AMIR, chosen).page();
        assertThat(page.select("option[selected]").eachText()).containsExactly("Sist i Lägesrapport 2022");
        assertThat(page.expectFirst("input[name=fraga]").val()).isEqualTo(Addresses.query(of(BY_COUNTY)));
    }
}
