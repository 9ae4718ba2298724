package rose.analysis.withholding;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Which numbers stand in sums together. */
final class Ties {

    private final List<BitSet> members;
    private final List<List<Integer>> sumsOf = new ArrayList<>();

    Ties(Counts counts) {
        members = counts.sums().stream().map(Ties::members).toList();
        for (int number = 0; number < counts.size(); number++) {
            sumsOf.add(new ArrayList<>());
        }
        for (int sum = 0; sum < members.size(); sum++) {
            int each = sum;
            members.get(sum).stream().forEach(number -> sumsOf.get(number).add(each));
        }
    }

    private static BitSet members(Counts.Sum sum) {
        BitSet members = new BitSet();
        members.set(sum.total());
        Arrays.stream(sum.parts()).forEach(members::set);
        return members;
    }

    /** All that can move with a number: itself, those among the withheld that share a sum with it, and so on. */
    BitSet movingWith(int number, BitSet withheld) {
        BitSet reached = new BitSet();
        Deque<Integer> next = new ArrayDeque<>(List.of(number));
        reached.set(number);
        while (!next.isEmpty()) {
            BitSet beside = beside(next.remove());
            beside.and(withheld);
            beside.andNot(reached);
            reached.or(beside);
            beside.stream().forEach(next::add);
        }
        return reached;
    }

    /** All that share a sum with any of them. */
    BitSet beside(BitSet numbers) {
        BitSet beside = new BitSet();
        numbers.stream().forEach(number -> beside.or(beside(number)));
        return beside;
    }

    private BitSet beside(int number) {
        BitSet beside = new BitSet();
        sumsOf.get(number).forEach(sum -> beside.or(members.get(sum)));
        return beside;
    }

    /** What else stands in a sum in which one of these numbers is the only one withheld, so that it can be reckoned. */
    Optional<BitSet> besideOneAlone(BitSet numbers, BitSet withheld) {
        return numbers.stream()
                .boxed()
                .flatMap(number -> sumsOf.get(number).stream())
                .map(members::get)
                .filter(sum -> common(sum, withheld).cardinality() == 1)
                .map(sum -> (BitSet) sum.clone())
                .findFirst();
    }

    private static BitSet common(BitSet one, BitSet other) {
        BitSet common = (BitSet) one.clone();
        common.and(other);
        return common;
    }

    /** Whether a number that is not withheld stands in a sum with just one that is, which could then be reckoned. */
    boolean leavesOne(int shown, BitSet withheld) {
        return sumsOf.get(shown).stream()
                .anyMatch(sum -> common(members.get(sum), withheld).cardinality() == 1);
    }
}
