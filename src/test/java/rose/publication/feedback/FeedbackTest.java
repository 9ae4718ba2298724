package rose.publication.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rose.AnIntervention.anIntervention;
import static rose.Person.ANNA;
import static rose.Person.BO;
import static rose.Person.EVA;
import static rose.Person.KARIN;
import static rose.Person.PER;
import static rose.Person.SARA;
import static rose.Person.ULLA;
import static rose.collection.sql.Tables.RESPONSE;

import java.util.List;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import rose.Person;
import rose.RoseTest;
import rose.Visits;
import rose.World;
import rose.analysis.CategoryShares;
import rose.analysis.FigureKind;
import rose.analysis.Figures;
import rose.coding.Dimension;
import rose.collection.Interventions;
import rose.collection.Response;
import rose.collection.Written;
import rose.organisations.Level;
import rose.organisations.MunicipalityGroup;
import rose.organisations.Organisation;
import rose.organisations.Organisations;
import rose.organisations.Viewer;
import rose.platform.AllTexts;
import rose.platform.Missing;
import rose.platform.Texts;

@RoseTest
@Import(Written.class)
class FeedbackTest {

    private static final Texts SWEDISH = AllTexts.in(Texts.SWEDISH);

    @Autowired
    World world;

    @Autowired
    Written written;

    @Autowired
    Feedbacks feedbacks;

    @Autowired
    Places places;

    @Autowired
    Organisations organisations;

    @Autowired
    Figures figures;

    @Autowired
    Interventions interventions;

    @Autowired
    Visits visits;

    @Autowired
    DSLContext db;

    @Test
    void whoeverIsFirstIsToldSoAndSeesWhatIsNotThereAsSuch() {
        FeedbackView feedback = view(ANNA, submitted());

        assertThat(feedback.first()).isEqualTo("Ni är först i landet");
        assertThat(feedback.summary())
                .containsExactly(
                        "Er insats räknas redan i de nationella siffrorna.",
                        feedback.summary().get(1),
                        "I Jämtlands län har 1 av 8 kommuner redovisat området hittills, med 1 insatser.",
                        "I landet har 1 av 290 kommuner redovisat, med 1 insatser.");
        assertThat(row(feedback, "Har redovisat")).containsExactly("1 av 1", "1 av 8", "0 av 10", "1 av 290");
        assertThat(row(feedback, "Insatser")).containsExactly("1", "1", "har inte redovisat", "1");
        assertThat(row(feedback, "Kodade insatser"))
                .containsExactly("0 % (0 av 1)", "0 % (0 av 1)", "har inte redovisat", "0 % (0 av 1)");
        assertThat(row(feedback, "Kodade insatser med minst en effekt"))
                .containsExactly("inte kodat än", "inte kodat än", "har inte redovisat", "inte kodat än");
        assertThat(feedback.own()).extracting(FeedbackView.Own::coded).containsExactly(false);
    }

    @Test
    void theFirstInTheCountyIsToldThatOthersAreThere() {
        world.given(anIntervention().of(Level.MUNICIPALITY, "0380").in(2023, "god-vard"));

        assertThat(view(ANNA, submitted()).first()).isEqualTo("Ni är först i länet");
    }

    @Test
    void thoseAlikeAreOfItsKindAndNearestInPopulation() {
        Organisation krokom = organisations.organisation("MUNICIPALITY-2309");
        List<Organisation> alike = places.alike(krokom);

        assertThat(alike)
                .hasSize(10)
                .extracting(Organisation::group)
                .containsOnly(MunicipalityGroup.COMMUTING_NEAR_MEDIUM_SIZED_TOWN);
        assertThat(alike).extracting(Organisation::shortName).contains("Hörby").doesNotContain("Krokom", "Vimmerby");
        assertThat(places.alike(organisations.organisation("MUNICIPALITY-0180")))
                .extracting(Organisation::shortName)
                .containsExactly("Malmö", "Göteborg");
        assertThat(view(ANNA, submitted()).alike().getFirst())
                .startsWith("De som liknar er är de kommuner av samma slag som ni")
                .contains("pendlingskommun nära större stad");
    }

    @Test
    void itsNumbersOfTheNationAreThoseOfTheFigures() {
        given();
        long response = responseOf(ANNA, 2021);
        FeedbackView feedback = view(SARA, response);
        var goals = (CategoryShares) figures.figure(
                        FigureKind.CATEGORY_SHARES,
                        world.selection(2021, "god-vard", Level.MUNICIPALITY),
                        Dimension.GOAL)
                .data();

        assertThat(feedback.figures().getFirst().table().rows().stream()
                        .filter(row -> !row.getFirst().text().equals("Ingen kategori"))
                        .collect(Collectors.toMap(
                                row -> row.getFirst().text(),
                                row -> row.getLast().text())))
                .containsExactlyInAnyOrderEntriesOf(goals.shares().stream()
                        .collect(Collectors.toMap(
                                share -> share.category().name(),
                                share -> SWEDISH.percent(share.share()) + " (" + share.interventions() + " av "
                                        + goals.interventions() + ")")));
    }

    @Test
    void aNumberLeadsToAsManyInterventionsAsItSays() {
        given();
        FeedbackView feedback = view(SARA, responseOf(ANNA, 2021));

        assertThat(feedback.figures().getFirst().table().rows().stream()
                        .flatMap(row -> row.stream())
                        .filter(cell -> cell.href() != null))
                .isNotEmpty()
                .allSatisfy(cell -> assertThat(
                                visits.get(SARA, cell.href()).page().select("main a[href~=^/insatser/\\d+$]"))
                        .hasSize(Integer.parseInt(cell.text().replaceAll(".*\\((\\d+) av.*", "$1"))));
    }

    @Test
    void onlyWhatIsOpenToAllIsToldOfWhatOthersDid() {
        given();
        FeedbackView before = view(ANNA, responseOf(ANNA, 2021));
        interventions.setPublished(world.idOf("Anhörigstöd"), true, world.as(SARA));
        FeedbackView after = view(ANNA, responseOf(ANNA, 2021));

        assertThat(before.sameGoals().works()).isEmpty();
        assertThat(before.sameGoals().text()).startsWith("1 insatser hos andra");
        assertThat(after.sameGoals().works())
                .extracting(FeedbackView.Work::title, FeedbackView.Work::shared)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("Anhörigstöd", "Ökad kompetens och kunskapsspridning"));
        assertThat(after.ordinary().works())
                .extracting(FeedbackView.Work::title)
                .containsExactly("Anhörigstöd");
    }

    @Test
    void theContactTheAttesterTheCoordinatorAndTheAuthorityReadItAndNobodyElse() {
        long response = submitted();

        for (Person person : List.of(ANNA, EVA, KARIN, SARA)) {
            assertThat(visits.get(person, "/svar/" + response + "/aterkoppling").status())
                    .as(person.name())
                    .isEqualTo(200);
        }
        for (Person person : List.of(BO, ULLA, PER)) {
            assertThat(visits.get(person, "/svar/" + response + "/aterkoppling").status())
                    .as(person.name())
                    .isEqualTo(404);
        }
        assertThat(visits.get(null, "/svar/" + response + "/aterkoppling").status())
                .isIn(302, 404);
        assertThatThrownBy(() -> feedbacks.feedback(response, Viewer.PUBLIC, SWEDISH))
                .isInstanceOf(Missing.class);
    }

    @Test
    void thereIsNoneBeforeItIsHandedIn() {
        Response response = written.whole(ANNA, 2023, "god-vard", Level.MUNICIPALITY);

        assertThat(visits.get(ANNA, "/svar/" + response.id() + "/aterkoppling").status())
                .isEqualTo(404);
        assertThat(visits.get(ANNA, "/svar/" + response.id()).body()).doesNotContain("/aterkoppling");
    }

    @Test
    void theReceiptAndTheStartPageLeadThere() {
        long response = submitted();

        for (String path : List.of("/svar/" + response + "/kvitto", "/redovisa?ar=2023", "/svar/" + response)) {
            Document page = visits.get(ANNA, path).page();
            assertThat(page.select("a[href=/svar/" + response + "/aterkoppling]"))
                    .as(path)
                    .hasSize(1);
        }
    }

    private long submitted() {
        Response response = written.whole(ANNA, 2023, "god-vard", Level.MUNICIPALITY);
        written.submit(response, ANNA, EVA);
        return response.id();
    }

    private void given() {
        world.given(
                anIntervention()
                        .of(ANNA)
                        .titled("Samtalsgrupper")
                        .costing(300_000)
                        .coded(Dimension.ACTIVITY, "Patientsäkerhet")
                        .coded(Dimension.GOAL, "Ökad kompetens och kunskapsspridning"),
                anIntervention()
                        .of(BO)
                        .titled("Anhörigstöd")
                        .costing(100_000)
                        .with("into_ordinary", "yes")
                        .coded(Dimension.ACTIVITY, "Patientsäkerhet")
                        .coded(Dimension.GOAL, "Ökad kompetens och kunskapsspridning"),
                anIntervention().of(BO).titled("Utan kod i landet").codedWithNothing());
    }

    private long responseOf(Person person, int year) {
        return db.select(RESPONSE.ID)
                .from(RESPONSE)
                .where(RESPONSE.YEAR.eq(year))
                .and(RESPONSE.ORGANISATION_ID.eq(person.organisationId()))
                .fetchSingle(RESPONSE.ID);
    }

    private FeedbackView view(Person person, long response) {
        return feedbacks.feedback(response, world.as(person), SWEDISH);
    }

    private static List<String> row(FeedbackView feedback, String name) {
        return feedback.compared().rows().stream()
                .filter(row -> row.getFirst().text().equals(name))
                .findFirst()
                .orElseThrow()
                .stream()
                .skip(1)
                .map(cell -> cell.text().replace('\u00a0', ' '))
                .toList();
    }
}
