package rose.coding;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import rose.agreements.Agreements;
import rose.agreements.AreaPart;
import rose.collection.Intervention;
import rose.collection.Interventions;
import rose.organisations.Level;
import rose.organisations.Viewer;
import rose.platform.Audit;
import rose.platform.Forbidden;
import rose.platform.UserProblem;

/** The sorting of interventions into categories. Every change is saved before it is answered. */
@Component
public class Coding {

    private final CodeStore store;
    private final Codebooks codebooks;
    private final Interventions interventions;
    private final Agreements agreements;
    private final Audit audit;
    private final Clock clock;

    Coding(
            CodeStore store,
            Codebooks codebooks,
            Interventions interventions,
            Agreements agreements,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.codebooks = codebooks;
        this.interventions = interventions;
        this.agreements = agreements;
        this.audit = audit;
        this.clock = clock;
    }

    /** How far a lot of interventions is: those of one area, year and level. */
    public record Progress(AreaPart area, Level level, int settled, int reported) {

        public int left() {
            return reported - settled;
        }
    }

    /** One code with who gave it; {@code coderId} is null where it came with a file. */
    public record Code(long categoryId, Long coderId, Instant codedAt) {}

    /** Whether an intervention's codes count, and since when by whom. */
    public record Settling(String basis, Long settledBy, Instant settledAt) {}

    /** All lots with anything reported that the viewer may code: those with something left first, then by year falling. */
    public List<Progress> lots(Viewer viewer) {
        Map<CodeStore.Lot, CodeStore.Count> counts = store.counts();
        return agreements.all().reversed().stream()
                .flatMap(agreement -> agreement.areas().stream())
                .filter(area -> area.mayBeCodedBy(viewer))
                .flatMap(area -> area.levels().stream().map(level -> progress(area, level, counts)))
                .filter(progress -> progress.reported() > 0)
                .sorted(Comparator.comparing(progress -> progress.left() == 0))
                .toList();
    }

    private static Progress progress(AreaPart area, Level level, Map<CodeStore.Lot, CodeStore.Count> counts) {
        var count =
                counts.getOrDefault(new CodeStore.Lot(area.year(), area.shortName(), level), new CodeStore.Count(0, 0));
        return new Progress(area, level, count.settled(), count.reported());
    }

    public Progress progress(AreaPart area, Level level) {
        var count = store.countOf(area.year(), area.shortName(), level);
        return new Progress(area, level, count.settled(), count.reported());
    }

    /** The next intervention of the lot whose codes are not settled, after that one and from the start again. */
    public Optional<Intervention> next(AreaPart area, Level level, long after, Viewer viewer) {
        mustCode(area, viewer);
        return store.nextUnsettled(area.year(), area.shortName(), level, after)
                .map(id -> interventions.intervention(id, viewer));
    }

    /** The codes of an intervention as they stand, settled or not, for those who may read it. */
    public List<Code> codes(Intervention intervention) {
        return store.codes(intervention.id());
    }

    public Optional<Settling> settling(Intervention intervention) {
        return store.settling(intervention.id());
    }

    /**
     * Gives an intervention a category, or takes it away. Saved when this returns.
     *
     * @return when it was saved
     * @throws UserProblem where the category is not of the codebook in force for the intervention
     */
    @Transactional
    public Instant tick(long interventionId, long categoryId, boolean ticked, Viewer viewer) {
        Intervention intervention = codable(interventionId, viewer);
        Category category = bookOf(intervention)
                .flatMap(book -> book.category(categoryId))
                .orElseThrow(() -> new UserProblem("coding.category-not-in-book"));
        Instant now = clock.instant();
        if (ticked) {
            store.add(interventionId, category.id(), viewer.accountId(), now);
        } else {
            store.remove(interventionId, category.id());
        }
        String detail = category.dimension() + " " + category.name();
        audit.record(
                viewer.accountId(),
                viewer.name(),
                ticked ? "code" : "uncode",
                "intervention/" + interventionId,
                detail);
        return now;
    }

    /** Makes the codes of an intervention exactly these. Saved when this returns. */
    @Transactional
    public void set(long interventionId, Set<Long> categoryIds, Viewer viewer) {
        Set<Long> now = new java.util.HashSet<>(
                store.codes(interventionId).stream().map(Code::categoryId).toList());
        now.stream().filter(id -> !categoryIds.contains(id)).forEach(id -> tick(interventionId, id, false, viewer));
        categoryIds.stream().filter(id -> !now.contains(id)).forEach(id -> tick(interventionId, id, true, viewer));
    }

    /** Lets the codes of an intervention count, or takes that back so that it can be coded anew. */
    @Transactional
    public void setSettled(long interventionId, boolean settled, Viewer viewer) {
        codable(interventionId, viewer);
        if (settled) {
            store.settle(interventionId, viewer.accountId(), clock.instant());
        } else {
            store.unsettle(interventionId);
        }
        audit.record(
                viewer.accountId(),
                viewer.name(),
                settled ? "settle" : "unsettle",
                "intervention/" + interventionId,
                null);
    }

    public boolean hasBook(AreaPart area, Level level) {
        return codebooks.inForce(area.year(), area.shortName(), level).isPresent();
    }

    public Optional<Codebook> bookOf(Intervention intervention) {
        return codebooks.inForce(
                intervention.area().year(),
                intervention.area().shortName(),
                intervention.organisation().level());
    }

    private Intervention codable(long interventionId, Viewer viewer) {
        Intervention intervention = interventions.intervention(interventionId, viewer);
        mustCode(intervention.area(), viewer);
        return intervention;
    }

    private static void mustCode(AreaPart area, Viewer viewer) {
        if (!area.mayBeCodedBy(viewer)) {
            throw new Forbidden("code " + area.year() + " " + area.shortName());
        }
    }
}
