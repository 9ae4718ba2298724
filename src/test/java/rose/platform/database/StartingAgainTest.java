package rose.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartingAgainTest {

    @TempDir
    Path folder;

    private String firstUrl;

    @BeforeEach
    void haveBeenStartedAndStopped() throws Exception {
        try (EmbeddedPostgres first = Database.open(folder)) {
            assertThat(first.ownsServer()).isTrue();
            firstUrl = first.jdbcUrl();
            Database.run(first, "create table kept as select 'Åre' as name");
        }
        assertThat(Database.processes(folder)).isEmpty();
    }

    @AfterEach
    void sweep() throws Exception {
        Database.sweep(folder);
    }

    @Test
    void dataAndPortAreKept() throws Exception {
        try (EmbeddedPostgres second = Database.open(folder)) {
            assertThat(Database.ask(second, "select name from kept")).containsExactly("Åre");
            assertThat(second.jdbcUrl()).isEqualTo(firstUrl);
        }
        assertThat(Database.processes(folder)).isEmpty();
    }

    @Test
    void anotherPortIsChosenWhereTheOldOneIsTaken() throws Exception {
        int port = Integer.parseInt(firstUrl.replaceAll(".*:(\\d+)/.*", "$1"));
        try (ServerSocket other = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"));
                EmbeddedPostgres second = Database.open(folder)) {
            assertThat(second.port()).isNotEqualTo(other.getLocalPort());
            assertKept(second);
        }
    }

    @Test
    void aPidFileOfNoLivingProcessIsNoObstacle() throws Exception {
        long gone = new ProcessBuilder("true").start().pid();
        assertStartsOver(pidFile(gone));
    }

    @Test
    void aPidFileOfSomeOtherProgramIsNoObstacle() throws Exception {
        assertStartsOver(pidFile(ProcessHandle.current().pid()));
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void aPidFileOfGarbageIsNoObstacle() throws Exception {
        assertStartsOver("");
        assertStartsOver("råtta\n\0\n");
    }

    private String pidFile(long process) {
        return process + "\n" + folder.resolve("postgres")
                + "\n1700000000\n5432\n\n127.0.0.1\n  1234567    7\nready   \n";
    }

    private void assertStartsOver(String pidFile) throws Exception {
        Files.writeString(folder.resolve("postgres/postmaster.pid"), pidFile);
        assertKeptAfterOpening();
    }

    @Test
    void damagedPropertiesAreMadeAnewWithoutLosingData() throws Exception {
        Path properties = folder.resolve("postgres.properties");
        String good = Files.readString(properties);
        Files.write(
                properties, new byte[] {0, -1, '\\', 'u', 'x', '\n', 'p', 'o', 'r', 't', '=', '9', '9', '9', '9', '9'});
        assertKeptAfterOpening();
        Files.writeString(properties, good.replaceAll("(?m)^(password=).*", "$1" + "x".repeat(32)));
        assertKeptAfterOpening();
        Files.delete(properties);
        assertKeptAfterOpening();
    }

    @Test
    void anOldPasswordNoLongerFitsAfterANewOneWasMade() throws Exception {
        String old =
                ServerProperties.read(folder.resolve("postgres.properties")).password();
        Files.delete(folder.resolve("postgres.properties"));
        try (EmbeddedPostgres second = Database.open(folder)) {
            assertThat(second.password()).isNotEqualTo(old);
        }
    }

    @Test
    void aClusterLeftHalfMadeIsClearedAway() throws Exception {
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.createFile(other.resolve("rose.lock"));
        Path half = Files.createDirectories(other.resolve("postgres.new-1/base"));
        Files.writeString(half.resolveSibling("PG_VERSION"), "18\n");
        try (EmbeddedPostgres database = Database.open(other)) {
            assertThat(Database.ask(database, "select 1")).containsExactly("1");
        }
        assertThat(half.getParent()).doesNotExist();
    }

    @Test
    void aLargeLogIsPutAside() throws Exception {
        Path log = folder.resolve("postgres.log");
        Files.writeString(log, "x".repeat((int) ServerLog.LIMIT_BYTES + 1));
        assertKeptAfterOpening();
        assertThat(log).content().doesNotContain("xxx");
        assertThat(folder.resolve("postgres.log.1")).content().startsWith("xxx");
    }

    private void assertKeptAfterOpening() throws Exception {
        try (EmbeddedPostgres database = Database.open(folder)) {
            assertKept(database);
        }
    }

    private static void assertKept(EmbeddedPostgres database) throws Exception {
        assertThat(Database.ask(database, "select name from kept")).isEqualTo(List.of("Åre"));
    }
}
