package rose.analysis.facts;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps a node's facts as new as the database, so that whoever asks need not wait while changes are read: a short question some
 * times a second, by a thread of its own. A question rather than {@code LISTEN}, which needs a connection of its own that nobody
 * may pool, and tells nothing of what was missed while it was broken.
 */
class FactsRefresh implements SmartLifecycle {

    static final Duration PAUSE = Duration.ofMillis(250);

    private static final Logger LOG = LoggerFactory.getLogger(FactsRefresh.class);

    private final FactsInMemory memory;
    private ScheduledExecutorService thread;
    private boolean begun;
    private boolean failing;

    FactsRefresh(FactsInMemory memory) {
        this.memory = memory;
    }

    @Override
    public synchronized void start() {
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("facts").daemon().factory());
        thread.scheduleWithFixedDelay(this::refresh, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** One that fails is told of once; the next asks for all that has changed since the last that did not. */
    private void refresh() {
        try {
            if (begun) {
                memory.refresh();
            } else {
                memory.begin();
                begun = true;
            }
            failing = false;
        } catch (RuntimeException e) {
            if (!failing && isRunning()) {
                LOG.warn("facts not refreshed", e);
            }
            failing = true;
        }
    }

    @Override
    public synchronized void stop() {
        if (isRunning()) {
            thread.shutdownNow();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
