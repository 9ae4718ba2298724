package rose.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static rose.platform.database.DatabaseUnavailable.Reason.BINARIES_NOT_RUNNABLE;
import static rose.platform.database.DatabaseUnavailable.Reason.CLUSTER_DAMAGED;
import static rose.platform.database.DatabaseUnavailable.Reason.DIRECTORY_NOT_OURS;
import static rose.platform.database.DatabaseUnavailable.Reason.DIRECTORY_NOT_WRITABLE;
import static rose.platform.database.DatabaseUnavailable.Reason.DISK_FULL;
import static rose.platform.database.DatabaseUnavailable.Reason.OTHER_MAJOR_VERSION;
import static rose.platform.database.DatabaseUnavailable.Reason.OWNER_NOT_ANSWERING;
import static rose.platform.database.DatabaseUnavailable.Reason.PORT_TAKEN;
import static rose.platform.database.DatabaseUnavailable.Reason.SERVER_FAILED;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rose.platform.database.EmbeddedPostgres.Options;

class UnavailableTest {

    @TempDir
    Path folder;

    private final Options options = Options.defaults().withoutShutdownHook();

    @AfterEach
    void nothingIsLeftRunning() throws Exception {
        assertThat(Database.processes(folder)).isEmpty();
    }

    private DatabaseUnavailable problem(Path path, Options with) {
        return catchThrowableOfType(
                DatabaseUnavailable.class,
                () -> EmbeddedPostgres.open(path, with).close());
    }

    private void assertProblem(Path path, DatabaseUnavailable.Reason reason, Object... arguments) {
        DatabaseUnavailable problem = problem(path, options);
        assertThat(problem.reason()).isEqualTo(reason);
        assertThat(problem.arguments())
                .isEqualTo(List.of(arguments).stream().map(Object::toString).toList());
    }

    @Test
    void aFolderWithOtherThingsInItIsLeftAlone() throws IOException {
        Files.writeString(folder.resolve("bokslut.txt"), "kvar");
        assertProblem(folder, DIRECTORY_NOT_OURS, folder, "bokslut.txt");
        assertThat(folder).isDirectoryNotContaining("glob:**rose.lock");
    }

    @Test
    void aClusterThatSomeoneElseMadeIsLeftAlone() throws IOException {
        Files.createDirectory(folder.resolve("postgres"));
        assertProblem(folder, DIRECTORY_NOT_OURS, folder, "postgres");
    }

    @Test
    void aFileInTheFoldersPlaceIsNotOurs() throws IOException {
        Path file = Files.createFile(folder.resolve("data"));
        assertProblem(file, DIRECTORY_NOT_OURS, file, "data");
    }

    @Test
    void aFolderOnAReadOnlyPlaceIsNotWritable() throws IOException {
        Path readOnly = Files.createDirectory(
                folder.resolve("locked"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-x------")));
        assumeTrue(!Files.isWritable(readOnly), "Root writes everywhere");
        assertProblem(readOnly, DIRECTORY_NOT_WRITABLE, readOnly);
        assertProblem(readOnly.resolve("data"), DIRECTORY_NOT_WRITABLE, readOnly.resolve("data"));
    }

    @Test
    void aPlaceWhereNoFolderCanBeMadeIsNotWritable() {
        Path impossible = Path.of("/proc/rose/data");
        assumeTrue(Files.isDirectory(Path.of("/proc/self")), "Only where the system has /proc");
        assertProblem(impossible, DIRECTORY_NOT_WRITABLE, impossible);
    }

    @Test
    void aClusterOfAnotherMajorVersionIsNamed() throws IOException {
        Database.open(folder).close();
        Path version = folder.resolve("postgres/PG_VERSION");
        Files.writeString(version, "16\n");
        assertProblem(folder, OTHER_MAJOR_VERSION, folder.resolve("postgres"), 16, 18);
        Files.writeString(version, "18\n");
        assertThat(problem(folder, options)).isNull();
    }

    @Test
    void aClusterWithoutItsControlFileIsDamaged() throws IOException {
        Database.open(folder).close();
        Files.delete(folder.resolve("postgres/global/pg_control"));
        assertProblem(folder, CLUSTER_DAMAGED, folder.resolve("postgres"));
    }

    @Test
    void aServerThatWillNotStartShowsTheEndOfItsLog() throws IOException {
        Database.open(folder).close();
        Files.writeString(folder.resolve("postgres/postgresql.conf"), "no_such_setting = 1\n");
        DatabaseUnavailable problem = problem(folder, options);
        assertThat(problem.reason()).isEqualTo(SERVER_FAILED);
        assertThat(problem.logTail()).contains("no_such_setting");
    }

    @Test
    void aWantedPortThatIsTakenIsNamed() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            DatabaseUnavailable problem = problem(folder, options.withPort(other.getLocalPort()));
            assertThat(problem.reason()).isEqualTo(PORT_TAKEN);
            assertThat(problem.arguments()).containsExactly("" + other.getLocalPort());
        }
        assertThat(problem(folder, options)).isNull();
    }

    @Test
    void anOwnerThatDoesNotAnswerIsNotWaitedForForEver() throws Exception {
        try (FolderLock held =
                FolderLock.tryAcquire(folder.toRealPath().resolve("rose.lock")).orElseThrow()) {
            DatabaseUnavailable problem = problem(folder, options.withPatience(Duration.ofSeconds(1)));
            assertThat(problem.reason()).isEqualTo(OWNER_NOT_ANSWERING);
            assertThat(problem.arguments()).containsExactly(folder.toString(), "1");
            assertThat(held).isNotNull();
        }
        assertThat(problem(folder, options)).isNull();
    }

    @Test
    void binariesThatCannotRunAreNamed() throws IOException {
        Path none = Files.createDirectory(folder.resolve("none"));
        DatabaseUnavailable problem =
                catchThrowableOfType(DatabaseUnavailable.class, () -> PostgresBinaries.majorVersion(none));
        assertThat(problem.reason()).isEqualTo(BINARIES_NOT_RUNNABLE);
        assertThat(problem.arguments()).first().isEqualTo(none.toString());
    }

    @Test
    void aFullDiskIsRecognisedInWhatIsSaid() {
        String said = "initdb: error: could not write file \"x\": No space left on device";
        assertThat(Problems.of(said, "", folder).reason()).isEqualTo(DISK_FULL);
        assertThat(Problems.of(new IOException("No space left on device"), folder)
                        .reason())
                .isEqualTo(DISK_FULL);
    }
}
