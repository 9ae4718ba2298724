package rose.analysis.withholding;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Sums as nodes and numbers as arcs between them, so that a change of withheld numbers that leaves all sums true is a
 * circulation. That is so for tables of one or two dimensions with whatever totals, and for two such tables that share
 * numbers none of which stands in more than two sums. Every bound is then a whole number (the matrix is totally unimodular).
 *
 * <p>Cox, Network models for complementary cell suppression, JASA 90 (1995).
 */
final class Network {

    private final int[] from;
    private final int[] to;
    private final int[][] arcsAt;

    private Network(int[] from, int[] to, int nodes) {
        this.from = from;
        this.to = to;
        List<List<Integer>> at = new ArrayList<>();
        for (int node = 0; node < nodes; node++) {
            at.add(new ArrayList<>());
        }
        for (int number = 0; number < from.length; number++) {
            if (from[number] != to[number]) {
                at.get(from[number]).add(number);
                at.get(to[number]).add(number);
            }
        }
        arcsAt = at.stream()
                .map(arcs -> arcs.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /** Empty where the sums are no network. @param open the numbers that can be unknown */
    static Optional<Network> of(Counts counts, BitSet open) {
        List<List<Place>> places = places(counts, open);
        if (places.stream().anyMatch(each -> each.size() > 2)) {
            return Optional.empty();
        }
        return signs(places, counts.sums().size()).map(signs -> between(places, signs));
    }

    /** Where a number stands in a sum. @param sign 1 as a part, -1 as the total */
    private record Place(int sum, int sign) {}

    private static List<List<Place>> places(Counts counts, BitSet open) {
        List<List<Place>> places = new ArrayList<>();
        for (int number = 0; number < counts.size(); number++) {
            places.add(new ArrayList<>());
        }
        for (int sum = 0; sum < counts.sums().size(); sum++) {
            Counts.Sum each = counts.sums().get(sum);
            if (open.get(each.total())) {
                places.get(each.total()).add(new Place(sum, -1));
            }
            for (int part : each.parts()) {
                if (open.get(part)) {
                    places.get(part).add(new Place(sum, 1));
                }
            }
        }
        return places;
    }

    /** Turns sums around so that each number leaves one sum and enters the other. Empty where it cannot be done. */
    private static Optional<int[]> signs(List<List<Place>> places, int sums) {
        int[] signs = new int[sums];
        for (int first = 0; first < sums; first++) {
            if (signs[first] == 0) {
                signs[first] = 1;
                spread(first, places, signs);
            }
        }
        boolean fits = places.stream()
                .filter(each -> each.size() == 2)
                .allMatch(each -> turned(each.getFirst(), signs) == -turned(each.getLast(), signs));
        return fits ? Optional.of(signs) : Optional.empty();
    }

    private static int turned(Place place, int[] signs) {
        return signs[place.sum()] * place.sign();
    }

    private static void spread(int first, List<List<Place>> places, int[] signs) {
        Deque<Integer> next = new ArrayDeque<>(List.of(first));
        while (!next.isEmpty()) {
            int sum = next.remove();
            for (List<Place> each : places) {
                if (each.size() == 2) {
                    Place one = each.getFirst().sum() == sum ? each.getFirst() : each.getLast();
                    Place other = one == each.getFirst() ? each.getLast() : each.getFirst();
                    if (one.sum() == sum && signs[other.sum()] == 0) {
                        signs[other.sum()] = -turned(one, signs) * other.sign();
                        next.add(other.sum());
                    }
                }
            }
        }
    }

    private static Network between(List<List<Place>> places, int[] signs) {
        int outside = signs.length;
        int[] from = new int[places.size()];
        int[] to = new int[places.size()];
        Arrays.fill(from, outside);
        Arrays.fill(to, outside);
        for (int number = 0; number < places.size(); number++) {
            for (Place place : places.get(number)) {
                if (turned(place, signs) > 0) {
                    from[number] = place.sum();
                } else {
                    to[number] = place.sum();
                }
            }
        }
        return new Network(from, to, outside + 1);
    }

    int nodes() {
        return arcsAt.length;
    }

    int from(int number) {
        return from[number];
    }

    int to(int number) {
        return to[number];
    }

    int[] arcsAt(int node) {
        return arcsAt[node];
    }

    /** The other end. */
    int across(int number, int node) {
        return from[number] == node ? to[number] : from[number];
    }

    /** Whether it stands in no sum, or is left without any by what cannot be unknown. */
    boolean free(int number) {
        return from[number] == to[number];
    }
}
