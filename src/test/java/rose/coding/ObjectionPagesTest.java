package rose.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.AnIntervention.anIntervention;
import static rose.Person.AMIR;
import static rose.Person.ANNA;
import static rose.Person.LEO;
import static rose.Person.SARA;
import static rose.Person.TOVE;

import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import rose.Person;
import rose.RoseTest;
import rose.TestTime;
import rose.Visits;
import rose.Visits.Answer;
import rose.World;
import rose.collection.Interventions;
import rose.organisations.Level;

/** From Anna's page to Tove's answer and back, over HTTP. */
@RoseTest
class ObjectionPagesTest {

    private static final String FIGURE = "/figurer/fil.csv?ar=2021&omrade=god-vard&niva=MUNICIPALITY&visa=mal";
    private static final String WHY = "Vi hade ett annat mål.";

    @Autowired
    World world;

    @Autowired
    Visits visits;

    @Autowired
    Coding coding;

    @Autowired
    Settlements settlements;

    @Autowired
    Codebooks codebooks;

    @Autowired
    Interventions interventions;

    @Autowired
    DSLContext db;

    private long id;
    private Category goal;
    private Category other;

    @BeforeEach
    void coded() {
        world.given(anIntervention().titled("Kodad"), anIntervention().titled("Okodad"));
        id = world.idOf("Kodad");
        List<Category> goals = codebooks
                .inForce(2021, "god-vard", Level.MUNICIPALITY)
                .orElseThrow()
                .of(Dimension.GOAL);
        goal = goals.get(0);
        other = goals.get(1);
        coding.done(id, Set.of(goal.id()), world.as(SARA));
    }

    @Test
    void annaSeesHowItIsCodedAndByWhichAuthorityButNotByWhom() {
        String main = main(ANNA, "/insatser/" + id);

        assertThat(main)
                .contains(goal.name(), goal.definition().sv(), "Kodad av Socialstyrelsens analytiker")
                .doesNotContain("Sara Lind", "Kodernas historik");
        assertThat(main(SARA, "/insatser/" + id)).contains("Kodad av Sara Lind", "Kodernas historik");
    }

    @Test
    void theReasonOfADecisionIsForItsOwnAndForAnalysts() {
        coding.remark(world.idOf("Okodad"), "", true, world.as(SARA));
        coding.done(world.idOf("Okodad"), Set.of(), world.as(SARA));
        settlements.decide(world.idOf("Okodad"), Set.of(), "Hör inte hit.", world.as(TOVE));
        interventions.setPublished(world.idOf("Okodad"), true, world.as(SARA));
        String path = "/insatser/" + world.idOf("Okodad");

        assertThat(main(ANNA, path)).contains("Avgjord av Socialstyrelsens analytiker", "Hör inte hit.");
        assertThat(main(SARA, path)).contains("Avgjord av Tove Rask", "Hör inte hit.");
        assertThat(main(null, path))
                .contains("Avgjord av Socialstyrelsens analytiker")
                .doesNotContain("Hör inte hit.");
    }

    @Test
    void aResponsesInterventionsAreListedWithTheirCodes() {
        Document page = visits.get(ANNA, "/svar/" + response() + "/koder").page();

        assertThat(page.select(".tasks li").eachText())
                .satisfiesExactly(
                        first -> assertThat(first).contains("Kodad", goal.name()),
                        second -> assertThat(second).contains("Okodad", "Inte kodad än"));
        assertThat(page.expectFirst("h2").text()).isEqualTo("1 av 2 insatser är kodade");
        assertThat(visits.get(ANNA, "/svar/" + response() + "/granska").page().select("a[href$=/koder]"))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"ANNA", "EVA", "KARIN", "SARA", "AMIR"})
    void whoeverMayReadTheResponseSeesItsCodes(Person person) {
        assertThat(visits.get(person, "/svar/" + response() + "/koder").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(names = {"BO", "ULLA", "PER"})
    void toOthersItIsNotThere(Person person) {
        assertThat(visits.get(person, "/svar/" + response() + "/koder").status())
                .isEqualTo(404);
        assertThat(visits.post(person, "/insatser/" + id + "/invandning", "reason", WHY)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void annaObjectsToveChangesAndTheNextFigureCountsIt() {
        assertThat(csv(goal)).contains(",1,1,1.0000");
        Document form = visits.get(ANNA, "/insatser/" + id).page();
        assertThat(form.expectFirst("input[name=seen]").val()).isEqualTo(TestTime.NOW.toString());

        assertThat(object(ANNA).location()).isEqualTo("/insatser/" + id);

        assertThat(main(ANNA, "/insatser/" + id)).contains(WHY, "Väntar på svar");
        assertThat(visits.get(ANNA, "/insatser/" + id).page().select("form[action$=/invandning]"))
                .isEmpty();
        assertThat(main(ANNA, "/svar/" + response() + "/koder")).contains("En invändning väntar på svar");
        assertThat(main(LEO, "/koda")).contains("1 invändning väntar på svar");
        assertThat(main(LEO, "/koda/invandningar")).contains("Kodad", "Krokom", "Anna Berg");
        String address = visits.get(LEO, "/koda/invandningar")
                .page()
                .expectFirst(".tasks a")
                .attr("href");
        Document answering = visits.get(TOVE, address).page();
        assertThat(answering.select("input[name=category][checked]").eachAttr("value"))
                .containsExactly(String.valueOf(goal.id()));
        assertThat(answering.text()).contains(WHY, "Sara Lind");

        Answer answered = visits.post(
                TOVE,
                address,
                "go",
                "change",
                "seen",
                TestTime.NOW.toString(),
                "category",
                String.valueOf(other.id()),
                "text",
                "Du har rätt.");

        assertThat(answered.location()).isEqualTo("/koda/invandningar");
        assertThat(main(ANNA, "/insatser/" + id))
                .contains(
                        other.name(), "Du har rätt.", "Koderna är ändrade.", "Besvarad av Socialstyrelsens analytiker")
                .doesNotContain("Tove");
        assertThat(csv(goal)).contains(",0,0,0.0000");
        assertThat(csv(other)).contains(",1,1,1.0000");
        assertThat(main(SARA, "/insatser/" + id))
                .contains(
                        "Anna Berg hade en invändning",
                        "Tove Rask avgjorde koderna",
                        "Tove Rask besvarade invändningen");
    }

    @Test
    void whatIsRefusedKeepsWhatWasTyped() {
        Answer tooLong = visits.post(
                ANNA, "/insatser/" + id + "/invandning", "seen", TestTime.NOW.toString(), "reason", "y".repeat(2001));
        assertThat(tooLong.status()).isEqualTo(200);
        assertThat(tooLong.page().expectFirst("#skal").val()).hasSize(2001);
        assertThat(tooLong.page().expectFirst(".govuk-error-summary").text()).contains("Skriv högst 2000 tecken");

        object(ANNA);
        String address = address();
        Answer mixed = visits.post(
                TOVE,
                address,
                "go",
                "keep",
                "seen",
                TestTime.NOW.toString(),
                "category",
                "" + other.id(),
                "text",
                "Nej.");
        assertThat(mixed.page().expectFirst("#svar").val()).isEqualTo("Nej.");
        assertThat(mixed.page().select("input[name=category][checked]").eachAttr("value"))
                .containsExactly(String.valueOf(other.id()));
    }

    @Test
    void theSecondWhoAnswersReadsWhatTheFirstSaid() {
        object(ANNA);
        String address = address();
        String[] answer = {
            "go", "keep", "seen", TestTime.NOW.toString(), "category", String.valueOf(goal.id()), "text", "Nej."
        };
        visits.post(TOVE, address, answer);

        Document second = visits.post(LEO, address, answer).page();

        assertThat(second.expectFirst(".govuk-error-summary").text()).contains("Tove Rask har redan besvarat");
        assertThat(second.text()).contains("Besvarad av Tove Rask");
        assertThat(second.select("button[name=go]")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"ANNA", "EVA", "KARIN", "BO", "AMIR"})
    void objectionsAreAnsweredByThoseWhoCodeTheArea(Person person) {
        object(ANNA);
        String address = address();

        assertThat(visits.get(person, address).status()).isIn(403, 404);
        assertThat(visits.post(person, address, "go", "keep", "text", "Nej.").status())
                .isIn(403, 404);
        if (person != AMIR) {
            assertThat(visits.get(person, "/koda/invandningar").status()).isEqualTo(403);
        }
        assertThat(db.fetchValue("select answered_at from coding.objection")).isNull();
    }

    @Test
    void thePublicIsSentToSignIn() {
        for (String path : List.of("/koda/invandningar", "/koda/invandningar/1", "/svar/" + response() + "/koder")) {
            assertThat(visits.get(null, path).location()).endsWith("/logga-in");
        }
        interventions.setPublished(id, true, world.as(SARA));
        assertThat(object(null).status()).isEqualTo(403);
        assertThat(visits.postFromElsewhere(ANNA, "/insatser/" + id + "/invandning")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void historyTellsWhatWasTakenBack() {
        long second = world.idOf("Okodad");
        coding.tick(second, goal.id(), true, world.as(SARA));
        coding.undo(second, world.as(SARA));
        assertThat(visits.get(SARA, "/insatser/" + second).page().select(".happened li"))
                .isEmpty();

        coding.done(second, Set.of(), world.as(SARA));

        List<String> history = visits.get(SARA, "/insatser/" + second)
                .page()
                .select(".happened li")
                .eachText();
        assertThat(history.getFirst()).contains("Sara Lind blev klar med kodningen");
        assertThat(history.getLast()).contains("Ångrat", "Sara Lind kryssade i Mål: " + goal.name());
        assertThat(visits.get(SARA, "/insatser/" + second).page().select(".happened s"))
                .hasSize(1);
    }

    private Answer object(Person person) {
        return visits.post(person, "/insatser/" + id + "/invandning", "seen", TestTime.NOW.toString(), "reason", WHY);
    }

    private String address() {
        return "/koda/invandningar/" + db.fetchValue("select max(id) from coding.objection");
    }

    private long response() {
        return (long) db.fetchValue("select response_id from collection.intervention where id = " + id);
    }

    private String csv(Category category) {
        return visits.get(null, FIGURE)
                .body()
                .lines()
                .filter(line -> line.contains(category.name()))
                .findFirst()
                .orElse("");
    }

    private String main(Person person, String path) {
        return visits.get(person, path).page().expectFirst("main").text();
    }
}
