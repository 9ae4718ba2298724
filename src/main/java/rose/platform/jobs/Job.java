package rose.platform.jobs;

import java.time.Duration;
import java.time.LocalTime;

/**
 * Work that is done again and again while the program serves. Each time one node does it. A node that is killed in
 * the middle is missed after about a minute, and another begins the work anew: it must bear being done twice. A
 * failure is logged, and the next time comes as usual.
 *
 * @param name the same for good, as {@code remind-contacts}: by it the database knows when the job is due
 */
public record Job(String name, Timing timing, Runnable work) {

    /** When a job is due. */
    public sealed interface Timing {

        /** So long after it was last done; at once on a new database. */
        record Every(Duration pause) implements Timing {}

        /** Each day at that time in Stockholm; a time when no node was up is made good at the next start. */
        record Daily(LocalTime time) implements Timing {}
    }

    public static Job every(Duration pause, String name, Runnable work) {
        return new Job(name, new Timing.Every(pause), work);
    }

    public static Job daily(LocalTime time, String name, Runnable work) {
        return new Job(name, new Timing.Daily(time), work);
    }

    /** Does it now and here, whether it is due or not, as tests do. */
    public void run() {
        work.run();
    }
}
