package rose.analysis.withholding;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * For sums that are no {@link Network}: tables of three dimensions, a county's beside the nation's, three tables that share
 * totals. Ends of intervals are found by linear programming; where the end is no whole table, the farthest whole table on
 * the way there counts. So an interval is never taken as wider than it is, at times as narrower, and then more is withheld.
 */
final class LinearIntruder implements Intruder {

    private final Counts counts;
    private final BitSet open;
    private final long least;

    private BitSet lastWithheld;
    private Tableau last;

    LinearIntruder(Counts counts, Rule rule, BitSet open) {
        this.counts = counts;
        this.open = open;
        this.least = rule.least();
    }

    @Override
    public Interval interval(int number, BitSet withheld) {
        long value = counts.value(number);
        int[] unknown = withheld.stream().toArray();
        try {
            long least = farthest(number, withheld, unknown, false);
            return Interval.of(least, farthest(number, withheld, unknown, true));
        } catch (ArithmeticException tooLarge) {
            return new Interval(value, value);
        }
    }

    private long farthest(int number, BitSet withheld, int[] unknown, boolean most) {
        Tableau tableau = feasible(withheld, unknown).copy();
        int variable = Arrays.binarySearch(unknown, number);
        return tableau.optimise(variable, most) ? wholeTowards(tableau, variable, unknown) : Interval.NO_END;
    }

    private Tableau feasible(BitSet withheld, int[] unknown) {
        if (!withheld.equals(lastWithheld)) {
            last = Tableau.feasible(equations(unknown), unknown.length);
            lastWithheld = (BitSet) withheld.clone();
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

    /** From the true numbers towards the corner where the tableau stands, in steps that keep all numbers whole. */
    private long wholeTowards(Tableau corner, int variable, int[] unknown) {
        long common = 1;
        for (int each = 0; each < unknown.length; each++) {
            long denominator = corner.denominator(each);
            common = Math.multiplyExact(common, denominator / Tableau.gcd(common, denominator));
        }
        long step = 0;
        for (int each = 0; each < unknown.length; each++) {
            step = Tableau.gcd(step, way(corner, each, unknown, common));
        }
        long whole = counts.value(unknown[variable]);
        return step == 0 ? whole : whole + way(corner, variable, unknown, common) / step * (step / common);
    }

    private long way(Tableau corner, int each, int[] unknown, long common) {
        long there = Math.multiplyExact(corner.numerator(each), common / corner.denominator(each));
        return Math.subtractExact(there, Math.multiplyExact(counts.value(unknown[each]) - least, common));
    }

    /** The cheapest that stands in a sum with it; if there is none, with any withheld number, and at last any at all. */
    @Override
    public List<Integer> widening(int number, Demand demand, BitSet withheld) {
        BitSet itself = new BitSet();
        itself.set(number);
        return Stream.of(beside(itself, withheld), beside(withheld, withheld), left(withheld))
                .flatMap(candidates ->
                        candidates.stream()
                                .boxed()
                                .min(Comparator.comparingLong(other -> Cost.of(counts, other)))
                                .stream())
                .limit(1)
                .toList();
    }

    private BitSet beside(BitSet numbers, BitSet withheld) {
        BitSet beside = new BitSet();
        for (Counts.Sum sum : counts.sums()) {
            BitSet members = new BitSet();
            members.set(sum.total());
            Arrays.stream(sum.parts()).forEach(members::set);
            if (members.intersects(numbers)) {
                beside.or(members);
            }
        }
        beside.and(left(withheld));
        return beside;
    }

    private BitSet left(BitSet withheld) {
        BitSet left = (BitSet) open.clone();
        left.andNot(withheld);
        return left;
    }
}
