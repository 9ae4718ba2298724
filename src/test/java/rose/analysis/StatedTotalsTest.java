package rose.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rose.AnIntervention.anIntervention;
import static rose.Person.ANNA;
import static rose.Person.BO;
import static rose.Person.EVA;
import static rose.Person.KARIN;
import static rose.Person.SARA;
import static rose.Person.ULLA;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import rose.Person;
import rose.RoseTest;
import rose.Visits;
import rose.World;
import rose.analysis.stated.Check;
import rose.coding.Dimension;
import rose.platform.AllTexts;
import rose.platform.Arguments;
import rose.platform.Forbidden;
import rose.platform.Resources;
import rose.platform.Texts;

/** Stated numbers beside a small world: four interventions in one area, two in another. */
@RoseTest
class StatedTotalsTest {

    private static final String HEADER = "report_year,area,level,measure,item,value,unit,base_n\n";

    @Autowired
    World world;

    @Autowired
    Visits visits;

    @Autowired
    StatedTotals totals;

    @Autowired
    StatedTotalsCommand command;

    @TempDir
    Path folder;

    @BeforeEach
    void given() {
        world.given(
                anIntervention()
                        .of(ULLA)
                        .in(2022, "barn-unga")
                        .titled("1")
                        .costing(1_400_000)
                        .forTargetGroups("Vuxna 65+")
                        .coded(Dimension.GOAL, "Ökad tillgänglighet")
                        .coded(Dimension.OUTCOME, "Ökad tillgänglighet"),
                anIntervention()
                        .of(ULLA)
                        .in(2022, "barn-unga")
                        .titled("2")
                        .costing(1_100_000)
                        .coded(Dimension.GOAL, "Ökad tillgänglighet"),
                anIntervention().of(ULLA).in(2022, "barn-unga").titled("3").coded(Dimension.GOAL, "Ökad vårdkvalitet"),
                anIntervention().of(ANNA).in(2022, "god-vard").titled("4"),
                anIntervention().of(BO).in(2022, "god-vard").titled("5"));
    }

    private List<Check> checks(String... lines) {
        byte[] file = (HEADER + String.join("\n", lines)).getBytes(StandardCharsets.UTF_8);
        return ((StatedTotals.Checked) totals.check(file, "a.csv", world.as(SARA))).checks();
    }

    private String verdicts(String... lines) {
        return checks(lines).stream()
                .map(check -> check.against() + " "
                        + switch (check.outcome()) {
                            case Check.Agrees agrees -> "agrees";
                            case Check.Differs differs -> differs.computed().toPlainString();
                            case Check.Unchecked unchecked ->
                                unchecked.why().key().replace("analysis.stated.why.", "");
                        })
                .reduce((one, other) -> one + ", " + other)
                .orElseThrow();
    }

    @Test
    void whatIsReportedAgreesWithWhatIsStated() {
        assertThat(checks(
                        "2022,barn-unga,region,interventions,,3,count,",
                        "2022,barn-unga,REGION,responding_organisations,,1,count,",
                        "2022,barn-unga,region,funds_reported,,2.5,MSEK,",
                        "2022,barn-unga,region,funds_reported,,3,MSEK,",
                        "2022,barn-unga,region,share_goal,ökad tillgänglighet,67,percent,3",
                        "2022,barn-unga,region,share_outcome,Ökad tillgänglighet,33,percent,3",
                        "2022,barn-unga,region,share_any_outcome,,33.3,percent,3",
                        "2022,barn-unga,region,share_target_group,vuxna 65,33,percent,3",
                        "2022,god-vard,all,interventions,,2,count,",
                        "2022,all,all,interventions,,5,count,",
                        "2022,all,all,interventions_stated_total,,4,count_at_least,"))
                .allMatch(Check::agrees);
    }

    @Test
    void whatIsStatedWronglyIsToldWithTheRightNumber() {
        assertThat(verdicts("2022,barn-unga,region,interventions,,4,count,")).isEqualTo("DATA 3");
        assertThat(verdicts("2022,barn-unga,region,funds_reported,,283,MSEK,")).isEqualTo("DATA 2.5");
        assertThat(verdicts("2022,barn-unga,region,share_goal,Ökad tillgänglighet,66,percent,4"))
                .isEqualTo("DATA 66.7, DATA_BASE 3");
        assertThat(verdicts("2022,all,all,interventions_stated_total,,6,count_at_least,"))
                .isEqualTo("DATA 5");
    }

    @Test
    void whatCannotBeCheckedIsSaidToBeSoAndWhy() {
        assertThat(verdicts("2022,barn-unga,region,mood,,3,count,")).isEqualTo("DATA not-yet");
        assertThat(verdicts("2022,barn-unga,region,perspective,Hbtqi,3,organisations,20"))
                .isEqualTo("DATA nothing-answered");
        assertThat(verdicts("2021,samsjuklighet,county,influence_yes,Grannar,3,organisations,20"))
                .isEqualTo("DATA no-such-item");
        assertThat(verdicts("2022,traumavard,region,interventions,,54,count,")).isEqualTo("DATA nothing-reported");
        assertThat(verdicts("2022,god-vard,municipality,share_any_outcome,,3,percent,"))
                .isEqualTo("DATA nothing-coded");
        assertThat(verdicts("2022,barn-unga,region,share_goal,Fred på jorden,3,percent,"))
                .isEqualTo("DATA no-such-item");
        assertThat(verdicts("2022,all,all,responding_organisations,,3,count,")).isEqualTo("DATA does-not-add-up");
        assertThat(verdicts("1999,barn-unga,region,interventions,,3,count,")).isEqualTo("DATA no-such-year");
        assertThat(verdicts("2022,luftfart,region,interventions,,3,count,")).isEqualTo("DATA no-such-area");
        assertThat(verdicts("2022,barn-unga,municipality,interventions,,3,count,"))
                .isEqualTo("DATA no-such-level");
    }

    @Test
    void thePublishedTotalOf2022IsSaidNotToBeTheSumOfItsParts() throws Exception {
        Run run = run(Resources.text("rose/analysis/published.csv"), Texts.SWEDISH);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out().lines().map(String::strip))
                .containsSequence(
                        "Rad 53: Alla delområden, alla nivåer 2022, antal insatser",
                        "Jämfört med filens egna rader: angivet 1 247, beräknat 1 412, skillnad −165",
                        "Alla delområden, alla nivåer 2022: den angivna summan 1 247 (antal insatser) är inte summan av "
                                + "sina delar. Filens 6 rader blir tillsammans 1 412, alltså 165 mer än vad som anges.",
                        "rad 14: Barn och unga, regioner 2022: 94");
        assertThat(run(Resources.text("rose/analysis/published.csv"), Texts.ENGLISH)
                        .out())
                .contains(
                        "All areas, all levels 2022: the stated total 1,247 (number of interventions) is not the sum of "
                                + "its parts. The file’s 6 lines add up to 1,412, which is 165 more than is stated.");
    }

    @Test
    void theExitCodeIsZeroWhereAllAgreesAndTwoWhereTheFileCannotBeRead() throws Exception {
        Run right = run(HEADER + "2022,barn-unga,region,interventions,,3,count,\n", Texts.ENGLISH);
        assertThat(right.exit()).isZero();
        assertThat(right.err()).isEqualTo("1 comparisons: 1 right, 0 wrong, 0 cannot be made.\n");
        Run broken = run("strunt\n1\n", Texts.ENGLISH);
        assertThat(broken.exit()).isEqualTo(2);
        assertThat(broken.out()).isEmpty();
        assertThat(broken.err()).contains("Columns are missing: report_year");
    }

    @Test
    void asCsvATotalIsFollowedByItsParts() throws Exception {
        assertThat(run(HEADER + """
                                2022,all,all,interventions_stated_total,,4,count,
                                2022,barn-unga,region,interventions,,3,count,
                                2022,god-vard,municipality,interventions,,2,count,
                                """, Texts.ENGLISH, "--format", "csv").out()).isEqualTo("""
                        line,report_year,area,level,measure,item,against,stated,computed,difference,verdict
                        2,2022,all,all,interventions_stated_total,,parts,4,5,-1,differs
                        3,2022,barn-unga,region,interventions,,part,3,,,
                        4,2022,god-vard,municipality,interventions,,part,2,,,
                        2,2022,all,all,interventions_stated_total,,data,4,5,-1,differs
                        3,2022,barn-unga,region,interventions,,data,3,3,0,agrees
                        4,2022,god-vard,municipality,interventions,,data,2,2,0,agrees
                        """);
    }

    private record Run(int exit, String out, String err) {}

    private Run run(String content, java.util.Locale language, String... options) throws Exception {
        Path file = Files.writeString(folder.resolve("stated.csv"), content);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> words = new java.util.ArrayList<>(List.of(file.toString()));
        words.addAll(List.of(options));
        int exit = command.run(
                Arguments.parse(words),
                AllTexts.in(language),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Run(
                exit,
                out.toString(StandardCharsets.UTF_8).replace('\u00a0', ' '),
                err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void thePageSaysItAndShowsTheParts() {
        var page = visits.post(SARA, "/kontroll", "rader", Resources.text("rose/analysis/published.csv"))
                .page();
        assertThat(page.select("main strong").eachText())
                .singleElement()
                .asString()
                .contains("är inte summan av sina delar");
        assertThat(page.select("main tfoot tr").eachText())
                .extracting(text -> text.replace('\u00a0', ' '))
                .containsExactly("Summan av raderna 1 412", "Angiven summa 1 247", "Skillnad −165");
        assertThat(page.expectFirst("textarea").wholeText()).contains("interventions_stated_total");
    }

    @Test
    void aFileIsCheckedInPlaceOfPastedLines() {
        byte[] file = (HEADER + "2022,barn-unga,region,interventions,,3,count,").getBytes(StandardCharsets.UTF_8);
        var page = visits.upload(SARA, "/kontroll", "a.csv", file).page();
        assertThat(page.expectFirst("[role=status]").text())
                .isEqualTo("1 jämförelser: 1 stämmer, 0 stämmer inte, 0 kan inte göras.");
    }

    @Test
    void whatCannotBeReadIsKeptWithEveryReason() {
        var page = visits.post(SARA, "/kontroll", "rader", HEADER + "22,barn-unga,region,interventions,,x,count,")
                .page();
        assertThat(page.select(".govuk-error-summary__list li")).hasSize(2);
        assertThat(page.title()).startsWith("Fel: ");
        assertThat(page.expectFirst("textarea").wholeText()).contains("22,barn-unga");
        assertThat(visits.post(SARA, "/kontroll", "rader", " ").page().select(".govuk-error-summary__list li"))
                .hasSize(1);
    }

    @Test
    void onlyAnalystsMayCheck() {
        for (Person person : List.of(ANNA, KARIN, EVA)) {
            assertThatThrownBy(() -> totals.check(new byte[0], "a.csv", world.as(person)))
                    .isInstanceOf(Forbidden.class);
            assertThat(visits.get(person, "/kontroll").status()).isEqualTo(403);
            assertThat(visits.post(person, "/kontroll", "rader", HEADER).status())
                    .isEqualTo(403);
            assertThat(visits.post(person, "/kontroll").status()).isEqualTo(403);
        }
        assertThat(visits.get(null, "/kontroll").location()).endsWith("/logga-in");
        assertThat(visits.get(SARA, "/rapporter").body()).contains("href=\"/kontroll\"");
    }
}
