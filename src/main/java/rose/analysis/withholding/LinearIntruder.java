package rose.analysis.withholding;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * For sums that are no {@link Network}: tables of three dimensions, a county's beside the nation's, three tables that share
 * totals. Ends of intervals are found by linear programming; where the end is no whole table, the farthest whole table on
 * the way there counts. So an interval is never taken as wider than it is, at times as narrower, and then more is withheld.
 */
final class LinearIntruder implements Intruder {

    private final Counts counts;
    private final BitSet open;
    private final long least;
    private final Ties ties;

    private BitSet lastUnknown;
    private Tableau last;

    LinearIntruder(Counts counts, Rule rule, BitSet open) {
        this.counts = counts;
        this.open = open;
        this.least = rule.least();
        this.ties = new Ties(counts);
    }

    @Override
    public Interval interval(int number, BitSet withheld) {
        long value = counts.value(number);
        try {
            long fewest = move(number, withheld, false).end();
            return Interval.of(fewest, move(number, withheld, true).end());
        } catch (ArithmeticException tooLarge) {
            return new Interval(value, value);
        }
    }

    @Override
    public Optional<Proof> proof(int number, Demand demand, BitSet withheld) {
        BitSet itself = new BitSet();
        itself.set(number);
        if (ties.besideOneAlone(itself, withheld).isPresent()) {
            return Optional.empty();
        }
        try {
            long value = counts.value(number);
            long down = Math.max(demand.width(), value - demand.least());
            long up = Math.max(demand.width(), demand.most() - value);
            Proof proof = Proof.of(
                    counts,
                    number,
                    move(number, withheld, false).table(down),
                    move(number, withheld, true).table(up));
            return demand.metBy(proof.interval()) ? Optional.of(proof) : Optional.empty();
        } catch (ArithmeticException tooLarge) {
            return Optional.empty();
        }
    }

    /** From the true table straight on in whole steps. @param steps how many leave no number less than it can be */
    private final class Move {
        private final int number;
        private final int[] unknown;
        private final long[] step;
        private final long steps;

        Move(int number, int[] unknown, long[] way, long common) {
            long largest = Arrays.stream(way).reduce(0, Tableau::gcd);
            this.number = number;
            this.unknown = unknown;
            this.step = Arrays.stream(way)
                    .map(each -> largest == 0 ? 0 : each / largest)
                    .toArray();
            this.steps = common == 0 ? Interval.NO_END : largest / common;
        }

        private long each() {
            return step[Arrays.binarySearch(unknown, number)];
        }

        long end() {
            long far = each() == 0 ? 0 : Math.min(steps, Interval.NO_END / Math.abs(each()) + 1) * each();
            return counts.value(number) + far;
        }

        /** No further than is asked for. */
        long[] table(long asked) {
            long[] table = new long[counts.size()];
            Arrays.setAll(table, counts::value);
            long taken = each() == 0 ? 0 : Math.min(steps, Math.ceilDiv(asked, Math.abs(each())));
            for (int at = 0; at < unknown.length; at++) {
                table[unknown[at]] += Math.multiplyExact(taken, step[at]);
            }
            return table;
        }
    }

    private Move move(int number, BitSet withheld, boolean most) {
        BitSet moving = ties.movingWith(number, withheld);
        int[] unknown = moving.stream().toArray();
        Tableau tableau = feasible(moving, unknown).copy();
        boolean ends = tableau.optimise(Arrays.binarySearch(unknown, number), most);
        long common = 1;
        for (int each = 0; each < unknown.length; each++) {
            long denominator = tableau.denominator(each);
            common = Math.multiplyExact(common, denominator / Tableau.gcd(common, denominator));
        }
        long[] way = new long[unknown.length];
        for (int each = 0; each < unknown.length; each++) {
            long per = common / tableau.denominator(each);
            way[each] = ends
                    ? Math.subtractExact(
                            Math.multiplyExact(tableau.numerator(each), per),
                            Math.multiplyExact(counts.value(unknown[each]) - least, common))
                    : Math.multiplyExact(tableau.slope(each), per);
        }
        return new Move(number, unknown, way, ends ? common : 0);
    }

    private Tableau feasible(BitSet moving, int[] unknown) {
        if (!moving.equals(lastUnknown)) {
            last = Tableau.feasible(equations(unknown), unknown.length);
            lastUnknown = moving;
        }
        return last;
    }

    /** Of how much each unknown number is above the least that it can be. */
    private long[][] equations(int[] unknown) {
        return counts.sums().stream()
                .map(sum -> equation(sum, unknown))
                .filter(equation -> IntStream.range(0, unknown.length).anyMatch(each -> equation[each] != 0))
                .toArray(long[][]::new);
    }

    private long[] equation(Counts.Sum sum, int[] unknown) {
        long[] equation = new long[unknown.length + 1];
        for (int part : sum.parts()) {
            put(equation, unknown, part, 1);
        }
        put(equation, unknown, sum.total(), -1);
        return equation;
    }

    private void put(long[] equation, int[] unknown, int number, int sign) {
        int variable = Arrays.binarySearch(unknown, number);
        if (variable >= 0) {
            equation[variable] = sign;
            equation[unknown.length] += sign * (counts.value(number) - least);
        }
    }

    /**
     * The cheapest that stands in a sum with what moves with it, first where only one is withheld in a sum; if there is none,
     * any at all.
     */
    @Override
    public List<Integer> widening(int number, Demand demand, BitSet withheld) {
        BitSet moving = ties.movingWith(number, withheld);
        BitSet left = (BitSet) open.clone();
        left.andNot(withheld);
        return ties.besideOneAlone(moving, withheld)
                .filter(left::intersects)
                .or(() -> Optional.of(ties.beside(moving)).filter(left::intersects))
                .map(beside -> cheapest(beside, left))
                .orElseGet(() -> cheapest(left, left));
    }

    private List<Integer> cheapest(BitSet numbers, BitSet left) {
        return numbers.stream()
                .filter(left::get)
                .boxed()
                .min(Comparator.comparingLong(other -> Cost.of(counts, other)))
                .stream()
                .toList();
    }
}
