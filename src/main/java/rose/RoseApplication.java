package rose;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/**
 * The program. Its modules are the packages beside this class, in the way of the data: organisations, agreements, collection,
 * coding, analysis, publication.
 */
@SpringBootApplication
@Modulithic(sharedModules = {"platform", "shell"})
public class RoseApplication {

    public static void main(String[] words) {
        quietUntilStarted();
        System.exit(new CommandLine(System.out, System.err).run(words));
    }

    /** Until Spring has read where to log, nothing is logged: the terminal is for the user. */
    private static void quietUntilStarted() {
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(ch.qos.logback.classic.Level.OFF);
        }
    }
}
