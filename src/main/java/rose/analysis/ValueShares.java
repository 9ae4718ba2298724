package rose.analysis;

import java.util.Comparator;
import java.util.List;
import rose.analysis.facts.Bits;

/**
 * For each value of a closed list: how many of the reported interventions have it. Many-valued, like the categories.
 *
 * @param column what the values are called in files
 */
public record ValueShares(ValueList list, String column, int interventions, List<Share> shares) implements FigureData {

    /** One value; {@code share} is 0..1 of all reported interventions, 0 of none. */
    public record Share(String value, int interventions, int organisations, double share) {}

    static ValueShares of(SelectionFacts facts, FigureKind kind, List<String> values) {
        int base = facts.rows().count();
        return new ValueShares(
                kind.list(),
                kind.column(),
                base,
                values.stream()
                        .map(value -> share(value, kind.list(), facts, base))
                        .sorted(Comparator.comparingInt(Share::interventions).reversed())
                        .toList());
    }

    private static Share share(String value, ValueList list, SelectionFacts facts, int base) {
        Bits with = facts.lot().value(list, value).and(facts.rows());
        int interventions = with.count();
        double share = base == 0 ? 0 : (double) interventions / base;
        return new Share(value, interventions, facts.lot().organisations(with), share);
    }

    @Override
    public FigureTable table() {
        return new FigureTable(
                List.of(column, "interventions", "organisations", "share"),
                shares.stream()
                        .map(share -> FigureTable.row(
                                share.value(),
                                share.interventions(),
                                share.organisations(),
                                FigureTable.share(share.interventions(), interventions)))
                        .toList());
    }
}
