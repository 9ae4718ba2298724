package rose.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.Person.ANNA;
import static rose.Person.BO;
import static rose.Person.EVA;
import static rose.Person.KARIN;
import static rose.Person.SARA;
import static rose.Person.ULLA;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rose.Person;
import rose.Reporting;
import rose.RoseTest;
import rose.Statements;
import rose.Visits;

/** The pages of a response as they come without script, and to the wrong people. */
@RoseTest
class ReportingPagesTest {

    @Autowired
    Reporting reporting;

    @Autowired
    Visits visits;

    @Test
    void theStartPageTellsWhatWaitsAndWhatItIsWorth() {
        var page = visits.get(ANNA, "/redovisa?ar=2023").page();

        assertThat(page.select("main .section h2").eachText())
                .containsExactly("Område 1 Handlingsplaner", "Område 4 Kunskapsbaserad vård och omsorg");
        assertThat(page.select(".task-far").eachText()).allMatch(text -> text.matches("[\\d\\s]+ kr att redovisa"));
        assertThat(page.select(".tag").eachText()).containsOnly("Inte påbörjad");
    }

    @Test
    void theStartPageAsksForTheSurveysOnceAlsoWhereItFindsTheYearItself() {
        int yearGiven = Statements.during(() -> visits.get(ANNA, "/redovisa?ar=2023"));
        int yearFound = Statements.during(() -> visits.get(ANNA, "/redovisa"));

        assertThat(yearFound).isEqualTo(yearGiven).isPositive().isLessThan(7);
    }

    @Test
    void aFormIsSavedWholeWithoutScript() {
        Response response = reporting.open(ANNA, 2023, "god-vard");
        String path = "/svar/" + response.id() + "/avsnitt/money";

        var answer = visits.post(
                ANNA,
                path,
                "revision:money_used",
                "0",
                "money_used",
                "12 000 kr",
                "revision:money_repaid",
                "0",
                "money_repaid",
                "",
                "next",
                "1");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(reporting.value(ANNA, response, null, "money_used")).isEqualTo("12000");
    }

    @Test
    void withoutScriptTooNothingIsOverwrittenUnseen() {
        Response response = reporting.open(ANNA, 2023, "god-vard");
        reporting.write(ANNA, response, null, "money_used", "5000");

        var answer = visits.post(
                ANNA, "/svar/" + response.id() + "/avsnitt/money", "revision:money_used", "0", "money_used", "7000");

        assertThat(answer.page().select(".govuk-error-summary").text())
                .contains("Anna Berg skrev i samma fält samtidigt");
        assertThat(answer.page().select(".conflict").text()).contains("5 000 kr", "7 000 kr");
        assertThat(reporting.value(ANNA, response, null, "money_used")).isEqualTo("5000");
    }

    @Test
    void whatIsTypedIsShownAsTypedAndNeverAsMarkup() {
        Response response = reporting.open(ANNA, 2023, "god-vard");
        Entry entry = reporting.intervention(ANNA, response, "<script>alert(1)</script>");

        var body = visits.get(ANNA, "/svar/" + response.id() + "/post/" + entry.id())
                .body();

        assertThat(body).doesNotContain("<script>alert(1)").contains("&lt;script>alert(1)");
    }

    @Test
    void aResponseIsNotThereForOthers() {
        Response response = reporting.open(ANNA, 2023, "god-vard");
        Entry entry = reporting.intervention(ANNA, response, "Samtalsstöd");
        String own = "/svar/" + response.id();
        List<String> addresses = List.of(
                own,
                own + "/avsnitt/money",
                own + "/avsnitt/money/tips",
                own + "/post/" + entry.id(),
                own + "/post/" + entry.id() + "/tips",
                own + "/insatser",
                own + "/fhir",
                own + "/fhir.json");
        for (String address : addresses) {
            for (Person stranger : List.of(BO, ULLA, SARA)) {
                assertThat(visits.get(stranger, address).status())
                        .as(stranger + " " + address)
                        .isEqualTo(404);
            }
            assertThat(visits.get(null, address).location())
                    .as("public " + address)
                    .contains("/logga-in");
        }
    }

    @Test
    void thoseWhoOnlyFollowCannotWrite() {
        Response response = reporting.open(ANNA, 2023, "god-vard");
        Entry entry = reporting.intervention(ANNA, response, "Samtalsstöd");
        String own = "/svar/" + response.id();

        for (Person reader : List.of(EVA, KARIN)) {
            assertThat(visits.post(
                                    reader,
                                    own + "/falt",
                                    "question",
                                    "money_used",
                                    "revision",
                                    "0",
                                    "writer",
                                    "w",
                                    "value",
                                    "1")
                            .status())
                    .isEqualTo(403);
            assertThat(visits.post(reader, own + "/block/interventions").status())
                    .isEqualTo(403);
            assertThat(visits.post(reader, own + "/post/" + entry.id() + "/borttagning")
                            .status())
                    .isEqualTo(403);
            assertThat(visits.post(reader, own + "/forra-aret").status()).isEqualTo(403);
            assertThat(visits.post(reader, own + "/delning", "shared", "true").status())
                    .isEqualTo(403);
        }
        assertThat(visits.get(SARA, "/redovisa").status())
                .as("an analyst reports nothing")
                .isEqualTo(403);
        assertThat(visits.postFromElsewhere(ANNA, own + "/falt").status())
                .as("no token")
                .isEqualTo(403);
    }

    @Test
    void aSaveTellsWhatCameOfIt() {
        Response response = reporting.open(ANNA, 2023, "god-vard");

        var saved = visits.post(
                ANNA,
                "/svar/" + response.id() + "/falt",
                "question",
                "money_used",
                "revision",
                "0",
                "writer",
                "w",
                "value",
                "0000-00-00");

        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.body())
                .contains("\"state\":\"saved\"", "\"revision\":1", "\"time\":\"10:15\"", "inte ett belopp");
    }
}
