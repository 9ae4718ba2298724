package rose.analysis.explore;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rose.analysis.facts.Bits;
import rose.analysis.facts.Flag;
import rose.coding.Dimension;
import rose.organisations.Organisation;

/**
 * Some interventions of an exploration, a bitmap for each of its slices in the same order.
 */
record Measuring(List<Slice> slices, List<Bits> rows) {

    Amount amount(Measure measure) {
        return switch (measure) {
            case INTERVENTIONS -> new Amount(count(), 0, count());
            case ORGANISATIONS ->
                new Amount(organisations().size(), 0, organisations().size());
            case FUNDS -> new Amount(funds(), 0, count());
            case RESULTS -> new Amount(results(), 0, behind(measure).count());
            case ANY_OUTCOME, SETTLED -> {
                int part = behind(measure).count();
                yield new Amount(part, whole(measure), part);
            }
        };
    }

    int count() {
        return rows.stream().mapToInt(Bits::count).sum();
    }

    int count(Flag flag) {
        return IntStream.range(0, rows.size())
                .map(i -> rows.get(i).count(slices.get(i).lot().flag(flag)))
                .sum();
    }

    /** How many of them tell their money. */
    int fundsTold() {
        return IntStream.range(0, rows.size())
                .map(i -> rows.get(i).count(slices.get(i).lot().fundsTold()))
                .sum();
    }

    Set<Organisation> organisations() {
        Set<Organisation> organisations = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            Slice slice = slices.get(i);
            Bits own = rows.get(i);
            slice.respondents().stream()
                    .filter(respondent -> slice.lot().of(respondent, own) > 0)
                    .forEach(respondent -> organisations.add(slice.organisation(respondent)));
        }
        return organisations;
    }

    private long funds() {
        return IntStream.range(0, rows.size())
                .mapToLong(i -> slices.get(i).lot().funds(rows.get(i)))
                .sum();
    }

    private long results() {
        return IntStream.range(0, rows.size())
                .mapToLong(i -> Stream.of(Dimension.OUTPUT, Dimension.OUTCOME)
                        .flatMap(dimension -> slices.get(i).categories(dimension).stream())
                        .mapToLong(category ->
                                rows.get(i).count(slices.get(i).lot().category(category.id())))
                        .sum())
                .sum();
    }

    private int whole(Measure measure) {
        return IntStream.range(0, rows.size())
                .filter(i -> measure == Measure.SETTLED || slices.get(i).measures(measure))
                .map(i -> rows.get(i).count())
                .sum();
    }

    /** The interventions that stand behind the amount. */
    Measuring behind(Measure measure) {
        return new Measuring(
                slices,
                IntStream.range(0, rows.size())
                        .mapToObj(i -> behind(measure, slices.get(i), rows.get(i)))
                        .toList());
    }

    private static Bits behind(Measure measure, Slice slice, Bits rows) {
        return switch (measure) {
            case RESULTS -> rows.and(slice.any(Dimension.OUTPUT).or(slice.any(Dimension.OUTCOME)));
            case ANY_OUTCOME -> rows.and(slice.any(Dimension.OUTCOME));
            case SETTLED -> slice.settled(rows);
            default -> rows;
        };
    }

    /** Rising. */
    List<Long> ids() {
        return IntStream.range(0, rows.size())
                .boxed()
                .flatMap(i -> slices.get(i).lot().ids(rows.get(i)).boxed())
                .sorted()
                .toList();
    }
}
