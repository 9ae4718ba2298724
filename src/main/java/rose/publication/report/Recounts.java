package rose.publication.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import rose.platform.Missing;

/**
 * Editions counted again (Swedish: omräkning), for everybody. What an edition rests on never changes, so that the last result of each
 * is kept for as long as the program runs. Whoever wants it anew gets that, but only one is counted at a time, and none more often
 * than once a minute: what is open to all must not let anybody keep the program busy.
 */
@Component
public class Recounts {

    private static final int HELD = 200;
    static final Duration FRESH = Duration.ofMinutes(1);

    private final Editions editions;
    private final Clock clock;
    private final ReentrantLock counting = new ReentrantLock(true);
    private final Map<Of, Counted> held = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Of, Counted> eldest) {
            return size() > HELD;
        }
    };

    @Autowired
    Recounts(ReportEditions editions, EditionStore store, Clock clock) {
        this(
                new Editions() {
                    @Override
                    public Optional<String> facts(long report, int number) {
                        editions.document(report, number);
                        return store.factsMark(report, number);
                    }

                    @Override
                    public Recount count(long report, int number) {
                        return editions.recount(report, number).orElseThrow();
                    }
                },
                clock);
    }

    Recounts(Editions editions, Clock clock) {
        this.editions = editions;
        this.clock = clock;
    }

    /** What is counted. */
    interface Editions {

        /** The mark of what it was counted from. @throws Missing where there is no such edition */
        Optional<String> facts(long report, int number);

        Recount count(long report, int number);
    }

    /** @param facts the mark of what it was counted from */
    private record Of(long report, int number, String facts) {}

    /** @param at when it was counted again */
    public record Counted(Recount recount, Instant at) {}

    /**
     * The last result, counted now where there is none.
     *
     * @return empty where nothing was kept with the edition
     * @throws Missing where there is no such edition
     */
    public Optional<Counted> of(long report, int number) {
        return key(report, number).map(this::known);
    }

    /** Counted now, unless it just was or another is being counted: then the last result. */
    public Optional<Counted> anew(long report, int number) {
        return key(report, number).map(this::anew);
    }

    private Counted anew(Of of) {
        Counted last = last(of);
        if (last == null || clock.instant().isBefore(last.at().plus(FRESH)) || !counting.tryLock()) {
            return known(of);
        }
        try {
            Counted meanwhile = last(of);
            return last.equals(meanwhile) ? count(of) : meanwhile;
        } finally {
            counting.unlock();
        }
    }

    private Optional<Of> key(long report, int number) {
        return editions.facts(report, number).map(mark -> new Of(report, number, mark));
    }

    private Counted known(Of of) {
        Counted last = last(of);
        if (last != null) {
            return last;
        }
        counting.lock();
        try {
            last = last(of);
            return last == null ? count(of) : last;
        } finally {
            counting.unlock();
        }
    }

    private Counted last(Of of) {
        synchronized (held) {
            return held.get(of);
        }
    }

    private Counted count(Of of) {
        Counted counted = new Counted(editions.count(of.report(), of.number()), clock.instant());
        synchronized (held) {
            held.put(of, counted);
        }
        return counted;
    }
}
