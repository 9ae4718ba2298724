package rose.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.AnIntervention.anIntervention;
import static rose.Person.ANNA;
import static rose.Person.KARIN;
import static rose.Person.SARA;

import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import rose.AnIntervention;
import rose.Person;
import rose.RoseTest;
import rose.Visits;
import rose.World;
import rose.XlsxFile;
import rose.analysis.FigureKind;
import rose.analysis.FigureRequest;
import rose.analysis.Figures;
import rose.analysis.PeopleReached;
import rose.analysis.PeopleReached.State;
import rose.organisations.Level;
import rose.organisations.Viewer;
import rose.platform.AllTexts;
import rose.platform.Texts;

/**
 * In Uppsala county three people over 65 were reached. Whoever saw the other numbers of that row and column could reckon them, so
 * three more are withheld.
 */
@RoseTest
class PeopleReachedTest {

    private static final String ADDRESS = "?ar=2021&omrade=god-vard&niva=MUNICIPALITY&visa=nadda-personer";
    /** The three, and what is withheld with them. */
    private static final List<String> SECRET = List.of("7919", "6007", "5003");

    @Autowired
    World world;

    @Autowired
    Visits visits;

    @Autowired
    Figures figures;

    @Autowired
    FigureFiles files;

    @BeforeEach
    void reached() {
        world.given(
                reaching("0180", 7919, "Barn 0–6"),
                reaching("0180", 6007, "Vuxna 65+"),
                reaching("0380", 5003, "Barn 0–6"),
                reaching("0380", 3, "Vuxna 65+"),
                reaching("2309", 4111, "Barn 0–6"),
                reaching("2380", 0, "Vuxna 65+"),
                anIntervention().of(Level.MUNICIPALITY, "1480").titled("Har inte uppgett"));
    }

    private static AnIntervention reaching(String municipality, int people, String group) {
        return anIntervention()
                .of(Level.MUNICIPALITY, municipality)
                .titled("Insats " + people)
                .forTargetGroups(group)
                .with("reach_people", String.valueOf(people));
    }

    private Element main(Person person) {
        return visits.get(person, "/figurer" + ADDRESS).page().expectFirst("main");
    }

    private static List<String> row(Element main, String county) {
        return main.select("table tr").stream()
                .map(row -> row.select("th, td").eachText())
                .filter(cells -> cells.getFirst().equals(county))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void thePublicIsToldThatTheyAreWithheld() {
        Element main = main(null);

        assertThat(row(main, "Uppsala län")).containsExactly("Uppsala län", "visas inte", "visas inte", "5 006");
        assertThat(row(main, "Stockholms län")).containsExactly("Stockholms län", "visas inte", "visas inte", "13 926");
        assertThat(row(main, "Jämtlands län")).containsExactly("Jämtlands län", "4 111", "0", "4 111");
        assertThat(row(main, "Västra Götalands län"))
                .containsExactly("Västra Götalands län", "ej uppgivet", "ej uppgivet", "ej uppgivet");
        assertThat(row(main, "Hela riket")).containsExactly("Hela riket", "17 033", "6 010", "23 043");
        assertThat(main.expectFirst(".figure-says").text())
                .isEqualTo("Insatserna har nått 23 043 personer. Det har 6 av 7 insatser uppgett.");
        assertThat(main.expectFirst(".figure-foot").text())
                .contains("Antal under 5 personer visas inte")
                .doesNotContain("Du ser alla tal");
    }

    @Test
    void aScreenReaderSaysThatTheyAreWithheld() {
        assertThat(main(null).select("figure svg").outerHtml())
                .contains("Uppsala län, Vuxna 65+: talet visas inte", "Jämtlands län, Vuxna 65+: 0 personer")
                .doesNotContain("Uppsala län, Vuxna 65+: 0");
    }

    private Stream<String> everythingSeenBy(Person person) {
        return Stream.of("sv", "en")
                .flatMap(language -> Stream.of("/figurer", "/figurer/fil.csv", "/figurer/fil.json", "/figurer/fil.svg")
                        .map(path -> visits.get(person, path + ADDRESS + "&lang=" + language)
                                .body()));
    }

    private String sheetSeenBy(Person person) {
        return XlsxFile.text(
                visits.get(person, "/figurer/fil.xlsx" + ADDRESS).response().getContentAsByteArray());
    }

    /** Numbers as digits, however they are grouped. */
    private static String digits(String text) {
        return text.replaceAll("(?<=\\d)(?:[\\s\\u00a0\\u202f,]|&nbsp;|&#160;)(?=\\d{3})", "");
    }

    /** The public, a coordinator and a contact person: none of them, in no file and no language. */
    @ParameterizedTest
    @ValueSource(strings = {"", "KARIN", "ANNA"})
    void noWithheldNumberStandsAnywhere(String name) {
        Person person = name.isEmpty() ? null : Person.valueOf(name);
        List<String> seen = Stream.concat(everythingSeenBy(person), Stream.of(sheetSeenBy(person)))
                .map(PeopleReachedTest::digits)
                .toList();

        assertThat(seen).hasSize(9).allSatisfy(text -> {
            assertThat(text).contains("4111");
            SECRET.forEach(secret -> assertThat(text).doesNotContain(secret));
        });
        assertThat(visits.get(person, "/figurer/fil.png" + ADDRESS).status()).isEqualTo(200);
    }

    @Test
    void everyFileTellsWithheldFromZeroAndFromNotTold() {
        assertThat(visits.get(null, "/figurer/fil.csv" + ADDRESS).body())
                .startsWith("county_code,county,target_group,state,people\n")
                .contains(
                        "03,Uppsala län,Vuxna 65+,withheld,\n",
                        "23,Jämtlands län,Vuxna 65+,shown,0\n",
                        "14,Västra Götalands län,Vuxna 65+,no_report,\n",
                        "03,Uppsala län,,shown,5006\n",
                        ",,Vuxna 65+,shown,6010\n",
                        ",,,shown,23043\n");
        assertThat(visits.get(null, "/figurer/fil.json" + ADDRESS).body())
                .contains("\"state\" : \"withheld\"")
                .contains("Antal under 5 personer visas inte");
        assertThat(sheetSeenBy(null)).contains("withheld", "no_report");
        assertThat(visits.get(null, "/figurer/fil.svg" + ADDRESS).body()).contains("visas inte");
    }

    @Test
    void anAnalystSeesThemMarked() {
        Element main = main(SARA);

        assertThat(row(main, "Uppsala län")).containsExactly("Uppsala län", "5 003*", "3*", "5 006");
        assertThat(main.expectFirst(".figure-foot").text()).contains("märkta med en stjärna");
        assertThat(main.select("figure svg").outerHtml())
                .contains("Uppsala län, Vuxna 65+: 3 personer, visas inte för allmänheten");
        assertThat(visits.get(SARA, "/figurer/fil.csv" + ADDRESS).body()).contains("Vuxna 65+,withheld,3\n");
        assertThat(digits(everythingSeenBy(SARA).reduce("", String::concat))).contains(SECRET);
    }

    /** Files that commands make leave the house: they are everybody's. */
    @Test
    void whatIsAskedForByNobodyInParticularIsThePublics() {
        FigureRequest request = FigureRequest.of(
                FigureKind.of("people-reached").orElseThrow(),
                world.selection(2021, "god-vard", Level.MUNICIPALITY),
                null);

        assertThat(files.csv(figures.figure(request))).contains("Vuxna 65+,withheld,\n");
        assertThat(files.csv(figures.figure(request.by(world.as(KARIN))))).contains("Vuxna 65+,withheld,\n");
        assertThat(files.csv(figures.figure(request.by(world.as(ANNA))))).contains("Vuxna 65+,withheld,\n");
        assertThat(files.csv(figures.figure(request.by(Viewer.COMMAND_LINE)))).contains("Vuxna 65+,withheld,3\n");
    }

    @Test
    void severalTargetGroupsAreAColumnOfTheirOwn() {
        world.given(
                reaching("0180", 50, "Barn 0–6").forTargetGroups("Barn 0–6", "Vuxna 65+"),
                anIntervention().of(Level.MUNICIPALITY, "0180").titled("Alla").with("reach_people", "60"));

        PeopleReached reached = (PeopleReached) figures.figure(
                        FigureKind.of("people-reached").orElseThrow(),
                        world.selection(2021, "god-vard", Level.MUNICIPALITY),
                        null)
                .data();

        assertThat(reached.columns().stream().map(PeopleReached.Column::key))
                .containsExactly("Barn 0–6", "Vuxna 65+", "several", "not_told");
        assertThat(reached.all()).isEqualTo(new PeopleReached.Cell(State.SHOWN, 23_153L));
    }

    @Test
    void everyCellOpensTheInterventionsThatItCounts() {
        Element main = main(SARA);
        for (String cell : List.of("3*", "5 006", "23 043")) {
            String href = main.select("td a").stream()
                    .filter(link -> link.text().equals(cell))
                    .findFirst()
                    .orElseThrow()
                    .attr("href");
            String behind = visits.get(SARA, href).page().expectFirst("main").text();
            int counted = cell.equals("3*") ? 1 : cell.equals("5 006") ? 2 : 6;
            assertThat(behind).contains("Siffran räknar " + counted + " insats");
        }
        assertThat(main.select("figure svg a")).isNotEmpty();
    }

    @Test
    void whereAllIsWithheldTheFigureIsStillReadable() {
        world.given(anIntervention()
                .of(Level.REGION, "03")
                .in(2021, "barn-unga")
                .forTargetGroups("Allmänheten")
                .with("reach_people", "2"));

        Element main = visits.get(null, "/figurer?ar=2021&omrade=barn-unga&niva=REGION&visa=nadda-personer")
                .page()
                .expectFirst("main");

        assertThat(row(main, "Uppsala län")).containsExactly("Uppsala län", "visas inte", "visas inte");
        assertThat(main.expectFirst(".figure-says").text())
                .startsWith("Hur många personer som insatserna har nått visas inte.");
    }

    @Test
    void aReachThatIsNoNumberIsRefused() {
        assertThat(world.imported("""
                                year,area,level,organisation_code,title,reach_people
                                2021,god-vard,MUNICIPALITY,2309,Kurs,många
                                """.getBytes(java.nio.charset.StandardCharsets.UTF_8), "fil.csv")
                        .problems()
                        .getFirst()
                        .in(AllTexts.in(Texts.SWEDISH)))
                .contains("”många” är inget helt antal");
    }
}
