package rose.coding;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import rose.agreements.Agreements;
import rose.agreements.AreaPart;
import rose.collection.Intervention;
import rose.collection.Interventions;
import rose.organisations.Viewer;
import rose.platform.Audit;
import rose.platform.Forbidden;
import rose.platform.Missing;
import rose.platform.UserProblem;

/**
 * What those who reported an intervention hold against how it is coded. They see the codes that count, object once at a time, and
 * an analyst answers: keeps the codes, or decides on others. While an intervention is coded anew its objection waits.
 */
@Component
public class Objections {

    static final int LONGEST = 2000;

    private final ObjectionStore store;
    private final CodingStore tasks;
    private final CodeStore codes;
    private final Coding coding;
    private final Settlements settlements;
    private final Interventions interventions;
    private final Agreements agreements;
    private final ObjectionLetters letters;
    private final Audit audit;
    private final Clock clock;

    Objections(
            ObjectionStore store,
            CodingStore tasks,
            CodeStore codes,
            Coding coding,
            Settlements settlements,
            Interventions interventions,
            Agreements agreements,
            ObjectionLetters letters,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.tasks = tasks;
        this.codes = codes;
        this.coding = coding;
        this.settlements = settlements;
        this.interventions = interventions;
        this.agreements = agreements;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * An objection before whoever answers it.
     *
     * @param objectedTo the categories that counted when it was made
     * @param counted those that count now; empty where it is being coded anew
     * @param settling null where it is being coded anew
     * @param sides the coders behind what counts
     * @param textChangedAt when the text became another after the objection, or null
     */
    public record Case(
            Objection objection,
            Intervention intervention,
            Codebook book,
            Set<Long> objectedTo,
            Set<Long> counted,
            Coding.Settling settling,
            List<Settlements.Side> sides,
            Instant textChangedAt) {

        public boolean answerable() {
            return objection.open() && settling != null;
        }
    }

    /** An objection as a list names it. */
    public record Waiting(Objection objection, Intervention intervention) {}

    /** Whether they may object to how that recipient's interventions are coded: those who write or approve for it. */
    public boolean mayObject(Intervention intervention, Viewer viewer) {
        return viewer.mayReport(intervention.organisation()) || viewer.mayAttest(intervention.organisation());
    }

    /** Newest first; for others than those who may read what that recipient has not published there are none. */
    public List<Objection> of(Intervention intervention, Viewer viewer) {
        return viewer.mayReadUnpublished(intervention.organisation()) ? store.of(intervention.id()) : List.of();
    }

    /**
     * @param seen when the codes that they object to were settled, as they saw it
     * @throws UserProblem where there is no reason, one is open already, or the codes are not those that they saw
     */
    @Transactional
    public void object(long interventionId, Instant seen, String reason, Viewer viewer) {
        Intervention intervention = interventions.intervention(interventionId, viewer);
        if (!mayObject(intervention, viewer)) {
            throw new Forbidden("object to codes of " + interventionId);
        }
        String why = told(reason, "coding.objection.reason-missing");
        lock(interventionId);
        if (store.of(interventionId).stream().anyMatch(Objection::open)) {
            throw new UserProblem("coding.objection.open-already");
        }
        mustStandAsSeen(interventionId, seen);
        Instant now = clock.instant();
        store.add(interventionId, intervention.organisation().id(), why, viewer, now);
        codes.happened(Event.Kind.OBJECTED, interventionId, viewer, now, null, codes.codes(interventionId), why);
        audit.record(viewer.accountId(), viewer.name(), "object to codes", "intervention/" + interventionId, why);
    }

    private static String told(String text, String missing) {
        if (text == null || text.isBlank()) {
            throw new UserProblem(missing);
        }
        String told = text.strip().replace("\r\n", "\n");
        if (told.length() > LONGEST) {
            throw new UserProblem("coding.objection.too-long", LONGEST, told.length());
        }
        return told;
    }

    private CodingStore.Task lock(long interventionId) {
        return tasks.lock(interventionId).orElseThrow(() -> new Missing("task " + interventionId));
    }

    /** Else somebody would answer for codes that they have not seen. */
    private void mustStandAsSeen(long interventionId, Instant seen) {
        Coding.Settling settling =
                codes.settling(interventionId).orElseThrow(() -> new UserProblem("coding.objection.not-settled"));
        if (!settling.settledAt().equals(seen)) {
            throw new UserProblem("coding.objection.codes-meanwhile");
        }
    }

    /** How many wait for an answer in the areas that the viewer's authority follows. */
    public int waiting(Viewer viewer) {
        return store.countOpen(areas(viewer));
    }

    /** Those that wait for an answer in the areas that the viewer's authority follows, the oldest first. */
    public List<Waiting> waiting(int offset, int limit, Viewer viewer) {
        List<Objection> open = store.open(areas(viewer), offset, limit);
        var about =
                interventions
                        .readable(open.stream().map(Objection::interventionId).toList(), viewer, 0, limit)
                        .stream()
                        .collect(Collectors.toMap(Intervention::id, each -> each));
        return open.stream()
                .map(each -> new Waiting(each, about.get(each.interventionId())))
                .toList();
    }

    private List<AreaPart> areas(Viewer viewer) {
        if (!viewer.analyst()) {
            throw new Forbidden("read objections");
        }
        return agreements.all().stream()
                .flatMap(agreement -> agreement.areas().stream())
                .filter(area -> area.mayBeCodedBy(viewer))
                .toList();
    }

    /** One objection as it stands now, answered or not. */
    public Case of(long id, Viewer viewer) {
        Objection objection = store.find(id).orElseThrow(() -> new Missing("objection " + id));
        Intervention intervention = codable(objection, viewer);
        var task = tasks.task(intervention.id()).orElseThrow(() -> new Missing("task " + intervention.id()));
        Coding.Settling settling = codes.settling(intervention.id()).orElse(null);
        Instant changed = task.textChangedAt();
        return new Case(
                objection,
                intervention,
                coding.bookOf(intervention).orElseThrow(() -> new Missing("codebook")),
                objectedTo(objection),
                codes.codes(intervention.id()),
                settling,
                settling == null ? List.of() : settlements.sides(intervention.id()),
                changed != null && changed.isAfter(objection.madeAt()) ? changed : null);
    }

    private Intervention codable(Objection objection, Viewer viewer) {
        Intervention intervention = interventions.intervention(objection.interventionId(), viewer);
        Coding.mustCode(intervention.area(), viewer);
        return intervention;
    }

    private Set<Long> objectedTo(Objection objection) {
        return codes.events(objection.interventionId()).stream()
                .filter(event ->
                        event.kind() == Event.Kind.OBJECTED && event.at().equals(objection.madeAt()))
                .reduce((first, second) -> second)
                .map(event -> Set.copyOf(event.categories()))
                .orElse(Set.of());
    }

    /**
     * What is answered.
     *
     * @param seen when the codes that it is about were settled, as the analyst saw it
     * @param keep whether they stay; else {@code categoryIds} count from now on
     */
    public record Answer(Instant seen, boolean keep, Set<Long> categoryIds, String text) {}

    /**
     * Answers, and tells whoever objected by letter.
     *
     * @throws UserProblem where nothing is said, somebody else has answered, the codes are not those that were seen, or the ticks
     *     say otherwise than the answer
     */
    @Transactional
    public void answer(long id, Answer answer, Viewer viewer) {
        Intervention intervention = codable(store.find(id).orElseThrow(() -> new Missing("objection " + id)), viewer);
        settlements.keepStill(intervention);
        lock(intervention.id());
        Objection objection = store.find(id).orElseThrow(() -> new Missing("objection " + id));
        if (!objection.open()) {
            throw new UserProblem("coding.objection.answered-already", objection.answeredBy());
        }
        mustStandAsSeen(intervention.id(), answer.seen());
        String text = told(answer.text(), "coding.objection.answer-missing");
        mustAgree(intervention, answer);
        if (!answer.keep()) {
            settlements.settle(intervention, answer.categoryIds(), text, viewer);
        }
        boolean changed = !codes.codes(intervention.id()).equals(objectedTo(objection));
        Instant now = clock.instant();
        store.answer(id, text, changed, viewer, now);
        codes.happened(Event.Kind.ANSWERED, intervention.id(), viewer, now, null, codes.codes(intervention.id()), text);
        audit.record(viewer.accountId(), viewer.name(), "answer objection", "intervention/" + intervention.id(), text);
        letters.answered(
                objection, intervention, text, changed, viewer.organisation().name());
    }

    /** Retired categories cannot be ticked: those that it has are kept with the rest, and dropped with a change. */
    private void mustAgree(Intervention intervention, Answer answer) {
        Codebook book = coding.bookOf(intervention).orElseThrow(() -> new Missing("codebook"));
        Set<Long> tickable = new HashSet<>(codes.codes(intervention.id()));
        tickable.removeIf(
                category -> book.category(category).map(Category::retired).orElse(true));
        boolean same = tickable.equals(answer.categoryIds());
        if (same != answer.keep()) {
            throw new UserProblem(answer.keep() ? "coding.objection.ticks-changed" : "coding.objection.ticks-same");
        }
    }
}
