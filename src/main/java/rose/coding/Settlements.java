package rose.coding;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import rose.collection.Intervention;
import rose.collection.Interventions;
import rose.organisations.Accounts;
import rose.organisations.Viewer;
import rose.platform.Audit;
import rose.platform.Missing;
import rose.platform.UserProblem;

/** The settling of what two coders have coded differently, or one was in doubt about: somebody decides, and says why. */
@Component
public class Settlements {

    private final SettlementStore store;
    private final CodingStore codings;
    private final CodeStore codes;
    private final Codebooks codebooks;
    private final Interventions interventions;
    private final Accounts accounts;
    private final Audit audit;
    private final Clock clock;

    Settlements(
            SettlementStore store,
            CodingStore codings,
            CodeStore codes,
            Codebooks codebooks,
            Interventions interventions,
            Accounts accounts,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.codings = codings;
        this.codes = codes;
        this.codebooks = codebooks;
        this.interventions = interventions;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** One coder's part of a case. */
    public record Side(String coder, boolean unclear, String note, Set<Long> given, Instant doneAt) {}

    /**
     * What is to be decided, or was.
     *
     * @param sides the coders who are done with it, in the order in which they began
     * @param ownSide whether whoever looks is one of them
     * @param counted the categories that were decided on; empty before
     * @param settling null before it is decided; {@code settledBy} is the name of whoever decided
     */
    public record Case(
            Intervention intervention,
            Codebook book,
            List<Side> sides,
            boolean ownSide,
            Set<Long> counted,
            Coding.Settling settling,
            String settledBy) {

        public boolean decided() {
            return settling != null;
        }

        public Lot lot() {
            return Lot.of(intervention);
        }
    }

    /** What waits to be decided in a lot, from the first {@code offset} on. */
    public List<Intervention> open(Lot lot, int offset, int limit, Viewer viewer) {
        Coding.mustCode(lot.area(), viewer);
        return interventions.readable(store.open(lot, offset, limit), viewer, 0, limit);
    }

    /** The first that waits after that one, and from the start again. */
    public Optional<Long> next(Lot lot, long after, Viewer viewer) {
        Coding.mustCode(lot.area(), viewer);
        return store.next(lot, after);
    }

    /** The latest that were decided otherwise than this coder had coded them. */
    public List<Intervention> decidedOtherwise(Lot lot, int limit, Viewer viewer) {
        Coding.mustCode(lot.area(), viewer);
        return interventions.readable(store.decidedOtherwise(lot, viewer.accountId(), limit), viewer, 0, limit);
    }

    /** @throws Missing where nothing of it waits to be decided, and nothing was */
    public Case of(long interventionId, Viewer viewer) {
        Intervention intervention = interventions.intervention(interventionId, viewer);
        Coding.mustCode(intervention.area(), viewer);
        var task = codings.task(interventionId).orElseThrow(() -> new Missing("task " + interventionId));
        var settling = codes.settling(interventionId).orElse(null);
        boolean decided = settling != null && settling.basis() == Basis.DECIDED;
        if (task.state() != TaskState.TO_SETTLE && !decided) {
            throw new Missing("case " + interventionId);
        }
        return new Case(
                intervention,
                book(intervention),
                sides(interventionId),
                done(interventionId).stream().anyMatch(work -> work.coderId() == viewer.accountId()),
                decided ? codes.codes(interventionId) : Set.of(),
                decided ? settling : null,
                decided ? accounts.names(List.of(settling.settledBy())).getOrDefault(settling.settledBy(), "–") : null);
    }

    /** The coders who are done with it. Only for what is settled, or waits to be. */
    List<Side> sides(long interventionId) {
        List<CoderWork> done = done(interventionId);
        var names = accounts.names(done.stream().map(CoderWork::coderId).toList());
        return done.stream()
                .map(work -> new Side(
                        names.getOrDefault(work.coderId(), "–"),
                        work.unclear(),
                        work.note(),
                        work.given(),
                        work.doneAt()))
                .toList();
    }

    private List<CoderWork> done(long interventionId) {
        return codings.codings(interventionId).stream().filter(CoderWork::done).toList();
    }

    private Codebook book(Intervention intervention) {
        return codebooks.inForce(Lot.of(intervention)).orElseThrow(() -> new Missing("codebook"));
    }

    /**
     * Decides: these are the codes that count. The coders' own stay as they are.
     *
     * @param reason why; must say something
     * @throws UserProblem where there is no reason, a category that cannot be given, or somebody else has decided meanwhile
     */
    @Transactional
    public void decide(long interventionId, Set<Long> categoryIds, String reason, Viewer viewer) {
        Intervention intervention = interventions.intervention(interventionId, viewer);
        Coding.mustCode(intervention.area(), viewer);
        keepStill(intervention);
        var task = codings.lock(interventionId).orElseThrow(() -> new Missing("task " + interventionId));
        if (task.state() != TaskState.TO_SETTLE) {
            throw new UserProblem("coding.settle.not-open");
        }
        if (reason.isBlank()) {
            throw new UserProblem("coding.settle.reason-missing");
        }
        settle(intervention, categoryIds, reason.strip(), viewer);
    }

    /** Keeps the codebook as it is until the transaction ends; asked before the task is locked. */
    void keepStill(Intervention intervention) {
        codebooks.keepStill(intervention.area().shortName());
    }

    /** In the transaction of what led to it, which has kept the codebook still. */
    void settle(Intervention intervention, Set<Long> categoryIds, String reason, Viewer viewer) {
        Codebook book = book(intervention);
        for (long id : categoryIds) {
            Category category = book.category(id).orElseThrow(() -> new UserProblem("coding.category-not-in-book"));
            if (category.retired()) {
                throw new UserProblem("coding.category-retired", category.name());
            }
        }
        long id = intervention.id();
        codes.settle(id, categoryIds, Basis.DECIDED, viewer.accountId(), clock.instant(), reason);
        codes.happened(Event.Kind.DECIDED, id, viewer, clock.instant(), null, categoryIds, reason);
        codings.setState(id, TaskState.SETTLED);
        audit.record(viewer.accountId(), viewer.name(), "decide codes", "intervention/" + id, reason);
    }
}
