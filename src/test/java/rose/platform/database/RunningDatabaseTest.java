package rose.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunningDatabaseTest {

    @TempDir
    static Path folder;

    private static EmbeddedPostgres database;

    @BeforeAll
    static void open() {
        database = Database.open(folder);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "data_checksums, on",
        "password_encryption, scram-sha-256",
        "max_connections, 60",
        "shared_buffers, 128MB",
        "server_encoding, UTF8",
        "log_timezone, UTC"
    })
    void theServerKeepsWhatItConfirms(String setting, String value) throws Exception {
        assertThat(Database.ask(database, "show " + setting)).containsExactly(value);
    }

    @Test
    void thePasswordIsNeededAndMustBeRight() {
        for (String wrong : List.of("wrong", database.password().toLowerCase(), "")) {
            assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), database.user(), wrong))
                    .hasMessageContaining("password");
        }
        assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), passwordless(database.user())))
                .hasMessageContaining("password");
        assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), passwordless("postgres")))
                .hasMessageContaining("password");
    }

    private static Properties passwordless(String user) {
        Properties login = new Properties();
        login.setProperty("user", user);
        return login;
    }

    @Test
    void thePasswordIsLongAndForTheOwnersEyesOnly() throws IOException {
        assertThat(database.password()).hasSize(32);
        for (String name : List.of("postgres.properties", "postgres.log", "rose.lock")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
                    .as(name)
                    .isEqualTo("rw-------");
        }
        assertThat(folder.resolve("postgres.pw")).doesNotExist();
    }

    @Test
    void thePasswordIsNotLogged() throws IOException {
        assertThat(folder.resolve("postgres.log")).content().doesNotContain(database.password());
    }

    @Test
    void onlyLoopbackIsListenedOn() throws Exception {
        assertThat(Database.ask(database, "show listen_addresses")).containsExactly("127.0.0.1");
        assertThat(Database.ask(database, "show unix_socket_directories")).containsExactly("");
        List<InetAddress> others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.getHostAddress().equals("127.0.0.1"))
                .toList();
        assertThat(others).isNotEmpty().noneMatch(RunningDatabaseTest::isListenedOn);
        assertThat(isListenedOn(InetAddress.getByName("127.0.0.1"))).isTrue();
    }

    private static boolean isListenedOn(InetAddress address) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, database.port()), 2000);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    @Test
    void theProgramIsNoSuperuserYetMaySetUpWhatItNeeds() throws Exception {
        assertThat(Database.ask(database, "select rolsuper from pg_roles where rolname = current_user"))
                .containsExactly("f");
        Database.run(
                database,
                "create schema reports; create extension pg_trgm;"
                        + " create extension unaccent; create extension pgcrypto");
        assertThat(Database.ask(database, "select extname from pg_extension order by 1"))
                .contains("pg_trgm", "pgcrypto", "unaccent");
        assertThatThrownBy(() -> Database.run(database, "copy (select 1) to program 'true'"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void swedishSortsAsSwedishByDefaultAndByName() throws Exception {
        String names = "(values ('Öckerö'), ('Ängelholm'), ('Åre'), ('Zinkgruvan'), ('Alvesta')) as place (name)";
        String[] sorted = {"Alvesta", "Zinkgruvan", "Åre", "Ängelholm", "Öckerö"};
        assertThat(Database.ask(database, "select name from " + names + " order by name"))
                .containsExactly(sorted);
        assertThat(Database.ask(database, "select name from " + names + " order by name collate \"sv-SE-x-icu\""))
                .containsExactly(sorted);
    }

    @Test
    void swedishIsFoldedMatchedAndStemmed() throws Exception {
        assertThat(Database.ask(database, "select upper('åäö') || lower('ÅÄÖ')"))
                .containsExactly("ÅÄÖåäö");
        assertThat(Database.ask(database, "select 'ÅTGÄRD' ilike 'åtgärd'")).containsExactly("t");
        assertThat(Database.ask(database, "select to_tsvector('swedish', 'ÅTGÄRDERNA för äldre')::text"))
                .containsExactly("'äldr':3 'åtgärd':1");
    }

    @Test
    void theLogDoesNotHoldWhatPeopleWrote() throws Exception {
        assertThatThrownBy(() -> Database.run(
                        database,
                        "create table kept (text text primary key); insert into kept values ('hemligt'), ('hemligt')"))
                .hasMessageContaining("duplicate key");
        assertThat(folder.resolve("postgres.log"))
                .content()
                .contains("duplicate key")
                .doesNotContain("hemligt");
    }

    @Test
    void openingTwiceInOneProgramUsesTheSameServer() throws Exception {
        try (EmbeddedPostgres second = Database.open(folder)) {
            assertThat(second.ownsServer()).isFalse();
            assertThat(second.jdbcUrl()).isEqualTo(database.jdbcUrl());
        }
        assertThat(Database.ask(database, "select 1")).containsExactly("1");
        try (Child child = Child.start("hold", folder)) {
            assertThat(child.line()).isEqualTo("attached " + database.jdbcUrl());
            assertThat(child.finish()).isZero();
        }
        assertThat(Database.ask(database, "select 1")).containsExactly("1");
    }
}
