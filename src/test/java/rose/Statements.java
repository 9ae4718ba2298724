package rose;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.slf4j.LoggerFactory;

/** Counts the questions that are put to the database. */
public final class Statements {

    private static final String JOOQ = "org.jooq.tools.LoggerListener";

    private Statements() {}

    public static int during(Runnable work) {
        return during(work, "");
    }

    /** @param what is asked: counts only those that have it */
    public static int during(Runnable work, String what) {
        Logger log = (Logger) LoggerFactory.getLogger(JOOQ);
        Level before = log.getLevel();
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        heard.start();
        log.setLevel(Level.DEBUG);
        log.setAdditive(false);
        log.addAppender(heard);
        try {
            work.run();
        } finally {
            log.detachAppender(heard);
            log.setAdditive(true);
            log.setLevel(before);
        }
        return (int) heard.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(said -> said.startsWith("Executing query") && said.contains(what))
                .count();
    }
}
