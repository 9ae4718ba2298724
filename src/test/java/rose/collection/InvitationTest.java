package rose.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.val;
import static rose.Person.ANNA;
import static rose.Person.BO;
import static rose.Person.EVA;
import static rose.Person.KARIN;
import static rose.Person.SARA;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import rose.Person;
import rose.RoseTest;
import rose.TestTime;
import rose.World;
import rose.collection.Contributions.Found;
import rose.collection.Contributions.Why;
import rose.collection.Invitations.Invited;
import rose.platform.Forbidden;
import rose.platform.Missing;

/** Inviting somebody to one entry, and what the link lets them do, where there is a mail server; nothing leaves. */
@RoseTest
@TestPropertySource(
        properties = {
            "ROSE_SMTP_HOST=smtp.prov.exempel",
            "ROSE_SMTP_FROM=rose@prov.exempel",
            "ROSE_ADDRESS=https://rose.exempel/"
        })
class InvitationTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    World world;

    @Autowired
    Invitations invitations;

    @Autowired
    Contributions contributions;

    @Autowired
    DSLContext db;

    ADraft draft;

    @BeforeEach
    void begun() {
        draft = new ADraft(beans);
    }

    @Test
    void theLetterTellsWhoInvitesToWhatAndHasTheLink() {
        draft.writes(ANNA, "title", "Nätverk i skolan", 0);
        draft.invitation();

        assertThat(draft.letters().getFirst())
                .startsWith("li@annan.exempel: Anna Berg bjuder in dig att skriva i redovisningen för Krokoms kommun")
                .contains("Hej Li Ng!", "”Nätverk i skolan”", "2023", "till och med 2026-04-01")
                .contains("\n\nhttps://rose.exempel/bidra/" + draft.link() + "\n\n");
        assertThat(db.fetchValue("select secret from platform.letter")).isEqualTo(true);
    }

    @Test
    void theLinkIsKeptInTheLetterAlone() {
        draft.invitation();
        String link = draft.link();

        assertThat(link).hasSize(43);
        assertThat(db.fetch("select * from collection.invitation").format()).doesNotContain(link);
        assertThat(db.fetch("select * from platform.audit_entry").format())
                .doesNotContain(link)
                .contains("invite");
        assertThat(db.fetchValue("select key from platform.letter").toString()).doesNotContain(link);
        assertThat(db.fetchValue("select octet_length(token_hash) from collection.invitation"))
                .isEqualTo(32);
    }

    @Test
    void noTwoLinksAreTheSame() {
        draft.invitation();
        String first = draft.link();
        draft.invites(ANNA, "Åsa Öst", "asa@annan.exempel");

        assertThat(draft.link()).isNotEqualTo(first);
    }

    @Test
    void onlyThoseWhoMayWriteInviteAndSeeWhoIsInvited() {
        Invitation invitation = draft.invitation();
        long response = draft.response.id();

        for (Person person : List.of(EVA, KARIN)) {
            assertThatThrownBy(() -> draft.invites(person, "X", "x@y.exempel")).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> invitations.of(response, draft.entry, world.as(person)))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> invitations.withdraw(response, draft.entry, invitation.id(), world.as(person)))
                    .isInstanceOf(Forbidden.class);
        }
        for (Person person : List.of(BO, SARA)) {
            assertThatThrownBy(() -> draft.invites(person, "X", "x@y.exempel")).isInstanceOf(Missing.class);
            assertThatThrownBy(() -> invitations.of(response, draft.entry, world.as(person)))
                    .isInstanceOf(Missing.class);
        }
        assertThat(invitations.of(response, draft.entry, world.as(ANNA))).containsExactly(invitation);
        assertThat(draft.letters()).hasSize(1);
    }

    @Test
    void anInvitationOfAnotherEntryIsNotThere() {
        Invitation invitation = draft.invitation();
        long other = draft.newEntry();

        assertThatThrownBy(() -> invitations.withdraw(draft.response.id(), other, invitation.id(), world.as(ANNA)))
                .isInstanceOf(Missing.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "li", "li@", "@annan.exempel", "li@annan.exempel, bo@annan.exempel", "a b@c.d", "a@b\nc"})
    void anAddressThatIsNoneIsRefused(String email) {
        assertThat(refused(draft.invites(ANNA, "Li Ng", email)))
                .containsOnly(Map.entry("email", "collection.invitation.email.wrong"));
        assertThat(draft.letters()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "Li\nNg"})
    void aNameThatIsNoneIsRefused(String name) {
        assertThat(refused(draft.invites(ANNA, name, "li@annan.exempel"))).containsOnlyKeys("name");
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        assertThat(refused(draft.invites(ANNA, "x".repeat(101), "fel"))).containsOnlyKeys("name", "email");
    }

    private static Map<String, String> refused(Invited invited) {
        Map<String, String> keys = new java.util.TreeMap<>();
        ((Invited.Refused) invited).problems().forEach((field, problem) -> keys.put(field, problem.key()));
        return keys;
    }

    @Test
    void whoHasAWorkingLinkIsNotInvitedAgainButWhoHasNoneIs() {
        Invitation first = draft.invitation();

        assertThat(refused(draft.invites(ANNA, "Li", "LI@annan.exempel")))
                .containsEntry("email", "collection.invitation.email.there");
        invitations.withdraw(draft.response.id(), draft.entry, first.id(), world.as(ANNA));
        assertThat(draft.invites(ANNA, "Li", "LI@annan.exempel")).isInstanceOf(Invited.Sent.class);
    }

    @Test
    void nobodyIsInvitedToWhatIsHandedIn() {
        Invitation invitation = draft.invitation();
        draft.isHandedIn();

        assertThat(draft.invites(ANNA, "Bo", "bo@annan.exempel")).isInstanceOf(Invited.Closed.class);
        assertThat(draft.sendsAnew(invitation)).isInstanceOf(Invited.Closed.class);
        assertThat(draft.letters()).hasSize(1);
    }

    @Test
    void aNewLinkVoidsTheOneBefore() {
        Invitation invitation = draft.invitation();
        String old = draft.link();
        contributions.opened(old);

        draft.sendsAnew(invitation);

        assertThat(draft.letters()).hasSize(2);
        assertThat(contributions.find(old)).isInstanceOf(Found.Unknown.class);
        assertThat(contributions.find(draft.link())).isInstanceOf(Found.Open.class);
        assertThat(state()).isEqualTo(Invitation.State.SENT);
    }

    @Test
    void aNewLinkRevivesWhatWasWithdrawnOrHasExpired() {
        Invitation invitation = draft.invitation();
        draft.days(31);
        invitations.withdraw(draft.response.id(), draft.entry, invitation.id(), world.as(ANNA));

        draft.sendsAnew(invitation);

        assertThat(contributions.find(draft.link())).isInstanceOf(Found.Open.class);
    }

    @Test
    void anInvitationGoesThroughItsStates() {
        Invitation invitation = draft.invitation();
        assertThat(state()).isEqualTo(Invitation.State.SENT);
        contributions.opened(draft.link());
        assertThat(state()).isEqualTo(Invitation.State.OPENED);
        draft.days(31);
        assertThat(state()).isEqualTo(Invitation.State.EXPIRED);
        draft.days(-31);
        contributions.done(draft.link());
        assertThat(state()).isEqualTo(Invitation.State.DONE);
        invitations.withdraw(draft.response.id(), draft.entry, invitation.id(), world.as(ANNA));
        assertThat(state()).isEqualTo(Invitation.State.WITHDRAWN);
    }

    private Invitation.State state() {
        return invitations
                .of(draft.response.id(), draft.entry, world.as(ANNA))
                .getFirst()
                .state(TestTime.NOW);
    }

    @Test
    void aLinkWorksForThirtyDaysToTheMoment() {
        draft.invitation();
        db.execute(
                "update collection.invitation set expires_at = {0}",
                val(TestTime.NOW.plusSeconds(1).atOffset(java.time.ZoneOffset.UTC)));
        assertThat(contributions.find(draft.link())).isInstanceOf(Found.Open.class);
        db.execute(
                "update collection.invitation set expires_at = {0}",
                val(TestTime.NOW.atOffset(java.time.ZoneOffset.UTC)));
        assertThat(why()).isEqualTo(Why.EXPIRED);
    }

    private Why why() {
        return ((Found.Shut) contributions.find(draft.link())).why();
    }

    @Test
    void aShutLinkSavesNothing() {
        Invitation invitation = draft.invitation();
        String link = draft.link();
        FieldSave save = draft.save(draft.entry, "goals", "Sent", 0, "li");

        draft.days(31);
        assertThatThrownBy(() -> contributions.save(link, save)).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> contributions.done(link)).isInstanceOf(Missing.class);
        draft.days(-31);
        draft.isHandedIn();
        assertThat(why()).isEqualTo(Why.SUBMITTED);
        assertThatThrownBy(() -> contributions.save(link, save)).isInstanceOf(Missing.class);
        draft.state("REOPENED");
        assertThat(contributions.save(link, save)).isInstanceOf(SaveResult.Saved.class);
        draft.removesTheEntry();
        assertThat(why()).isEqualTo(Why.REMOVED);
        assertThatThrownBy(() -> contributions.save(link, save)).isInstanceOf(Missing.class);
        invitations.withdraw(draft.response.id(), draft.entry, invitation.id(), world.as(ANNA));
        assertThat(why()).isEqualTo(Why.WITHDRAWN);
    }

    @Test
    void aSaveGoesIntoTheEntryOfTheLinkWhateverItNames() {
        draft.invitation();
        long other = draft.newEntry();

        contributions.save(draft.link(), new FieldSave(999, other, "goals", List.of("Lis text"), 0, "li"));

        assertThat(draft.answer("goals")).map(StoredAnswer::value).hasValue("Lis text");
        assertThat(db.fetchCount(db.selectFrom("collection.answer"))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"money_used", "money_received", "perspectives", "x", ""})
    void aSaveReachesNoQuestionOutsideOfTheEntry(String question) {
        draft.invitation();
        String link = draft.link();

        assertThatThrownBy(() -> contributions.save(link, draft.save(null, question, "1", 0, "li")))
                .isInstanceOf(Missing.class);
        assertThat(db.fetchCount(db.selectFrom("collection.answer"))).isZero();
    }

    @Test
    void whoInvitedIsToldOnceThatItIsDone() {
        draft.writes(ANNA, "title", "Nätverk", 0);
        draft.invitation();
        String link = draft.link();

        contributions.done(link);
        contributions.done(link);

        assertThat(draft.letters()).hasSize(2);
        assertThat(draft.letters().getLast())
                .startsWith("anna@prov.exempel: Li Ng är klar med sin text")
                .contains("https://rose.exempel/svar/" + draft.response.id() + "/post/" + draft.entry)
                .doesNotContain(link);
        assertThat(contributions.find(link)).isInstanceOf(Found.Open.class);
    }

    @Test
    void whoMayNoLongerWriteIsNotTold() {
        draft.invitation();
        db.execute(
                "update organisations.account set organisation_id = 'MUNICIPALITY-2380' where id = {0}",
                val(ANNA.accountId()));

        contributions.done(draft.link());

        assertThat(draft.letters()).hasSize(1);
    }
}
