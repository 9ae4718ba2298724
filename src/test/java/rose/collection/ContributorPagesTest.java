package rose.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.Person.ANNA;
import static rose.Person.BO;
import static rose.Person.EVA;

import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import rose.RoseTest;
import rose.Visits;
import rose.Visits.Answer;
import rose.World;
import rose.organisations.Viewer;

/** The pages of inviting, and of those who come by a link; all wrong ways in. */
@RoseTest
@TestPropertySource(
        properties = {
            "ROSE_SMTP_HOST=smtp.prov.exempel",
            "ROSE_SMTP_FROM=rose@prov.exempel",
            "ROSE_ADDRESS=https://rose.exempel/"
        })
class ContributorPagesTest {

    private static final String GUESSED = "A".repeat(43);

    @Autowired
    ApplicationContext beans;

    @Autowired
    World world;

    @Autowired
    Visits visits;

    @Autowired
    Invitations invitations;

    @Autowired
    DSLContext db;

    ADraft draft;
    Invitation invitation;
    String link;

    @BeforeEach
    void invited() {
        draft = new ADraft(beans);
        draft.writes(ANNA, "title", "Nätverk i skolan", 0);
        invitation = draft.invitation();
        link = "/bidra/" + draft.link();
    }

    // --- inviting

    @Test
    void theEntrysPageInvitesAndListsWhoIsInvited() {
        assertThat(visits.post(ANNA, invitationsPath(), "name", "Åsa Öst", "email", "asa@annan.exempel")
                        .location())
                .isEqualTo(entryPath());

        var page = visits.get(ANNA, entryPath()).page();
        assertThat(page.select(".invited li b").eachText()).containsExactly("Li Ng", "Åsa Öst");
        assertThat(page.select(".invited .tag").eachText()).containsExactly("Skickad", "Skickad");
        assertThat(page.html()).doesNotContain("/bidra/");
    }

    private String entryPath() {
        return "/svar/" + draft.response.id() + "/post/" + draft.entry;
    }

    private String invitationsPath() {
        return entryPath() + "/inbjudningar";
    }

    @Test
    void whatIsWrongIsToldByTheFieldAndWhatWasTypedIsKept() {
        Answer answer = visits.post(ANNA, invitationsPath(), "name", "", "email", "fel<b>");

        assertThat(answer.page().select(".govuk-error-summary a").eachAttr("href"))
                .containsExactly("#inbjuden-namn", "#inbjuden-epost");
        assertThat(answer.page().expectFirst("#inbjuden-epost").val()).isEqualTo("fel<b>");
        assertThat(answer.page().title()).startsWith("Fel:");
    }

    @Test
    void anInvitationIsWithdrawnAndSentAnewFromTheList() {
        visits.post(ANNA, invitationsPath() + "/" + invitation.id() + "/aterkallande");
        assertThat(tag()).isEqualTo("Återkallad");
        assertThat(visits.get(null, link).status()).isEqualTo(410);

        visits.post(ANNA, invitationsPath() + "/" + invitation.id() + "/brev");
        assertThat(tag()).isEqualTo("Skickad");
        assertThat(visits.get(null, link).status()).isEqualTo(404);
        assertThat(visits.get(null, "/bidra/" + draft.link()).status()).isEqualTo(200);
        assertThat(tag()).isEqualTo("Öppnad");
    }

    private String tag() {
        return visits.get(ANNA, entryPath()).page().select(".invited .tag").text();
    }

    @Test
    void nobodyElseInvites() {
        for (var person : List.of(BO, EVA)) {
            assertThat(visits.post(person, invitationsPath(), "name", "X", "email", "x@y.exempel")
                            .status())
                    .isIn(403, 404);
            assertThat(visits.post(person, invitationsPath() + "/" + invitation.id() + "/aterkallande")
                            .status())
                    .isIn(403, 404);
            assertThat(visits.post(person, invitationsPath() + "/" + invitation.id() + "/brev")
                            .status())
                    .isIn(403, 404);
        }
        assertThat(visits.postFromElsewhere(ANNA, invitationsPath()).status()).isEqualTo(403);
        assertThat(visits.get(null, link).status()).isEqualTo(200);
        assertThat(draft.letters()).hasSize(1);
    }

    // --- the link

    @Test
    void theLinkOpensTheEntryAndTellsWhoseItIsWhoInvitedAndUntilWhen() {
        Answer answer = visits.get(null, link);

        assertThat(answer.heading()).isEqualTo("Nätverk i skolan");
        assertThat(answer.page().select(".page-title").text())
                .contains("Krokoms kommun", "2023")
                .contains("Anna Berg har bjudit in dig att skriva här, och du skriver som Li Ng.")
                .contains("Länken fungerar till 2026-04-01 11:15.");
        assertThat(answer.page().select("main a")).isEmpty();
        assertThat(answer.page().expectFirst("form.reporting").attr("data-autosave"))
                .isEqualTo(link + "/falt");
    }

    @Test
    void noPageByTheLinkIsKeptToldOfOrIndexed() {
        for (Answer answer : List.of(
                visits.get(null, link),
                visits.get(null, "/bidra/" + GUESSED),
                visits.get(null, link + "/finns/inte"),
                visits.post(null, link + "/klar"),
                visits.postFromElsewhere(null, link))) {
            var response = answer.response();
            assertThat(response.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(response.getHeader("Cache-Control")).contains("no-store");
            assertThat(response.getHeader("X-Robots-Tag")).contains("noindex");
        }
        assertThat(visits.get(null, "/om").response().getHeader("X-Robots-Tag")).isNull();
    }

    @Test
    void whatIsTypedIsSavedInTheirName() {
        Answer saved = visits.post(
                null, link + "/falt", "question", "goals", "value", "Lis mål", "revision", "0", "writer", "w");

        assertThat(saved.body()).contains("\"state\":\"saved\"", "\"revision\":1");
        assertThat(draft.answer("goals").orElseThrow().changedBy()).isEqualTo("Li Ng");
        assertThat(visits.get(ANNA, entryPath())
                        .page()
                        .select("[data-question=goals] [data-state]")
                        .text())
                .isEqualTo("Skrivet av Li Ng, inbjuden, 2026-03-02 10:15");
    }

    @Test
    void withoutScriptTheWholeFormIsSaved() {
        Answer answer = visits.post(null, link, "goals", "Lis mål", "revision:goals", "0");

        assertThat(answer.location()).isEqualTo(link);
        assertThat(visits.get(null, link).page().expectFirst("#f-goals").text()).isEqualTo("Lis mål");
    }

    @Test
    void withoutScriptBothSeeWhatTheOtherWroteAndNothingIsOverwritten() {
        visits.post(ANNA, entryPath(), "goals", "Annas mål", "revision:goals", "0");

        Answer answer = visits.post(null, link, "goals", "Lis mål", "revision:goals", "0");

        assertThat(answer.page().select(".conflict .lines").eachText()).containsExactly("Annas mål", "Lis mål");
        assertThat(draft.answer("goals").orElseThrow().value()).isEqualTo("Annas mål");
    }

    @Test
    void aConflictIsToldAsToThoseWithAnAccount() {
        draft.writes(ANNA, "goals", "Annas mål", 0);

        assertThat(visits.post(
                                null,
                                link + "/falt",
                                "question",
                                "goals",
                                "value",
                                "Lis mål",
                                "revision",
                                "0",
                                "writer",
                                "w")
                        .body())
                .contains("\"state\":\"conflict\"", "Annas mål", "Anna Berg");
    }

    @Test
    void doneIsToldOnceAndTheLinkGoesOnWorking() {
        Answer answer = visits.post(null, link + "/klar", "goals", "Lis mål", "revision:goals", "0");

        assertThat(answer.location()).isEqualTo(link);
        assertThat(draft.answer("goals").orElseThrow().value()).isEqualTo("Lis mål");
        assertThat(visits.get(null, link).page().select(".notice").text()).startsWith("Tack!");
        visits.post(null, link + "/klar");
        assertThat(draft.letters()).hasSize(2);
        assertThat(tag()).isEqualTo("Klar");
    }

    @Test
    void whatIsNotSavedIsNotDone() {
        draft.writes(ANNA, "goals", "Annas mål", 0);

        Answer answer = visits.post(null, link + "/klar", "goals", "Lis mål", "revision:goals", "0");

        assertThat(answer.page().select(".conflict")).hasSize(1);
        assertThat(draft.letters()).hasSize(1);
    }

    // --- wrong ways in

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "%C3%A5%20%3Cb%3E",
                "1%27or%271%27=%271",
                "null"
            })
    void aMalformedLinkLooksAsAGuessedOne(String malformed) {
        Answer guessed = visits.get(null, "/bidra/" + GUESSED);
        Answer answer = visits.get(null, "/bidra/" + malformed);

        assertThat(guessed.status()).isEqualTo(404);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(guessed.heading()).isEqualTo("Länken fungerar inte");
        assertThat(answer.page().expectFirst("main").html())
                .isEqualTo(guessed.page().expectFirst("main").html());
    }

    @Test
    void aLinkWithOneLetterChangedOpensNothing() {
        for (int at : new int[] {7, 20, 40}) {
            char other = link.charAt(at) == 'x' ? 'y' : 'x';
            assertThat(visits.get(null, link.substring(0, at) + other + link.substring(at + 1))
                            .status())
                    .isEqualTo(404);
        }
        assertThat(visits.get(null, link.toUpperCase().replace("/BIDRA/", "/bidra/"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anExpiredLinkIsGone() {
        draft.days(31);
        shut(410, "Länken har gått ut");
        assertThat(tag()).isEqualTo("Utgången");
    }

    @Test
    void aWithdrawnLinkIsGone() {
        invitations.withdraw(draft.response.id(), draft.entry, invitation.id(), anna());
        shut(410, "Inbjudan är återkallad");
    }

    @Test
    void theLinkToARemovedEntryIsGone() {
        draft.removesTheEntry();
        shut(410, "Det du skrev om är borttaget");
    }

    @Test
    void theLinkToWhatIsHandedInWaits() {
        draft.isHandedIn();
        shut(409, "Redovisningen är inlämnad");
        draft.state("REOPENED");
        assertThat(visits.get(null, link).status()).isEqualTo(200);
    }

    /** Nothing is shown, nothing is saved, nobody is told, and what is typed is not lost for it. */
    private void shut(int status, String heading) {
        for (Answer answer : List.of(
                visits.get(null, link),
                visits.post(null, link, "goals", "Sent", "revision:goals", "0"),
                visits.post(null, link + "/klar"))) {
            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.heading()).isEqualTo(heading);
            assertThat(answer.body()).doesNotContain("Nätverk i skolan").doesNotContain("Exception");
            assertThat(answer.page().select("main form, main a")).isEmpty();
        }
        Answer field =
                visits.post(null, link + "/falt", "question", "goals", "value", "Sent", "revision", "0", "writer", "w");
        assertThat(field.body())
                .contains("\"state\":\"refused\"", "Kopiera din text")
                .doesNotContain("Nätverk");
        assertThat(draft.answer("goals")).isEmpty();
        assertThat(draft.letters()).hasSize(1);
    }

    private Viewer anna() {
        return world.as(ANNA);
    }

    @Test
    void theLinkReachesNothingElse() {
        long other = draft.newEntry();
        draft.writes(ANNA, other, "title", "Annas andra insats", 0);
        draft.writes(ANNA, null, "money_used", "123456", 0);
        String response = "/svar/" + draft.response.id();

        assertThat(visits.get(null, link).body())
                .doesNotContain("Annas andra insats")
                .doesNotContain("123456")
                .doesNotContain("123 456")
                .doesNotContain(response);
        for (String path : List.of(
                response,
                response + "/post/" + other,
                entryPath(),
                entryPath() + "/historik",
                invitationsPath(),
                response + "/avsnitt/money",
                response + "/granska",
                response + "/kvitto",
                "/redovisa",
                "/brev")) {
            assertThat(visits.get(null, path).location()).as(path).endsWith("/logga-in");
        }
        for (String path : List.of(
                "/historik",
                "/post/" + other,
                "/avsnitt/money",
                "/inbjudningar",
                "/borttagning",
                "/..%2f..%2fredovisa")) {
            assertThat(visits.get(null, link + path).status()).as(path).isIn(400, 404);
        }
    }

    @Test
    void theLinkWritesNowhereElse() {
        long other = draft.newEntry();
        String[] intoAnother = {
            "question",
            "goals",
            "value",
            "Intrång",
            "revision",
            "0",
            "writer",
            "w",
            "entry",
            String.valueOf(other),
            "responseId",
            "1"
        };
        visits.post(null, link + "/falt", intoAnother);
        assertThat(db.fetch("select entry_id from collection.answer where value = 'Intrång'")
                        .getValues("entry_id", Long.class))
                .containsExactly(draft.entry);

        for (String question : List.of("money_used", "money_received", "finns_inte")) {
            assertThat(visits.post(
                                    null,
                                    link + "/falt",
                                    "question",
                                    question,
                                    "value",
                                    "1",
                                    "revision",
                                    "0",
                                    "writer",
                                    "w")
                            .status())
                    .isEqualTo(404);
        }
        visits.post(null, link, "money_used", "1", "revision:money_used", "0");
        assertThat(db.fetchCount(db.selectFrom("collection.answer").where("question like 'money%'")))
                .isZero();
        assertThat(visits.post(null, "/svar/" + draft.response.id() + "/falt", intoAnother)
                        .location())
                .endsWith("/logga-in");
        assertThat(visits.post(
                                null,
                                "/bidra/" + GUESSED + "/falt",
                                "question",
                                "goals",
                                "value",
                                "x",
                                "revision",
                                "0",
                                "writer",
                                "w")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aFormThatSomebodyElseHasMadeIsRefused() {
        for (String path : List.of("", "/falt", "/klar")) {
            assertThat(visits.postFromElsewhere(null, link + path).status()).isEqualTo(403);
        }
        assertThat(draft.letters()).hasSize(1);
    }

    @Test
    void thePagesAreInEnglishToo() {
        assertThat(visits.get(null, link + "?lang=en")
                        .page()
                        .select(".page-title")
                        .text())
                .contains("Anna Berg has invited you");
        assertThat(visits.get(null, "/bidra/" + GUESSED + "?lang=en").heading()).isEqualTo("The link does not work");
    }
}
