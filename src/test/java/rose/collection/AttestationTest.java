package rose.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rose.Person.ANNA;
import static rose.Person.BO;
import static rose.Person.EVA;
import static rose.Person.KARIN;
import static rose.Person.PER;
import static rose.Person.SARA;
import static rose.collection.sql.Tables.ATTESTATION;
import static rose.platform.sql.Tables.LETTER;

import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import rose.Person;
import rose.RoseTest;
import rose.World;
import rose.collection.AttestationLinks.Opened;
import rose.organisations.Level;
import rose.organisations.Organisation;
import rose.organisations.Viewer;
import rose.platform.Forbidden;
import rose.platform.Missing;

/** Who is asked to approve, who may, and for how long an approval holds. */
@RoseTest
@Import(Written.class)
class AttestationTest {

    private static final String KROKOM = "MUNICIPALITY-2309";
    private static final String OSTERSUND = "MUNICIPALITY-2380";
    private static final String JAMTLAND = "COUNTY-23";

    @Autowired
    World world;

    @Autowired
    Written written;

    @Autowired
    Responses responses;

    @Autowired
    Submissions submissions;

    @Autowired
    Attestations attestations;

    @Autowired
    Attesting attesting;

    @Autowired
    AttestationLinks links;

    @Autowired
    DSLContext db;

    @Test
    void theOwnAttestersAreSuggestedUntilTheyAreAsked() {
        Response response = krokom();

        assertThat(attestations.candidates(written.content(response, ANNA)))
                .extracting(Attestations.Candidate::name)
                .containsExactly("Eva Lund");
        askEva(response);
        assertThat(attestations.candidates(written.content(response, ANNA))).isEmpty();
    }

    @Test
    void anAttesterWithAnAccountIsAskedByALetterWithoutASecret() {
        Response response = krokom();

        long id = askEva(response);

        var letter =
                db.selectFrom(LETTER).where(LETTER.KEY.eq("attestation/" + id)).fetchSingle();
        assertThat(letter.get(LETTER.TO_ADDRESS)).isEqualTo(EVA.email());
        assertThat(letter.get(LETTER.SECRET)).isFalse();
        assertThat(letter.get(LETTER.BODY)).contains("/svar/" + response.id() + "/granska");
    }

    @Test
    void whatWaitsIsShownToThoseWhoAreAskedAndToNobodyElse() {
        Response response = krokom();
        long id = askEva(response);

        assertThat(attesting.waiting(world.as(EVA)))
                .extracting(waiting -> waiting.response().id())
                .containsExactly(response.id());
        assertThat(attesting.waiting(world.as(PER))).isEmpty();
        assertThat(attesting.waiting(world.as(ANNA))).isEmpty();
        attest(response, id, EVA);
        assertThat(attesting.waiting(world.as(EVA))).isEmpty();
    }

    @Test
    void anApprovalIsVoidWhenTheResponseIsChangedAndHoldsAgainWhenItIsAsItWas() {
        Response response = krokom();
        long id = askEva(response);
        attest(response, id, EVA);
        long entry = written.entries(response, ANNA).getFirst();

        written.answer(response, ANNA, entry, "title", "Något annat");
        assertThat(state(response)).isEqualTo(Attestation.State.CHANGED);
        assertThat(attesting.waiting(world.as(EVA))).hasSize(1);
        written.answer(response, ANNA, entry, "title", "Samtalsgrupper");
        assertThat(state(response)).isEqualTo(Attestation.State.ATTESTED);

        responses.removeEntry(response.id(), entry, world.as(ANNA));
        assertThat(state(response)).isEqualTo(Attestation.State.CHANGED);
        responses.restoreEntry(response.id(), entry, world.as(ANNA));
        responses.addEntry(response.id(), "interventions", world.as(ANNA));
        assertThat(state(response)).isEqualTo(Attestation.State.CHANGED);
    }

    @Test
    void whatHasChangedWhileItWasReadIsNotApproved() {
        Response response = krokom();
        long id = askEva(response);
        String read = attesting.read(written.content(response, EVA));
        written.answer(response, ANNA, written.entries(response, ANNA).getFirst(), "title", "Något annat");

        assertThat(attesting.attest(response.id(), id, read, world.as(EVA))).isEqualTo(new AttestResult.Changed());
        assertThat(state(response)).isEqualTo(Attestation.State.WAITING);
    }

    @Test
    void whatIsNotCompleteIsNotApproved() {
        Response response = written.begun(ANNA, 2023, "god-vard", Level.MUNICIPALITY);
        long id = askEva(response);
        String read = attesting.read(written.content(response, EVA));

        assertThat(attesting.attest(response.id(), id, read, world.as(EVA))).isEqualTo(new AttestResult.Unready());
    }

    @Test
    void itIsSentBackWithARemarkThatTheContactPersonGetsByLetter() {
        Response response = krokom();
        long id = askEva(response);

        assertThat(attesting.refuse(response.id(), id, " ", world.as(EVA))).isEqualTo(new AttestResult.NoRemark());
        assertThat(attesting.refuse(response.id(), id, "Beloppet är fel", world.as(EVA)))
                .isEqualTo(new AttestResult.SentBack());

        assertThat(state(response)).isEqualTo(Attestation.State.REFUSED);
        assertThat(db.selectFrom(LETTER)
                        .where(LETTER.KEY.startsWith("sent-back/"))
                        .fetch())
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.get(LETTER.TO_ADDRESS)).isEqualTo(ANNA.email());
                    assertThat(letter.get(LETTER.BODY)).contains("Beloppet är fel");
                });
        assertThat(submissions.submit(response.id(), world.as(ANNA))).isInstanceOf(SubmitResult.Incomplete.class);
        attest(response, id, EVA);
        assertThat(state(response)).isEqualTo(Attestation.State.ATTESTED);
    }

    @Test
    void nobodyAttestsWhatTheyAreNotAsked() {
        Response response = krokom();
        long id = askEva(response);
        String read = attesting.read(written.content(response, ANNA));

        for (Person person : List.of(ANNA, BO, KARIN, PER, SARA)) {
            assertThatThrownBy(() -> attesting.attest(response.id(), id, read, world.as(person)))
                    .as(person.name())
                    .isInstanceOf(Missing.class);
            assertThatThrownBy(() -> attesting.refuse(response.id(), id, "Nej", world.as(person)))
                    .as(person.name())
                    .isInstanceOf(Missing.class);
        }
        assertThat(state(response)).isEqualTo(Attestation.State.WAITING);
    }

    @Test
    void onlyThoseWhoWriteAsk() {
        Response response = krokom();

        for (Person person : List.of(EVA, KARIN)) {
            assertThatThrownBy(() -> attestations.ask(response.id(), eva(KROKOM), world.as(person)))
                    .isInstanceOf(Forbidden.class);
        }
        assertThatThrownBy(() -> attestations.ask(response.id(), eva(KROKOM), world.as(BO)))
                .isInstanceOf(Missing.class);
    }

    @Test
    void thoseWhoWriteAndThoseOfOtherOrganisationsAreNotAsked() {
        Response response = krokom();

        for (String email : List.of(ANNA.email(), BO.email(), KARIN.email(), SARA.email(), PER.email())) {
            var wrong = (Attestations.Asked.Wrong) attestations.ask(
                    response.id(), new Attestations.Asking(KROKOM, null, "Någon", email), world.as(ANNA));
            assertThat(wrong.problems())
                    .as(email)
                    .extracting(Attestations.FieldProblem::field)
                    .containsExactly("email");
        }
        assertThat(attestations.ask(
                        response.id(),
                        new Attestations.Asking(OSTERSUND, null, "Någon", "nagon@annan.exempel"),
                        world.as(ANNA)))
                .isInstanceOf(Attestations.Asked.Wrong.class);
        assertThat(attestations.ask(response.id(), new Attestations.Asking(KROKOM, null, "", "x"), world.as(ANNA)))
                .isInstanceOfSatisfying(
                        Attestations.Asked.Wrong.class,
                        wrong -> assertThat(wrong.problems())
                                .extracting(Attestations.FieldProblem::field)
                                .containsExactly("name", "email"));
    }

    @Test
    void anEmailAddressOfAnAttesterIsHerAccount() {
        Response response = krokom();

        attestations.ask(response.id(), new Attestations.Asking(KROKOM, null, "E. Lund", EVA.email()), world.as(ANNA));

        assertThat(attestations.of(written.content(response, ANNA)))
                .singleElement()
                .satisfies(asked -> assertThat(asked.accountId()).isEqualTo(EVA.accountId()));
    }

    @Test
    void somebodyWithoutAnAccountApprovesByTheLinkInTheLetter() {
        Response response = krokom();
        String token = askByLetter(response);
        Opened.Question question = (Opened.Question) links.open(token, Viewer.PUBLIC);

        assertThat(question.mayAnswer()).isTrue();
        assertThat(links.attest(token, question.read(), Viewer.PUBLIC)).isEqualTo(new AttestResult.Attested());

        assertThat(state(response)).isEqualTo(Attestation.State.ATTESTED);
        assertThat(submissions.submit(response.id(), world.as(ANNA))).isInstanceOf(SubmitResult.Submitted.class);
        assertThat(links.attest(token, question.read(), Viewer.PUBLIC)).isEqualTo(new AttestResult.Closed());
    }

    @Test
    void ofALinkOnlyTheHashIsStored() {
        Response response = krokom();
        String token = askByLetter(response);

        assertThat(token).hasSizeGreaterThanOrEqualTo(43);
        byte[] stored = db.select(ATTESTATION.TOKEN_HASH)
                .from(ATTESTATION)
                .fetchSingle()
                .value1();
        assertThat(stored).isEqualTo(LinkToken.of(token).orElseThrow().hash()).hasSize(32);
        var letter = db.selectFrom(LETTER)
                .where(LETTER.KEY.startsWith("attestation/"))
                .fetchSingle();
        assertThat(letter.get(LETTER.SECRET)).isTrue();
    }

    @Test
    void aLinkThatIsOldTakenBackOrGuessedOpensNothing() {
        Response response = krokom();
        String token = askByLetter(response);
        String read = attesting.read(written.content(response, ANNA));

        assertThat(links.open("gissad", Viewer.PUBLIC)).isEqualTo(new Opened.Unknown());
        db.execute("update collection.attestation set expires_at = '2026-03-02T09:15:00Z'");
        assertThat(links.open(token, Viewer.PUBLIC)).isInstanceOf(Opened.Over.class);
        assertThatThrownBy(() -> links.attest(token, read, Viewer.PUBLIC)).isInstanceOf(Missing.class);
        assertThat(state(response)).isEqualTo(Attestation.State.EXPIRED);
        db.execute("update collection.attestation set expires_at = '2027-01-01'");
        long id = attestations.of(written.content(response, ANNA)).getFirst().id();
        attestations.withdraw(response.id(), id, world.as(ANNA));
        assertThat(links.open(token, Viewer.PUBLIC)).isEqualTo(new Opened.Over(null));
        assertThatThrownBy(() -> links.refuse(token, "Nej", Viewer.PUBLIC)).isInstanceOf(Missing.class);
    }

    @Test
    void aLinkIsOfNoUseToThoseWhoWroteTheResponseOrBelongElsewhere() {
        Response response = krokom();
        String token = askByLetter(response);
        String read = attesting.read(written.content(response, ANNA));

        for (Person person : List.of(ANNA, BO, KARIN, PER, SARA)) {
            assertThat(((Opened.Question) links.open(token, world.as(person))).mayAnswer())
                    .isFalse();
            assertThatThrownBy(() -> links.attest(token, read, world.as(person)))
                    .as(person.name())
                    .isInstanceOf(Forbidden.class);
        }
    }

    @Test
    void askingTheSamePersonAgainMakesTheFirstLinkUseless() {
        Response response = krokom();
        String first = askByLetter(response);
        String second = askByLetter(response);

        assertThat(links.open(first, Viewer.PUBLIC)).isEqualTo(new Opened.Over(null));
        assertThat(links.open(second, Viewer.PUBLIC)).isInstanceOf(Opened.Question.class);
        assertThat(attestations.of(written.content(response, ANNA))).hasSize(1);
    }

    @Test
    void ofACountyJointResponseThoseThatDoTheWorkAreAskedEachForItself() {
        Response response = jamtland();
        assertThat(attestations.organisations(written.content(response, KARIN)))
                .extracting(Organisation::id)
                .containsExactly(JAMTLAND, KROKOM);

        long per = ask(response, new Attestations.Asking(JAMTLAND, PER.accountId(), null, null));
        long eva = ask(response, eva(KROKOM));
        attest(response, per, PER);
        assertThat(submissions.submit(response.id(), world.as(KARIN)))
                .isInstanceOfSatisfying(
                        SubmitResult.Incomplete.class,
                        refused -> assertThat(refused.unapproved())
                                .extracting(Attestation::name)
                                .containsExactly("Eva Lund"));
        attest(response, eva, EVA);

        assertThat(submissions.submit(response.id(), world.as(KARIN))).isInstanceOf(SubmitResult.Submitted.class);
        assertThat(world.allIds()).hasSize(1);
    }

    @Test
    void anAttesterOfAnotherOrganisationReadsTheResponseOnlyWhileAsked() {
        Response response = jamtland();
        assertThatThrownBy(() -> responses.response(response.id(), world.as(EVA)))
                .isInstanceOf(Missing.class);

        long id = ask(response, eva(KROKOM));
        assertThat(responses.response(response.id(), world.as(EVA)).id()).isEqualTo(response.id());
        assertThatThrownBy(() -> responses.response(response.id(), world.as(ANNA)))
                .isInstanceOf(Missing.class);

        attestations.withdraw(response.id(), id, world.as(KARIN));
        assertThatThrownBy(() -> responses.response(response.id(), world.as(EVA)))
                .isInstanceOf(Missing.class);
    }

    /** Karin's, whose one intervention Krokom answers for. */
    private Response jamtland() {
        Response response = written.begun(KARIN, 2023, "samsjuklighet", Level.COUNTY);
        long entry = written.intervention(response, KARIN, "Gemensam mottagning", "700000");
        written.answer(response, KARIN, entry, "bodies", KROKOM);
        written.complete(response, KARIN);
        return response;
    }

    private Response krokom() {
        return written.whole(ANNA, 2023, "god-vard", Level.MUNICIPALITY);
    }

    private static Attestations.Asking eva(String organisation) {
        return new Attestations.Asking(organisation, EVA.accountId(), null, null);
    }

    private long askEva(Response response) {
        return ask(response, eva(KROKOM));
    }

    private long ask(Response response, Attestations.Asking asking) {
        Person writer = response.organisation().level() == Level.COUNTY ? KARIN : ANNA;
        return ((Attestations.Asked.Done) attestations.ask(response.id(), asking, world.as(writer))).id();
    }

    /** The token of the link; put in the place of the one in the letter, which nothing keeps where no letters are sent. */
    private String askByLetter(Response response) {
        long id = ask(response, new Attestations.Asking(KROKOM, null, "Maj Holm", "maj.holm@krokom.exempel"));
        LinkToken link = LinkToken.random();
        db.update(ATTESTATION)
                .set(ATTESTATION.TOKEN_HASH, link.hash())
                .where(ATTESTATION.ID.eq(id))
                .execute();
        return link.text();
    }

    private void attest(Response response, long id, Person person) {
        String read = attesting.read(written.content(response, person));
        assertThat(attesting.attest(response.id(), id, read, world.as(person))).isEqualTo(new AttestResult.Attested());
    }

    private Attestation.State state(Response response) {
        return attestations.of(written.content(response, ANNA)).getFirst().state();
    }
}
