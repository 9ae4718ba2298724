package rose.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * How long the same thing took, each time.
 *
 * @param sortedNanos rising; those that failed too
 * @param wallNanos from the first's start to the last's end
 */
record Timings(long[] sortedNanos, long wallNanos, int errors) {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final int AT_LEAST = 3;

    /** What is measured; an exception is counted as an error. */
    interface Action {
        void run() throws Exception;
    }

    /**
     * How often to repeat.
     *
     * @param atMost then it is enough, when {@value #AT_LEAST} times are done; also for the warm-up by itself
     */
    record Plan(int warmUps, int times, Duration atMost) {}

    static Timings of(Plan plan, Action action) {
        repeat(plan.warmUps(), plan.atMost(), 0, action);
        return repeat(plan.times(), plan.atMost(), AT_LEAST, action);
    }

    /** Several at once, each repeating by itself; the percentiles are over all of them. */
    static Timings together(Plan plan, List<? extends Action> actions) throws Exception {
        List<Timings> each = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            actions.forEach(action -> repeat(plan.warmUps(), plan.atMost(), 0, action));
            List<Callable<Timings>> tasks = actions.stream()
                    .<Callable<Timings>>map(action -> () -> repeat(plan.times(), plan.atMost(), AT_LEAST, action))
                    .toList();
            long start = System.nanoTime();
            for (Future<Timings> done : threads.invokeAll(tasks)) {
                each.add(done.get());
            }
            long wall = System.nanoTime() - start;
            return new Timings(
                    each.stream()
                            .flatMapToLong(timings -> Arrays.stream(timings.sortedNanos()))
                            .sorted()
                            .toArray(),
                    wall,
                    each.stream().mapToInt(Timings::errors).sum());
        }
    }

    /** Two that are held against each other, turn by turn, so that what else goes on meets both. */
    record Both(Timings one, Timings other) {}

    /** Each by itself as often as the plan says, both within its time. */
    static Both inTurn(Plan plan, Action one, Action other) {
        repeat(plan.warmUps(), plan.atMost(), 1, one);
        repeat(plan.warmUps(), plan.atMost(), 1, other);
        List<Timings> ones = new ArrayList<>();
        List<Timings> others = new ArrayList<>();
        long start = System.nanoTime();
        while (ones.size() < plan.times()
                && (ones.size() < AT_LEAST
                        || System.nanoTime() - start < plan.atMost().toNanos())) {
            ones.add(repeat(1, plan.atMost(), 1, one));
            others.add(repeat(1, plan.atMost(), 1, other));
        }
        return new Both(of(ones), of(others));
    }

    private static Timings of(List<Timings> each) {
        long[] nanos = each.stream()
                .flatMapToLong(timings -> Arrays.stream(timings.sortedNanos()))
                .sorted()
                .toArray();
        return new Timings(
                nanos,
                Arrays.stream(nanos).sum(),
                each.stream().mapToInt(Timings::errors).sum());
    }

    static Timings ofMillis(List<Double> millis) {
        long[] nanos = millis.stream()
                .mapToLong(one -> Math.round(one * NANOS_PER_MILLI))
                .sorted()
                .toArray();
        return new Timings(nanos, Arrays.stream(nanos).sum(), 0);
    }

    /** What was timed by whoever did it. */
    static Timings ofNanos(List<Long> nanos, int errors) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return new Timings(sorted, Arrays.stream(sorted).sum(), errors);
    }

    private static Timings repeat(int times, Duration atMost, int atLeast, Action action) {
        List<Long> nanos = new ArrayList<>();
        int errors = 0;
        long start = System.nanoTime();
        long end = start;
        while (nanos.size() < times && (nanos.size() < atLeast || end - start < atMost.toNanos())) {
            long before = System.nanoTime();
            try {
                action.run();
            } catch (Exception failed) {
                errors++;
            }
            end = System.nanoTime();
            nanos.add(end - before);
        }
        return new Timings(nanos.stream().mapToLong(Long::longValue).sorted().toArray(), end - start, errors);
    }

    /** The nearest-rank percentile: the least time that at least so many percent did not exceed. */
    double percentileMillis(int percent) {
        int rank = Math.ceilDiv(percent * sortedNanos.length, 100);
        return sortedNanos[Math.max(1, rank) - 1] / NANOS_PER_MILLI;
    }

    double perSecond() {
        return sortedNanos.length * 1e9 / wallNanos;
    }
}
