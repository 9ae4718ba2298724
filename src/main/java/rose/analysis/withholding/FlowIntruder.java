package rose.analysis.withholding;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Reckons intervals exactly by flows, and finds what to withhold by shortest paths (Castro, A shortest-paths heuristic for
 * statistical data protection in positive tables, INFORMS Journal on Computing 19 (2007)).
 */
final class FlowIntruder implements Intruder {

    private final Network network;
    private final Counts counts;
    private final BitSet open;
    private final long[] room;

    FlowIntruder(Network network, Counts counts, Rule rule, BitSet open) {
        this.network = network;
        this.counts = counts;
        this.open = open;
        room = new long[counts.size()];
        open.stream().forEach(number -> room[number] = counts.value(number) - rule.least());
    }

    @Override
    public Interval interval(int number, BitSet withheld) {
        long value = counts.value(number);
        long down = flow(number, false).push(withheld, room[number]);
        return Interval.of(value - down, value + flow(number, true).push(withheld, Interval.NO_END));
    }

    private Flow flow(int number, boolean up) {
        return new Flow(network, room, number, up);
    }

    /** Moves no number further than is asked for. */
    @Override
    public Optional<Proof> proof(int number, Demand demand, BitSet withheld) {
        Proof proof =
                Proof.of(counts, number, moved(number, demand, withheld, false), moved(number, demand, withheld, true));
        return demand.metBy(proof.interval()) ? Optional.of(proof) : Optional.empty();
    }

    private long[] moved(int number, Demand demand, BitSet withheld, boolean up) {
        Flow flow = flow(number, up);
        long pushed = flow.push(withheld, asked(number, demand, up));
        long[] values = new long[counts.size()];
        for (int each = 0; each < values.length; each++) {
            values[each] = counts.value(each) + flow.room(each) - room[each];
        }
        values[number] += up ? pushed : -pushed;
        return values;
    }

    private long asked(int number, Demand demand, boolean up) {
        long value = counts.value(number);
        return up
                ? Math.max(demand.width(), demand.most() - value)
                : Math.min(room[number], Math.max(demand.width(), value - demand.least()));
    }

    @Override
    public List<Integer> widening(int number, Demand demand, BitSet withheld) {
        long value = counts.value(number);
        Flow fewer = flow(number, false);
        long down = fewer.push(withheld, asked(number, demand, false));
        Flow more = flow(number, true);
        Interval now = Interval.of(value - down, value + more.push(withheld, asked(number, demand, true)));
        boolean up = demand.below(now) == 0;
        return (up ? more : fewer)
                        .cheapest(
                                open,
                                other -> withheld.get(other) ? 0 : Cost.of(counts, other),
                                up ? demand.above(now) : demand.below(now))
                        .stream()
                        .filter(other -> !withheld.get(other))
                        .toList();
    }
}
