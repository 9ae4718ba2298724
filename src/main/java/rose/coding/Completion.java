package rose.coding;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import rose.organisations.Accounts;
import rose.organisations.Viewer;

/** What follows when a coder is done with an intervention: see the transitions in {@link TaskState}. */
@Component
class Completion {

    private final CodingStore store;
    private final CodeStore codes;
    private final Accounts accounts;
    private final Clock clock;

    Completion(CodingStore store, CodeStore codes, Accounts accounts, Clock clock) {
        this.store = store;
        this.codes = codes;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** What becomes of an intervention that one more coder is done with. */
    DoneResult of(CodingStore.Task task, Set<Long> given, Viewer viewer) {
        long id = task.interventionId();
        List<CoderWork> done =
                store.codings(id).stream().filter(CoderWork::done).toList();
        boolean alike = done.stream().map(CoderWork::given).distinct().count() == 1;
        boolean clear = done.stream().noneMatch(CoderWork::unclear);
        if (task.state() == TaskState.SETTLED) {
            return besideSettled(task, given, clear, viewer);
        }
        if (done.size() < task.sample().coders()) {
            store.setState(id, TaskState.HALF_CODED);
            return new DoneResult.Waits();
        }
        if (alike && clear && task.state() != TaskState.TO_SETTLE) {
            boolean several = done.size() > 1;
            codes.settle(id, given, several ? Basis.AGREED : Basis.BENCH, viewer.accountId(), clock.instant(), null);
            if (several) {
                codes.happened(Event.Kind.AGREED, id, viewer, clock.instant(), null, given, null);
            }
            store.setState(id, TaskState.SETTLED);
            return new DoneResult.Settled();
        }
        store.setState(id, TaskState.TO_SETTLE);
        return new DoneResult.ToSettle();
    }

    /** Somebody else was faster. Where both have given the same it stays as it is. */
    private DoneResult besideSettled(CodingStore.Task task, Set<Long> given, boolean clear, Viewer viewer) {
        long id = task.interventionId();
        if (clear && codes.codes(id).equals(given)) {
            return new DoneResult.Settled();
        }
        Long by = codes.settling(id).map(Coding.Settling::settledBy).orElse(null);
        codes.unsettle(id);
        store.setState(id, TaskState.TO_SETTLE);
        return new DoneResult.OtherwiseMeanwhile(
                by == null ? "" : accounts.names(List.of(by)).getOrDefault(by, ""));
    }
}
