package rose.publication.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import rose.TestTime;

/** An edition is counted again once, and anew for those who ask, but never so that they keep the program busy. */
class RecountsTest {

    private Instant now = TestTime.NOW;
    private final AtomicInteger counts = new AtomicInteger();
    private volatile CountDownLatch begun = new CountDownLatch(0);
    private volatile CountDownLatch mayEnd = new CountDownLatch(0);

    /** The first report has two editions, of which nothing was kept with the second; each count finds one number more. */
    private final Recounts recounts = new Recounts(
            new Recounts.Editions() {
                @Override
                public Optional<String> facts(long report, int number) {
                    return number == 2 ? Optional.empty() : Optional.of("facts of " + report);
                }

                @Override
                public Recount count(long report, int number) {
                    begun.countDown();
                    await(mayEnd);
                    return new Recount(counts.incrementAndGet(), 0, List.of());
                }
            },
            ((InstantSource) () -> now).withZone(ZoneOffset.UTC));

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private int asked(long report) {
        return recounts.of(report, 1).orElseThrow().recount().numbers();
    }

    private int askedAnew(long report) {
        return recounts.anew(report, 1).orElseThrow().recount().numbers();
    }

    @Test
    void itIsCountedOnceHoweverOftenItIsAskedFor() {
        assertThat(asked(1)).isEqualTo(1);
        now = now.plus(Duration.ofDays(30));
        assertThat(asked(1)).isEqualTo(1);
        assertThat(recounts.of(1, 1).orElseThrow().at()).isEqualTo(TestTime.NOW);
        assertThat(asked(2)).as("another report").isEqualTo(2);
        assertThat(recounts.of(1, 2)).isEmpty();
        assertThat(recounts.anew(1, 2)).isEmpty();
    }

    @Test
    void whoAsksHasItCountedAnewOnceAMinute() {
        assertThat(askedAnew(1)).isEqualTo(1);
        assertThat(askedAnew(1)).isEqualTo(1);
        now = now.plus(Recounts.FRESH);
        assertThat(askedAnew(1)).isEqualTo(2);
        assertThat(asked(1)).isEqualTo(2);
        assertThat(recounts.of(1, 1).orElseThrow().at()).isEqualTo(now);
    }

    @Test
    void whileOneIsCountedOthersGetTheLastResult() throws Exception {
        asked(1);
        asked(2);
        now = now.plus(Recounts.FRESH);
        begun = new CountDownLatch(1);
        mayEnd = new CountDownLatch(1);
        var first = CompletableFuture.supplyAsync(() -> askedAnew(1));
        await(begun);

        assertThat(askedAnew(1)).isEqualTo(1);
        assertThat(askedAnew(2)).as("one at a time, whichever it is").isEqualTo(2);
        mayEnd.countDown();
        assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo(3);
        assertThat(counts).hasValue(3);
    }

    @Test
    void thoseWhoAskForTheFirstTimeAtOnceWaitForOneAndTheSame() throws Exception {
        begun = new CountDownLatch(1);
        mayEnd = new CountDownLatch(1);
        var first = CompletableFuture.supplyAsync(() -> asked(1));
        await(begun);
        var second = CompletableFuture.supplyAsync(() -> asked(1));
        mayEnd.countDown();

        assertThat(first.get(10, TimeUnit.SECONDS))
                .isEqualTo(second.get(10, TimeUnit.SECONDS))
                .isEqualTo(1);
    }
}
