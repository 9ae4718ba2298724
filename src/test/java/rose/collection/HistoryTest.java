package rose.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rose.Person.ANNA;
import static rose.Person.BO;
import static rose.Person.EVA;
import static rose.Person.KARIN;
import static rose.Person.SARA;

import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import rose.Person;
import rose.RoseTest;
import rose.Visits;
import rose.World;
import rose.platform.Forbidden;
import rose.platform.Missing;

/** Who wrote what, and what others replaced. */
@RoseTest
@TestPropertySource(
        properties = {
            "ROSE_SMTP_HOST=smtp.prov.exempel",
            "ROSE_SMTP_FROM=rose@prov.exempel",
            "ROSE_ADDRESS=https://rose.exempel/"
        })
class HistoryTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    World world;

    @Autowired
    Visits visits;

    @Autowired
    Invitations invitations;

    @Autowired
    Contributions contributions;

    @Autowired
    Histories histories;

    @Autowired
    Responses responses;

    @Autowired
    DSLContext db;

    ADraft draft;

    @BeforeEach
    void begun() {
        draft = new ADraft(beans);
        draft.invitation();
    }

    @Test
    void aContributorIsTheAuthorOfWhatTheyWrite() {
        liWrites("Lis mål", 0);

        StoredAnswer answer = draft.answer("goals").orElseThrow();
        assertThat(answer.changedBy()).isEqualTo("Li Ng");
        assertThat(answer.invited()).isTrue();
        assertThat(answer.accountId()).isNull();
    }

    private SaveResult liWrites(String text, int revision) {
        return contributions.save(draft.link(), draft.save(null, "goals", text, revision, "li"));
    }

    @Test
    void whatAContributorReplacesIsKept() {
        draft.writes(ANNA, "goals", "Annas mål", 0);
        liWrites("Lis mål", 1);
        liWrites("Lis mål, längre", 2);

        assertThat(earlier()).containsExactly("Annas mål by Anna Berg, replaced by Li Ng");
    }

    private List<String> earlier() {
        return history().earlier().stream()
                .map(each -> each.value() + " by " + each.changedBy() + (each.invited() ? " (invited)" : "")
                        + (each.fromLastYear() ? " (last year)" : "") + ", replaced by " + each.replacedBy())
                .toList();
    }

    private FieldHistory history() {
        return histories
                .ofEntry(draft.response.id(), draft.entry, world.as(ANNA))
                .getFirst();
    }

    @Test
    void whatIsReplacedForAContributorIsKept() {
        liWrites("Lis mål", 0);
        draft.writes(ANNA, "goals", "Annas mål", 1);
        draft.writes(ANNA, "goals", "Annas mål igen", 2);

        assertThat(earlier()).containsExactly("Lis mål by Li Ng (invited), replaced by Anna Berg");
    }

    @Test
    void twoContributorsOfOneNameAreTwo() {
        liWrites("Lis mål", 0);
        draft.invites(ANNA, "Li Ng", "en.annan.li@annan.exempel");
        liWrites("Den andra Lis mål", 1);

        assertThat(earlier()).containsExactly("Lis mål by Li Ng (invited), replaced by Li Ng");
    }

    @Test
    void aContributorWithTheNameOfAnAccountIsNotItsOwner() {
        draft.writes(ANNA, "goals", "Annas mål", 0);
        draft.invites(ANNA, "Anna Berg", "anna@annan.exempel");
        liWrites("Den andra Annas mål", 1);

        assertThat(earlier()).containsExactly("Annas mål by Anna Berg, replaced by Anna Berg");
    }

    @Test
    void lastYearsTextIsKeptEvenWhenWhoTookItOverChangesIt() {
        draft.writes(ANNA, "goals", "Förra årets mål", 0);
        db.execute("update collection.answer set from_last_year = true, writer = 'last-year'");

        draft.writes(ANNA, "goals", "Årets mål", 1);

        assertThat(earlier()).containsExactly("Förra årets mål by Anna Berg (last year), replaced by Anna Berg");
    }

    @Test
    void nothingIsKeptOfAnEmptyField() {
        draft.writes(ANNA, "goals", "Annas mål", 0);
        draft.writes(ANNA, "goals", "", 1);
        liWrites("Lis mål", 2);

        assertThat(earlier()).isEmpty();
    }

    @Test
    void whatSomebodyElseClearsIsKept() {
        draft.writes(ANNA, "goals", "Annas mål", 0);
        liWrites("", 1);

        assertThat(earlier()).containsExactly("Annas mål by Anna Berg, replaced by Li Ng");
        assertThat(history().now().value()).isEmpty();
    }

    @Test
    void anEarlierTextIsTakenBackAsANewOne() {
        draft.writes(ANNA, "goals", "Annas mål", 0);
        liWrites("Lis mål", 1);

        takeBack(ANNA, 2);

        assertThat(history().now().value()).isEqualTo("Annas mål");
        assertThat(history().revision()).isEqualTo(3);
        assertThat(earlier())
                .containsExactly(
                        "Lis mål by Li Ng (invited), replaced by Anna Berg",
                        "Annas mål by Anna Berg, replaced by Li Ng");
    }

    private SaveResult takeBack(Person person, int revision) {
        long id =
                db.fetchSingle("select min(id) from collection.replaced_answer").get(0, Long.class);
        return histories.takeBack(draft.response.id(), id, revision, world.as(person));
    }

    @Test
    void manyChoicesAreTakenBackToo() {
        var field = responses
                .content(draft.response)
                .definition()
                .block("interventions")
                .orElseThrow()
                .entryField("target_groups")
                .orElseThrow();
        var codes = ((rose.surveys.questions.Many) field)
                .options().listed().stream()
                        .limit(2)
                        .map(rose.surveys.questions.Option::code)
                        .toList();
        responses.save(
                new FieldSave(draft.response.id(), draft.entry, "target_groups", codes, 0, "anna"), world.as(ANNA));
        int revision = draft.answer("target_groups").orElseThrow().revision();
        contributions.save(
                draft.link(), new FieldSave(0, null, "target_groups", List.of(codes.getFirst()), revision, "li"));

        takeBack(ANNA, revision + 1);

        assertThat(draft.answer("target_groups").orElseThrow().value()).isEqualTo(String.join("|", codes));
    }

    @Test
    void whatHasChangedSinceItWasSeenIsNotReplaced() {
        draft.writes(ANNA, "goals", "Annas mål", 0);
        liWrites("Lis mål", 1);
        liWrites("Lis nya mål", 2);

        assertThat(takeBack(ANNA, 2)).isInstanceOf(SaveResult.Conflict.class);
        assertThat(history().now().value()).isEqualTo("Lis nya mål");
    }

    @Test
    void thoseWhoFollowReadItAndThoseWhoWriteTakeBack() {
        draft.writes(ANNA, "goals", "Annas mål", 0);
        liWrites("Lis mål", 1);

        for (Person person : List.of(EVA, KARIN)) {
            assertThat(histories.ofEntry(draft.response.id(), draft.entry, world.as(person)))
                    .hasSize(1);
            assertThatThrownBy(() -> takeBack(person, 2)).isInstanceOf(Forbidden.class);
            assertThat(visits.get(person, path()).page().select("main form")).isEmpty();
        }
        for (Person person : List.of(BO, SARA)) {
            assertThatThrownBy(() -> histories.ofEntry(draft.response.id(), draft.entry, world.as(person)))
                    .isInstanceOf(Missing.class);
            assertThatThrownBy(() -> takeBack(person, 2)).isInstanceOf(Missing.class);
            assertThat(visits.get(person, path()).status()).isEqualTo(404);
        }
        assertThat(visits.get(null, path()).location()).endsWith("/logga-in");
    }

    private String path() {
        return "/svar/" + draft.response.id() + "/post/" + draft.entry + "/historik";
    }

    @Test
    void thePageShowsWhoWroteWhatAndTakesBack() {
        draft.writes(ANNA, "goals", "Annas mål", 0);
        liWrites("Lis mål", 1);

        var field = visits.get(ANNA, path()).page().expectFirst("#f-goals");
        assertThat(field.select("p").eachText())
                .containsExactly(
                        "Lis mål",
                        "Skrivet av Li Ng, inbjuden, 2026-03-02 10:15",
                        "Annas mål",
                        "Skrivet av Anna Berg, 2026-03-02 10:15. Ersatt av Li Ng, 2026-03-02 10:15");
        String action = field.expectFirst("form").attr("action");

        assertThat(visits.post(ANNA, action, "revision", "2").location()).isEqualTo(path());
        assertThat(draft.answer("goals").orElseThrow().value()).isEqualTo("Annas mål");
    }

    @Test
    void aSectionHasAHistoryOfItsOwn() {
        draft.writes(ANNA, null, "money_used", "1000", 0);
        draft.writes(ANNA, "goals", "Annas mål", 0);

        var page = visits.get(ANNA, "/svar/" + draft.response.id() + "/avsnitt/money/historik")
                .page();

        assertThat(page.select(".written .lines").eachText()).containsExactly("1 000 kr");
        assertThat(visits.get(ANNA, "/svar/" + draft.response.id() + "/avsnitt/money")
                        .page()
                        .select(".lead a")
                        .eachAttr("href"))
                .contains("/svar/" + draft.response.id() + "/avsnitt/money/historik");
    }
}
