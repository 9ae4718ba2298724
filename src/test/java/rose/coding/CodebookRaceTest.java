package rose.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.AnIntervention.anIntervention;
import static rose.Person.LEO;
import static rose.Person.SARA;
import static rose.Person.TOVE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rose.AnIntervention;
import rose.Person;
import rose.RoseTest;
import rose.World;
import rose.collection.Interventions;
import rose.organisations.Level;
import rose.platform.UserProblem;

/** Codebooks that are changed while coders tick and are done: nothing that anybody gave is lost, and nobody waits for ever. */
@RoseTest
class CodebookRaceTest {

    private static final int INTERVENTIONS = 60;

    @Autowired
    World world;

    @Autowired
    CodebookEdits edits;

    @Autowired
    Codebooks codebooks;

    @Autowired
    Coding coding;

    @Autowired
    Interventions interventions;

    @Autowired
    DSLContext db;

    @Test
    void ticksDuringAMergeAllEndUpAsWhatTheyWereMergedWith() throws Exception {
        given();
        Category from = goal(0);
        Category into = goal(1);
        Category other = goal(2);
        Map<Long, DoneResult> results =
                codedBy(List.of(SARA, LEO), Set.of(from.id(), other.id()), new Change.Merge(from.id(), into.id()));

        assertThat(results).hasSize(INTERVENTIONS).allSatisfy((id, result) -> {
            assertThat(result).isEqualTo(new DoneResult.Settled());
            assertThat(coding.codes(interventions.intervention(id, world.as(SARA))))
                    .containsExactlyInAnyOrder(into.id(), other.id());
        });
        assertThat(db.fetchValue("select count(*) from coding.given_code where category_id = " + from.id()))
                .isEqualTo(0L);
        assertThat(db.fetchValue("select count(*) from coding.code where category_id = " + from.id()))
                .isEqualTo(0L);
    }

    @Test
    void ticksDuringASplitAreEitherCodedAnewOrToldSo() throws Exception {
        given();
        Category divided = goal(0);
        Category other = goal(2);
        Wording part = Wording.of("A1", "A1", Category.Note.NONE);
        Map<Long, DoneResult> results = codedBy(
                List.of(SARA, LEO),
                Set.of(divided.id(), other.id()),
                new Change.Split(divided.id(), List.of(part), Set.of(goal(1).id())));

        assertThat(results).hasSize(INTERVENTIONS).allSatisfy((id, result) -> {
            var work = coding.work(id, world.as(TOVE));
            assertThat(work.state()).isEqualTo(TaskState.TO_CODE);
            assertThat(coding.codes(work.intervention())).isEmpty();
            if (result instanceof DoneResult.BookChanged changed) {
                assertThat(changed.gone()).extracting(Category::id).containsExactly(divided.id());
                assertThat(db.fetchValue("select count(*) from coding.given_code where category_id = " + other.id()
                                + " and intervention_id = " + id))
                        .isEqualTo(1L);
            } else {
                assertThat(result).isEqualTo(new DoneResult.Settled());
                assertThat(work.mine().given()).containsExactly(other.id());
            }
        });
    }

    /** Each intervention is ticked and done by one of the coders, while the book is changed when a third of them are. */
    private Map<Long, DoneResult> codedBy(List<Person> coders, Set<Long> categories, Change change) throws Exception {
        List<Long> ids = world.allIds();
        CountDownLatch third = new CountDownLatch(INTERVENTIONS / 3);
        Map<Long, DoneResult> results = new HashMap<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(coders.size() + 1)) {
            List<Future<Map<Long, DoneResult>>> coded = new ArrayList<>();
            for (int i = 0; i < coders.size(); i++) {
                int coder = i;
                coded.add(threads.submit(() -> code(
                        coders.get(coder),
                        ids.stream().filter(id -> id % coders.size() == coder).toList(),
                        categories,
                        third)));
            }
            Callable<CodebookEdits.Outcome> changing = () -> {
                third.await();
                return edits.change(book().id(), 1, change, world.as(TOVE));
            };
            Future<CodebookEdits.Outcome> changed = threads.submit(changing);
            assertThat(changed.get(60, TimeUnit.SECONDS)).isInstanceOf(CodebookEdits.Outcome.Done.class);
            for (var each : coded) {
                results.putAll(each.get(60, TimeUnit.SECONDS));
            }
        }
        return results;
    }

    private Map<Long, DoneResult> code(Person coder, List<Long> ids, Set<Long> categories, CountDownLatch begun) {
        Map<Long, DoneResult> results = new HashMap<>();
        for (long id : ids) {
            begun.countDown();
            for (long category : categories) {
                try {
                    coding.tick(id, category, true, world.as(coder));
                } catch (UserProblem retired) {
                    assertThat(retired).hasMessage("coding.category-retired");
                }
            }
            results.put(id, coding.done(id, categories, world.as(coder)));
        }
        return results;
    }

    private void given() {
        world.given(IntStream.range(0, INTERVENTIONS)
                .mapToObj(number -> anIntervention().titled("nr " + number))
                .toArray(AnIntervention[]::new));
    }

    private Codebook book() {
        return codebooks.inForce(2021, "god-vard", Level.MUNICIPALITY).orElseThrow();
    }

    private Category goal(int place) {
        return book().of(Dimension.GOAL).get(place);
    }
}
