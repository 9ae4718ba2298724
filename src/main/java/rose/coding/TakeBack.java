package rose.coding;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import rose.organisations.Viewer;

/** The taking back of a coder's last step, as long as nobody has built on it. */
@Component
class TakeBack {

    private final CodingStore store;
    private final CodeStore codes;
    private final Clock clock;

    TakeBack(CodingStore store, CodeStore codes, Clock clock) {
        this.store = store;
        this.codes = codes;
        this.clock = clock;
    }

    /**
     * @param book the one in force for the intervention
     * @return whether it is taken back
     */
    boolean of(CodeStore.LastStep step, Optional<Codebook> book, Viewer viewer) {
        long id = step.interventionId();
        if (step.event().kind() == Event.Kind.DONE && !takeBackDone(id, viewer)) {
            return false;
        }
        if (step.event().kind() != Event.Kind.DONE) {
            var mine = store.coding(id, viewer.accountId()).filter(work -> !work.done());
            boolean known = book.flatMap(
                            inForce -> inForce.category(step.event().categoryId()))
                    .filter(category -> !category.retired())
                    .isPresent();
            if (mine.isEmpty() || !known) {
                return false;
            }
            List<Long> category = List.of(step.event().categoryId());
            if (step.event().kind() == Event.Kind.TICKED) {
                store.take(id, viewer.accountId(), category);
            } else {
                store.give(id, viewer.accountId(), category, clock.instant());
            }
        }
        codes.setUndone(step.event().id());
        return true;
    }

    /** Not where a second coder is done as well, or somebody has decided: what others built on stays. */
    private boolean takeBackDone(long id, Viewer viewer) {
        store.lock(id);
        List<CoderWork> done =
                store.codings(id).stream().filter(CoderWork::done).toList();
        boolean mineAlone = done.size() == 1 && done.getFirst().coderId() == viewer.accountId();
        boolean decided = codes.settling(id)
                .filter(settling -> settling.basis() == Basis.DECIDED)
                .isPresent();
        if (!mineAlone || decided) {
            return false;
        }
        codes.unsettle(id);
        store.setStarted(id, viewer.accountId());
        store.setState(id, TaskState.TO_CODE);
        return true;
    }
}
