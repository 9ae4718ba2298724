package rose.analysis.withholding;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Whoever wants to know a withheld number, and knows all numbers that are shown, all sums, what was not reported, and the
 * rule. Numbers are those of {@link Counts}; each call tells which are withheld.
 */
interface Intruder {

    /** What a withheld number can be. Never wider than it is; at times narrower, where it cannot be reckoned exactly. */
    Interval interval(int number, BitSet withheld);

    /** That the interval holds what it must; empty where it does not, or cannot be proven to. */
    Optional<Proof> proof(int number, Demand demand, BitSet withheld);

    /** Numbers that are shown, and that would give it more room if they were withheld too: as cheap ones as can be found. */
    List<Integer> widening(int number, Demand demand, BitSet withheld);

    /** The one that reckons fastest with these. */
    static Intruder of(Counts counts, Rule rule) {
        BitSet open = open(counts, rule);
        return Network.of(counts, open)
                .<Intruder>map(network -> new FlowIntruder(network, counts, rule, open))
                .orElseGet(() -> new LinearIntruder(counts, rule, open));
    }

    /** What can be withheld. */
    static BitSet open(Counts counts, Rule rule) {
        BitSet open = new BitSet();
        for (int number = 0; number < counts.size(); number++) {
            open.set(number, counts.reported(number) && rule.mayWithhold(counts.value(number)));
        }
        return open;
    }
}
