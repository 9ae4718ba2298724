package rose.analysis.withholding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntToLongFunction;

/**
 * How far one number can be moved up or down while others move with it so that all sums stay true: a maximum flow from one
 * of its ends back to the other, on shortest paths (Edmonds & Karp 1972). Other numbers grow without bound and shrink by as
 * much as they have room.
 */
final class Flow {

    private final Network network;
    private final long[] room;
    private final int moving;
    private final int source;
    private final int target;

    /** @param room how much each number can shrink; is copied */
    Flow(Network network, long[] room, int moving, boolean up) {
        this.network = network;
        this.room = room.clone();
        this.moving = moving;
        this.source = up ? network.to(moving) : network.from(moving);
        this.target = up ? network.from(moving) : network.to(moving);
    }

    /** Moves the number as far as others allow, but no further than {@code enough}. @return how far */
    long push(BitSet usable, long enough) {
        if (network.free(moving)) {
            return enough;
        }
        long pushed = 0;
        while (pushed < enough) {
            List<Step> path = shortest(usable);
            if (path.isEmpty()) {
                return pushed;
            }
            long amount = Math.min(
                    enough - pushed,
                    path.stream().mapToLong(this::capacity).min().orElseThrow());
            path.forEach(step -> room[step.number()] += step.grows() ? amount : -amount);
            pushed += amount;
        }
        return pushed;
    }

    /** What lies on the cheapest way for so much more, or for as much of it as there is a way. */
    List<Integer> cheapest(BitSet usable, IntToLongFunction cost, long amount) {
        for (long part = amount; part > 0; part /= 2) {
            List<Step> path = path(usable, cost, part);
            if (!path.isEmpty()) {
                return path.stream().map(Step::number).toList();
            }
        }
        return List.of();
    }

    /** How much a number can shrink after all that was pushed. */
    long room(int number) {
        return room[number];
    }

    private record Step(int number, boolean grows) {}

    private long capacity(Step step) {
        return step.grows() ? Interval.NO_END : room[step.number()];
    }

    /** Step by step outwards, nodes of the same distance by their numbers: as {@link #path} where each number costs the same. */
    private List<Step> shortest(BitSet usable) {
        Step[] by = new Step[network.nodes()];
        BitSet reached = new BitSet();
        reached.set(source);
        BitSet here = new BitSet();
        here.set(source);
        while (!here.isEmpty() && !here.get(target)) {
            BitSet next = new BitSet();
            for (int node = here.nextSetBit(0); node >= 0; node = here.nextSetBit(node + 1)) {
                for (int number : network.arcsAt(node)) {
                    int there = network.across(number, node);
                    if (!reached.get(there) && usable.get(number) && number != moving) {
                        Step step = new Step(number, network.from(number) == node);
                        if (capacity(step) > 0) {
                            by[there] = step;
                            reached.set(there);
                            next.set(there);
                        }
                    }
                }
            }
            here = next;
        }
        return here.isEmpty() ? List.of() : back(by);
    }

    private record Reached(int node, long cost) {}

    private List<Step> path(BitSet usable, IntToLongFunction cost, long amount) {
        long[] least = new long[network.nodes()];
        Step[] by = new Step[network.nodes()];
        Arrays.fill(least, Long.MAX_VALUE);
        least[source] = 0;
        PriorityQueue<Reached> next =
                new PriorityQueue<>(Comparator.comparingLong(Reached::cost).thenComparing(Reached::node));
        next.add(new Reached(source, 0));
        while (!next.isEmpty()) {
            Reached here = next.remove();
            if (here.node() == target) {
                return back(by);
            }
            if (here.cost() == least[here.node()]) {
                for (int number : network.arcsAt(here.node())) {
                    if (usable.get(number) && number != moving) {
                        Step step = new Step(number, network.from(number) == here.node());
                        int there = network.across(number, here.node());
                        long sum = here.cost() + cost.applyAsLong(number);
                        if (sum < least[there] && capacity(step) >= amount) {
                            least[there] = sum;
                            by[there] = step;
                            next.add(new Reached(there, sum));
                        }
                    }
                }
            }
        }
        return List.of();
    }

    private List<Step> back(Step[] by) {
        List<Step> path = new ArrayList<>();
        for (int node = target; node != source; node = network.across(by[node].number(), node)) {
            path.add(by[node]);
        }
        Collections.reverse(path);
        return path;
    }
}
