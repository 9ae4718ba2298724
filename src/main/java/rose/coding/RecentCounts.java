package rose.coding;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Counts that the bench shows at every step. One over a thousand is shown as it was last counted, and counted anew beside when
 * that was ten seconds ago: nobody sees the difference there, and nobody waits for what takes longer than all else on the page.
 * Smaller ones, and those that nobody has looked at for ten minutes, are counted at once.
 */
@Component
class RecentCounts {

    private static final int LARGE = 1_000;
    private static final Duration RECENT = Duration.ofSeconds(10);
    private static final Duration OLD = Duration.ofMinutes(10);
    private static final int MOST_KEPT = 1_000;

    private final Map<Object, Kept> kept = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Executor beside;

    @Autowired
    RecentCounts(Clock clock) {
        this(clock, Thread::startVirtualThread);
    }

    /** @param beside counts anew while what was counted is shown */
    RecentCounts(Clock clock, Executor beside) {
        this.clock = clock;
        this.beside = beside;
    }

    private record Kept(Object count, Instant at) {}

    /** @param size of a count, by which it is large or not */
    @SuppressWarnings("unchecked")
    <T> T of(Object key, ToIntFunction<T> size, Supplier<T> counting) {
        Instant now = clock.instant();
        Kept known = kept.get(key);
        if (known == null || !now.isBefore(known.at().plus(OLD))) {
            return count(key, size, counting);
        }
        // whoever puts the moment forward is the one who counts
        if (!now.isBefore(known.at().plus(RECENT)) && kept.replace(key, known, new Kept(known.count(), now))) {
            beside.execute(() -> count(key, size, counting));
        }
        return (T) known.count();
    }

    private <T> T count(Object key, ToIntFunction<T> size, Supplier<T> counting) {
        T count = counting.get();
        if (size.applyAsInt(count) < LARGE) {
            kept.remove(key);
            return count;
        }
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        kept.put(key, new Kept(count, clock.instant()));
        return count;
    }
}
