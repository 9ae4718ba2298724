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
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rose.Person;
import rose.RoseTest;
import rose.Visits;
import rose.Visits.Answer;
import rose.World;
import rose.agreements.Agreements;
import rose.agreements.AreaPart;
import rose.organisations.Level;

/** The bench, settling and double coding as their pages, also without script. */
@RoseTest
class BenchPagesTest {

    private static final String LOT = "/koda/2021/god-vard/MUNICIPALITY";

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

    @BeforeEach
    void reported() {
        world.given(
                anIntervention().titled("Kurs").telling("Kurs i MHFA", "", "", ""),
                anIntervention().titled("Nätverk").telling("Träffar", "", "", ""));
    }

    @Test
    void aPageWithoutScriptIsSavedWholeAndLeadsToTheNext() {
        Answer done =
                visits.post(SARA, "/koda/" + kurs(), "go", "next", "category", String.valueOf(goal(0)), "note", "hm");

        assertThat(done.location()).endsWith(LOT + "?efter=" + kurs());
        assertThat(coding.work(kurs(), world.as(SARA)).counted()).containsExactly(goal(0));
        assertThat(coding.work(kurs(), world.as(SARA)).mine().note()).isEqualTo("hm");
        assertThat(visits.get(SARA, LOT + "?efter=" + kurs())
                        .page()
                        .select("#insats")
                        .text())
                .isEqualTo("Nätverk");
    }

    @Test
    void whatIsSettledCanBeReadButNotTicked() {
        coding.done(kurs(), Set.of(goal(0)), world.as(SARA));

        var page = visits.get(LEO, "/koda/" + kurs()).page();

        assertThat(page.select("#lage").text()).isEqualTo("Den här är klar. Tryck Koda om för att ändra den.");
        assertThat(page.select("fieldset.dimension"))
                .allSatisfy(each -> assertThat(each.hasAttr("disabled")).isTrue());
        assertThat(page.select("button[value=reopen]")).hasSize(1);
        assertThat(page.select("button[value=next]")).isEmpty();
    }

    @Test
    void theFilterStaysFromOneToTheNext() {
        var page = visits.get(SARA, LOT + "?ord=kurs").page();

        assertThat(page.select("#insats").text()).isEqualTo("Kurs");
        assertThat(page.select("form.bench input[name=ord]").attr("value")).isEqualTo("kurs");
        assertThat(page.select(".bench-bar").text()).contains("1 kvar för dig i urvalet");
        assertThat(visits.post(SARA, "/koda/" + kurs(), "go", "next", "ord", "kurs")
                        .location())
                .endsWith(LOT + "?efter=" + kurs() + "&ord=kurs");
        assertThat(visits.get(SARA, LOT + "?ord=kurs").page().select("main a").eachAttr("href"))
                .contains(LOT);
    }

    @Test
    void aFilterThatIsNoChoiceLimitsNothing() {
        for (String query : List.of(
                "?tillstand=x",
                "?kodare=abc",
                "?sakerhet=",
                "?ord=%22%26%7C!",
                "?lan=%27",
                "?ord=" + "a".repeat(300))) {
            assertThat(visits.get(SARA, LOT + query).status()).as(query).isEqualTo(200);
        }
    }

    @Test
    void oneThatIsCodedByTwoSaysSoAndShowsTheOthersCodesToNobody() {
        samples.change(area(), 1, 0, "frö", world.as(SARA));
        coding.tick(kurs(), goal(0), true, world.as(SARA));
        coding.done(kurs(), Set.of(goal(0)), world.as(SARA));

        var page = visits.get(LEO, "/koda/" + kurs()).page();

        assertThat(page.select(".bench-remark").text()).startsWith("Kodas av två.");
        assertThat(page.select("input[name=category][checked]")).isEmpty();
        assertThat(visits.get(LEO, "/koda/" + kurs() + "/avgorande").status()).isEqualTo(404);
        assertThat(visits.get(LEO, "/insatser/" + kurs()).body()).doesNotContain("Sara Lind<");
    }

    @Test
    void whatTwoDifferOnIsShownSideBySide() {
        differing();

        var page = visits.get(TOVE, "/koda/" + kurs() + "/avgorande").page();

        Element row = page.select(".settle-differs").first();
        assertThat(row.select("td").eachText()).containsExactly("✓gav den", "–gav den inte");
        assertThat(row.select("input").hasAttr("checked")).isFalse();
        assertThat(visits.get(SARA, "/koda/" + kurs() + "/avgorande").page().text())
                .contains("Du är en av kodarna");
    }

    @Test
    void aDecisionWithoutAReasonIsRefusedAndWhatWasTickedStays() {
        differing();

        Answer refused =
                visits.post(TOVE, "/koda/" + kurs() + "/avgorande", "category", String.valueOf(goal(1)), "reason", " ");

        assertThat(refused.page().select(".govuk-error-summary").text()).contains("Skriv varför");
        assertThat(refused.page().select("input[name=category][checked]").eachAttr("value"))
                .containsExactly(String.valueOf(goal(1)));
    }

    @Test
    void aShareThatIsNoneIsRefusedAndStaysAsTyped() {
        Answer refused = visits.post(
                SARA, "/koda/2021/god-vard/dubbelkodning", "blind", "tjugo", "assisted", "0", "seed", "frö");

        assertThat(refused.page().select(".govuk-error-summary").text()).contains("mellan 0 och 100");
        assertThat(refused.page().select("#blind").attr("value")).isEqualTo("tjugo");
    }

    @Test
    void neitherAnotherAuthorityNorARespondentGetsIn() {
        differing();
        for (Person person : List.of(AMIR, ANNA)) {
            for (String path : List.of(
                    LOT + "/avgoranden",
                    LOT + "/forslag",
                    "/koda/2021/god-vard/dubbelkodning",
                    "/koda/" + kurs() + "/avgorande")) {
                assertThat(visits.get(person, path).status())
                        .as(person + " " + path)
                        .isEqualTo(403);
            }
            for (Answer answer : List.of(
                    visits.post(person, "/koda/" + kurs() + "/avgorande", "reason", "jag"),
                    visits.post(person, "/koda/" + kurs() + "/anteckning", "note", "jag"),
                    visits.post(person, "/koda/" + kurs(), "go", "undo"),
                    visits.post(person, "/koda/" + kurs(), "go", "reopen"),
                    visits.post(
                            person, "/koda/2021/god-vard/dubbelkodning", "blind", "0", "assisted", "0", "seed", "x"))) {
                assertThat(answer.status()).as(person.name()).isEqualTo(403);
            }
        }
        assertThat(coding.work(kurs(), world.as(SARA)).state()).isEqualTo(TaskState.TO_SETTLE);
    }

    private void differing() {
        samples.change(area(), 1, 0, "frö", world.as(SARA));
        coding.done(kurs(), Set.of(goal(0)), world.as(SARA));
        coding.done(kurs(), Set.of(), world.as(LEO));
    }

    private long kurs() {
        return world.idOf("Kurs");
    }

    private AreaPart area() {
        return agreements.area(2021, "god-vard");
    }

    private long goal(int position) {
        return codebooks
                .inForce(2021, "god-vard", Level.MUNICIPALITY)
                .orElseThrow()
                .of(Dimension.GOAL)
                .get(position)
                .id();
    }
}
