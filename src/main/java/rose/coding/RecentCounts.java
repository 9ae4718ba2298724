package rose.coding;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Component;

/**
 * Counts that the bench shows at every step. One over some thousands is counted again only after ten seconds: there nobody sees
 * the difference, and counting takes longer than all else on the page. Smaller ones are always counted.
 */
@Component
class RecentCounts {

    private static final int LARGE = 5_000;
    private static final Duration RECENT = Duration.ofSeconds(10);
    private static final int MOST_KEPT = 1_000;

    private final Map<Object, Kept> kept = new ConcurrentHashMap<>();
    private final Clock clock;

    RecentCounts(Clock clock) {
        this.clock = clock;
    }

    private record Kept(Object count, Instant until) {}

    /** @param size of a count, by which it is large or not */
    @SuppressWarnings("unchecked")
    <T> T of(Object key, ToIntFunction<T> size, Supplier<T> counting) {
        Instant now = clock.instant();
        Kept known = kept.get(key);
        if (known != null && now.isBefore(known.until())) {
            return (T) known.count();
        }
        T count = counting.get();
        if (size.applyAsInt(count) >= LARGE) {
            if (kept.size() >= MOST_KEPT) {
                kept.clear();
            }
            kept.put(key, new Kept(count, now.plus(RECENT)));
        }
        return count;
    }
}
