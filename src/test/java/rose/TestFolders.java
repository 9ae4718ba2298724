package rose;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/** Folders for tests: in memory where the machine has such a place with room, because databases in them are quick. */
public final class TestFolders implements TempDirFactory {

    private static final Path MEMORY = Path.of("/dev/shm");
    private static final long ROOM_BYTES = 4L << 30;

    /** A new empty folder, to be deleted by whoever asked for it. */
    public static Path make() throws IOException {
        return Files.createTempDirectory(
                inMemory() ? MEMORY : Path.of(System.getProperty("java.io.tmpdir")), "rose-test");
    }

    private static boolean inMemory() throws IOException {
        if (!Files.isWritable(MEMORY)) {
            return false;
        }
        FileStore store = Files.getFileStore(MEMORY);
        return store.getUsableSpace() > ROOM_BYTES;
    }

    /** Every {@code @TempDir} of the tests is one of these; JUnit deletes it. */
    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext test) throws Exception {
        return make();
    }

    public static void delete(Path folder) throws IOException {
        List<Path> inside;
        try (var all = Files.walk(folder)) {
            inside = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : inside) {
            Files.deleteIfExists(each);
        }
    }
}
