package rose.analysis.withholding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Both ways to reckon intervals, beside each other and beside trying every possible table. */
class IntruderTest {

    private static final int TABLES = 400;
    private static final int MOST_TRIED = 200_000;

    @Test
    void flowsAndSimplexFindTheSameIntervals() {
        for (long seed = 0; seed < TABLES; seed++) {
            RandomCounts random = new RandomCounts(seed);
            Rule rule = random.rule();
            Counts counts = random.twoWay(6);
            BitSet open = Intruder.open(counts, rule);
            Intruder flow = Intruder.of(counts, rule);
            Intruder linear = new LinearIntruder(counts, rule, open);
            assertThat(flow).isInstanceOf(FlowIntruder.class);
            BitSet withheld = some(open, new Random(seed));
            for (int number : withheld.stream().toArray()) {
                assertThat(linear.interval(number, withheld))
                        .as("seed %d, number %d", seed, number)
                        .isEqualTo(flow.interval(number, withheld));
            }
        }
    }

    @Test
    void flowsFindWhatTryingEveryTableFinds() {
        for (long seed = 0; seed < TABLES; seed++) {
            RandomCounts random = new RandomCounts(seed);
            Counts counts = random.twoWay(3);
            check(seed, counts, random.rule(), true);
        }
    }

    @Test
    void ofSharedTotalsAndCountiesNoIntervalIsTakenAsWiderThanItIs() {
        for (long seed = 0; seed < TABLES; seed++) {
            RandomCounts random = new RandomCounts(seed);
            check(seed, random.sharing(), random.rule(), false);
            check(seed, random.countiesAndNation(), random.rule(), false);
        }
    }

    private static void check(long seed, Counts counts, Rule rule, boolean exactly) {
        BitSet withheld = some(Intruder.open(counts, rule), new Random(seed));
        EveryTable every = new EveryTable(counts, rule, withheld);
        if (every.tables() > MOST_TRIED) {
            return;
        }
        Intruder intruder = Intruder.of(counts, rule);
        Interval[] tried = every.intervals();
        for (int number : withheld.stream().toArray()) {
            Interval reckoned = intruder.interval(number, withheld);
            Interval possible = tried[number];
            if (exactly) {
                assertThat(every.seen(number, reckoned))
                        .as("seed %d, number %d", seed, number)
                        .isEqualTo(possible);
            } else {
                assertThat(reckoned.least()).as("seed %d", seed).isGreaterThanOrEqualTo(possible.least());
                assertThat(every.seen(number, reckoned).most())
                        .as("seed %d", seed)
                        .isLessThanOrEqualTo(possible.most());
            }
        }
    }

    /** About half of what can be withheld, so that not all is possible. */
    private static BitSet some(BitSet open, Random random) {
        BitSet some = new BitSet();
        open.stream().filter(unused -> random.nextInt(5) < 3).forEach(some::set);
        return some;
    }

    /** Goes through all numbers up to so much more than the true one. No number need move further than the one asked of. */
    private static final class EveryTable {

        private static final int MORE = 6;

        private final Counts counts;
        private final long least;
        private final int[] unknown;
        private final long[] values;
        private final long[] fewest;
        private final long[] most;

        EveryTable(Counts counts, Rule rule, BitSet withheld) {
            this.counts = counts;
            this.least = rule.least();
            this.unknown = withheld.stream().toArray();
            this.values = new long[counts.size()];
            Arrays.setAll(values, counts::value);
            this.fewest = values.clone();
            this.most = values.clone();
        }

        double tables() {
            return Arrays.stream(unknown)
                    .mapToDouble(number -> counts.value(number) + MORE + 1 - least)
                    .reduce(1, (one, other) -> one * other);
        }

        Interval seen(int number, Interval interval) {
            return new Interval(interval.least(), Math.min(counts.value(number) + MORE, interval.most()));
        }

        Interval[] intervals() {
            go(0);
            Interval[] intervals = new Interval[values.length];
            Arrays.setAll(intervals, number -> new Interval(fewest[number], most[number]));
            return intervals;
        }

        private void go(int at) {
            if (at == unknown.length) {
                if (counts.sums().stream().allMatch(this::adds)) {
                    for (int number : unknown) {
                        fewest[number] = Math.min(fewest[number], values[number]);
                        most[number] = Math.max(most[number], values[number]);
                    }
                }
                return;
            }
            int number = unknown[at];
            for (long value = least; value <= counts.value(number) + MORE; value++) {
                values[number] = value;
                go(at + 1);
            }
        }

        private boolean adds(Counts.Sum sum) {
            return Arrays.stream(sum.parts()).mapToLong(part -> values[part]).sum() == values[sum.total()];
        }
    }
}
