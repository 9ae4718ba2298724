package rose.collection;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import rose.organisations.Viewer;
import rose.platform.Forbidden;
import rose.surveys.Survey;

/**
 * How long questions take, per survey and question: never whose time it was. A save only counts in memory; what has been counted
 * is written in one go, so that no save waits for it. The last seconds of a program that is killed are lost.
 */
@Component
public class QuestionTimes implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(QuestionTimes.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    /** Nobody is active in one field that long without a save; a browser's clock may jump. */
    private static final long MOST_MILLISECONDS = Duration.ofMinutes(30).toMillis();

    private final QuestionTimeStore store;
    private Map<Slot, Uses> counted = new HashMap<>();
    private ScheduledExecutorService clock;

    QuestionTimes(QuestionTimeStore store) {
        this.store = store;
    }

    /** Where a use is counted. In a fixed order, so that two nodes never wait for each other. */
    record Slot(long surveyId, String question, int bucket) {

        static final Comparator<Slot> ORDER = Comparator.comparingLong(Slot::surveyId)
                .thenComparing(Slot::question)
                .thenComparing(Slot::bucket);
    }

    record Uses(long count, long milliseconds) {

        Uses plus(Uses more) {
            return new Uses(count + more.count, milliseconds + more.milliseconds);
        }
    }

    /**
     * Counts one use of a field. One without any time is none.
     *
     * @param block the block that the question stands in, or null
     */
    void add(long surveyId, String block, String question, long milliseconds) {
        long time = Math.min(milliseconds, MOST_MILLISECONDS);
        if (time > 0) {
            count(Map.of(new Slot(surveyId, id(block, question), bucket(time)), new Uses(1, time)));
        }
    }

    static String id(String block, String question) {
        return block == null ? question : block + "." + question;
    }

    /** 0 for less than two seconds, 1 for less than four, and so on. */
    private static int bucket(long milliseconds) {
        return 63 - Long.numberOfLeadingZeros(Math.max(1, milliseconds / 1000));
    }

    private synchronized void count(Map<Slot, Uses> more) {
        more.forEach((slot, uses) -> counted.merge(slot, uses, Uses::plus));
    }

    private synchronized Map<Slot, Uses> taken() {
        Map<Slot, Uses> taken = counted;
        counted = new HashMap<>();
        return taken;
    }

    /** Writes what has been counted since it was last called; what cannot be written is kept for the next time. */
    void write() {
        Map<Slot, Uses> taken = new TreeMap<>(Slot.ORDER);
        taken.putAll(taken());
        if (taken.isEmpty()) {
            return;
        }
        try {
            store.add(taken);
        } catch (RuntimeException failed) {
            LOG.warn("question times could not be written", failed);
            count(taken);
        }
    }

    /** What each question of a survey takes; those that nobody has been in or answered are not there. For analysts. */
    public List<QuestionTime> of(Survey survey, Viewer viewer) {
        if (!viewer.analyst()) {
            throw new Forbidden("question times of survey " + survey.id());
        }
        return store.times(survey.id());
    }

    @Override
    public synchronized void start() {
        clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("question-times").factory());
        clock.scheduleWithFixedDelay(this::write, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Before the database is closed. */
    @Override
    public void stop() {
        synchronized (this) {
            clock.shutdown();
            clock = null;
        }
        write();
    }

    @Override
    public synchronized boolean isRunning() {
        return clock != null;
    }
}
