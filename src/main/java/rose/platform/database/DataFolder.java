package rose.platform.database;

import static rose.platform.database.DatabaseUnavailable.Reason.DIRECTORY_NOT_OURS;
import static rose.platform.database.DatabaseUnavailable.Reason.DIRECTORY_NOT_WRITABLE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The folder that holds one embedded database, and the names of what lies in it. */
record DataFolder(Path path) {

    private static final Set<String> ALWAYS_THERE = Set.of("lost+found", ".gitkeep", ".gitignore");

    /**
     * Makes the folder if it is not there.
     *
     * @throws DatabaseUnavailable DIRECTORY_NOT_WRITABLE, or DIRECTORY_NOT_OURS for a folder with other things in it
     */
    static DataFolder prepare(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        return Problems.onFiles(absolute, () -> {
            if (Files.exists(absolute) && !Files.isDirectory(absolute)) {
                throw DatabaseUnavailable.because(DIRECTORY_NOT_OURS, absolute, absolute.getFileName());
            }
            Folders.createDirectories(absolute, "rwx--x--x");
            DataFolder folder = new DataFolder(absolute.toRealPath());
            folder.requireOurs();
            folder.requireWritable();
            return folder;
        });
    }

    Path lock() {
        return path.resolve("rose.lock");
    }

    Path cluster() {
        return path.resolve("postgres");
    }

    Path properties() {
        return path.resolve("postgres.properties");
    }

    ServerLog log() {
        return new ServerLog(path.resolve("postgres.log"));
    }

    Path passwordFile() {
        return path.resolve("postgres.pw");
    }

    // The lock file is the first thing we put in a folder, so it marks the folder as ours. It is looked for last:
    // another program that starts at the same moment may just have put it there.
    private void requireOurs() throws IOException {
        Optional<String> other;
        try (Stream<Path> entries = Files.list(path)) {
            other = entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> !ALWAYS_THERE.contains(name))
                    .sorted()
                    .findFirst();
        }
        if (other.isPresent() && !Files.exists(lock())) {
            throw DatabaseUnavailable.because(DIRECTORY_NOT_OURS, path, other.get());
        }
    }

    private void requireWritable() {
        Stream.of(path, lock(), properties(), log().file())
                .filter(Files::exists)
                .filter(each -> !Files.isReadable(each) || !Files.isWritable(each))
                .findFirst()
                .ifPresent(each -> {
                    throw DatabaseUnavailable.because(DIRECTORY_NOT_WRITABLE, each);
                });
    }
}
