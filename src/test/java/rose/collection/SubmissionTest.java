package rose.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static rose.AnIntervention.anIntervention;
import static rose.Person.AMIR;
import static rose.Person.ANNA;
import static rose.Person.BO;
import static rose.Person.EVA;
import static rose.Person.KARIN;
import static rose.Person.SARA;
import static rose.collection.sql.Tables.INTERVENTION;
import static rose.collection.sql.Tables.SUBMISSION;
import static rose.platform.sql.Tables.AUDIT_ENTRY;
import static rose.platform.sql.Tables.LETTER;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import rose.Person;
import rose.RoseTest;
import rose.World;
import rose.analysis.FigureKind;
import rose.analysis.Figures;
import rose.coding.Coding;
import rose.coding.Dimension;
import rose.organisations.Level;
import rose.platform.Forbidden;
import rose.platform.Missing;

/** Handing in, what comes of it, and opening again. */
@RoseTest
@Import(Written.class)
class SubmissionTest {

    private static final String KROKOM = "MUNICIPALITY-2309";

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
    Interventions interventions;

    @Autowired
    Coding coding;

    @Autowired
    Figures figures;

    @Autowired
    DSLContext db;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void whatIsNotCompleteIsRefusedWithAllReasons() {
        Response response = written.begun(ANNA, 2023, "god-vard", Level.MUNICIPALITY);
        written.intervention(response, ANNA, "Samtalsgrupper", "många tusen");

        var refused = (SubmitResult.Incomplete) submissions.submit(response.id(), world.as(ANNA));

        assertThat(refused.nobodyAsked()).isTrue();
        assertThat(refused.toMend())
                .extracting(mend -> mend.question().id(), ToMend::kind)
                .contains(
                        tuple("funds", ToMend.Kind.WRONG),
                        tuple("money_used", ToMend.Kind.MISSING));
        assertThat(world.allIds()).isEmpty();
        assertThat(now(response).state()).isEqualTo(ResponseState.OPEN);
    }

    @Test
    void aYearsResponseNeedsAnApprovalByASeparatePerson() {
        Response response = whole();

        var nobody = (SubmitResult.Incomplete) submissions.submit(response.id(), world.as(ANNA));
        attestations.ask(response.id(), eva(), world.as(ANNA));
        var waiting = (SubmitResult.Incomplete) submissions.submit(response.id(), world.as(ANNA));

        assertThat(nobody).isEqualTo(new SubmitResult.Incomplete(List.of(), List.of(), true));
        assertThat(waiting.nobodyAsked()).isFalse();
        assertThat(waiting.unapproved()).extracting(Attestation::name).containsExactly("Eva Lund");
    }

    @Test
    void anApprovalDoesNotHoldForWhatWasChangedAfterIt() {
        Response response = whole();
        approve(response);
        written.answer(response, ANNA, written.entries(response, ANNA).getFirst(), "goals", "Ett nytt mål");

        var refused = (SubmitResult.Incomplete) submissions.submit(response.id(), world.as(ANNA));

        assertThat(refused.unapproved()).extracting(Attestation::state).containsExactly(Attestation.State.CHANGED);
    }

    @Test
    void anApprovedResponseIsHandedInAndItsInterventionsCount() {
        Response response = whole();
        approve(response);

        Submission submission = submit(response);

        assertThat(submission.number()).isEqualTo(1);
        assertThat(submission.submittedBy()).isEqualTo("Anna Berg");
        assertThat(submission.approvals())
                .extracting(Submission.Approval::name, Submission.Approval::organisation)
                .containsExactly(tuple("Eva Lund", "Krokoms kommun"));
        assertThat(now(response).state()).isEqualTo(ResponseState.SUBMITTED);
        assertThat(now(response).submitted()).isTrue();
        Intervention made = interventions.intervention(world.idOf("Samtalsgrupper"), world.as(ANNA));
        assertThat(made.fundsSek()).isEqualTo(300_000);
        assertThat(made.organisation().id()).isEqualTo(KROKOM);
        assertThat(made.published()).isFalse();
        assertThat(made.submittedOn()).isEqualTo(LocalDate.of(2026, 3, 2));
        var figure = figures.figure(FigureKind.TARGET_GROUPS, world.selection(2023, "god-vard", Level.MUNICIPALITY), null);
        assertThat(figure.base().interventions()).isEqualTo(1);
        assertThat(figure.base().organisations()).isEqualTo(1);
        assertThat(audited()).contains("submit");
    }

    @Test
    void whatIsBeingWrittenDoesNotCount() {
        whole();

        var figure = figures.figure(FigureKind.TARGET_GROUPS, world.selection(2023, "god-vard", Level.MUNICIPALITY), null);

        assertThat(figure.base().interventions()).isZero();
        assertThat(figure.base().organisations()).isZero();
    }

    @Test
    void whoeverHandsInGetsAReceiptByLetter() {
        Response response = whole();
        approve(response);

        Submission submission = submit(response);

        var letter = db.selectFrom(LETTER)
                .where(LETTER.KEY.eq("receipt/" + response.id() + "/1"))
                .fetchSingle();
        assertThat(letter.get(LETTER.TO_ADDRESS)).isEqualTo(ANNA.email());
        assertThat(letter.get(LETTER.BODY)).contains(submission.fingerprint()).contains("/svar/" + response.id() + "/kvitto");
    }

    @Test
    void theFingerprintIsThatOfWhatIsStored() {
        Response response = whole();
        approve(response);
        Submission submission = submit(response);

        var stored = db.selectFrom(SUBMISSION).fetchSingle();

        assertThat(ContentJson.fingerprint(ContentJson.read(stored.get(SUBMISSION.CONTENT).data())))
                .isEqualTo(stored.get(SUBMISSION.FINGERPRINT))
                .isEqualTo(submission.fingerprint());
        assertThat(stored.get(SUBMISSION.CONTENT).data()).contains("Anna Berg", "Samtalsgrupper", "Eva Lund");
    }

    @Test
    void aQuestionThatIsNotAskedAnyMoreIsNotHandedIn() {
        Response response = whole();
        written.answer(response, ANNA, null, "money_received", "500000");
        written.answer(response, ANNA, null, "money_used", "400000");
        written.answer(response, ANNA, null, "money_reason_text", "Hemlig förklaring");
        written.answer(response, ANNA, null, "money_used", "500000");
        written.complete(response, ANNA);
        approve(response);

        submit(response);

        assertThat(db.selectFrom(SUBMISSION).fetchSingle().get(SUBMISSION.CONTENT).data()).doesNotContain("Hemlig förklaring");
    }

    @Test
    void anAnswerAfterTheLastDayIsTakenAndMarked() {
        Response late = whole();
        approve(late);

        assertThat(submit(late).late()).isTrue();
        assertThat(now(late).late()).isTrue();
    }

    @Test
    void anExtensionKeepsAnAnswerFromBeingLate() {
        Response response = whole();
        db.execute("update collection.response set extended_to = '2026-03-02'");
        approve(response);

        assertThat(submit(response).late()).isFalse();
    }

    @Test
    void handingInAgainKeepsTheIdsAndCodesOfInterventions() {
        Response response = whole();
        long removed = written.intervention(response, ANNA, "Ska bort", "1000");
        written.complete(response, ANNA);
        approve(response);
        submit(response);
        long id = world.idOf("Samtalsgrupper");
        interventions.setPublished(id, true, world.as(SARA));
        reopen(response, ANNA);
        responses.removeEntry(response.id(), removed, world.as(ANNA));
        written.intervention(response, ANNA, "Ny", "2000");
        written.complete(response, ANNA);
        approve(response);

        Submission second = submit(response);

        assertThat(second.number()).isEqualTo(2);
        assertThat(titles()).containsOnlyKeys("Samtalsgrupper", "Ny").containsEntry("Samtalsgrupper", id);
        assertThat(interventions.intervention(id, world.as(SARA)).published())
                .as("its text is the same")
                .isTrue();
        Submission first = submissions.submission(now(response), 1, world.as(ANNA));
        assertThat(first.reopenedWhy()).isEqualTo("Fel belopp");
        assertThat(first.content().entries())
                .extracting(entry -> entry.value("title"))
                .containsExactly("Samtalsgrupper", "Ska bort");
    }

    @Test
    void aTextThatChangesIsNotPublishedAnyMore() {
        Response response = whole();
        approve(response);
        submit(response);
        long id = world.idOf("Samtalsgrupper");
        interventions.setPublished(id, true, world.as(SARA));
        reopen(response, ANNA);
        written.answer(response, ANNA, written.entries(response, ANNA).getFirst(), "goals", "Ett nytt mål");
        approve(response);

        submit(response);

        Intervention changed = interventions.intervention(id, world.as(SARA));
        assertThat(changed.goals()).isEqualTo("Ett nytt mål");
        assertThat(changed.published()).isFalse();
    }

    @Test
    void whatIsOpenAgainCountsAsItWasHandedIn() {
        Response response = whole();
        approve(response);
        submit(response);
        reopen(response, ANNA);
        written.answer(response, ANNA, written.entries(response, ANNA).getFirst(), "title", "Nytt namn");

        assertThat(titles()).containsOnlyKeys("Samtalsgrupper");
        assertThat(figures.figure(FigureKind.TARGET_GROUPS, world.selection(2023, "god-vard", Level.MUNICIPALITY), null)
                        .base()
                        .organisations())
                .isEqualTo(1);
    }

    @Test
    void whatCameWithAFileIsOpenedAndHandedInAgainWithTheSameIdsAndCodes() {
        world.given(anIntervention()
                .in(2021, "god-vard")
                .titled("Från fil")
                .costing(5000)
                .forTargetGroups("Vuxna 65+")
                .coded(Dimension.GOAL, "Ökad tillgänglighet"));
        long id = world.idOf("Från fil");
        long responseId = db.fetchSingle("select id from collection.response").get(0, Long.class);
        Response response = submissions.response(responseId, world.as(ANNA));
        assertThat(submissions.fromFile(response, world.as(ANNA)).orElseThrow().entries())
                .extracting(entry -> entry.value("title"))
                .containsExactly("Från fil");

        reopen(response, ANNA);
        ResponseContent open = written.content(response, ANNA);
        assertThat(open.entries()).hasSize(1);
        assertThat(open.entries().getFirst().value("funds")).isEqualTo("5000");
        assertThat(open.entries().getFirst().answers().get("title").changedBy()).isEqualTo("Krokoms kommun");
        written.complete(response, ANNA);
        approve(response);
        submit(response);

        assertThat(titles()).containsExactly(Map.entry("Från fil", id));
        Intervention still = interventions.intervention(id, world.as(SARA));
        assertThat(still.targetGroups()).containsExactly("Vuxna 65+");
        assertThat(coding.codes(still)).hasSize(1);
    }

    @Test
    void openingNeedsAReasonAndIsToldToThoseWhoWriteWhenAnAnalystDoesIt() {
        Response response = whole();
        approve(response);
        submit(response);

        assertThat(submissions.reopen(response.id(), "  ", world.as(SARA))).isEqualTo(new ReopenResult.NoReason());
        assertThat(submissions.reopen(response.id(), "Beloppen går inte ihop", world.as(SARA)))
                .isEqualTo(new ReopenResult.Reopened());

        assertThat(db.selectFrom(LETTER).where(LETTER.KEY.startsWith("reopened/")).fetch())
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.get(LETTER.TO_ADDRESS)).isEqualTo(ANNA.email());
                    assertThat(letter.get(LETTER.BODY)).contains("Beloppen går inte ihop", "Sara Lind");
                });
        assertThat(audited()).contains("reopen");
        assertThat(attestations.of(written.content(response, ANNA)))
                .extracting(Attestation::state)
                .containsExactly(Attestation.State.CHANGED);
    }

    @Test
    void onlyThoseWhoWriteAndTheAuthorityOfTheAreaOpenAgain() {
        Response response = whole();
        approve(response);
        submit(response);

        for (Person person : List.of(AMIR, KARIN, EVA)) {
            assertThatThrownBy(() -> submissions.reopen(response.id(), "skäl", world.as(person)))
                    .as(person.name())
                    .isInstanceOf(Forbidden.class);
        }
        assertThatThrownBy(() -> submissions.reopen(response.id(), "skäl", world.as(BO)))
                .isInstanceOf(Missing.class);
        assertThat(now(response).state()).isEqualTo(ResponseState.SUBMITTED);
    }

    @Test
    void onlyThoseWhoWriteHandIn() {
        Response response = whole();
        approve(response);

        for (Person person : List.of(EVA, KARIN)) {
            assertThatThrownBy(() -> submissions.submit(response.id(), world.as(person)))
                    .as(person.name())
                    .isInstanceOf(Forbidden.class);
        }
        for (Person person : List.of(BO, SARA)) {
            assertThatThrownBy(() -> submissions.submit(response.id(), world.as(person)))
                    .as(person.name())
                    .isInstanceOf(Missing.class);
        }
    }

    @Test
    void whatIsHandedInTwiceIsClosed() {
        Response response = whole();
        approve(response);
        submit(response);

        assertThat(submissions.submit(response.id(), world.as(ANNA))).isEqualTo(new SubmitResult.Closed());
        assertThat(submissions.of(now(response), world.as(ANNA))).hasSize(1);
    }

    @Test
    void aSaveDuringTheHandingInWaitsAndIsToldThatItIsClosed() throws Exception {
        Response response = whole();
        approve(response);
        var handedIn = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        var handing = CompletableFuture.runAsync(
                () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    submit(response);
                    handedIn.countDown();
                    await(mayCommit);
                }));
        assertThat(handedIn.await(20, TimeUnit.SECONDS)).isTrue();

        var saving = CompletableFuture.supplyAsync(
                () -> written.answer(response, ANNA, null, "money_reason_text", "I sista stund"));
        assertThatThrownBy(() -> saving.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        mayCommit.countDown();
        handing.get(20, TimeUnit.SECONDS);

        assertThat(saving.get(20, TimeUnit.SECONDS)).isEqualTo(new SaveResult.Closed());
        assertThat(db.selectFrom(SUBMISSION).fetchSingle().get(SUBMISSION.CONTENT).data()).doesNotContain("I sista stund");
    }

    @Test
    void aHandingInWaitsForASaveAndThenSeesIt() throws Exception {
        Response response = whole();
        approve(response);
        var saved = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        long entry = written.entries(response, ANNA).getFirst();
        var saving = CompletableFuture.runAsync(
                () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    written.answer(response, ANNA, entry, "title", "Ändrad i sista stund");
                    saved.countDown();
                    await(mayCommit);
                }));
        assertThat(saved.await(20, TimeUnit.SECONDS)).isTrue();

        var handing = CompletableFuture.supplyAsync(() -> submissions.submit(response.id(), world.as(ANNA)));
        assertThatThrownBy(() -> handing.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        mayCommit.countDown();
        saving.get(20, TimeUnit.SECONDS);

        assertThat(handing.get(20, TimeUnit.SECONDS))
                .isInstanceOfSatisfying(SubmitResult.Incomplete.class, refused -> assertThat(refused.unapproved())
                        .extracting(Attestation::state)
                        .containsExactly(Attestation.State.CHANGED));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Response whole() {
        return written.whole(ANNA, 2023, "god-vard", Level.MUNICIPALITY);
    }

    private static Attestations.Asking eva() {
        return new Attestations.Asking(KROKOM, EVA.accountId(), null, null);
    }

    /** Anna asks Eva, who approves what stands there. */
    private void approve(Response response) {
        var asked = (Attestations.Asked.Done) attestations.ask(response.id(), eva(), world.as(ANNA));
        String read = attesting.read(written.content(response, EVA));
        assertThat(attesting.attest(response.id(), asked.id(), read, world.as(EVA)))
                .isEqualTo(new AttestResult.Attested());
    }

    private Submission submit(Response response) {
        return ((SubmitResult.Submitted) submissions.submit(response.id(), world.as(ANNA))).submission();
    }

    private void reopen(Response response, Person person) {
        assertThat(submissions.reopen(response.id(), "Fel belopp", world.as(person)))
                .isEqualTo(new ReopenResult.Reopened());
    }

    private Response now(Response response) {
        return responses.response(response.id(), world.as(ANNA));
    }

    private Map<String, Long> titles() {
        return db.select(INTERVENTION.TITLE, INTERVENTION.ID)
                .from(INTERVENTION)
                .fetchMap(INTERVENTION.TITLE, INTERVENTION.ID);
    }

    private Set<String> audited() {
        return db.select(AUDIT_ENTRY.ACTION).from(AUDIT_ENTRY).fetchSet(AUDIT_ENTRY.ACTION);
    }
}
