package rose.analysis.withholding;

import java.util.BitSet;
import java.util.List;

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
        if (network.free(number)) {
            return new Interval(value - room[number], Interval.NO_END);
        }
        long down = new Flow(network, room, number, false).push(withheld, room[number]);
        long up = new Flow(network, room, number, true).push(withheld, Interval.NO_END);
        return Interval.of(value - down, value + up);
    }

    @Override
    public List<Integer> widening(int number, Demand demand, BitSet withheld) {
        Interval now = interval(number, withheld);
        boolean up = demand.below(now) == 0;
        long amount = up ? demand.above(now) : demand.below(now);
        Flow flow = new Flow(network, room, number, up);
        flow.push(withheld, Interval.NO_END);
        return flow.cheapest(open, other -> withheld.get(other) ? 0 : Cost.of(counts, other), amount).stream()
                .filter(other -> !withheld.get(other))
                .toList();
    }
}
