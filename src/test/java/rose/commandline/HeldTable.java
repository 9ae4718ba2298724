package rose.commandline;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import rose.platform.database.EmbeddedPostgres;

/** A table that can be read, and that nobody writes in until this is closed: who tries to is in the middle of their work. */
final class HeldTable implements AutoCloseable {

    private final EmbeddedPostgres database;
    private final Connection connection;

    private HeldTable(Path data, String table) throws SQLException {
        database = EmbeddedPostgres.open(
                data.resolve("database"), EmbeddedPostgres.Options.defaults().withoutShutdownHook());
        connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("lock table " + table + " in share mode");
        }
    }

    static HeldTable of(Path data, String table) throws SQLException {
        return new HeldTable(data, table);
    }

    /** Whether somebody wants to write in it. */
    boolean waitedFor() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet waiting = statement.executeQuery("select 1 from pg_locks where not granted")) {
            return waiting.next();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        database.close();
    }
}
