package rose.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import rose.agreements.AreaPart;
import rose.collection.Intervention;
import rose.collection.Interventions;
import rose.organisations.Accounts;
import rose.organisations.Viewer;
import rose.platform.Missing;

/**
 * How well coders agree: of the interventions that two or more have coded blind. Always of what is coded now; what has been read is
 * kept until somebody is done with another. The numbers are open to all, as all numbers are; who agrees with whom is for those
 * who code the area.
 */
@Component
public class Reliabilities {

    private final ReliabilityStore store;
    private final Codebooks codebooks;
    private final Interventions interventions;
    private final Accounts accounts;
    private final Kept<LotReliability> lots = new Kept<>();
    private final Kept<LotReliability> areas = new Kept<>();
    private final Kept<List<SuggestionUse>> uses = new Kept<>();

    Reliabilities(ReliabilityStore store, Codebooks codebooks, Interventions interventions, Accounts accounts) {
        this.store = store;
        this.codebooks = codebooks;
        this.interventions = interventions;
        this.accounts = accounts;
    }

    /** A dimension of a lot, with what suggestions may have done to it. @param assisted of those coded by several with suggestions */
    public record OfDimension(
            Dimension dimension,
            Measured blind,
            Measured assisted,
            List<LotReliability.OfCategory> categories,
            List<SuggestionUse> suggestions) {}

    /** Two coders, by name. */
    public record OfPair(String one, String other, Map<Dimension, Measured> measured) {}

    /**
     * All that is known of a lot.
     *
     * @param units how many have been coded by two or more, blind
     * @param area the same over all levels of the area; empty where it has one level, or the levels have books of their own
     */
    public record Report(
            Lot lot,
            int units,
            List<OfDimension> dimensions,
            Map<Dimension, Measured> area,
            List<OfPair> pairs,
            List<LotReliability.Month> months) {}

    /** The numbers, open to all. */
    @Transactional(readOnly = true)
    public LotReliability of(Lot lot) {
        // the stamps first: what is read after them is as new as they are, or newer
        Object stamp = List.of(codebooks.stamp(), store.stamp(lot));
        return lots.get(lot.path(), stamp, () -> new LotReliability(book(lot), store.codings(lot)));
    }

    private Codebook book(Lot lot) {
        return codebooks.inForce(lot).orElse(null);
    }

    /** With who agrees with whom, for those who code the area. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Report report(Lot lot, Viewer viewer) {
        Coding.mustCode(lot.area(), viewer);
        LotReliability reliability = of(lot);
        List<SuggestionUse> suggestions = suggestions(lot, reliability);
        return new Report(
                lot,
                reliability.units(),
                reliability.dimensions().stream()
                        .map(dimension -> new OfDimension(
                                dimension,
                                reliability.of(dimension),
                                reliability.of(Sample.ASSISTED, dimension),
                                reliability.categories(dimension),
                                suggestions.stream()
                                        .filter(use -> use.dimension() == dimension)
                                        .toList()))
                        .toList(),
                area(lot.area()),
                pairs(reliability),
                reliability.months());
    }

    private Map<Dimension, Measured> area(AreaPart area) {
        List<Lot> all =
                area.levels().stream().map(level -> new Lot(area, level)).toList();
        List<LotReliability> each = all.stream().map(this::of).toList();
        boolean oneBook = each.stream()
                        .map(lot -> lot.book() == null ? 0 : lot.book().id())
                        .distinct()
                        .count()
                == 1;
        if (all.size() < 2 || !oneBook) {
            return Map.of();
        }
        LotReliability together =
                areas.get(area.year() + "/" + area.shortName(), each, () -> LotReliability.together(each));
        Map<Dimension, Measured> measured = new java.util.EnumMap<>(Dimension.class);
        together.dimensions().forEach(dimension -> measured.put(dimension, together.of(dimension)));
        return measured;
    }

    private List<OfPair> pairs(LotReliability reliability) {
        var pairs = reliability.pairs();
        Map<Long, String> names = accounts.names(pairs.keySet().stream()
                .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                .distinct()
                .toList());
        return pairs.entrySet().stream()
                .map(pair -> new OfPair(
                        names.getOrDefault(pair.getKey().one(), "–"),
                        names.getOrDefault(pair.getKey().other(), "–"),
                        pair.getValue()))
                .toList();
    }

    private List<SuggestionUse> suggestions(Lot lot, LotReliability reliability) {
        Object stamp = List.of(codebooks.stamp(), store.stamp(lot));
        return uses.get(lot.path(), stamp, () -> suggestions(reliability, store.proposed(lot)));
    }

    private static List<SuggestionUse> suggestions(LotReliability reliability, List<ReliabilityStore.Proposed> all) {
        if (reliability.book() == null) {
            return List.of();
        }
        Map<Long, Dimension> dimensions = new HashMap<>();
        reliability.book().categories().forEach(category -> dimensions.put(category.id(), category.dimension()));
        List<SuggestionUse> uses = new ArrayList<>();
        for (Dimension dimension : reliability.dimensions()) {
            for (boolean shown : new boolean[] {true, false}) {
                uses.add(use(
                        dimension,
                        shown,
                        all.stream().filter(one -> one.shown() == shown).toList(),
                        dimensions));
            }
        }
        return uses;
    }

    private static SuggestionUse use(
            Dimension dimension,
            boolean shown,
            List<ReliabilityStore.Proposed> codings,
            Map<Long, Dimension> dimensions) {
        long proposed = 0;
        long given = 0;
        long both = 0;
        for (ReliabilityStore.Proposed coding : codings) {
            proposed += in(dimension, coding.proposed(), dimensions).count();
            given += in(dimension, coding.given(), dimensions).count();
            both += in(dimension, coding.given(), dimensions)
                    .filter(coding.proposed()::contains)
                    .count();
        }
        return new SuggestionUse(dimension, shown, codings.size(), proposed, given, both);
    }

    private static Stream<Long> in(Dimension dimension, Set<Long> ids, Map<Long, Dimension> dimensions) {
        return ids.stream().filter(id -> dimensions.get(id) == dimension);
    }

    /** One category, and the interventions that coders differed on, of which they can be asked why. */
    public record Differing(Category category, Measured measured, int count, List<Intervention> shown) {}

    /** @throws Missing where the lot's book has no such category */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Differing differing(Lot lot, long categoryId, int offset, int limit, Viewer viewer) {
        Coding.mustCode(lot.area(), viewer);
        LotReliability reliability = of(lot);
        Category category = Optional.ofNullable(reliability.book())
                .flatMap(book -> book.category(categoryId))
                .orElseThrow(() -> new Missing("category " + categoryId));
        Measured measured = reliability.categories(category.dimension()).stream()
                .filter(each -> each.category().id() == categoryId)
                .findFirst()
                .map(LotReliability.OfCategory::measured)
                .orElseThrow(() -> new Missing("category " + categoryId));
        List<Long> differing = store.withCase(reliability.differing(categoryId));
        return new Differing(
                category, measured, differing.size(), interventions.readable(differing, viewer, offset, limit));
    }
}
