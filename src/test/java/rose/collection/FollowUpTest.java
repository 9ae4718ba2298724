package rose.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rose.AnIntervention.anIntervention;
import static rose.Person.AMIR;
import static rose.Person.ANNA;
import static rose.Person.BO;
import static rose.Person.EVA;
import static rose.Person.KARIN;
import static rose.Person.PER;
import static rose.Person.SARA;
import static rose.Person.ULLA;

import java.util.List;
import org.jooq.DSLContext;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rose.Person;
import rose.RoseTest;
import rose.Statements;
import rose.Visits;
import rose.World;
import rose.organisations.Level;
import rose.platform.Forbidden;
import rose.platform.Missing;
import rose.surveys.Survey;
import rose.surveys.Surveys;

/** How the collection comes on, for those who follow it. */
@RoseTest
class FollowUpTest {

    @Autowired
    World world;

    @Autowired
    Visits visits;

    @Autowired
    FollowUp followUp;

    @Autowired
    Reminders reminders;

    @Autowired
    Extensions extensions;

    @Autowired
    Responses responses;

    @Autowired
    Surveys surveys;

    @Autowired
    DSLContext db;

    private Survey survey() {
        return surveys.find(2023, "god-vard", Level.MUNICIPALITY).orElseThrow();
    }

    private Round round(Person person) {
        return followUp.round(2023, survey().id(), null, world.as(person));
    }

    private void annaBegins() {
        Response response = responses.open(survey(), world.as(ANNA));
        responses.addEntry(response.id(), "interventions", world.as(ANNA));
    }

    @Test
    void countsThoseWhoHaveBegunHandedInAndComeLate() {
        annaBegins();
        world.given(anIntervention().of(BO).in(2023, "god-vard"));
        db.execute("update collection.response set late = true where organisation_id = 'MUNICIPALITY-2380'");

        assertThat(round(SARA).count()).isEqualTo(new ResponseCount(290, 2, 1, 0, 1, 289));
        assertThat(round(SARA).ofCounty("23")).isEqualTo(new ResponseCount(8, 2, 1, 0, 1, 7));
        assertThat(round(KARIN).count()).isEqualTo(round(SARA).ofCounty("23"));
    }

    @Test
    void anOpenedResponseThatNothingIsWrittenInIsNotBegun() {
        responses.open(survey(), world.as(ANNA));

        assertThat(round(SARA).count().begun()).isZero();
    }

    @Test
    void whatIsApprovedCountsUntilItIsWithdrawn() {
        world.given(anIntervention().of(BO).in(2023, "god-vard"));
        db.execute("""
                insert into collection.attestation (response_id, organisation_id, name, email, asked_at, asked_by,
                    expires_at, attested_at)
                select id, organisation_id, 'Chef', 'chef@prov.exempel', now(), 'Bo', now(), now()
                from collection.response""");

        assertThat(round(SARA).count().attested()).isEqualTo(1);

        db.execute("update collection.attestation set withdrawn_at = now()");
        assertThat(round(SARA).count().attested()).isZero();
    }

    @Test
    void allOfAYearsSurveysAddUpToItsSurveys() {
        annaBegins();
        world.given(anIntervention().of(ULLA).in(2023, "barn-unga"));
        Round all = followUp.round(2023, null, null, world.as(SARA));

        assertThat(all.surveys().stream()
                        .map(all::ofSurvey)
                        .mapToInt(ResponseCount::asked)
                        .sum())
                .isEqualTo(all.count().asked());
        assertThat(all.count().submitted()).isEqualTo(1);
        assertThat(all.count().begun()).isEqualTo(2);
        assertThat(all.surveys()).hasSizeGreaterThan(5);
    }

    @Test
    void onlyAnalystsAndCoordinatorsFollowAndTheseTheirOwnCounty() {
        for (Person person : List.of(ANNA, BO, EVA, PER, ULLA)) {
            assertThatThrownBy(() -> round(person)).isInstanceOf(Forbidden.class);
            assertThat(visits.get(person, "/uppfoljning").status()).isEqualTo(403);
        }
        assertThatThrownBy(() -> followUp.round(2023, null, "03", world.as(KARIN)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> followUp.round(1999, null, null, world.as(SARA)))
                .isInstanceOf(Missing.class);
        assertThat(visits.get(KARIN, "/uppfoljning?lan=03").status()).isEqualTo(403);
        assertThat(visits.get(SARA, "/uppfoljning?lan=99").status()).isEqualTo(404);
        assertThat(visits.get(null, "/uppfoljning").status()).isEqualTo(302);
    }

    @Test
    void responsesOfAFileCountOnTheDayThatTheFileTells() {
        world.given(anIntervention().of(BO).in(2023, "god-vard").with("submitted_at", "2024-03-21"));
        Pace pace = followUp.pace(round(SARA));

        assertThat(pace.years()).extracting(Pace.Year::year).containsExactly(2023, 2022, 2021);
        Pace.Year year = pace.years().getFirst();
        assertThat(year.asked()).isEqualTo(290);
        assertThat(List.of(year.by(-11), year.by(-10), year.by(0), year.by(60))).containsExactly(0, 1, 1, 1);
        assertThat(followUp.pace(round(KARIN)).years().getFirst().asked()).isEqualTo(8);
    }

    @Test
    void aPageOfTheListTakesAsManyQuestionsWhateverItHolds() {
        int few = Statements.during(() -> visits.get(SARA, "/uppfoljning?ar=2023&lan=09"));
        annaBegins();
        world.given(
                anIntervention().of(BO).in(2023, "god-vard"),
                anIntervention().of(ULLA).in(2023, "barn-unga"));
        int many = Statements.during(() -> visits.get(SARA, "/uppfoljning?ar=2023"));

        assertThat(few).isEqualTo(many).isPositive().isLessThan(30);
    }

    // --- pages

    @Test
    void thePageTellsHowManyHaveHandedInByCountyAndOverTime() {
        world.given(anIntervention().of(BO).in(2023, "god-vard"));
        var page =
                visits.get(SARA, "/uppfoljning?ar=2023&enkat=" + survey().id()).page();

        assertThat(page.expectFirst("section .lead").text()).isEqualTo("1 av 290 kommuner har lämnat in.");
        assertThat(page.select("#per-lan ~ tbody tr")).hasSizeGreaterThan(18);
        assertThat(page.text()).contains("Jämtlands län").contains("13 %").contains("CC BY");
        assertThat(page.select("svg.chart")).hasSize(6);
        assertThat(page.select("#takt-tabell ~ tbody tr")).hasSizeGreaterThan(2);
        assertThat(page.select("#svarande ~ tbody tr")).hasSize(50);
    }

    @Test
    void theListIsFilteredByHowFarTheyHaveCome() {
        annaBegins();
        world.given(anIntervention().of(BO).in(2023, "god-vard"));
        String list = "/uppfoljning?ar=2023&enkat=" + survey().id() + "&visa=";

        assertThat(names(SARA, list + "paborjade")).containsExactly("Krokoms kommun 2309");
        assertThat(names(SARA, list + "inlamnade")).containsExactly("Östersunds kommun 2380");
        assertThat(names(KARIN, list + "ej-paborjade")).hasSize(6);
        assertThat(names(SARA, list + "alla&ordning=inlamnad")).startsWith("Östersunds kommun 2380");
    }

    private List<String> names(Person person, String path) {
        return visits.get(person, path).page().select("#svarande ~ tbody th").eachText();
    }

    @Test
    void anAnalystIsLedToWhatIsHandedInOrSharedAndACoordinatorToAllOfTheCounty() {
        annaBegins();
        String list = "/uppfoljning?ar=2023&visa=paborjade&enkat=" + survey().id();
        long id = responses.open(survey(), world.as(ANNA)).id();

        assertThat(links(SARA, list)).isEmpty();
        assertThat(links(KARIN, list)).containsExactly("/svar/" + id);

        responses.setShared(id, true, world.as(ANNA));
        assertThat(links(SARA, list)).containsExactly("/svar/" + id + "/granska");
    }

    private List<String> links(Person person, String path) {
        return visits.get(person, path)
                .page()
                .select("#svarande ~ tbody a[href^=/svar]")
                .eachAttr("href");
    }

    // --- more time

    @Test
    void anAnalystGivesMoreTimeAndTheContactPersonIsTold() {
        String address = "/uppfoljning/" + survey().id() + "/MUNICIPALITY-2309/sista-dag";
        assertThat(visits.get(SARA, address).page().text()).contains("Krokoms kommun");

        var answer = visits.post(SARA, address, "dag", "2026-04-30", "skal", "Ny i rollen");

        assertThat(answer.status()).isEqualTo(302);
        Asked asked = extensions.asked(survey(), "MUNICIPALITY-2309", world.as(SARA));
        assertThat(asked.dueOn()).isEqualTo("2026-04-30");
        assertThat(asked.begun()).isFalse();
        assertThat(round(SARA).count().begun()).isZero();
        assertThat(letters())
                .singleElement()
                .satisfies(letter -> assertThat(letter)
                        .contains("anna@prov.exempel", "2026-04-30", "Krokoms kommun")
                        .doesNotContain("Ny i rollen"));
        assertThat(db.fetchValue("select action || ' ' || detail from platform.audit_entry where action = 'extend'"))
                .isEqualTo("extend 2026-04-30: Ny i rollen");
        assertThat(responses.open(survey(), world.as(ANNA)).dueOn()).isEqualTo("2026-04-30");
    }

    @Test
    void moreTimeIsNotGivenBackwardsWithoutReasonOrForWhatIsHandedIn() {
        assertThat(extensions.extend(survey(), "MUNICIPALITY-2309", "2024-03-31", "Skäl", world.as(SARA)))
                .isEqualTo(new ExtendResult.Invalid(java.util.Map.of("day", "collection.extend.day.too-early")));
        assertThat(extensions.extend(survey(), "MUNICIPALITY-2309", "i vår", " ", world.as(SARA)))
                .isInstanceOfSatisfying(
                        ExtendResult.Invalid.class,
                        invalid -> assertThat(invalid.fields()).containsOnlyKeys("day", "why"));
        world.given(anIntervention().of(BO).in(2023, "god-vard"));
        assertThat(extensions.extend(survey(), "MUNICIPALITY-2380", "2026-04-30", "Skäl", world.as(SARA)))
                .isEqualTo(new ExtendResult.AlreadySubmitted());
        assertThat(letters()).isEmpty();
    }

    @Test
    void onlyAnalystsGiveMoreTime() {
        String address = "/uppfoljning/" + survey().id() + "/MUNICIPALITY-2309/sista-dag";
        for (Person person : List.of(ANNA, BO, EVA, KARIN)) {
            assertThat(visits.get(person, address).status()).isEqualTo(403);
            assertThat(visits.post(person, address, "dag", "2026-04-30", "skal", "Skäl")
                            .status())
                    .isEqualTo(403);
        }
        assertThat(visits.get(SARA, "/uppfoljning/" + survey().id() + "/REGION-03/sista-dag")
                        .status())
                .isEqualTo(404);
    }

    // --- reminders by hand

    @Test
    void thoseChosenAreRemindedInWordsOfOnesOwnOnceADay() {
        String[] form = {
            "ar",
            "2023",
            "enkat",
            String.valueOf(survey().id()),
            "org",
            "MUNICIPALITY-2309",
            "amne",
            "Hur går det?",
            "text",
            "Vi väntar på er."
        };
        var preview = visits.post(SARA, "/uppfoljning/paminnelse", form).page();
        assertThat(preview.select(".lines").text()).contains("Hej Anna Berg!", "Vi väntar på er.", "2024-03-31");
        assertThat(preview.select("button").eachText()).contains("Skicka till 1 person");

        visits.post(SARA, "/uppfoljning/paminnelse/utskick", form);
        visits.post(AMIR, "/uppfoljning/paminnelse/utskick", form);

        assertThat(letters())
                .singleElement()
                .satisfies(letter -> assertThat(letter).contains("Hur går det?", "anna@prov.exempel"));
        assertThat(visits.post(SARA, "/uppfoljning/paminnelse", form).page().text())
                .contains("Har redan fått en påminnelse i dag och får ingen till: Anna Berg");
        Element row = visits
                .get(KARIN, "/uppfoljning?ar=2023&enkat=" + survey().id())
                .page()
                .select("#svarande ~ tbody tr")
                .stream()
                .filter(each -> each.text().contains("Krokom"))
                .findFirst()
                .orElseThrow();
        assertThat(row.text()).contains("Påminnelse 2026-03-02 10:15 till Anna Berg");
    }

    @Test
    void thoseWhoHaveHandedInOrHaveNobodyAreLeftOutAndNamed() {
        world.given(anIntervention().of(BO).in(2023, "god-vard"));
        var page = visits.post(
                        SARA,
                        "/uppfoljning/paminnelse",
                        "ar",
                        "2023",
                        "enkat",
                        String.valueOf(survey().id()),
                        "org",
                        "MUNICIPALITY-2380",
                        "org",
                        "MUNICIPALITY-0114")
                .page();

        assertThat(page.text())
                .contains("Har redan lämnat in: Östersunds kommun.")
                .contains("Har ingen kontaktperson med konto: Upplands Väsby kommun.")
                .contains("0 personer får brevet");
        assertThat(page.select("button[formaction]")).isEmpty();
    }

    @Test
    void allOfAListAreRemindedAtOnceAndACoordinatorRemindsNobodyElses() {
        visits.post(
                KARIN,
                "/uppfoljning/paminnelse/utskick",
                "ar",
                "2023",
                "urval",
                "alla",
                "visa",
                "ej-paborjade",
                "amne",
                "Hej",
                "text",
                "Svara");

        assertThat(letters()).hasSize(3).noneMatch(letter -> letter.contains("ulla@"));

        visits.post(
                KARIN,
                "/uppfoljning/paminnelse/utskick",
                "ar",
                "2023",
                "org",
                "REGION-03",
                "amne",
                "Hej",
                "text",
                "Svara");
        assertThat(letters()).hasSize(3);
        assertThat(visits.post(ANNA, "/uppfoljning/paminnelse", "ar", "2023").status())
                .isEqualTo(403);
    }

    @Test
    void aReminderWithoutWordsIsNotSent() {
        var page = visits.post(
                        SARA,
                        "/uppfoljning/paminnelse/utskick",
                        "ar",
                        "2023",
                        "org",
                        "MUNICIPALITY-2309",
                        "amne",
                        " ",
                        "text",
                        "")
                .page();

        assertThat(page.select(".govuk-error-summary__list a").eachAttr("href")).containsExactly("#subject", "#text");
        assertThat(letters()).isEmpty();
    }

    private List<String> letters() {
        return db.fetch("select to_address || ' ' || subject || ' ' || body from platform.letter order by id")
                .map(row -> row.get(0, String.class));
    }
}
