package rose.analysis.withholding;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Decides which numbers to withhold: those that are small, then others with them, cheap ones first, until an intruder
 * learns no more of any than the {@link Rule} lets; then shows those again that turn out not to be needed. If nothing else
 * helps totals are withheld, at last all but what may not be. The same counts always give the same answer.
 *
 * <p>As few as possible are sought, not proven: that is hard to reckon (Kelly, Golden & Assad, Cell suppression: disclosure
 * protection for sensitive tabular data, Networks 22 (1992)). The protection is proven: {@link Proof}.
 */
public final class Withholding {

    private final Counts counts;
    private final Rule rule;
    private final Intruder intruder;
    private final Ties ties;
    private final BitSet open;
    private final BitSet small = new BitSet();
    private final BitSet withheld = new BitSet();
    private final Demand[] demands;
    private final Map<Integer, Proof> proofs = new HashMap<>();

    private Withholding(Counts counts, Rule rule) {
        this.counts = counts;
        this.rule = rule;
        this.intruder = Intruder.of(counts, rule);
        this.ties = new Ties(counts);
        this.open = Intruder.open(counts, rule);
        this.demands = new Demand[counts.size()];
        open.stream().filter(number -> rule.protects(counts.value(number))).forEach(small::set);
    }

    public static Withheld of(Counts counts, Rule rule) {
        boolean nothing = IntStream.range(0, counts.size()).noneMatch(number -> rule.protects(counts.value(number)));
        if (nothing) {
            return Withheld.nothing(counts);
        }
        Withholding withholding = new Withholding(counts, rule);
        withholding.withhold();
        withholding.showWhatIsNotNeeded();
        return new Withheld(counts, withholding.small, withholding.withheld, withholding.proofs, withholding.intruder);
    }

    /** A proof holds however many more are withheld, so that each need be gone through once only. */
    private void withhold() {
        withheld.or(small);
        Deque<Integer> left = new ArrayDeque<>(small.stream().boxed().toList());
        while (!left.isEmpty()) {
            int number = left.peek();
            if (proven(number) || withheld.equals(open)) {
                left.remove();
            } else {
                List<Integer> more = intruder.widening(number, demand(number), withheld);
                more.forEach(withheld::set);
                left.addAll(more);
            }
        }
    }

    private boolean proven(int number) {
        Optional<Proof> proof = intruder.proof(number, demand(number), withheld);
        proof.ifPresent(found -> proofs.put(number, found));
        return proof.isPresent();
    }

    private void showWhatIsNotNeeded() {
        withheld.stream()
                .filter(number -> !small.get(number))
                .boxed()
                .sorted(Comparator.comparingLong(number -> -Cost.of(counts, number)))
                .forEach(this::showUnlessNeeded);
    }

    private void showUnlessNeeded(int number) {
        withheld.clear(number);
        Map<Integer, Proof> before = Map.copyOf(proofs);
        proofs.remove(number);
        boolean needed = ties.leavesOne(number, withheld)
                || !before.values().stream()
                        .filter(proof ->
                                proof.number() != number && proof.moved().get(number))
                        .sorted(Comparator.comparingInt(Proof::number))
                        .allMatch(proof -> proven(proof.number()));
        if (needed) {
            withheld.set(number);
            proofs.putAll(before);
        }
    }

    /** A small number's lower end is what it would be if nothing at all were shown: what has zeros, and no reports, tells. */
    private Demand demand(int number) {
        if (demands[number] == null) {
            demands[number] = small.get(number)
                    ? ofSmall(intruder.interval(number, open).least())
                    : new Demand(Long.MAX_VALUE, 0, rule.width());
        }
        return demands[number];
    }

    private Demand ofSmall(long least) {
        return new Demand(least, Math.max(rule.threshold(), least + rule.width()), rule.width());
    }
}
