package rose.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Many people who each do something at their own even pace, begun one after the other, as people do.
 *
 * @param pause from one time to the next
 * @param lasts for how long each goes on
 */
record Rate(Duration pause, Duration lasts) {

    /** From the moment when it was due, so that a program that falls behind does not look quick. */
    Timings of(List<? extends Timings.Action> people) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long start = System.nanoTime();
            List<Future<Timings>> all = new ArrayList<>();
            for (int i = 0; i < people.size(); i++) {
                long first = start + pause.toNanos() * i / people.size();
                Timings.Action action = people.get(i);
                all.add(threads.submit((Callable<Timings>) () -> repeat(first, action)));
            }
            List<Timings> each = new ArrayList<>();
            for (Future<Timings> one : all) {
                each.add(one.get());
            }
            long[] nanos = each.stream()
                    .flatMapToLong(timings -> Arrays.stream(timings.sortedNanos()))
                    .sorted()
                    .toArray();
            int errors = each.stream().mapToInt(Timings::errors).sum();
            return new Timings(nanos, System.nanoTime() - start, errors);
        }
    }

    private Timings repeat(long first, Timings.Action action) throws InterruptedException {
        List<Long> nanos = new ArrayList<>();
        int errors = 0;
        for (long due = first; due < first + lasts.toNanos(); due += pause.toNanos()) {
            Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
            long begun = Math.min(System.nanoTime(), due + Duration.ofMillis(5).toNanos());
            try {
                action.run();
            } catch (Exception failed) {
                errors++;
            }
            nanos.add(System.nanoTime() - begun);
        }
        return new Timings(nanos.stream().mapToLong(Long::longValue).sorted().toArray(), 0, errors);
    }
}
