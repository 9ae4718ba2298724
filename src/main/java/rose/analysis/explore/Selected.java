package rose.analysis.explore;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rose.analysis.facts.Bits;
import rose.analysis.facts.Flag;
import rose.coding.Category;
import rose.coding.Dimension;

/**
 * One selection of an exploration, on its way to numbers.
 *
 * @param lots with all that is in them
 * @param slices the same with what the filter leaves of them
 * @param keys of the rows that it can have
 */
record Selected(
        Exploration exploration,
        Filter filter,
        Set<Integer> years,
        List<Slice> lots,
        List<Slice> slices,
        CategoryGroups groups,
        List<String> keys) {

    private Measure measure() {
        return exploration.measure();
    }

    private Split split() {
        return exploration.split();
    }

    private boolean coded() {
        return exploration.coded(filter);
    }

    /** All that is counted among. */
    private Measuring population() {
        return new Measuring(
                slices,
                slices.stream()
                        .map(slice -> coded() ? slice.settled(slice.rows()) : slice.rows())
                        .toList());
    }

    /** What a row counts among. */
    Measuring row(String key) {
        return row(population(), key);
    }

    private Measuring row(Measuring population, String key) {
        return new Measuring(
                slices,
                IntStream.range(0, slices.size())
                        .mapToObj(i -> row(slices.get(i), population.rows().get(i), key))
                        .toList());
    }

    private Bits row(Slice slice, Bits population, String key) {
        return population.isEmpty() ? population : population.and(slice.rows(split(), key, groups));
    }

    Result result() {
        Measuring population = population();
        Measuring reported =
                new Measuring(slices, slices.stream().map(Slice::rows).toList());
        return new Result(
                years,
                new ResultRow(
                        "",
                        state("", slices, population.count()),
                        population.amount(measure()),
                        Reach.of(slices, filter.late())),
                rows(population),
                population.count(),
                reported.count(),
                population.count(Flag.LATE),
                population.count(Flag.SIMPLIFIED),
                population.count() - population.fundsTold(),
                population.count(Flag.SYNTHETIC) > 0,
                differing());
    }

    private List<ResultRow> rows(Measuring population) {
        List<String> shown = keys.stream().filter(this::shown).toList();
        List<Measuring> counted =
                shown.stream().map(key -> row(population, key)).toList();
        List<Long> shared = measure() == Measure.FUNDS && split().several() ? MoneyShares.of(counted) : null;
        List<ResultRow> rows = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            Amount amount = counted.get(i).amount(measure());
            if (shared != null) {
                amount = new Amount(shared.get(i), 0, amount.counted());
            }
            ResultRow row = row(shown.get(i), amount, counted.get(i).count());
            if (!row.key().equals(Split.NONE) || counted.get(i).count() > 0) {
                rows.add(row);
            }
        }
        return rows;
    }

    private ResultRow row(String key, Amount amount, int interventions) {
        List<Slice> own = slices.stream().map(slice -> answering(slice, key)).toList();
        RowState state = state(key, own, interventions);
        return new ResultRow(key, state, state == RowState.KNOWN ? amount : Amount.NONE, Reach.of(own, filter.late()));
    }

    /** Of a row of respondents those that the filter leaves nothing of are not shown; that they are asked is another matter. */
    private boolean shown(String key) {
        return !split().ofRespondents()
                || reach(slices, key) > 0
                || reach(lots, key) == 0 && !key.equals(Split.NONE) && !hasNarrowed();
    }

    private boolean hasNarrowed() {
        return Split.ofAllRespondents().stream()
                .anyMatch(each -> each != split() && !filter.of(each).isEmpty());
    }

    private int reach(List<Slice> of, String key) {
        return Reach.of(of.stream().map(slice -> answering(slice, key)).toList(), true)
                .asked();
    }

    /** A slice with those who would answer for the row. */
    private Slice answering(Slice slice, String key) {
        if (split().ofLots()) {
            return slice.narrowed(slice.of(split()).equals(key) ? slice.respondents() : List.of(), slice.rows());
        }
        if (split().ofRespondents()) {
            return slice.narrowed(slice.respondents(split(), key), slice.rows());
        }
        return slice.narrowed(has(slice, key) && slice.asks(split()) ? slice.respondents() : List.of(), slice.rows());
    }

    /** Whether the lot can have anything in that row at all. */
    private boolean has(Slice slice, String key) {
        if (split().ofLots()) {
            return key.isEmpty() || slice.of(split()).equals(key);
        }
        if (split().dimension() != null && !key.isEmpty()) {
            return key.equals(Split.NONE)
                    ? slice.codes(split().dimension())
                    : slice.categories(split().dimension()).stream()
                            .anyMatch(category -> groups.members(key).contains(category.id()));
        }
        return true;
    }

    /** @param key of a row, or empty for all; {@code interventions} that it counts: what is counted has been reported */
    private RowState state(String key, List<Slice> answering, int interventions) {
        List<Slice> having = slices.stream()
                .filter(slice -> has(slice, key) && slice.measures(measure()))
                .toList();
        if (having.isEmpty() || measure() == Measure.SETTLED && split().dimension() != null) {
            return RowState.NOT_APPLICABLE;
        }
        Reach reach = Reach.of(answering, filter.late());
        if (reach.asked() == 0) {
            return RowState.NOT_ASKED;
        }
        if (reach.reported() == 0 && interventions == 0) {
            return RowState.NO_REPORT;
        }
        return coded() && interventions == 0 && uncoded(key) ? RowState.NOT_CODED : RowState.KNOWN;
    }

    /** Whether something is reported for a row, and nothing of it coded, whatever is chosen of it. */
    private boolean uncoded(String key) {
        boolean own = split().ofThoseWhoAnswer() && !key.isEmpty();
        Measuring all = new Measuring(
                lots,
                lots.stream()
                        .map(slice -> own ? slice.rows(split(), key, groups) : slice.rows())
                        .toList());
        return all.count() > 0 && all.count(Flag.SETTLED) == 0;
    }

    // --- codebooks

    private boolean differing() {
        Set<Object> kinds = new HashSet<>();
        for (Slice slice : slices) {
            if (!slice.rows().isEmpty()) {
                kinds.add(dimensions().map(dimension -> names(slice, dimension)).toList());
            }
        }
        return kinds.size() > 1;
    }

    private Stream<Dimension> dimensions() {
        Stream<Dimension> ofMeasure = switch (measure()) {
            case RESULTS -> Stream.of(Dimension.OUTPUT, Dimension.OUTCOME);
            case ANY_OUTCOME -> Stream.of(Dimension.OUTCOME);
            default -> Stream.of();
        };
        Stream<Dimension> ofSplits = Stream.concat(Stream.of(split()), filter.chosen().keySet().stream())
                .map(Split::dimension)
                .filter(Objects::nonNull);
        return Stream.concat(ofMeasure, ofSplits).distinct();
    }

    private static Set<String> names(Slice slice, Dimension dimension) {
        return new HashSet<>(
                slice.categories(dimension).stream().map(Category::name).toList());
    }
}
