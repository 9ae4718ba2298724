package rose.coding;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static rose.AnIntervention.anIntervention;
import static rose.Person.AMIR;
import static rose.Person.ANNA;
import static rose.Person.LEO;
import static rose.Person.SARA;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rose.AnIntervention;
import rose.RoseTest;
import rose.World;
import rose.analysis.CategoryShares;
import rose.analysis.FigureKind;
import rose.analysis.Figures;
import rose.coding.CodebookEdits.Outcome;
import rose.collection.Intervention;
import rose.collection.Interventions;
import rose.organisations.Level;
import rose.organisations.Viewer;
import rose.platform.Forbidden;
import rose.platform.Missing;

@RoseTest
class CodebookEditsTest {

    @Autowired
    World world;

    @Autowired
    CodebookEdits edits;

    @Autowired
    Codebooks codebooks;

    @Autowired
    Coding coding;

    @Autowired
    Settlements settlements;

    @Autowired
    Samples samples;

    @Autowired
    Interventions interventions;

    @Autowired
    rose.agreements.Agreements agreements;

    @Autowired
    Figures figures;

    @Autowired
    DSLContext db;

    // --- names, texts and order

    @Test
    void anotherNameIsTheSameCategoryInBothDimensionsThatFollowEachOther() {
        Category goal = goal(0);
        long outcome = book().outcomeOf(goal).orElseThrow().id();

        done(new Change.Reword(goal.id(), named("Starkare första linje")));

        assertThat(category(goal.id()).name()).isEqualTo("Starkare första linje");
        assertThat(category(outcome).name()).isEqualTo("Starkare första linje");
        assertThat(book().outcomeOf(category(goal.id()))).map(Category::id).contains(outcome);
    }

    @Test
    void aRenameMovesNoCodes() {
        long id = settled(goal(0).id());
        int events = coding.history(intervention(id)).size();

        done(new Change.Reword(goal(0).id(), named("Nytt namn")));

        assertThat(coding.codes(intervention(id))).containsExactly(goal(0).id());
        assertThat(coding.history(intervention(id))).hasSize(events);
    }

    @Test
    void aNameThatAnotherHasIsRefused() {
        assertThat(change(new Change.Reword(goal(0).id(), named(goal(1).name()))))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Wording.Wrong::field)
                                .containsExactly("nameSv"));
        assertThat(book().version()).isEqualTo(1);
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        var wording = new Wording(
                "a|b",
                "x".repeat(201),
                new Category.Note(null, "only English"),
                Category.Note.NONE,
                Category.Note.NONE,
                List.of(),
                List.of("två\nrader"),
                List.of(),
                8);

        assertThat(wording.problems())
                .extracting(Wording.Wrong::field)
                .containsExactly("nameSv", "nameEn", "definitionSv", "words", "colour");
    }

    @Test
    void theOrderIsChangedStepByStep() {
        List<String> names = names(Dimension.GOAL);

        done(new Change.Move(goal(1).id(), true));

        assertThat(names(Dimension.GOAL).subList(0, 2)).containsExactly(names.get(1), names.get(0));
        assertThat(names(Dimension.OUTCOME)).isEqualTo(names(Dimension.GOAL));
        done(new Change.Move(goal(0).id(), true));
        assertThat(names(Dimension.GOAL).getFirst()).isEqualTo(names.get(1));
    }

    @Test
    void aNewCategoryComesLastAndCanBeGivenAtOnce() {
        done(new Change.Add(Dimension.GOAL, named("Ny")));

        assertThat(names(Dimension.GOAL)).endsWith("Ny").isEqualTo(names(Dimension.OUTCOME));
        long id = given(anIntervention());
        coding.tick(id, goal(names(Dimension.GOAL).size() - 1).id(), true, world.as(SARA));
    }

    // --- merge

    @Test
    void whatHasTheOneHasTheOtherAfterAMergeAndCountsAsItEverDid() {
        Category from = goal(0);
        Category into = goal(1);
        long both = settled(from.id(), into.id());
        long one = settled(from.id());
        long other = settled(into.id());
        long begun = given(anIntervention().titled("begun"));
        coding.tick(begun, from.id(), true, world.as(LEO));
        var before = figure();

        done(new Change.Merge(from.id(), into.id()));

        assertThat(List.of(both, one, other))
                .allSatisfy(id -> assertThat(coding.codes(intervention(id))).containsExactly(into.id()));
        assertThat(coding.work(begun, world.as(LEO)).mine().given()).containsExactly(into.id());
        assertThat(coding.history(intervention(one)))
                .last()
                .extracting(Event::kind, Event::accountName, Event::categories)
                .containsExactly(Event.Kind.MOVED, "Sara Lind", List.of(into.id()));
        assertThat(coding.history(intervention(other))).noneMatch(event -> event.kind() == Event.Kind.MOVED);
        assertThat(category(from.id())).matches(Category::retired);
        assertThat(category(from.id()).successors()).containsExactly(into.id());
        assertThat(before).containsEntry(from.name(), 2).containsEntry(into.name(), 2);
        assertThat(figure()).containsEntry(into.name(), 3).doesNotContainKey(from.name());
    }

    @Test
    void theEffectOfAMergeIsToldBeforeIt() {
        Category from = goal(0);
        settled(from.id());
        settled(from.id());
        long begun = given(anIntervention());
        coding.tick(begun, from.id(), true, world.as(LEO));

        Effect effect = edits.effect(book(), new Change.Merge(from.id(), goal(1).id()), world.as(SARA));

        assertThat(effect.settled()).isEqualTo(2);
        assertThat(effect.open()).isEqualTo(1);
        assertThat(effect.recoded()).isZero();
        assertThat(effect.coders()).containsExactly("Leo Hed", "Sara Lind");
        assertThat(effect.parts())
                .extracting(Effect.Part::category, Effect.Part::fate, Effect.Part::counts)
                .containsExactly(tuple(from, Effect.Fate.MOVED, Map.of(TaskState.SETTLED, 2, TaskState.TO_CODE, 1)));
        assertThat(coding.codes(intervention(world.allIds().getFirst()))).containsExactly(from.id());
    }

    @Test
    void aMergeJoinsWhatTheyCorrespondTo() {
        Codebook earlier = bookOf(2021, "barn-unga");
        Codebook later = bookOf(2022, "barn-unga");
        Category from = earlier.of(Dimension.OUTPUT).get(0);
        Category into = earlier.of(Dimension.OUTPUT).get(1);

        edits.change(earlier.id(), 1, new Change.Merge(from.id(), into.id()), world.as(SARA));

        List<Category> corresponding = bookOf(2022, "barn-unga").of(Dimension.OUTPUT).stream()
                .filter(each -> each.earlier().contains(from.id()))
                .toList();
        assertThat(corresponding).isNotEmpty().allMatch(each -> each.earlier().contains(into.id()));
        assertThat(later.version()).isEqualTo(1);
    }

    @Test
    void whatIsOnACodersPageStillIsTakenForWhatItWasMergedWith() {
        Category from = goal(0);
        long id = given(anIntervention());
        coding.work(id, world.as(LEO));
        done(new Change.Merge(from.id(), goal(0).id() == from.id() ? goal(1).id() : goal(0).id()));

        assertThat(coding.done(id, Set.of(from.id()), world.as(LEO))).isEqualTo(new DoneResult.Settled());

        assertThat(coding.codes(intervention(id)))
                .isEqualTo(Set.copyOf(category(from.id()).successors()));
    }

    // --- split

    @Test
    void whatCountsAsADividedCategoryIsCodedAnewFromWhatElseItHad() {
        Category divided = goal(0);
        Category other = goal(1);
        long id = settled(divided.id(), other.id());

        done(new Change.Split(divided.id(), List.of(named("A1"), named("A2")), Set.of()));

        assertThat(names(Dimension.GOAL)).contains("A1", "A2").doesNotContain(divided.name());
        assertThat(names(Dimension.OUTCOME)).isEqualTo(names(Dimension.GOAL));
        assertThat(category(divided.id()).successors()).hasSize(2);
        assertThat(coding.settling(intervention(id))).isEmpty();
        assertThat(coding.codes(intervention(id))).isEmpty();
        var work = coding.work(id, world.as(LEO));
        assertThat(work.state()).isEqualTo(TaskState.TO_CODE);
        assertThat(work.mine().given()).containsExactly(other.id());
        assertThat(reopened(id)).containsExactly(divided.id(), other.id());
    }

    @Test
    void whoeverBeginsOnItBeginsWithTheRest() {
        Category divided = goal(0);
        Category other = goal(1);
        Category third = goal(2);
        long id = settled(divided.id(), other.id());
        done(new Change.Split(divided.id(), List.of(named("A1"), named("A2")), Set.of()));

        coding.tick(id, third.id(), true, world.as(SARA));

        assertThat(coding.work(id, world.as(SARA)).mine().given()).containsExactlyInAnyOrder(other.id(), third.id());
        coding.done(id, Set.of(third.id()), world.as(SARA));
        assertThat(coding.codes(intervention(id))).containsExactly(third.id());
    }

    @Test
    void whatTwoHaveCodedIsDecidedAnewAndStaysAsTheyGaveIt() {
        samples.change(agreements.area(2021, "god-vard"), 1, 0, "frö", world.as(SARA));
        Category divided = goal(0);
        long id = given(anIntervention());
        coding.done(id, Set.of(divided.id()), world.as(SARA));
        coding.done(id, Set.of(divided.id()), world.as(LEO));
        assertThat(coding.work(id, world.as(SARA)).state()).isEqualTo(TaskState.SETTLED);

        done(new Change.Split(divided.id(), List.of(named("A1")), Set.of(goal(1).id())));

        assertThat(coding.work(id, world.as(SARA)).state()).isEqualTo(TaskState.TO_SETTLE);
        assertThat(settlements.of(id, world.as(SARA)).sides())
                .extracting(Settlements.Side::given)
                .containsOnly(Set.of(divided.id()));
    }

    @Test
    void aPartMayHaveTheNameOfWhatWasDivided() {
        Category divided = goal(0);

        done(new Change.Split(divided.id(), List.of(named(divided.name()), named("A2")), Set.of()));

        assertThat(names(Dimension.GOAL)).startsWith(divided.name(), "A2");
        assertThat(category(divided.id())).matches(Category::retired);
        assertThat(category(divided.id()).name()).isEqualTo(divided.name());
    }

    @Test
    void aPageWithTheDividedCategoryIsToldSoAndLosesNothingElse() {
        Category divided = goal(0);
        Category other = goal(1);
        long id = given(anIntervention());
        coding.tick(id, divided.id(), true, world.as(LEO));
        done(new Change.Split(divided.id(), List.of(named("A1"), named("A2")), Set.of()));

        assertThat(coding.done(id, Set.of(divided.id(), other.id()), world.as(LEO)))
                .isInstanceOfSatisfying(
                        DoneResult.BookChanged.class,
                        changed -> assertThat(changed.gone())
                                .extracting(Category::name)
                                .containsExactly(divided.name()));
        assertThat(coding.work(id, world.as(LEO)).mine().given()).contains(other.id());
    }

    // --- retire and remove

    @Test
    void whatHasARetiredCategoryKeepsIt() {
        Category retired = goal(0);
        long id = settled(retired.id());

        done(new Change.Retire(retired.id()));

        assertThat(coding.codes(intervention(id))).containsExactly(retired.id());
        assertThat(figure()).containsEntry(retired.name(), 1);
        long next = given(anIntervention());
        assertThatThrownBy(() -> coding.tick(next, retired.id(), true, world.as(SARA)))
                .hasMessage("coding.category-retired");
        assertThat(edits.effect(book(), new Change.Retire(goal(0).id()), world.as(SARA)))
                .isEqualTo(Effect.NONE);
    }

    @Test
    void onlyWhatNobodyEverGaveIsRemoved() {
        Category used = goal(0);
        Category unused = goal(1);
        long id = given(anIntervention());
        coding.tick(id, used.id(), true, world.as(SARA));
        coding.tick(id, used.id(), false, world.as(SARA));

        assertThat(change(new Change.Remove(used.id()))).isInstanceOf(Outcome.Refused.class);
        done(new Change.Remove(unused.id()));

        assertThat(codebooks.category(unused.id())).isEmpty();
        assertThat(names(Dimension.OUTCOME)).isEqualTo(names(Dimension.GOAL)).doesNotContain(unused.name());
    }

    // --- versions, history, persons

    @Test
    void aChangeToAnOlderVersionChangesNothing() {
        done(new Change.Reword(goal(0).id(), named("Först")));

        Outcome late = edits.change(book().id(), 1, new Change.Reword(goal(0).id(), named("Sedan")), world.as(LEO));

        assertThat(late)
                .isInstanceOfSatisfying(
                        Outcome.ChangedMeanwhile.class,
                        changed -> assertThat(changed.now().version()).isEqualTo(2));
        assertThat(goal(0).name()).isEqualTo("Först");
    }

    @Test
    void everyChangeIsRemembered() {
        String first = goal(0).name();
        String second = goal(1).name();
        settled(goal(0).id());
        done(new Change.Reword(goal(0).id(), named("Först")));
        done(new Change.Merge(goal(0).id(), goal(1).id()));

        assertThat(edits.history(book()))
                .extracting(
                        CodebookChange::version,
                        CodebookChange::by,
                        CodebookChange::kind,
                        CodebookChange::names,
                        CodebookChange::moved)
                .containsExactly(
                        tuple(3, "Sara Lind", ChangeKind.MERGED, List.of("Först", second), 1),
                        tuple(2, "Sara Lind", ChangeKind.REWORDED, List.of(first, "Först"), 0));
        assertThat(book().byProgram()).isFalse();
        assertThat(db.fetchSingle("select content -> 'categories' -> 0 ->> 'name' from coding.codebook_change"
                                + " where codebook_id = " + book().id() + " and version = 2")
                        .get(0))
                .isNotNull();
    }

    @Test
    void othersThanAnalystsOfTheAuthorityChangeNothing() {
        Change change = new Change.Retire(goal(0).id());

        for (Viewer viewer : List.of(world.as(AMIR), world.as(ANNA), Viewer.PUBLIC)) {
            assertThatThrownBy(() -> edits.change(book().id(), 1, change, viewer))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> edits.effect(book(), change, viewer)).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> edits.copy(book().id(), 2024, viewer)).isInstanceOf(Forbidden.class);
        }
        assertThat(book().version()).isEqualTo(1);
    }

    // --- next year's

    @Test
    void nextYearsBookBeginsAsThisYearsAndIsSeenByThoseWhoMayChangeIt() {
        Codebook draft = edits.copy(book().id(), 2022, world.as(SARA));

        assertThat(draft).matches(Codebook::draft);
        assertThat(draft.of(Dimension.GOAL))
                .hasSameSizeAs(book().of(Dimension.GOAL))
                .allSatisfy(category -> assertThat(category.earlier())
                        .hasSize(1)
                        .allSatisfy(id -> assertThat(category(id).name()).isEqualTo(category.name())));
        assertThat(edits.copy(book().id(), 2022, world.as(LEO)).id()).isEqualTo(draft.id());
        assertThat(edits.readable(world.as(LEO))).extracting(Codebook::id).contains(draft.id());
        for (Viewer viewer : List.of(world.as(AMIR), world.as(ANNA), Viewer.PUBLIC)) {
            assertThat(edits.readable(viewer)).extracting(Codebook::id).doesNotContain(draft.id());
            assertThatThrownBy(() -> edits.book(draft.id(), viewer)).isInstanceOf(Missing.class);
        }
        assertThat(codebooks.inForce(2022, "god-vard", Level.MUNICIPALITY))
                .map(Codebook::id)
                .contains(book().id());
    }

    @Test
    void changesOfADraftChangeWhatItCorrespondsTo() {
        Codebook draft = edits.copy(book().id(), 2022, world.as(SARA));
        List<Category> goals = draft.of(Dimension.GOAL);
        List<Long> old = goals.stream().map(each -> each.earlier().getFirst()).toList();
        edit(draft.id(), new Change.Reword(goals.get(0).id(), named("Omdöpt")));
        edit(draft.id(), new Change.Merge(goals.get(1).id(), goals.get(2).id()));
        edit(draft.id(), new Change.Split(goals.get(3).id(), List.of(named("D1"), named("D2")), Set.of()));
        edit(draft.id(), new Change.Retire(goals.get(4).id()));
        edit(draft.id(), new Change.Add(Dimension.GOAL, named("Ny")));

        assertThat(codebooks.find(draft.id()).orElseThrow().of(Dimension.GOAL))
                .extracting(Category::name, category -> Set.copyOf(category.earlier()))
                .containsExactly(
                        tuple("Omdöpt", Set.of(old.get(0))),
                        tuple(goals.get(2).name(), Set.of(old.get(1), old.get(2))),
                        tuple("D1", Set.of(old.get(3))),
                        tuple("D2", Set.of(old.get(3))),
                        tuple(goals.get(5).name(), Set.of(old.get(5))),
                        tuple("Ny", Set.of()));
    }

    @Test
    void whatWasCodedByTheOldBookFollowsTheMappingIntoTheNew() {
        List<Category> goals = book().of(Dimension.GOAL);
        AnIntervention ofNextYear = anIntervention().in(2022, "god-vard");
        long moves = settled(ofNextYear, goals.get(0).id());
        long divided = settled(ofNextYear, goals.get(0).id(), goals.get(1).id());
        long loses = settled(ofNextYear, goals.get(2).id(), goals.get(0).id());
        long thisYears = settled(goals.get(1).id());
        Codebook draft = edits.copy(book().id(), 2022, world.as(SARA));
        List<Category> drafted = draft.of(Dimension.GOAL);
        edit(draft.id(), new Change.Split(drafted.get(1).id(), List.of(named("D1"), named("D2")), Set.of()));
        edit(draft.id(), new Change.Retire(drafted.get(2).id()));
        Codebook ready = codebooks.find(draft.id()).orElseThrow();

        Effect effect = edits.effectOfForce(ready, world.as(SARA));
        assertThat(effect.settled()).isEqualTo(3);
        assertThat(effect.recoded()).isEqualTo(1);
        assertThat(effect.parts())
                .extracting(part -> part.category().id(), Effect.Part::fate)
                .containsExactly(
                        tuple(goals.get(0).id(), Effect.Fate.MOVED),
                        tuple(goals.get(1).id(), Effect.Fate.RECODED),
                        tuple(goals.get(2).id(), Effect.Fate.TAKEN_OFF));
        assertThat(edits.putInForce(ready.id(), ready.version(), world.as(SARA)))
                .isInstanceOf(Outcome.Done.class);

        long first = drafted.get(0).id();
        assertThat(coding.codes(intervention(moves))).containsExactly(first);
        assertThat(coding.codes(intervention(loses))).containsExactly(first);
        assertThat(coding.codes(intervention(divided))).isEmpty();
        assertThat(coding.work(divided, world.as(LEO)).mine().given()).containsExactly(first);
        assertThat(coding.codes(intervention(thisYears)))
                .containsExactly(goals.get(1).id());
        assertThat(coding.history(intervention(loses)).getLast().kind()).isEqualTo(Event.Kind.MOVED);
    }

    @Test
    void aDraftCanBeThrownAway() {
        Codebook draft = edits.copy(book().id(), 2022, world.as(SARA));

        assertThat(edits.discard(draft.id(), draft.version(), world.as(LEO))).isInstanceOf(Outcome.Done.class);

        assertThat(codebooks.find(draft.id())).isEmpty();
        assertThat(edits.discard(book().id(), 1, world.as(LEO))).isInstanceOf(Outcome.ChangedMeanwhile.class);
        assertThat(edits.change(draft.id(), 1, new Change.Retire(1), world.as(SARA)))
                .isEqualTo(new Outcome.ChangedMeanwhile(null));
    }

    // --- the same, shortly

    private Codebook book() {
        return codebooks.inForce(2021, "god-vard", Level.MUNICIPALITY).orElseThrow();
    }

    private Codebook bookOf(int year, String area) {
        return codebooks.inForce(year, area, Level.REGION).orElseThrow();
    }

    private Category goal(int place) {
        return book().of(Dimension.GOAL).get(place);
    }

    private Category category(long id) {
        return codebooks.category(id).orElseThrow();
    }

    private List<String> names(Dimension dimension) {
        return book().of(dimension).stream().map(Category::name).toList();
    }

    private static Wording named(String name) {
        return Wording.of(name, name, new Category.Note("Om " + name, null));
    }

    private Outcome change(Change change) {
        return edits.change(book().id(), book().version(), change, world.as(SARA));
    }

    private void done(Change change) {
        assertThat(change(change)).isInstanceOf(Outcome.Done.class);
    }

    private void edit(long draft, Change change) {
        int version = codebooks.find(draft).orElseThrow().version();
        assertThat(edits.change(draft, version, change, world.as(SARA))).isInstanceOf(Outcome.Done.class);
    }

    private long given(AnIntervention intervention) {
        world.given(intervention.titled("nr " + world.allIds().size()));
        return world.allIds().getLast();
    }

    private long settled(Long... categories) {
        return settled(anIntervention(), categories);
    }

    private long settled(AnIntervention intervention, Long... categories) {
        long id = given(intervention);
        assertThat(coding.done(id, Set.of(categories), world.as(SARA))).isEqualTo(new DoneResult.Settled());
        return id;
    }

    private Intervention intervention(long id) {
        return interventions.intervention(id, world.as(SARA));
    }

    private List<Long> reopened(long id) {
        return List.of((Long[]) db.fetchSingle(
                        "select categories from coding.event where kind = 'REOPENED' and intervention_id = " + id)
                .get(0));
    }

    /** How many interventions have each goal, as the figure tells it. */
    private Map<String, Integer> figure() {
        var shares = (CategoryShares) figures.figure(
                        FigureKind.CATEGORY_SHARES,
                        world.selection(2021, "god-vard", Level.MUNICIPALITY),
                        Dimension.GOAL)
                .data();
        return shares.of(Dimension.GOAL).stream()
                .collect(toMap(share -> share.category().name(), CategoryShares.Share::interventions));
    }
}
