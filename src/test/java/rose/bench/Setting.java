package rose.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/**
 * What a suite is run with.
 *
 * @param folder empty, and the suite's own
 * @param quick whether to end within a minute
 */
record Setting(Path folder, boolean quick, Launcher launcher, PrintStream err) {

    /** One of two numbers: the first when everything is to be measured, the second when it must be quick. */
    int times(int full, int quickly) {
        return quick ? quickly : full;
    }

    /** How a request is repeated. */
    Timings.Plan plan() {
        return quick
                ? new Timings.Plan(20, 60, Duration.ofMillis(600))
                : new Timings.Plan(150, 300, Duration.ofSeconds(8));
    }

    /** How something heavy is repeated. */
    Timings.Plan heavyPlan() {
        return quick ? new Timings.Plan(0, 3, Duration.ofSeconds(1)) : new Timings.Plan(3, 15, Duration.ofSeconds(15));
    }

    /** What whoever reads the table must know. */
    void say(String line) {
        err.println(line);
    }

    /** What begins now, how long after the start, and how busy the machine is: a busy one makes everything slow. */
    void progress(String what) {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        long seconds = ManagementFactory.getRuntimeMXBean().getUptime() / 1000;
        err.println(what + " … (load " + String.format(Locale.ROOT, "%.1f", load) + ", " + seconds + " s)");
    }
}
