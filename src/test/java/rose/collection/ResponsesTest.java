package rose.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rose.AnIntervention.anIntervention;
import static rose.Person.ANNA;
import static rose.Person.BO;
import static rose.Person.EVA;
import static rose.Person.KARIN;
import static rose.Person.SARA;
import static rose.Person.ULLA;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rose.Person;
import rose.Reporting;
import rose.RoseTest;
import rose.World;
import rose.organisations.Level;
import rose.organisations.Organisation;
import rose.platform.Forbidden;
import rose.platform.Missing;

/** What is asked of whom, who may read and write it, and what becomes of entries. */
@RoseTest
class ResponsesTest {

    @Autowired
    World world;

    @Autowired
    Reporting reporting;

    @Autowired
    Responses responses;

    private List<Responses.Assignment> assignments(Person person, int year) {
        Organisation own = world.as(person).organisation();
        return responses.assignments(own, responses.asked(own), year);
    }

    @Test
    void aMunicipalityIsAskedAboutItsTwoAreas() {
        var asked = assignments(ANNA, 2023);

        assertThat(asked).extracting(each -> each.survey().area()).containsExactly("handlingsplaner", "god-vard");
        assertThat(asked).allMatch(each -> each.response().isEmpty());
    }

    @Test
    void aCountyIsAskedAboutWhatIsItsOwnJointly() {
        assertThat(assignments(KARIN, 2023))
                .extracting(each -> each.survey().area())
                .containsExactly("ungdomsmottagningar", "samsjuklighet", "medverkan", "suicidprevention");
    }

    @Test
    void aResponseIsTheSameWhenOpenedAgain() {
        Response first = reporting.open(ANNA, 2023, "god-vard");

        assertThat(reporting.open(ANNA, 2023, "god-vard")).isEqualTo(first);
        assertThat(first.state()).isEqualTo(ResponseState.OPEN);
        assertThat(first.begun()).isFalse();
        assertThat(first.submitted()).isFalse();
    }

    @Test
    void itIsBegunWithTheFirstWord() {
        Response response = reporting.open(ANNA, 2023, "god-vard");

        reporting.write(ANNA, response, null, "money_used", "125 000 kr");

        assertThat(responses.response(response.id(), world.as(ANNA)).begun()).isTrue();
        assertThat(reporting.value(ANNA, response, null, "money_used")).isEqualTo("125000");
    }

    @Test
    void nobodyAnswersForSomebodyElse() {
        assertThatThrownBy(() -> responses.open(reporting.survey(ULLA, 2023, "god-vard"), world.as(ANNA)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> responses.open(reporting.survey(ANNA, 2023, "god-vard"), world.as(SARA)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> responses.open(reporting.survey(ANNA, 2023, "god-vard"), world.as(EVA)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void whatIsBeingWrittenIsForThoseWhoWriteApproveAndCoordinate() {
        Response response = reporting.open(ANNA, 2023, "god-vard");

        assertThat(responses.mayFollow(response, world.as(ANNA))).isTrue();
        assertThat(responses.mayFollow(response, world.as(EVA))).isTrue();
        assertThat(responses.mayFollow(response, world.as(KARIN))).isTrue();
        for (var other : List.of(BO, ULLA, SARA)) {
            assertThatThrownBy(() -> responses.response(response.id(), world.as(other)))
                    .as(other.name())
                    .isInstanceOf(Missing.class);
        }
    }

    @Test
    void theAuthorityFollowsItOnlyOnceItIsShared() {
        Response response = reporting.open(ANNA, 2023, "god-vard");

        responses.setShared(response.id(), true, world.as(ANNA));
        assertThat(responses.response(response.id(), world.as(SARA)).id()).isEqualTo(response.id());

        responses.setShared(response.id(), false, world.as(ANNA));
        assertThatThrownBy(() -> responses.response(response.id(), world.as(SARA)))
                .isInstanceOf(Missing.class);
    }

    @Test
    void thoseWhoFollowDoNotWrite() {
        Response response = reporting.open(ANNA, 2023, "god-vard");
        Entry entry = reporting.intervention(ANNA, response, "Samtalsstöd");

        for (var reader : List.of(EVA, KARIN)) {
            assertThatThrownBy(() -> reporting.write(reader, response, entry.id(), "goals", "annat"))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> responses.addEntry(response.id(), "interventions", world.as(reader)))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> responses.removeEntry(response.id(), entry.id(), world.as(reader)))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> responses.setShared(response.id(), true, world.as(reader)))
                    .isInstanceOf(Forbidden.class);
        }
    }

    @Test
    void aResponseBeingWrittenCountsForNothing() {
        Response response = reporting.open(ANNA, 2023, "god-vard");
        reporting.intervention(ANNA, response, "Samtalsstöd");

        assertThat(world.allIds()).isEmpty();
    }

    @Test
    void entriesStandInTheOrderInWhichTheyWereMade() {
        Response response = reporting.open(ANNA, 2023, "god-vard");
        IntStream.rangeClosed(1, 12).forEach(i -> reporting.intervention(ANNA, response, "Insats " + i));

        assertThat(reporting.content(ANNA, response).entries("interventions"))
                .extracting(entry -> entry.value("title"))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 12)
                        .mapToObj(i -> "Insats " + i)
                        .toList());
    }

    @Test
    void anEntryThatWasTakenAwayCanBePutBackWithAllThatStoodInIt() {
        Response response = reporting.open(ANNA, 2023, "god-vard");
        Entry entry = reporting.intervention(ANNA, response, "Samtalsstöd");

        assertThat(responses.removeEntry(response.id(), entry.id(), world.as(ANNA)))
                .isTrue();
        assertThat(reporting.content(ANNA, response).entries()).isEmpty();
        assertThatThrownBy(() -> reporting.save(ANNA, response, entry.id(), "title", 1, "p", "mer"))
                .isInstanceOf(Missing.class);

        assertThat(responses.restoreEntry(response.id(), entry.id(), world.as(ANNA)))
                .isTrue();
        assertThat(reporting.value(ANNA, response, entry.id(), "title")).isEqualTo("Samtalsstöd");
    }

    @Test
    void aBlockTakesAsManyAsItMay() {
        Response response = reporting.open(ANNA, 2023, "god-vard");
        for (int i = 0; i < 3; i++) {
            assertThat(responses.addEntry(response.id(), "ordinary_examples", world.as(ANNA)))
                    .isInstanceOf(Responses.Added.Entry.class);
        }
        assertThat(responses.addEntry(response.id(), "ordinary_examples", world.as(ANNA)))
                .isEqualTo(new Responses.Added.Full(3));
    }

    @Test
    void anEntryOfAnotherResponseIsNotThere() {
        Response annas = reporting.open(ANNA, 2023, "god-vard");
        Response bos = reporting.open(BO, 2023, "god-vard");
        Entry entry = reporting.intervention(BO, bos, "Bos insats");

        assertThatThrownBy(() -> reporting.save(ANNA, annas, entry.id(), "title", 0, "p", "min"))
                .isInstanceOf(Missing.class);
        assertThat(responses.removeEntry(annas.id(), entry.id(), world.as(ANNA)))
                .isFalse();
        assertThat(responses.restoreEntry(annas.id(), entry.id(), world.as(ANNA)))
                .isFalse();
        assertThat(reporting.value(BO, bos, entry.id(), "title")).isEqualTo("Bos insats");
    }

    @Test
    void aQuestionThatIsNotAskedIsNotThere() {
        Response response = reporting.open(ANNA, 2023, "god-vard");

        assertThatThrownBy(() -> reporting.save(ANNA, response, null, "shoe_size", 0, "p", "43"))
                .isInstanceOf(Missing.class);
        assertThatThrownBy(() -> reporting.save(ANNA, response, null, "title", 0, "p", "utan post"))
                .isInstanceOf(Missing.class);
    }

    @Test
    void lastYearsInterventionsAreAStartAndMarkedAsSuch() {
        world.given(
                anIntervention()
                        .of(ANNA)
                        .in(2022, "god-vard")
                        .titled("Föräldrastöd")
                        .telling("Kurser", "Tryggare föräldrar", "12 kurser", "Mindre oro")
                        .costing(90_000)
                        .forTargetGroups("Barn 0–6"),
                anIntervention().of(BO).in(2022, "god-vard").titled("Bos"));
        Response response = reporting.open(ANNA, 2023, "god-vard");
        var offers = responses.offers(response, world.as(ANNA));
        assertThat(offers).extracting(Responses.Offer::title).containsExactly("Föräldrastöd");

        long entry = responses
                .takeOver(response.id(), List.of(offers.getFirst().interventionId()), world.as(ANNA))
                .getFirst();

        Entry begun = reporting.content(ANNA, response).entry(entry).orElseThrow();
        assertThat(begun.value("title")).isEqualTo("Föräldrastöd");
        assertThat(begun.value("activities")).isEqualTo("Kurser");
        assertThat(begun.value("goals")).isEqualTo("Tryggare föräldrar");
        assertThat(begun.value("target_groups")).isEqualTo("Barn 0–6");
        assertThat(begun.value("outputs"))
                .as("what came of it belongs to its year")
                .isEmpty();
        assertThat(begun.value("funds")).isEmpty();
        assertThat(begun.answers().values()).allMatch(StoredAnswer::fromLastYear);
        assertThat(responses.offers(response, world.as(ANNA)))
                .as("it is begun from once")
                .isEmpty();

        reporting.write(ANNA, response, entry, "goals", "Tryggare föräldrar och barn");
        Entry touched = reporting.content(ANNA, response).entry(entry).orElseThrow();
        assertThat(touched.answers().get("goals").fromLastYear()).isFalse();
        assertThat(touched.answers().get("title").fromLastYear()).isTrue();
    }

    @Test
    void anAreaThatHasChangedItsNameIsTheSameArea() {
        world.given(anIntervention().of(ANNA).in(2022, "handlingsplaner-mobila").titled("Handlingsplan"));

        assertThat(responses.offers(reporting.open(ANNA, 2023, "handlingsplaner"), world.as(ANNA)))
                .extracting(Responses.Offer::title)
                .containsExactly("Handlingsplan");
    }

    @Test
    void theOfferCanBeTurnedOff() {
        world.given(anIntervention().of(ANNA).in(2022, "god-vard").titled("Föräldrastöd"));
        Response response = reporting.open(ANNA, 2023, "god-vard");

        responses.setOffersLastYear(response.id(), false, world.as(ANNA));
        assertThat(responses.offers(responses.response(response.id(), world.as(ANNA)), world.as(ANNA)))
                .isEmpty();
    }

    @Test
    void anInterventionOfSomebodyElsesIsNotTakenOver() {
        world.given(anIntervention().of(BO).in(2022, "god-vard").titled("Bos"));
        Response response = reporting.open(ANNA, 2023, "god-vard");

        assertThat(responses.takeOver(response.id(), List.of(world.idOf("Bos")), world.as(ANNA)))
                .isEmpty();
    }

    @Test
    void aCountyChoosesAmongItsOwnOrganisations() {
        Response response = reporting.open(KARIN, 2023, "suicidprevention");
        Entry entry = reporting.intervention(KARIN, response, "Krisstöd");

        reporting.write(KARIN, response, entry.id(), "bodies", "REGION-23", "MUNICIPALITY-2309");
        assertThat(reporting.value(KARIN, response, entry.id(), "bodies")).isEqualTo("REGION-23|MUNICIPALITY-2309");

        var refused = (SaveResult.Saved) reporting.write(KARIN, response, entry.id(), "bodies", "MUNICIPALITY-0180");
        assertThat(refused.fields().getFirst().problem()).isNotNull();
        assertThat(world.as(KARIN).organisation().level()).isEqualTo(Level.COUNTY);
    }
}
