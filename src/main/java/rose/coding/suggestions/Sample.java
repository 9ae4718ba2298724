package rose.coding.suggestions;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * As many examples as are learnt from, in their order, and how many there were. Those that weigh more are likelier to
 * be drawn (Efraimidis and Spirakis, Weighted random sampling with a reservoir, 2006).
 */
record Sample(List<Labelled> kept, int seen) {

    private record Drawn(Labelled example, int place, double key) {}

    static Sample of(Stream<Labelled> examples, int most, long seed) {
        var random = new SplittableRandom(seed);
        var drawn = new PriorityQueue<Drawn>(Comparator.comparingDouble(Drawn::key));
        int[] seen = {0};
        examples.sequential().forEachOrdered(example -> {
            double key = StrictMath.log(random.nextDouble()) / example.weight();
            drawn.add(new Drawn(example, seen[0]++, key));
            if (drawn.size() > most) {
                drawn.poll();
            }
        });
        List<Labelled> kept = drawn.stream()
                .sorted(Comparator.comparingInt(Drawn::place))
                .map(Drawn::example)
                .toList();
        return new Sample(kept, seen[0]);
    }
}
