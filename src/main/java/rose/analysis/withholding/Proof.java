package rose.analysis.withholding;

import java.util.BitSet;

/**
 * Two tables that agree with all that is shown and differ in one withheld number: whoever wants to know it can exclude
 * neither. It holds for as long as all that differs from the true table is withheld.
 *
 * @param fewer all numbers, in the table where this one is least; {@code more} likewise
 * @param moved the numbers that are not the true ones in both
 */
record Proof(int number, long[] fewer, long[] more, BitSet moved) {

    static Proof of(Counts counts, int number, long[] fewer, long[] more) {
        BitSet moved = new BitSet();
        for (int each = 0; each < fewer.length; each++) {
            long value = counts.value(each);
            moved.set(each, fewer[each] != value || more[each] != value);
        }
        return new Proof(number, fewer, more, moved);
    }

    Interval interval() {
        return Interval.of(fewer[number], more[number]);
    }
}
