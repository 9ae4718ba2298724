package rose.coding;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import rose.coding.reliability.Alpha;
import rose.coding.reliability.ReliabilityData;
import rose.platform.Texts;

/**
 * How well those agree who have coded the same interventions, as of one reading. Each number is computed when it is first asked
 * for. Who gives no category in a dimension has given the empty set.
 */
public final class LotReliability {

    private final Codebook book;
    private final Map<Sample, Map<Long, List<CodedAlone>>> units;
    private final Map<Object, Object> computed = new ConcurrentHashMap<>();

    /** @param book null where there is none: then nothing is measured */
    public LotReliability(Codebook book, List<CodedAlone> codings) {
        this.book = book;
        Map<Sample, Map<Long, List<CodedAlone>>> all = codings.stream()
                .collect(groupingBy(
                        CodedAlone::sample, groupingBy(CodedAlone::interventionId, LinkedHashMap::new, toImmutable())));
        all.values().forEach(bySample -> bySample.values().removeIf(some -> some.size() < 2));
        this.units = all;
    }

    private static java.util.stream.Collector<CodedAlone, ?, List<CodedAlone>> toImmutable() {
        return java.util.stream.Collectors.toUnmodifiableList();
    }

    /** What it is reckoned from: that of interventions coded by two or more. */
    public List<CodedAlone> codings() {
        return units.values().stream()
                .flatMap(bySample -> bySample.values().stream())
                .flatMap(List::stream)
                .toList();
    }

    /** One month: when the later coder was done. */
    public record Month(YearMonth month, Dimension dimension, Measured measured) {}

    /** Two coders, by account. */
    public record Pair(long one, long other) {}

    /** One category and how well coders agree on who has it. @param differing how many interventions they differ on */
    public record OfCategory(Category category, Measured measured, int differing) {}

    /** How well coders agree on the dimension's whole set of categories, by alpha with MASI, of those coded blind. */
    public Measured of(Dimension dimension) {
        return of(Sample.BLIND, dimension);
    }

    /** In the book's order of what it codes. */
    public List<Dimension> dimensions() {
        return book == null
                ? List.of()
                : Arrays.stream(Dimension.values()).filter(book::codes).toList();
    }

    Codebook book() {
        return book;
    }

    Measured of(Sample sample, Dimension dimension) {
        return once(
                List.of("dimension", sample, dimension),
                () -> Measured.of(data(units(sample).values(), dimension), Alpha.masi()));
    }

    int units() {
        return units(Sample.BLIND).size();
    }

    private Map<Long, List<CodedAlone>> units(Sample sample) {
        return units.getOrDefault(sample, Map.of());
    }

    /** Those that can be given, and those retired since that somebody gave. */
    List<OfCategory> categories(Dimension dimension) {
        return once(List.of("categories", dimension), () -> {
            ReliabilityData<Set<Long>> data = data(units(Sample.BLIND).values(), dimension);
            return book.categories().stream()
                    .filter(category -> category.dimension() == dimension)
                    .filter(category -> !category.retired() || givenByAny(category))
                    .map(category -> new OfCategory(
                            category,
                            Measured.of(data.map(given -> given.contains(category.id())), Alpha.nominal()),
                            differing(category.id()).size()))
                    .toList();
        });
    }

    private boolean givenByAny(Category category) {
        return units(Sample.BLIND).values().stream()
                .flatMap(List::stream)
                .anyMatch(each -> each.given().contains(category.id()));
    }

    /** The interventions that some have given the category and others not. */
    List<Long> differing(long categoryId) {
        return units(Sample.BLIND).entrySet().stream()
                .filter(unit -> unit.getValue().stream()
                                .map(each -> each.given().contains(categoryId))
                                .distinct()
                                .count()
                        > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** By who they are; without intervals, since pairs are many. */
    Map<Pair, Map<Dimension, Measured>> pairs() {
        return once("pairs", () -> {
            Map<Pair, List<List<CodedAlone>>> byPair = new LinkedHashMap<>();
            for (List<CodedAlone> unit : units(Sample.BLIND).values()) {
                List<CodedAlone> inOrder = unit.stream()
                        .sorted(java.util.Comparator.comparingLong(CodedAlone::coderId))
                        .toList();
                for (int i = 0; i < inOrder.size(); i++) {
                    for (CodedAlone other : inOrder.subList(i + 1, inOrder.size())) {
                        CodedAlone one = inOrder.get(i);
                        byPair.computeIfAbsent(new Pair(one.coderId(), other.coderId()), unused -> new ArrayList<>())
                                .add(List.of(one, other));
                    }
                }
            }
            Map<Pair, Map<Dimension, Measured>> measured = new LinkedHashMap<>();
            byPair.forEach((pair, some) -> measured.put(pair, quick(some)));
            return measured;
        });
    }

    private Map<Dimension, Measured> quick(List<List<CodedAlone>> units) {
        Map<Dimension, Measured> measured = new TreeMap<>();
        dimensions()
                .forEach(dimension -> measured.put(dimension, Measured.quick(data(units, dimension), Alpha.masi())));
        return measured;
    }

    /** In order of time; a month in which nothing was finished by two is not there. */
    List<Month> months() {
        return once("months", () -> {
            Map<YearMonth, List<List<CodedAlone>>> byMonth =
                    new TreeMap<>(units(Sample.BLIND).values().stream().collect(groupingBy(LotReliability::finished)));
            List<Month> months = new ArrayList<>();
            byMonth.forEach((month, some) ->
                    quick(some).forEach((dimension, measured) -> months.add(new Month(month, dimension, measured))));
            return List.copyOf(months);
        });
    }

    private static YearMonth finished(List<CodedAlone> unit) {
        Instant last =
                unit.stream().map(CodedAlone::doneAt).max(Instant::compareTo).orElseThrow();
        return YearMonth.from(last.atZone(Texts.ZONE));
    }

    private ReliabilityData<Set<Long>> data(Iterable<List<CodedAlone>> units, Dimension dimension) {
        Set<Long> ids = book == null
                ? Set.of()
                : book.categories().stream()
                        .filter(category -> category.dimension() == dimension)
                        .map(Category::id)
                        .collect(toSet());
        var data = ReliabilityData.<Set<Long>>builder();
        if (book != null && book.codes(dimension)) {
            units.forEach(unit -> unit.forEach(each -> data.add(
                    each.interventionId(),
                    each.coderId(),
                    each.given().stream().filter(ids::contains).collect(toSet()))));
        }
        return data.build();
    }

    /** The same over several lots; their book must be one and the same. */
    static LotReliability together(List<LotReliability> lots) {
        return new LotReliability(
                lots.getFirst().book,
                lots.stream().flatMap(lot -> lot.codings().stream()).toList());
    }

    // the value of each key is of one type only
    @SuppressWarnings("unchecked")
    private <T> T once(Object key, Supplier<T> compute) {
        Object known = computed.get(key);
        if (known == null) {
            known = compute.get();
            computed.put(key, known);
        }
        return (T) known;
    }
}
