package rose.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunAsTest {

    @TempDir
    Path temporary;

    private Path folder;

    @BeforeEach
    void aDatabaseMadeByRoot() throws Exception {
        assumeTrue(System.getProperty("user.name").equals("root"), "Only root runs the server as someone else");
        folder = temporary.resolve("data");
        Database.open(folder).close();
    }

    @Test
    void theServerOfRootIsNotRoot() throws Exception {
        try (EmbeddedPostgres database = Database.open(folder)) {
            assertThat(database.ownsServer()).isTrue();
            Path map = Path.of("/proc/" + Database.postmaster(folder).pid() + "/status");
            assertThat(map).content().containsPattern("CapEff:\\s+0{16}");
        }
    }

    @Test
    void aClusterOfAnotherUserIsServedAsThatUser() throws Exception {
        enterable(temporary);
        RunAs.other(4242).own(folder.resolve("postgres"));
        try (EmbeddedPostgres database = Database.open(folder)) {
            assertThat(Database.ask(database, "select 1")).containsExactly("1");
            assertThat(Path.of("/proc/" + Database.postmaster(folder).pid()))
                    .satisfies(process ->
                            assertThat(Files.getAttribute(process, "unix:uid")).isEqualTo(4242));
        }
        assertThat(Database.processes(folder)).isEmpty();
    }

    @Test
    void aClusterOfAnotherUserWhereThatUserCannotGoIsAClearProblem() throws Exception {
        RunAs.other(4242).own(folder.resolve("postgres"));
        DatabaseUnavailable problem = catchThrowableOfType(
                DatabaseUnavailable.class, () -> Database.open(folder).close());
        assertThat(problem.reason()).isEqualTo(DatabaseUnavailable.Reason.ROOT_REFUSED);
    }

    private static void enterable(Path folder) throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
