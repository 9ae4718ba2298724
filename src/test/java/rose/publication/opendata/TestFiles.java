package rose.publication.opendata;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The schemas of others, which lie beside the repository; where they are missing, tests that need them are skipped. */
final class TestFiles {

    private static final Path FOLDER =
            Path.of(Optional.ofNullable(System.getenv("ROSE_TESTFILES")).orElse("../shared/data/testfiles"));

    private TestFiles() {}

    static Path required(String name) {
        Path file = FOLDER.resolve(name);
        assumeTrue(Files.exists(file), "there is no " + file);
        return file;
    }
}
