package rose.platform.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import rose.platform.database.EmbeddedPostgres.Options;

/** Short words for the tests. */
final class Database {

    private Database() {}

    static EmbeddedPostgres open(Path folder) {
        return EmbeddedPostgres.open(folder, Options.defaults().withoutShutdownHook());
    }

    static Connection connect(EmbeddedPostgres database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }

    static void run(EmbeddedPostgres database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static List<String> ask(EmbeddedPostgres database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> answers = new ArrayList<>();
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
            return answers;
        }
    }

    static List<ProcessHandle> processes(Path folder) {
        return new ServerProcesses(folder.resolve("postgres")).alive();
    }

    static ProcessHandle postmaster(Path folder) throws IOException {
        return new ServerProcesses(folder.resolve("postgres")).postmaster().orElseThrow();
    }

    /** Ends what a test that failed halfway has left running. */
    static void sweep(Path folder) throws IOException {
        new ServerProcesses(folder.resolve("postgres")).end(Duration.ofSeconds(5));
    }
}
