package rose.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.Person.ANNA;
import static rose.Person.EVA;
import static rose.collection.facts.Tables.ANSWER_FACT;
import static rose.collection.sql.Tables.CLOSED_ANSWER;

import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;
import rose.RoseTest;
import rose.World;
import rose.organisations.Level;

/** What can be counted of a response once it is handed in. */
@RoseTest
@Import(Written.class)
class ClosedAnswersTest {

    @Autowired
    World world;

    @Autowired
    Written written;

    @Autowired
    Submissions submissions;

    @Autowired
    ClosedAnswers closedAnswers;

    @Autowired
    DSLContext db;

    @Test
    void whatIsChosenAndCountedIsThereOnceItIsHandedIn() {
        Response response = written.whole(ANNA, 2023, "god-vard", Level.MUNICIPALITY);
        written.answer(response, ANNA, null, "money_received", "500000");
        written.answer(response, ANNA, null, "money_used", "400000");
        written.answer(response, ANNA, null, "money_reason", "other", "not_used");
        written.answer(response, ANNA, null, "money_reason_text", "Hemlig förklaring");
        written.answer(response, ANNA, null, "perspectives", "relatives", "disability");
        written.answer(response, ANNA, null, "perspectives_how", "Hemligt sätt");
        written.answer(response, ANNA, null, "user_participation.individuals", "unsure");
        written.answer(response, ANNA, null, "ordinary_decided", "yes");
        example(response, "Hemlig rubrik", "methods");
        example(response, "Hemlig rubrik två", "training");
        assertThat(facts()).isEmpty();

        submit(response);

        assertThat(facts())
                .containsExactly(
                        "0 money_reason not_used",
                        "0 money_reason other",
                        "0 money_received 500000",
                        "0 money_used 400000",
                        "0 ordinary_decided yes",
                        "0 perspectives disability",
                        "0 perspectives relatives",
                        "0 user_participation individuals unsure",
                        "1 ordinary_examples.kind methods",
                        "2 ordinary_examples.kind training");
        assertThat(db.selectFrom(ANSWER_FACT).fetch()).allSatisfy(fact -> {
            assertThat(fact.get(ANSWER_FACT.RESPONSE_ID)).isEqualTo(response.id());
            assertThat(fact.get(ANSWER_FACT.YEAR)).isEqualTo(2023);
            assertThat(fact.get(ANSWER_FACT.AREA)).isEqualTo("god-vard");
            assertThat(fact.get(ANSWER_FACT.LEVEL)).isEqualTo("MUNICIPALITY");
            assertThat(fact.get(ANSWER_FACT.ORGANISATION_ID)).isEqualTo(ANNA.organisationId());
            assertThat(fact.get(ANSWER_FACT.COUNTY_CODE)).isEqualTo("23");
            assertThat(fact.get(ANSWER_FACT.LATE)).isTrue();
            assertThat(fact.get(ANSWER_FACT.SYNTHETIC)).isFalse();
            assertThat(fact.get(ANSWER_FACT.INTERVENTION_ID)).isNull();
        });
        assertThat(db.selectFrom(CLOSED_ANSWER).fetch().toString()).doesNotContain("Hemlig");
    }

    @Test
    void ofAnInterventionThereIsWhatItsOwnColumnsDoNotHold() {
        Response response = written.whole(ANNA, 2022, "god-vard", Level.MUNICIPALITY);
        long first = written.entries(response, ANNA).getFirst();
        written.answer(response, ANNA, first, "status", "finished");
        written.answer(response, ANNA, first, "outcomes", "De mår bättre");
        written.answer(response, ANNA, first, "outcome_basis", "measured");
        written.answer(response, ANNA, first, "activity_kinds", "patient_safety", "other_development");
        written.answer(response, ANNA, first, "target_groups", "Annan");
        written.answer(response, ANNA, first, "target_groups_other", "Hemlig grupp");
        written.answer(response, ANNA, first, "into_ordinary", "yes");
        long second = written.intervention(response, ANNA, "Kurser", "1000");
        written.answer(response, ANNA, second, "reach_people", "1 200");

        submit(response);

        assertThat(facts().stream().filter(fact -> fact.contains("interventions.")))
                .containsExactly(
                        "1 Samtalsgrupper interventions.activity_kinds other_development",
                        "1 Samtalsgrupper interventions.activity_kinds patient_safety",
                        "1 Samtalsgrupper interventions.outcome_basis measured");
        assertThat(db.fetch("select title, status, reach_people from collection.intervention order by id")
                        .formatCSV())
                .contains("Samtalsgrupper,finished,\"\"", "Kurser,\"\",1200");
    }

    @Test
    void whatIsNotAskedAsTheAnswersStandIsNotThere() {
        Response response = written.whole(ANNA, 2023, "god-vard", Level.MUNICIPALITY);
        written.answer(response, ANNA, null, "user_participation.individuals", "yes");
        written.answer(response, ANNA, null, "user_influence_ways", "views_gathered");
        written.answer(response, ANNA, null, "user_participation.individuals", "no");
        written.answer(response, ANNA, null, "ordinary_decided", "yes");
        example(response, "Kurs", "training");
        written.answer(response, ANNA, null, "ordinary_decided", "no");

        submit(response);

        assertThat(facts())
                .containsExactly("0 money_used 400000", "0 ordinary_decided no", "0 user_participation individuals no");
    }

    @Test
    void whatIsOpenAgainCountsAsItWasUntilItIsHandedInAgain() {
        Response response = written.whole(ANNA, 2023, "god-vard", Level.MUNICIPALITY);
        written.answer(response, ANNA, null, "perspectives", "relatives", "equality");
        submit(response);

        submissions.reopen(response.id(), "Fel", world.as(ANNA));
        written.answer(response, ANNA, null, "perspectives", "relatives", "lgbtqi");
        assertThat(facts()).contains("0 perspectives equality").doesNotContain("0 perspectives lgbtqi");

        submit(response);
        assertThat(facts()).containsExactly("0 money_used 400000", "0 perspectives lgbtqi", "0 perspectives relatives");
    }

    @Test
    @Transactional
    void whatWasHandedInBeforeTheyWereKeptIsReadFromWhatIsStored() {
        Response response = written.whole(ANNA, 2023, "god-vard", Level.MUNICIPALITY);
        written.answer(response, ANNA, null, "perspectives", "relatives", "equality");
        long entry = written.entries(response, ANNA).getFirst();
        written.answer(response, ANNA, entry, "outcomes", "De mår bättre");
        written.answer(response, ANNA, entry, "outcome_basis", "measured");
        submit(response);
        submissions.reopen(response.id(), "Fel", world.as(ANNA));
        written.answer(response, ANNA, null, "perspectives", "lgbtqi");
        submit(response);
        List<String> kept = facts();
        db.deleteFrom(CLOSED_ANSWER).execute();

        closedAnswers.readEarlier();
        assertThat(facts()).isEqualTo(kept).contains("0 perspectives lgbtqi").hasSize(3);
        closedAnswers.readEarlier();
        assertThat(facts()).isEqualTo(kept);
    }

    private void example(Response response, String title, String kind) {
        long id = written.entry(response, ANNA, "ordinary_examples");
        written.answer(response, ANNA, id, "title", title);
        written.answer(response, ANNA, id, "kind", kind);
    }

    private void submit(Response response) {
        written.submit(response, ANNA, EVA);
    }

    private List<String> facts() {
        return Counted.in(db);
    }
}
