package rose.coding;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How fast somebody codes.
 *
 * @param counted how many interventions it is computed from
 * @param secondsEach the median time from one done to the next, in seconds; 0 where there are too few to tell
 */
public record Pace(int counted, long secondsEach) {

    static final Duration LOOKED_BACK = Duration.ofHours(3);

    /** A longer time between two is a pause. */
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private static final int ENOUGH = 5;

    /** @param done when each was done, newest first */
    static Pace of(List<Instant> done) {
        List<Long> seconds = IntStream.range(1, done.size())
                .mapToObj(i -> Duration.between(done.get(i), done.get(i - 1)))
                .filter(time -> time.compareTo(PAUSE) < 0)
                .map(Duration::toSeconds)
                .sorted()
                .toList();
        return seconds.size() < ENOUGH
                ? new Pace(seconds.size(), 0)
                : new Pace(seconds.size(), Math.max(1, seconds.get(seconds.size() / 2)));
    }

    public boolean known() {
        return secondsEach > 0;
    }

    /** How long so many take at this pace. */
    public Duration of(int interventions) {
        return Duration.ofSeconds(secondsEach * interventions);
    }
}
