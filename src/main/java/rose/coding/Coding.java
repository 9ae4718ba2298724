package rose.coding;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import rose.agreements.Agreements;
import rose.agreements.AreaPart;
import rose.collection.Intervention;
import rose.collection.Interventions;
import rose.organisations.Accounts;
import rose.organisations.Viewer;
import rose.platform.Forbidden;
import rose.platform.Missing;
import rose.platform.UserProblem;

/**
 * A coder's work: interventions one after the other are sorted into categories. Every change is saved before it is answered. What a
 * coder gives is their own and seen by nobody else until the intervention is settled; only then does it count.
 */
@Component
public class Coding {

    private final CodingStore store;
    private final CodeStore codes;
    private final Codebooks codebooks;
    private final Samples samples;
    private final Suggestions suggestions;
    private final Completion completion;
    private final RecentCounts counts;
    private final TakeBack takeBack;
    private final Interventions interventions;
    private final Agreements agreements;
    private final Accounts accounts;
    private final Clock clock;

    Coding(
            CodingStore store,
            CodeStore codes,
            Codebooks codebooks,
            Samples samples,
            Suggestions suggestions,
            Completion completion,
            RecentCounts counts,
            TakeBack takeBack,
            Interventions interventions,
            Agreements agreements,
            Accounts accounts,
            Clock clock) {
        this.store = store;
        this.codes = codes;
        this.codebooks = codebooks;
        this.samples = samples;
        this.suggestions = suggestions;
        this.completion = completion;
        this.counts = counts;
        this.takeBack = takeBack;
        this.interventions = interventions;
        this.agreements = agreements;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** How far a lot is. */
    public record Progress(Lot lot, boolean hasBook, Map<TaskState, Integer> counts) {

        public int in(TaskState state) {
            return counts.getOrDefault(state, 0);
        }

        public int settled() {
            return in(TaskState.SETTLED);
        }

        public int reported() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }

        public int left() {
            return reported() - settled();
        }
    }

    /** Since when the codes of an intervention count, on what, and by whom; {@code settledBy} is null for a file. */
    public record Settling(Basis basis, Long settledBy, Instant settledAt, String reason) {}

    /**
     * An intervention as one coder has it before them.
     *
     * @param mine what they have given it so far
     * @param counted the categories that count, where it is settled; else empty
     * @param settling null where it is not settled
     * @param textChangedAt when its text became another, or null
     * @param heldBy who else has it before them now, or null
     * @param suggested what is proposed, the most probable first; nothing in the blind sample
     * @param lastYear how the same intervention was coded the year before; null where it was not, and in the blind sample
     */
    public record Work(
            Intervention intervention,
            Codebook book,
            TaskState state,
            Sample sample,
            CoderWork mine,
            Set<Long> counted,
            Settling settling,
            Instant textChangedAt,
            String heldBy,
            List<Suggested> suggested,
            LastYear lastYear) {

        public Lot lot() {
            return Lot.of(intervention);
        }
    }

    /**
     * How the same intervention was coded the year before.
     *
     * @param codes in that year's book
     * @param now the ids of what corresponds to them in this year's
     */
    public record LastYear(Intervention intervention, List<Category> codes, Set<Long> now) {}

    /** All lots with anything reported that the viewer may code: those with something left first, then by year falling. */
    @Transactional
    public List<Progress> lots(Viewer viewer) {
        Map<LotKey, Map<TaskState, Integer>> counts = store.counts();
        List<Codebook> books = codebooks.all();
        return agreements.all().reversed().stream()
                .flatMap(agreement -> agreement.areas().stream())
                .filter(area -> area.mayBeCodedBy(viewer))
                .flatMap(area -> area.levels().stream().map(level -> new Lot(area, level)))
                .map(lot -> new Progress(
                        lot,
                        Codebooks.inForce(books, lot.year(), lot.area().shortName(), lot.level())
                                .isPresent(),
                        counts.getOrDefault(LotKey.of(lot), Map.of())))
                .filter(progress -> progress.reported() > 0)
                .sorted(Comparator.comparing(progress -> progress.left() == 0))
                .toList();
    }

    public Progress progress(Lot lot) {
        return counts.of(
                lot,
                Progress::reported,
                () -> new Progress(lot, codebooks.inForce(lot).isPresent(), store.countsOf(lot)));
    }

    /** How many the filter leaves for the coder to do. */
    public int left(Lot lot, Filter filter, Viewer viewer) {
        mustCode(lot.area(), viewer);
        return counts.of(
                List.of(lot, filter, viewer.accountId()),
                left -> left,
                () -> store.countLeft(lot, filter, viewer.accountId()));
    }

    /**
     * The next of the lot that the filter leaves for the coder to do: after that one, and from the start again. It is held for
     * them at once, so that two who ask at the same moment are given different ones.
     */
    @Transactional
    public Optional<Long> next(Lot lot, Filter filter, long after, Viewer viewer) {
        mustCode(lot.area(), viewer);
        samples.draw(lot.area());
        Optional<Long> next = store.next(lot, filter, after, viewer.accountId(), clock.instant());
        next.ifPresent(id -> store.hold(id, viewer.accountId(), clock.instant()));
        return next;
    }

    /** As {@link #next}, and {@link #work} of it at once. */
    @Transactional
    public Optional<Work> nextWork(Lot lot, Filter filter, long after, Viewer viewer) {
        return next(lot, filter, after, viewer).map(id -> work(id, viewer));
    }

    /** The lot of an intervention that the viewer may code. */
    public Lot lotOf(long interventionId, Viewer viewer) {
        Intervention intervention = codable(interventionId, viewer);
        return Lot.of(intervention);
    }

    /** Those who have coded anything, by account. */
    public Map<Long, String> coders(Lot lot, Viewer viewer) {
        mustCode(lot.area(), viewer);
        return accounts.names(store.coders());
    }

    /** The intervention as the coder has it before them; others are kept from being given it meanwhile. */
    @Transactional
    public Work work(long interventionId, Viewer viewer) {
        Intervention intervention = codable(interventionId, viewer);
        samples.draw(intervention.area());
        var task = task(interventionId);
        Codebook book = bookOf(intervention).orElseThrow(() -> new Missing("codebook"));
        boolean settled = task.state() == TaskState.SETTLED;
        boolean held = task.heldUntil() != null
                && task.heldUntil().isAfter(clock.instant())
                && !task.heldBy().equals(viewer.accountId());
        store.hold(interventionId, viewer.accountId(), clock.instant());
        return new Work(
                intervention,
                book,
                task.state(),
                task.sample(),
                mine(task, book, viewer),
                settled ? codes.codes(interventionId) : Set.of(),
                settled ? codes.settling(interventionId).orElse(null) : null,
                task.textChangedAt(),
                held ? accounts.names(List.of(task.heldBy())).get(task.heldBy()) : null,
                task.sample() == Sample.BLIND || settled ? List.of() : suggestions.of(intervention, book),
                task.sample() == Sample.BLIND ? null : lastYear(intervention, book, viewer));
    }

    private LastYear lastYear(Intervention intervention, Codebook book, Viewer viewer) {
        return interventions
                .lastYears(intervention, viewer)
                .map(before -> {
                    Set<Long> ids = codes.codes(before.id());
                    Codebook old = bookOf(before).orElse(book);
                    List<Category> then = old.categories().stream()
                            .filter(category -> ids.contains(category.id()))
                            .toList();
                    Set<Long> now = book.categories().stream()
                            .filter(category -> ids.contains(category.id())
                                    || category.earlier().stream().anyMatch(ids::contains))
                            .map(Category::id)
                            .collect(Collectors.toSet());
                    return new LastYear(before, then, now);
                })
                .filter(before -> !before.codes().isEmpty())
                .orElse(null);
    }

    /** What the coder has before them: their own, or where they begin what there is to begin from. */
    private CoderWork mine(CodingStore.Task task, Codebook book, Viewer viewer) {
        return store.coding(task.interventionId(), viewer.accountId())
                .filter(mine -> !mine.replaced() || task.state() != TaskState.TO_CODE)
                .orElseGet(() -> new CoderWork(
                        viewer.accountId(),
                        false,
                        false,
                        task.sample() == Sample.BLIND,
                        false,
                        "",
                        startOf(task, book),
                        List.of(),
                        null));
    }

    /** What one coder codes anew begins with what counted before, as far as the book still says what that is. */
    private Set<Long> startOf(CodingStore.Task task, Codebook book) {
        if (task.state() != TaskState.TO_CODE || task.sample() != Sample.NONE) {
            return Set.of();
        }
        Set<Long> start = new HashSet<>();
        for (long id : codes.reopenedFrom(task.interventionId())) {
            List<Long> today = book.today(id);
            if (today.size() == 1) {
                start.addAll(today);
            }
        }
        return start;
    }

    /** The ids of the categories that count for an intervention; none where it is not settled. */
    public Set<Long> codes(Intervention intervention) {
        return codes.codes(intervention.id());
    }

    public Optional<Settling> settling(Intervention intervention) {
        return codes.settling(intervention.id());
    }

    /** What has happened to its codes, for those who may read the intervention, as far as no coder's work is given away by it. */
    public List<Event> history(Intervention intervention) {
        boolean open = store.task(intervention.id())
                .map(task -> task.state() != TaskState.SETTLED)
                .orElse(true);
        return shown(codes.events(intervention.id()), open);
    }

    /** Those that give no coder's work away; of what is settled all. */
    static List<Event> shown(List<Event> events, boolean open) {
        return events.stream()
                .filter(event -> !open || !event.kind().ofACoder())
                .toList();
    }

    /**
     * Gives an intervention a category for this coder, or takes it away. Saved when this returns.
     *
     * @return when it was saved
     * @throws UserProblem where the category cannot be given, or the coder is done with it
     */
    @Transactional
    public Instant tick(long interventionId, long categoryId, boolean ticked, Viewer viewer) {
        return tick(codable(interventionId, viewer), categoryId, ticked, viewer);
    }

    private Instant tick(Intervention intervention, long categoryId, boolean ticked, Viewer viewer) {
        long interventionId = intervention.id();
        if (ticked) {
            Category category = bookOf(intervention)
                    .flatMap(book -> book.category(categoryId))
                    .orElseThrow(() -> new UserProblem("coding.category-not-in-book"));
            if (category.retired()) {
                throw new UserProblem("coding.category-retired", category.name());
            }
        }
        begin(intervention, viewer);
        Instant now = clock.instant();
        if (ticked) {
            store.give(interventionId, viewer.accountId(), List.of(categoryId), now);
        } else {
            store.take(interventionId, viewer.accountId(), List.of(categoryId));
        }
        Event.Kind kind = ticked ? Event.Kind.TICKED : Event.Kind.UNTICKED;
        codes.happened(kind, interventionId, viewer, now, categoryId, null, null);
        return now;
    }

    /** What the coder wants to remember or to have looked at. Saved when this returns. */
    @Transactional
    public Instant remark(long interventionId, String note, boolean unclear, Viewer viewer) {
        begin(codable(interventionId, viewer), viewer);
        return remark(interventionId, note, unclear, viewer.accountId());
    }

    private Instant remark(long interventionId, String note, boolean unclear, long coderId) {
        store.remark(interventionId, coderId, note.strip(), unclear);
        return clock.instant();
    }

    /** Makes what the coder gives an intervention exactly these. Saved when this returns. */
    @Transactional
    public void set(long interventionId, Set<Long> categoryIds, Viewer viewer) {
        set(codable(interventionId, viewer), categoryIds, viewer);
    }

    private void set(Intervention intervention, Set<Long> categoryIds, Viewer viewer) {
        long interventionId = intervention.id();
        Set<Long> given = bookOf(intervention)
                .map(book -> mine(task(interventionId), book, viewer).given())
                .orElse(Set.of());
        given.stream().filter(id -> !categoryIds.contains(id)).forEach(id -> tick(intervention, id, false, viewer));
        categoryIds.stream().filter(id -> !given.contains(id)).forEach(id -> tick(intervention, id, true, viewer));
    }

    /**
     * The coder is done with it, and has given it exactly these.
     *
     * @param categoryIds as they were on the page: those merged meanwhile are taken for what they were merged with
     */
    @Transactional
    public DoneResult done(long interventionId, Set<Long> categoryIds, Viewer viewer) {
        return done(codable(interventionId, viewer), categoryIds, viewer);
    }

    /** As {@link #remark} and {@link #done(long, Set, Viewer)} at once. */
    @Transactional
    public DoneResult done(long interventionId, Set<Long> categoryIds, String note, boolean unclear, Viewer viewer) {
        Intervention intervention = codable(interventionId, viewer);
        begin(intervention, viewer);
        remark(interventionId, note, unclear, viewer.accountId());
        return done(intervention, categoryIds, viewer);
    }

    private DoneResult done(Intervention intervention, Set<Long> categoryIds, Viewer viewer) {
        long interventionId = intervention.id();
        Codebook book = bookOf(intervention).orElseThrow(() -> new Missing("codebook"));
        var task = begin(intervention, viewer);
        Set<Long> wanted = new HashSet<>();
        List<Category> gone = new java.util.ArrayList<>();
        for (long id : categoryIds) {
            List<Long> today = book.today(id);
            if (today.size() == 1) {
                wanted.addAll(today);
            } else {
                gone.add(earlierOf(book, id, today));
            }
        }
        set(intervention, wanted, viewer);
        if (!gone.isEmpty()) {
            return new DoneResult.BookChanged(gone);
        }
        store.setDone(interventionId, viewer.accountId(), clock.instant());
        codes.happened(Event.Kind.DONE, interventionId, viewer, clock.instant(), null, wanted, null);
        return completion.of(task, wanted, viewer);
    }

    /** The category that was on the page of somebody who had it there before the book was changed, or before there was this book. */
    private Category earlierOf(Codebook book, long id, List<Long> today) {
        return codebooks
                .category(id)
                .filter(category -> !today.isEmpty()
                        || book.category(id).isPresent()
                        || codebooks
                                .before(book)
                                .flatMap(before -> before.category(id))
                                .isPresent())
                .orElseThrow(() -> new UserProblem("coding.category-not-in-book"));
    }

    /**
     * Takes back the coder's last step: a tick on this intervention, else that they were done with the one before, as long as
     * nobody has built on it.
     *
     * @return the intervention that is open again; empty where there is nothing to take back
     */
    @Transactional
    public Optional<Long> undo(long interventionId, Viewer viewer) {
        codable(interventionId, viewer);
        boolean mayHave = store.coding(interventionId, viewer.accountId())
                .filter(mine -> !mine.done())
                .isPresent();
        Optional<CodeStore.LastStep> step = (mayHave
                        ? codes.lastStep(viewer.accountId(), interventionId)
                        : Optional.<CodeStore.LastStep>empty())
                .filter(last -> last.event().kind() != Event.Kind.DONE)
                .or(() -> codes.lastStep(viewer.accountId(), null));
        return step.filter(last -> takeBack.of(last, bookOf(codable(last.interventionId(), viewer)), viewer))
                .map(CodeStore.LastStep::interventionId);
    }

    /**
     * Takes an intervention up again. What one coder coded is coded anew from what counted; what two coded, somebody decides
     * anew, so that what each of them gave stays as it was.
     */
    @Transactional
    public TaskState reopen(long interventionId, Viewer viewer) {
        codable(interventionId, viewer);
        var task = lock(interventionId);
        if (task.state() != TaskState.SETTLED) {
            return task.state();
        }
        Set<Long> counted = codes.codes(interventionId);
        codes.happened(Event.Kind.REOPENED, interventionId, viewer, clock.instant(), null, counted, null);
        codes.unsettle(interventionId);
        long coders =
                store.codings(interventionId).stream().filter(CoderWork::done).count();
        if (coders > 1) {
            store.setState(interventionId, TaskState.TO_SETTLE);
            return TaskState.TO_SETTLE;
        }
        store.replaceCodings(interventionId);
        store.setState(interventionId, TaskState.TO_CODE);
        store.begin(interventionId, viewer.accountId(), false, List.of(), clock.instant());
        Set<Long> given =
                store.coding(interventionId, viewer.accountId()).orElseThrow().given();
        store.take(interventionId, viewer.accountId(), given);
        store.give(interventionId, viewer.accountId(), counted, clock.instant());
        return TaskState.TO_CODE;
    }

    /** Their pace: how many they were done with in the last hour of work, and the seconds each took in the median. */
    public Pace pace(Viewer viewer) {
        return Pace.of(store.doneSince(viewer.accountId(), clock.instant().minus(Pace.LOOKED_BACK)));
    }

    public Optional<Codebook> bookOf(Intervention intervention) {
        return codebooks.inForce(Lot.of(intervention));
    }

    /** The task, locked, with the coder's own coding begun. */
    private CodingStore.Task begin(Intervention intervention, Viewer viewer) {
        samples.draw(intervention.area());
        var task = lock(intervention.id());
        Optional<CoderWork> mine = store.coding(intervention.id(), viewer.accountId());
        if (mine.filter(CoderWork::done).isPresent()) {
            throw new UserProblem("coding.done-already");
        }
        if (mine.isEmpty() || mine.get().replaced()) {
            Set<Long> start =
                    bookOf(intervention).map(book -> startOf(task, book)).orElse(Set.of());
            Instant now = clock.instant();
            store.begin(
                    intervention.id(), viewer.accountId(), task.sample() == Sample.BLIND, likely(intervention), now);
            if (task.state() == TaskState.TO_CODE) {
                mine.ifPresent(old -> store.take(intervention.id(), viewer.accountId(), old.given()));
            }
            store.give(intervention.id(), viewer.accountId(), start, now);
        }
        return task;
    }

    /** What the model would give it: kept beside what the coder gives, shown or not, to see whether suggestions sway. */
    private List<Long> likely(Intervention intervention) {
        return bookOf(intervention).map(book -> suggestions.of(intervention, book)).orElse(List.of()).stream()
                .filter(Suggested::likely)
                .map(Suggested::categoryId)
                .toList();
    }

    private CodingStore.Task task(long interventionId) {
        return store.task(interventionId).orElseThrow(() -> new Missing("coding task " + interventionId));
    }

    private CodingStore.Task lock(long interventionId) {
        return store.lock(interventionId).orElseThrow(() -> new Missing("coding task " + interventionId));
    }

    private Intervention codable(long interventionId, Viewer viewer) {
        Intervention intervention = interventions.intervention(interventionId, viewer);
        mustCode(intervention.area(), viewer);
        codebooks.keepStill(intervention.area().shortName());
        return intervention;
    }

    static void mustCode(AreaPart area, Viewer viewer) {
        if (!area.mayBeCodedBy(viewer)) {
            throw new Forbidden("code " + area.year() + " " + area.shortName());
        }
    }
}
