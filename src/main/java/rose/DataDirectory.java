package rose;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import rose.platform.Texts;
import rose.platform.UserProblem;

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

    /** The folder, made if it is not there. Asked before anything else: the log lies there too. */
    static Path usable(Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new UserProblem("platform.data-no-folder", folder);
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException refused) {
            throw new UserProblem("platform.database.DIRECTORY_NOT_WRITABLE", folder);
        }
        if (!Files.isWritable(folder)) {
            throw new UserProblem("platform.database.DIRECTORY_NOT_WRITABLE", folder);
        }
        return folder;
    }
}
