package rose.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.AnIntervention.anIntervention;
import static rose.Person.LEO;
import static rose.Person.SARA;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rose.RoseTest;
import rose.Visits;
import rose.World;
import rose.agreements.Agreements;
import rose.coding.Codebooks;
import rose.coding.Coding;
import rose.coding.Dimension;
import rose.coding.Samples;
import rose.organisations.Level;
import rose.platform.AllTexts;
import rose.platform.Texts;
import rose.publication.report.UnreadDrafts;
import rose.publication.report.WrittenReportFiles;

/** What a figure's reader is told of how well the coders agree, by how often they differ of twelve times. */
@RoseTest
class ReliabilityWarningTest {

    private static final String GOALS = "?ar=2021&omrade=god-vard&niva=MUNICIPALITY&visa=mal";
    private static final String OF_TWELVE = " av 12 dubbelkodade).";

    @Autowired
    World world;

    @Autowired
    Visits visits;

    @Autowired
    Coding coding;

    @Autowired
    Samples samples;

    @Autowired
    Codebooks codebooks;

    @Autowired
    Agreements agreements;

    @Autowired
    UnreadDrafts drafts;

    @Autowired
    WrittenReportFiles reportFiles;

    @BeforeEach
    void allAreCodedByTwo() {
        samples.change(agreements.area(2021, "god-vard"), 1, 0, "frö", world.as(SARA));
    }

    /**
     * Half of Sara's and half of Leo's are a, the others b: so 24 values, 12 of each, and D_e = 2·12·12 / (24·23) = 12/23. With d of
     * 12 that differ D_o = 2·d/24, and alpha = 1 − d/12 · 23/12: 0.68 for 2, 0.36 for 4.
     */
    @Test
    void belowTheLimitItWarnsWhereverTheFigureGoes() {
        coded(12, 4);

        assertThat(warnings())
                .singleElement()
                .asString()
                .startsWith("Kodarna är oense om målen (α 0,36; ")
                .endsWith(OF_TWELVE + " Tolka med försiktighet.");
        assertThat(visits.get(null, "/figurer/fil.json" + GOALS).body())
                .contains(
                        "\"dimension\" : \"goal\"",
                        "\"double_coded\" : 12",
                        "\"krippendorff_alpha\" : 0.3611",
                        "\"standing\" : \"poor\"");
        assertThat(visits.get(null, "/figurer/fil.svg" + GOALS).body()).contains("oense om målen");
        assertThat(visits.get(null, "/figurer/fil.csv" + GOALS).body())
                .startsWith("dimension,category,interventions,organisations,share\n");
        assertThat(report()).contains("Kodarna är oense om målen (α 0,36; ");
        assertThat(Jsoup.parse(report()).select("tr:contains(0,36)").text())
                .matches("Område 4 God vård och omsorg, kommuner Mål 12 0,36 −0,\\d\\d–0,\\d\\d Oense");
        assertThat(visits.get(null, "/figurer" + GOALS + "&lang=en").body())
                .contains("The coders disagree on the goals (α 0.36; ");
    }

    @Test
    void betweenTheLimitsItWarnsMildly() {
        coded(12, 2);

        assertThat(warnings())
                .singleElement()
                .asString()
                .startsWith("Kodarna är bara någorlunda överens om målen (α 0,68; ");
        assertThat(foot()).doesNotContain("överens");
    }

    @Test
    void aboveTheLimitNothingIsSaid() {
        coded(12, 0);

        assertThat(warnings()).isEmpty();
        assertThat(foot()).doesNotContain("överens");
        assertThat(report()).doesNotContain("Kodarna är");
    }

    @Test
    void aHighAlphaOfAFewIsNotBelieved() {
        coded(4, 0);

        assertThat(warnings()).isEmpty();
        assertThat(foot()).contains("För få insatser är dubbelkodade för att säga hur överens kodarna är om målen.");
    }

    @Test
    void whereNothingIsMeasuredOnlyItsOwnPageSaysSo() {
        world.given(anIntervention().coded(Dimension.GOAL, name(0)));

        assertThat(foot()).contains("Hur överens kodarna är har inte mätts.");
        assertThat(report()).doesNotContain("har inte mätts");
        assertThat(visits.get(null, "/figurer/fil.json" + GOALS).body()).contains("\"standing\" : \"not_measured\"");
        assertThat(visits.get(null, "/figurer" + GOALS.replace("visa=mal", "visa=malgrupper"))
                        .body())
                .doesNotContain("Hur överens");
    }

    @Test
    void itIsGoneWhereAFileHasReplacedWhatWasCoded() {
        coded(12, 4);
        assertThat(warnings()).hasSize(1);

        for (int i = 0; i < 12; i++) {
            world.given(anIntervention().titled("Insats " + i).withId("i" + i).coded(Dimension.GOAL, name(0)));
        }

        assertThat(warnings()).isEmpty();
        assertThat(foot()).contains("Hur överens kodarna är har inte mätts.");
    }

    /** The first {@code differing} a and b in turn from Sara and the other from Leo; then a and b in turn from both. */
    private void coded(int all, int differing) {
        IntStream.range(0, all).forEach(i -> {
            world.given(anIntervention().titled("Insats " + i).withId("i" + i));
            long id = world.idOf("Insats " + i);
            coding.done(id, goal(i % 2), world.as(SARA));
            coding.done(id, goal((i < differing ? i + 1 : i) % 2), world.as(LEO));
        });
    }

    private Set<Long> goal(int position) {
        return IntStream.of(position).mapToObj(each -> goals().get(each).id()).collect(Collectors.toSet());
    }

    private String name(int position) {
        return goals().get(position).name();
    }

    private java.util.List<rose.coding.Category> goals() {
        return codebooks
                .inForce(2021, "god-vard", Level.MUNICIPALITY)
                .orElseThrow()
                .of(Dimension.GOAL);
    }

    private java.util.List<String> warnings() {
        return visits.get(null, "/figurer" + GOALS)
                .page()
                .select(".figure-warning")
                .eachText();
    }

    private String foot() {
        return visits.get(null, "/figurer" + GOALS)
                .page()
                .select(".figure-foot")
                .text();
    }

    private String report() {
        Texts texts = AllTexts.in(Texts.SWEDISH);
        return reportFiles.html(drafts.draft(2021, "SOS", world.as(SARA), texts), texts);
    }
}
