package rose.publication.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rose.Person;
import rose.Reporting;
import rose.RoseTest;
import rose.Visits;
import rose.World;
import rose.collection.Interventions;
import rose.organisations.Level;
import rose.organisations.Viewer;
import rose.platform.AllTexts;
import rose.platform.Texts;
import rose.publication.report.NewReport;
import rose.publication.report.PublishResult;
import rose.publication.report.ReportPublishing;
import rose.publication.report.WrittenReports;
import tools.jackson.databind.json.JsonMapper;

/** What is not published is nowhere in the open data, and who asks makes no difference. */
@RoseTest
class OpenDataLeaksTest {

    @Autowired
    World world;

    @Autowired
    Visits visits;

    @Autowired
    Reporting reporting;

    @Autowired
    Interventions interventions;

    @Autowired
    SurveyData surveys;

    @Autowired
    WrittenReports reports;

    @Autowired
    ReportPublishing publishing;

    @BeforeEach
    void reported() {
        OpenDataWorld.given(world, interventions);
    }

    private List<String> addresses() {
        List<String> all = new ArrayList<>(List.of(
                "/oppna-data",
                "/oppna-data/api",
                "/api/v1",
                "/api/v1/interventions",
                "/api/v1/interventions?year=2022",
                "/api/v1/interventions?area=god-vard",
                "/api/v1/interventions?organisation=REGION-03",
                "/api/v1/interventions/" + world.idOf(OpenDataWorld.SECRET + " titel"),
                "/api/v1/reports",
                "/api/v1/catalog.ttl",
                "/api/v1/catalog.rdf"));
        for (OpenSurvey survey : surveys.surveys()) {
            for (String file : List.of("interventions.csv", "answers.csv", "ddi.xml")) {
                all.add(survey.path(file));
            }
        }
        JsonMapper.shared()
                .readTree(visits.get(null, "/api/v1/tables").body())
                .get("tables")
                .forEach(table -> List.of("csv", "json_stat")
                        .forEach(format -> all.add(table.get(format).asString().replaceFirst("^https?://[^/]+", ""))));
        return all;
    }

    @Test
    void noAddressTellsWhatIsNotPublishedWhoeverAsks() {
        for (String address : addresses()) {
            for (Person person : new Person[] {null, Person.SARA, Person.ULLA}) {
                Visits.Answer answer = visits.get(person, address);
                assertThat(answer.status()).as(address).isIn(200, 404);
                assertThat(answer.body()).as(address).doesNotContain(OpenDataWorld.SECRET);
            }
        }
    }

    @Test
    void theApiGivesAnAnalystTheSameAsThePublic() {
        for (String address :
                addresses().stream().filter(each -> each.startsWith("/api/")).toList()) {
            assertThat(visits.get(Person.SARA, address).body())
                    .as(address)
                    .isEqualTo(visits.get(null, address).body());
        }
    }

    @Test
    void whatIsTakenBackIsGone() {
        long id = world.idOf(OpenDataWorld.OPEN);
        assertThat(visits.get(null, "/api/v1/interventions/" + id).status()).isEqualTo(200);

        interventions.setPublished(id, false, world.as(Person.SARA));

        assertThat(visits.get(null, "/api/v1/interventions/" + id).status()).isEqualTo(404);
        assertThat(visits.get(null, "/api/v1/interventions").body()).doesNotContain("Öppen insats");
        assertThat(surveys.interventionsCsv(surveys.survey(2022, "barn-unga", Level.REGION)))
                .doesNotContain("Öppen insats");
    }

    @Test
    void aDraftThatNobodyHasHandedInIsNowhere() {
        var response = reporting.open(Person.BO, 2021, "god-vard");
        reporting.intervention(Person.BO, response, OpenDataWorld.SECRET + " utkast");

        for (String address : addresses()) {
            assertThat(visits.get(null, address).body()).as(address).doesNotContain("utkast");
        }
    }

    @Test
    void aReportIsToldOfOnceItIsPublishedAndAsItWasThen() {
        Viewer sara = world.as(Person.SARA);
        long report = reports.begin(
                new NewReport(2022, Person.SARA.organisationId(), "headings", "Lägesrapport 2022", "sv"), sara);
        assertThat(told()).isEmpty();

        String seen = publishing.check(report, sara, AllTexts.in(Texts.SWEDISH)).fingerprint();
        assertThat(publishing.publish(report, seen, "", sara, AllTexts.in(Texts.SWEDISH)))
                .isEqualTo(new PublishResult.Published(1));
        reports.rename(report, OpenDataWorld.SECRET, sara);

        assertThat(told()).containsExactly("Lägesrapport 2022 1");
    }

    private List<String> told() {
        return JsonMapper.shared()
                .readTree(visits.get(null, "/api/v1/reports").body())
                .get("reports")
                .valueStream()
                .map(report -> report.get("title").asString() + " " + report.get("edition"))
                .toList();
    }

    @Test
    void whoHasAnsweredWhatIsNotTold() {
        String answers = surveys.answersCsv(surveys.survey(2022, "barn-unga", Level.REGION));

        assertThat(answers.lines().findFirst().orElseThrow()).doesNotContain("organisation");
        assertThat(answers.getBytes(StandardCharsets.UTF_8)).isNotEmpty();
        assertThat(answers).doesNotContain("Region Uppsala").doesNotContain("REGION-03");
    }

    @Test
    void noPageOfOpenDataBeginsASessionOrSetsACookie() {
        for (String address :
                List.of("/oppna-data", "/oppna-data?lang=en", "/oppna-data/api", "/oppna-data/api?lang=en")) {
            Visits.Answer answer = visits.get(null, address);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.response().getHeaders("Set-Cookie")).as(address).isEmpty();
        }
    }
}
