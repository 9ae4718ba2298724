package rose;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import rose.platform.Texts;

/** Where data lies when {@code --data} does not say: beside the launcher, the demo's apart from one's own. */
final class DataDirectory {

    private static final Path OWN = of("run");
    private static final Path DEMO = of("demo");

    private DataDirectory() {}

    static Path of(String name) {
        String home = System.getenv().getOrDefault("ROSE_HOME", ".");
        return Path.of(home, "data", name).normalize();
    }

    /** One's own data where there is any, else the demo's, which is then said. */
    static Path existing(Texts texts, PrintStream err) {
        if (!Files.exists(OWN) && Files.exists(DEMO)) {
            err.println(texts.get("platform.using-demo-data", DEMO));
            return DEMO;
        }
        return OWN;
    }
}
