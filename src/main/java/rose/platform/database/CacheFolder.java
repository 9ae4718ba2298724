package rose.platform.database;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where unpacked binaries lie: what each system calls the user's cache folder. */
final class CacheFolder {

    /** For a server run as someone else by root, whose home that someone cannot enter. */
    static final Path OF_THE_MACHINE = Path.of("/var/cache/rose");

    private CacheFolder() {}

    static Path ofThisUser() {
        return of(System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
    }

    static Path of(Map<String, String> environment, String osName, Path home) {
        return set(environment, "ROSE_CACHE")
                .orElseGet(() -> bySystem(environment, osName, home).resolve("rose"));
    }

    private static Path bySystem(Map<String, String> environment, String osName, Path home) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.contains("mac")) {
            return home.resolve("Library/Caches");
        }
        if (os.startsWith("win")) {
            return set(environment, "LOCALAPPDATA").orElse(home.resolve("AppData/Local"));
        }
        return set(environment, "XDG_CACHE_HOME").orElse(home.resolve(".cache"));
    }

    private static Optional<Path> set(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }
}
