package rose.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresBinariesTest {

    @TempDir
    Path cache;

    @Test
    void severalAtOnceUnpackOneWholeFolder() throws Exception {
        Callable<Path> unpacking = () -> new PostgresBinaries(cache).unpacked();
        try (ExecutorService pool = Executors.newFixedThreadPool(3)) {
            List<Future<Path>> folders = pool.invokeAll(List.of(unpacking, unpacking, unpacking));
            Path first = folders.getFirst().get();
            assertThat(folders).allMatch(each -> each.resultNow().equals(first));
            assertThat(PostgresBinaries.majorVersion(first)).isEqualTo(18);
        }
        try (var entries = Files.list(cache)) {
            assertThat(entries).hasSize(2);
        }
    }

    @Test
    void aFolderThatIsNotWholeIsUnpackedAnew() throws Exception {
        PostgresBinaries binaries = new PostgresBinaries(cache);
        Path server = binaries.unpacked().resolve("bin/postgres");
        Files.write(server, new byte[0]);
        Files.createDirectories(cache.resolve(binaries.unpacked().getFileName() + ".new/bin"));
        assertThat(PostgresBinaries.majorVersion(binaries.unpacked())).isEqualTo(18);
        Files.delete(server);
        assertThat(PostgresBinaries.majorVersion(binaries.unpacked())).isEqualTo(18);
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, false, /postgres-linux-x86_64.txz",
        "Linux, aarch64, false, /postgres-linux-arm_64.txz",
        "Linux, amd64, true, /postgres-linux-x86_64-alpine_linux.txz",
        "Mac OS X, aarch64, false, /postgres-darwin-arm_64.txz",
        "Windows 11, amd64, false, /postgres-windows-x86_64.txz"
    })
    void theArchiveIsThatOfThePlatform(String os, String arch, boolean alpine, String name) {
        assertThat(PostgresBinaries.resourceName(os, arch, alpine)).isEqualTo(name);
    }

    @Test
    void theCacheIsTheUsersOwnUnlessSet() {
        Path home = Path.of("/users/ylva");
        assertThat(CacheFolder.of(Map.of(), "Linux", home)).isEqualTo(home.resolve(".cache/rose"));
        assertThat(CacheFolder.of(Map.of("XDG_CACHE_HOME", "/c"), "Linux", home))
                .isEqualTo(Path.of("/c/rose"));
        assertThat(CacheFolder.of(Map.of(), "Mac OS X", home)).isEqualTo(home.resolve("Library/Caches/rose"));
        assertThat(CacheFolder.of(Map.of("ROSE_CACHE", "/r"), "Linux", home)).isEqualTo(Path.of("/r"));
    }
}
