package rose.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.AnIntervention.anIntervention;
import static rose.Person.ANNA;
import static rose.Person.BO;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rose.Reporting;
import rose.RoseTest;
import rose.World;
import rose.agreements.Agreements;
import rose.platform.AllTexts;
import rose.platform.Texts;

/** Warnings that help: what does not fit together with the grant, with other surveys, with last year. */
@RoseTest
class HintsTest {

    private static final Texts SWEDISH = AllTexts.in(Texts.SWEDISH);

    @Autowired
    World world;

    @Autowired
    Reporting reporting;

    @Autowired
    Responses responses;

    @Autowired
    Hints hints;

    @Autowired
    Agreements agreements;

    private Response response;

    @BeforeEach
    void begin() {
        response = reporting.open(ANNA, 2023, "god-vard");
    }

    private List<Hint> of(Entry entry) {
        ResponseContent content = reporting.content(ANNA, response);
        return hints.of(content, content.entry(entry.id()).orElseThrow(), SWEDISH);
    }

    private List<String> keys(List<Hint> given) {
        return given.stream().map(hint -> hint.text().key()).toList();
    }

    @Test
    void aGoalWithoutMeasureOrTimeIsPointedOut() {
        Entry entry = reporting.intervention(ANNA, response, "Samtalsstöd");
        assertThat(of(entry)).isEmpty();

        reporting.write(ANNA, response, entry.id(), "goals", "Färre ska må dåligt");
        assertThat(keys(of(entry))).containsExactly("collection.hint.goal.measure-and-time");

        reporting.write(ANNA, response, entry.id(), "goal_measure", "Enkät i årskurs 8");
        assertThat(keys(of(entry))).containsExactly("collection.hint.goal.time");

        reporting.write(ANNA, response, entry.id(), "goal_time_frame", "long");
        assertThat(of(entry)).isEmpty();
    }

    @Test
    void anInterventionMuchLikeOneInAnotherSurveyIsLinkedTo() {
        Response other = reporting.open(ANNA, 2023, "handlingsplaner");
        Entry there = reporting.intervention(ANNA, other, "Föräldrastöd i grupp för småbarnsföräldrar");
        Entry here = reporting.intervention(ANNA, response, "Föräldrastöd i grupp, småbarnsföräldrar");

        Hint hint = of(here).getFirst();

        assertThat(hint.text().in(SWEDISH)).contains("Föräldrastöd i grupp för småbarnsföräldrar", "Område 1");
        assertThat(hint.href()).isEqualTo("/svar/" + other.id() + "/post/" + there.id());
    }

    @Test
    void oneThatCameWithAFileIsLinkedToAsWell() {
        world.given(anIntervention().of(ANNA).in(2023, "handlingsplaner").titled("Öppen mottagning på biblioteket"));
        Entry here = reporting.intervention(ANNA, response, "Öppen mottagning på biblioteket");

        assertThat(of(here).getFirst().href()).isEqualTo("/insatser/" + world.idOf("Öppen mottagning på biblioteket"));
    }

    @Test
    void anotherSubjectIsNotAlikeAndOthersReportsAreNotLookedAt() {
        Response bos = reporting.open(BO, 2023, "handlingsplaner");
        reporting.intervention(BO, bos, "Suicidpreventiv utbildning");
        Response other = reporting.open(ANNA, 2023, "handlingsplaner");
        reporting.intervention(ANNA, other, "Utbildning för skolans personal");

        assertThat(of(reporting.intervention(ANNA, response, "Suicidpreventiv utbildning")))
                .isEmpty();
    }

    @Test
    void aSumTenTimesLastYearsIsPointedOut() {
        world.given(
                anIntervention().of(ANNA).in(2022, "god-vard").titled("Stöd").costing(40_000));
        long entryId = responses
                .takeOver(response.id(), List.of(world.idOf("Stöd")), world.as(ANNA))
                .getFirst();
        Entry entry = reporting.content(ANNA, response).entry(entryId).orElseThrow();

        reporting.write(ANNA, response, entryId, "funds", "399 999");
        assertThat(of(entry)).isEmpty();

        reporting.write(ANNA, response, entryId, "funds", "400 000");
        assertThat(of(entry).getFirst().text().in(SWEDISH)).contains("400\u00a0000\u00a0kr", "40\u00a0000\u00a0kr");

        reporting.write(ANNA, response, entryId, "funds", "4000");
        assertThat(keys(of(entry))).containsExactly("collection.hint.tenfold.less");
    }

    @Test
    void moreUsedThanGrantedIsPointedOutAndWhatTheInterventionsSayDifferently() {
        long granted = agreements
                .grantedSek(response.year(), response.area(), response.organisation())
                .orElseThrow();
        Entry entry = reporting.intervention(ANNA, response, "Samtalsstöd");
        reporting.write(ANNA, response, entry.id(), "funds", "1000");
        reporting.write(ANNA, response, null, "money_used", String.valueOf(granted + 1));

        assertThat(keys(hints.ofMoney(reporting.content(ANNA, response), SWEDISH)))
                .containsExactly("collection.hint.over-grant", "collection.hint.together");

        reporting.write(ANNA, response, null, "money_used", "1000");
        assertThat(hints.ofMoney(reporting.content(ANNA, response), SWEDISH)).isEmpty();
    }
}
