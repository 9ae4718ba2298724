package rose.publication.report;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.Person.BO;
import static rose.Person.SARA;
import static rose.Person.ULLA;

import org.jooq.DSLContext;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rose.RoseTest;
import rose.Visits;
import rose.Visits.Answer;
import rose.World;
import rose.collection.Interventions;
import rose.organisations.Viewer;

/** From a number in a published report to what it counted then, and back. */
@RoseTest
class EditionTracePagesTest {

    private static final String SECRET = "Uppsalas opublicerade insats";

    @Autowired
    World world;

    @Autowired
    Visits visits;

    @Autowired
    ReportDesk desk;

    @Autowired
    Interventions interventions;

    @Autowired
    DSLContext db;

    private String edition;

    @BeforeEach
    void published() {
        reported("03", SECRET, "Ökad tillgänglighet");
        reported("01", "Stockholms insats", "Ökad vårdkvalitet");
        Viewer sara = world.as(SARA);
        interventions.setPublished(world.idOf("Stockholms insats"), true, sara);
        edition = desk.begun(2021)
                .write(
                        "{share goal ökad-tillgänglighet} har målet, av {count interventions}.",
                        "{figure category-shares goal}",
                        "{table money}",
                        "{explored /utforska?matt=insatser&delat=lan&ar=2021 \"Länen\"}",
                        "{explored /utforska?matt=organisationer&delat=omrade \"De som redovisat\"}")
                .published()
                .edition(1);
    }

    private void reported(String region, String title, String goal) {
        desk.reported(region, title, goal);
    }

    private String behind(String link) {
        return visits.get(null, edition).page().selectFirst(link).attr("href");
    }

    @Test
    void aNumberLeadsToWhatItCountedWhenItWasPublished() {
        String number = behind("#s1 a.traced");
        assertThat(number).startsWith(edition + "/insatser?");
        reported("24", "Kommen sedan dess", "Ökad tillgänglighet");
        db.execute("delete from coding.code using collection.intervention i"
                + " where i.id = intervention_id and i.title = '" + SECRET + "'");

        Document page = visits.get(SARA, number).page();

        assertThat(page.select("tbody th").eachText()).containsExactly(SECRET);
        assertThat(page.select("tbody td").eachText())
                .containsExactly("Region Uppsala", "Mål: Ökad tillgänglighet", "1 000 000 kr", "Nej");
        assertThat(page.text()).contains("räknade 1 insats när rapporten gavs ut");
    }

    @Test
    void barsAndCellsLeadThereToo() {
        Document page = visits.get(null, edition).page();
        assertThat(page.select("#figur-1 td a, #figur-1 th a").eachAttr("href"))
                .isNotEmpty()
                .allMatch(href -> href.startsWith(edition + "/insatser?"));
        assertThat(page.select("#figur-1 svg a").eachAttr("href"))
                .isNotEmpty()
                .allMatch(href -> href.startsWith(edition + "/insatser?"));
    }

    @Test
    void whatIsExploredLeadsToWhatItCountedThen() {
        String row = behind("#figur-2 a[href*=Uppsala], #figur-2 tbody tr:contains(Uppsala) a");
        assertThat(row).startsWith(edition + "/utforskat?");
        assertThat(visits.get(null, edition).page().select("#figur-2 svg a").eachAttr("href"))
                .isNotEmpty()
                .allMatch(href -> href.startsWith(edition + "/utforskat?"));
        reported("03", "Kommen sedan dess", "Ökad tillgänglighet");

        assertThat(visits.get(SARA, row).page().select("tbody th").eachText()).containsExactly(SECRET);
        assertThat(visits.get(SARA, row).page().select(".terms").text()).isEqualTo("År 2021");
        for (Document page : new Document[] {
            visits.get(null, row).page(), visits.get(BO, row).page()
        }) {
            assertThat(page.text()).contains("1 av dem kan du inte läsa").doesNotContain(SECRET);
        }
    }

    @Test
    void organisationsThatWereExploredAreThoseThatHadReportedThen() {
        String row = behind("#figur-3 tbody a");
        reported("24", "Kommen sedan dess", "Ökad tillgänglighet");

        Document page = visits.get(null, row).page();
        assertThat(page.select(".lead").text()).isEqualTo("Talet räknade 2 organisationer när rapporten gavs ut.");
        assertThat(page.select("main ul.plain li").eachText()).containsExactly("Region Stockholm", "Region Uppsala");
    }

    @Test
    void whoMayNotReadAnInterventionLearnsThatItIsCountedAndNothingElse() {
        for (Document page : new Document[] {
            visits.get(null, behind("#s1 a.traced")).page(),
            visits.get(BO, behind("#s1 a.traced")).page()
        }) {
            assertThat(page.text()).contains("1 av dem kan du inte läsa").doesNotContain(SECRET);
            assertThat(page.select("tbody")).isEmpty();
        }
        assertThat(visits.get(ULLA, behind("#s1 a.traced")).page().text()).contains(SECRET);
        assertThat(visits.get(null, behind("#s1 a.traced ~ a.traced"))
                        .page()
                        .select("tbody th")
                        .eachText())
                .as("of both interventions the public reads the published one")
                .containsExactly("Stockholms insats");
    }

    @Test
    void anInterventionLeadsBackToWhereItIsCounted() {
        String secret = "/insatser/" + world.idOf(SECRET) + "/rapporter";
        Document page = visits.get(SARA, secret).page();
        assertThat(page.select("h2 a[href=" + edition + "]").text()).isEqualTo("Lägesrapport 2021, utgåva 1");
        assertThat(page.select("main li").eachText())
                .containsExactly(
                        "I texten: En av två insatser; två insatser",
                        page.select("main li a[href$=#figur-1]").text() + ": Ökad tillgänglighet",
                        page.select("main li a[href$=#figur-2]").text() + ": Uppsala län",
                        page.select("main li a[href$=#figur-3]").text() + ": Barn och unga");
        assertThat(visits.get(SARA, "/insatser/" + world.idOf(SECRET)).page().select("a[href=" + secret + "]"))
                .hasSize(1);
        assertThat(visits.get(null, secret).status()).isEqualTo(404);
        assertThat(visits.get(BO, secret).status()).isEqualTo(404);
    }

    @Test
    void itsDataAreThoseThatWerePublished() {
        String file = behind("#figur-1 a[href$=.csv]");
        Answer then = visits.get(null, file);
        reported("24", "Kommen sedan dess", "Ökad tillgänglighet");
        assertThat(visits.get(null, file).body()).isEqualTo(then.body());
        assertThat(then.body())
                .startsWith("dimension,category,interventions,organisations,share\n")
                .contains("goal,Ökad tillgänglighet,1,1,0.5000");
        assertThat(visits.get(null, behind("#tabell-1 + ul a, #tabell-1 a[href$=.csv]"))
                        .body())
                .contains("2021,barn-unga,REGION,");
        assertThat(visits.get(null, edition + "/figur-9.csv").status()).isEqualTo(404);
    }

    @Test
    void everybodyCanHaveAllNumbersCountedAgain() {
        Document page = visits.get(null, behind("a[href$=omrakning]")).page();
        assertThat(page.select(".lead").text()).endsWith("Alla är lika.");
        assertThat(page.select("main").text()).contains("Räknat 2026-03-02 10:15.");
        Document again =
                visits.get(null, page.select("a[rel=nofollow]").attr("href")).page();
        assertThat(again.select(".lead").text()).endsWith("Alla är lika.");
        assertThat(visits.get(null, edition.replace("utgava/1", "utgava/2") + "/omrakning")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anAddressThatNamesWhatThereIsNotIsNotThere() {
        assertThat(visits.get(null, edition + "/insatser").status()).isEqualTo(400);
        assertThat(visits.get(null, edition + "/insatser?ar=2021&omrade=barn-unga&niva=REGION&kategori=999999")
                        .status())
                .isEqualTo(404);
        assertThat(visits.get(null, "/insatser?ar=2021&omrade=barn-unga&niva=REGION&kategori=x")
                        .status())
                .isEqualTo(404);
    }
}
