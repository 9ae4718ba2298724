package rose.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rose.AnIntervention.anIntervention;
import static rose.Person.AMIR;
import static rose.Person.ANNA;
import static rose.Person.BO;
import static rose.Person.EVA;
import static rose.Person.KARIN;
import static rose.Person.LEO;
import static rose.Person.PER;
import static rose.Person.SARA;
import static rose.Person.TOVE;
import static rose.Person.ULLA;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import rose.Person;
import rose.RoseTest;
import rose.TestTime;
import rose.World;
import rose.agreements.Agreements;
import rose.collection.Intervention;
import rose.collection.Interventions;
import rose.organisations.Level;
import rose.platform.Forbidden;
import rose.platform.Missing;
import rose.platform.UserProblem;

/** Anna reports, Eva approves, Sara codes; they object, and Tove answers. */
@RoseTest
class ObjectionsTest {

    private static final String WHY = "Det är ett mål, inte ett medel.";

    @Autowired
    World world;

    @Autowired
    Objections objections;

    @Autowired
    Coding coding;

    @Autowired
    Samples samples;

    @Autowired
    Settlements settlements;

    @Autowired
    Codebooks codebooks;

    @Autowired
    Agreements agreements;

    @Autowired
    Interventions interventions;

    @Autowired
    DSLContext db;

    @ParameterizedTest
    @EnumSource(names = {"ANNA", "EVA"})
    void whoeverWritesOrApprovesObjectsWithAReason(Person person) {
        long id = coded(0);

        objections.object(id, TestTime.NOW, "  " + WHY + " ", world.as(person));

        Objection objection = only(id);
        assertThat(objection.reason()).isEqualTo(WHY);
        assertThat(objection.by()).isEqualTo(person.fullName());
        assertThat(objection.open()).isTrue();
        assertThat(kinds(id)).containsExactly(Event.Kind.TICKED, Event.Kind.DONE, Event.Kind.OBJECTED);
        assertThat(coding.codes(intervention(id))).isEqualTo(categories(0));
    }

    @ParameterizedTest
    @EnumSource(names = {"KARIN", "SARA", "AMIR"})
    void whoOnlyReadsDoesNotObject(Person person) {
        long id = coded(0);

        assertThatThrownBy(() -> objections.object(id, TestTime.NOW, WHY, world.as(person)))
                .isInstanceOf(Forbidden.class);
        assertThat(objections.of(intervention(id), world.as(SARA))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"BO", "ULLA", "PER"})
    void whoMayNotReadItIsToldThatItIsNotThere(Person person) {
        long id = coded(0);

        assertThatThrownBy(() -> objections.object(id, TestTime.NOW, WHY, world.as(person)))
                .isInstanceOf(Missing.class);
    }

    @Test
    void aCountyCoordinatorObjectsForTheCountyBodyAlone() {
        world.given(anIntervention().of(KARIN).in(2021, "samsjuklighet").codedWithNothing());
        long id = world.allIds().getLast();

        objections.object(id, TestTime.NOW, WHY, world.as(KARIN));

        assertThat(only(id).by()).isEqualTo("Karin Ås");
    }

    @Test
    void aPublishedInterventionShowsItsObjectionsToItsOwnAndToAnalystsOnly() {
        long id = objected();
        interventions.setPublished(id, true, world.as(SARA));

        for (Person person : List.of(ANNA, EVA, KARIN, SARA, AMIR)) {
            assertThat(objections.of(intervention(id), world.as(person)))
                    .as(person.name())
                    .hasSize(1);
        }
        for (Person person : List.of(BO, ULLA, PER)) {
            assertThat(objections.of(intervention(id), world.as(person)))
                    .as(person.name())
                    .isEmpty();
        }
    }

    @Test
    void aReasonIsNeededAndNotTooLong() {
        long id = coded(0);

        refused("coding.objection.reason-missing", () -> objections.object(id, TestTime.NOW, " \n", world.as(ANNA)));
        refused(
                "coding.objection.too-long",
                () -> objections.object(id, TestTime.NOW, "x".repeat(2001), world.as(ANNA)));
        objections.object(id, TestTime.NOW, "x".repeat(2000), world.as(ANNA));
    }

    @Test
    void oneObjectionIsOpenAtATime() {
        long id = objected();

        refused("coding.objection.open-already", () -> objections.object(id, TestTime.NOW, "Också.", world.as(EVA)));

        objections.answer(only(id).id(), kept("Nej.", 0), world.as(TOVE));
        objections.object(id, TestTime.NOW, "Jo.", world.as(EVA));
        assertThat(objections.of(intervention(id), world.as(ANNA)))
                .extracting(Objection::reason)
                .containsExactly("Jo.", WHY);
    }

    @Test
    void nobodyObjectsToCodesThatDoNotCountOrThatTheyHaveNotSeen() {
        world.given(anIntervention());
        long id = world.allIds().getLast();

        refused("coding.objection.not-settled", () -> objections.object(id, TestTime.NOW, WHY, world.as(ANNA)));

        coding.done(id, categories(0), world.as(SARA));
        Instant before = TestTime.NOW.minusSeconds(1);
        refused("coding.objection.codes-meanwhile", () -> objections.object(id, before, WHY, world.as(ANNA)));
    }

    @Test
    void thoseOfTheAreasOfTheOwnAuthorityWaitTheOldestFirst() {
        long id = objected();

        assertThat(objections.waiting(world.as(LEO))).isEqualTo(1);
        assertThat(objections.waiting(0, 10, world.as(LEO)))
                .extracting(each -> each.intervention().id())
                .containsExactly(id);
        assertThat(objections.waiting(world.as(AMIR))).isZero();
        assertThat(objections.waiting(0, 10, world.as(AMIR))).isEmpty();
        for (Person person : List.of(ANNA, EVA, KARIN, BO)) {
            assertThatThrownBy(() -> objections.waiting(world.as(person))).isInstanceOf(Forbidden.class);
        }
    }

    @Test
    void keptCodesStayAsTheyAreAndTheAnswerGoesByLetter() {
        long id = objected();
        Coding.Settling before = coding.settling(intervention(id)).orElseThrow();

        objections.answer(only(id).id(), kept("Kodboken säger så.", 0), world.as(TOVE));

        assertThat(coding.settling(intervention(id))).contains(before);
        assertThat(only(id).codesChanged()).isFalse();
        assertThat(only(id).answer()).isEqualTo("Kodboken säger så.");
        assertThat(only(id).answeredBy()).isEqualTo("Tove Rask");
        assertThat(letters())
                .singleElement()
                .asString()
                .startsWith("anna@prov.exempel: Svar på din invändning: Insats")
                .contains("Socialstyrelsen", "Koderna är som förut.", "Kodboken säger så.", "/insatser/" + id)
                .doesNotContain("Tove");
        assertThat(kinds(id)).endsWith(Event.Kind.OBJECTED, Event.Kind.ANSWERED);
        assertThat(objections.waiting(world.as(TOVE))).isZero();
    }

    @Test
    void changedCodesAreDecidedWithTheAnswerAsReason() {
        long id = objected();

        objections.answer(only(id).id(), changed("Du har rätt.", 1, 2), world.as(TOVE));

        assertThat(coding.codes(intervention(id))).isEqualTo(categories(1, 2));
        Coding.Settling settling = coding.settling(intervention(id)).orElseThrow();
        assertThat(settling.basis()).isEqualTo(Basis.DECIDED);
        assertThat(settling.reason()).isEqualTo("Du har rätt.");
        assertThat(settling.settledBy()).isEqualTo(TOVE.accountId());
        assertThat(only(id).codesChanged()).isTrue();
        assertThat(kinds(id)).endsWith(Event.Kind.OBJECTED, Event.Kind.DECIDED, Event.Kind.ANSWERED);
        assertThat(letters()).singleElement().asString().contains("Koderna är ändrade.", "Du har rätt.");
        assertThat(db.fetchValues("select account_name || ': ' || action from platform.audit_entry order by id"))
                .asString()
                .contains("Anna Berg: object to codes", "Tove Rask: decide codes", "Tove Rask: answer objection");
    }

    @Test
    void theSecondOfTwoWhoAnswerIsTold() {
        long objection = only(objected()).id();
        objections.answer(objection, changed("Ja.", 1), world.as(TOVE));

        assertThatThrownBy(() -> objections.answer(objection, kept("Nej.", 0), world.as(LEO)))
                .isInstanceOfSatisfying(UserProblem.class, told -> {
                    assertThat(told.problem().key()).isEqualTo("coding.objection.answered-already");
                    assertThat(told.problem().arguments()).containsExactly("Tove Rask");
                });
        assertThat(letters()).hasSize(1);
    }

    @Test
    void theTicksMustSayTheSameAsTheAnswer() {
        long objection = only(objected()).id();

        refused("coding.objection.ticks-changed", () -> objections.answer(objection, kept("Nej.", 1), world.as(TOVE)));
        refused("coding.objection.ticks-same", () -> objections.answer(objection, changed("Ja.", 0), world.as(TOVE)));
        refused("coding.objection.answer-missing", () -> objections.answer(objection, kept(" ", 0), world.as(TOVE)));
        assertThat(letters()).isEmpty();
    }

    @Test
    void othersDoNotAnswer() {
        long objection = only(objected()).id();

        for (Person person : List.of(AMIR, ANNA, EVA, KARIN)) {
            assertThatThrownBy(() -> objections.of(objection, world.as(person))).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> objections.answer(objection, kept("Nej.", 0), world.as(person)))
                    .isInstanceOf(Forbidden.class);
        }
        assertThatThrownBy(() -> objections.of(objection, world.as(BO))).isInstanceOf(Missing.class);
    }

    @Test
    void whileItIsCodedAnewTheObjectionWaits() {
        long id = objected();
        long objection = only(id).id();
        coding.reopen(id, world.as(SARA));

        assertThat(objections.of(objection, world.as(TOVE)).answerable()).isFalse();
        assertThat(objections.of(objection, world.as(TOVE)).sides()).isEmpty();
        refused("coding.objection.not-settled", () -> objections.answer(objection, kept("Nej.", 0), world.as(TOVE)));

        coding.done(id, categories(1), world.as(SARA));
        assertThat(objections.of(objection, world.as(TOVE)).objectedTo()).isEqualTo(categories(0));
        objections.answer(objection, kept("Så blev det.", 1), world.as(TOVE));
        assertThat(only(id).codesChanged()).isTrue();
        assertThat(letters()).singleElement().asString().contains("Koderna är ändrade.");
    }

    @Test
    void whoeverAnswersForCodesThatCameWithAFileMeanwhileIsTold() {
        world.given(anIntervention().withId("K-1"));
        long id = world.allIds().getLast();
        coding.done(id, categories(0), world.as(SARA));
        db.execute("update coding.settling set settled_at = settled_at - interval '1 hour'");
        Instant seen = TestTime.NOW.minusSeconds(3600);
        objections.object(id, seen, WHY, world.as(ANNA));
        String file = codebooks.category(category(1)).orElseThrow().name();
        world.given(anIntervention().withId("K-1").coded(Dimension.GOAL, file));

        var answer = new Objections.Answer(seen, true, categories(0), "Nej.");
        refused("coding.objection.codes-meanwhile", () -> objections.answer(only(id).id(), answer, world.as(TOVE)));

        objections.answer(only(id).id(), kept("Filen gäller.", 1), world.as(TOVE));
        assertThat(only(id).codesChanged()).isTrue();
    }

    @Test
    void anObjectionGivesAwayNoCodersWorkWhileTheInterventionIsOpen() {
        samples.change(agreements.area(2021, "god-vard"), 1, 0, "frö", world.as(SARA));
        world.given(anIntervention());
        long id = world.allIds().getLast();
        coding.done(id, categories(0), world.as(SARA));
        coding.done(id, categories(0), world.as(LEO));
        objections.object(id, TestTime.NOW, WHY, world.as(ANNA));

        coding.reopen(id, world.as(SARA));

        assertThat(kinds(id)).containsExactly(Event.Kind.OBJECTED, Event.Kind.REOPENED);
    }

    private void refused(String problem, ThrowingCallable doing) {
        assertThatThrownBy(doing).isInstanceOf(UserProblem.class).hasMessage(problem);
    }

    private long coded(int... positions) {
        world.given(anIntervention());
        long id = world.allIds().getLast();
        coding.done(id, categories(positions), world.as(SARA));
        return id;
    }

    private long objected() {
        long id = coded(0);
        objections.object(id, TestTime.NOW, WHY, world.as(ANNA));
        return id;
    }

    private Objections.Answer kept(String text, int... positions) {
        return new Objections.Answer(TestTime.NOW, true, categories(positions), text);
    }

    private Objections.Answer changed(String text, int... positions) {
        return new Objections.Answer(TestTime.NOW, false, categories(positions), text);
    }

    private Objection only(long id) {
        return objections.of(intervention(id), world.as(SARA)).getFirst();
    }

    private List<Event.Kind> kinds(long id) {
        return coding.history(intervention(id)).stream().map(Event::kind).toList();
    }

    private List<?> letters() {
        return db.fetchValues(
                "select to_address || ': ' || subject || E'\\n' || body from platform.letter order by id");
    }

    private Intervention intervention(long id) {
        return interventions.intervention(id, world.as(SARA));
    }

    private Set<Long> categories(int... positions) {
        return IntStream.of(positions).mapToObj(this::category).collect(Collectors.toSet());
    }

    private long category(int position) {
        return codebooks
                .inForce(2021, "god-vard", Level.MUNICIPALITY)
                .orElseThrow()
                .of(Dimension.GOAL)
                .get(position)
                .id();
    }
}
