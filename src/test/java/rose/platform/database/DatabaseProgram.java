package rose.platform.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** A program of its own that opens a data folder: {@code hold} it until its input ends, or {@code write} for ever. */
final class DatabaseProgram {

    private DatabaseProgram() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        EmbeddedPostgres database = EmbeddedPostgres.open(Path.of(arguments[1]), EmbeddedPostgres.Options.defaults());
        System.out.println((database.ownsServer() ? "owns " : "attached ") + database.jdbcUrl());
        switch (arguments[0]) {
            case "hold" -> System.in.read();
            case "write" -> write(database);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
        // Not closed, so that the shutdown hook has its work to do.
    }

    private static void write(EmbeddedPostgres database) throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password())) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("create table if not exists confirmed (number int primary key)");
            }
            connection.commit();
            insertUntilKilled(connection);
        }
    }

    /** Bounded, so that a program whose killer was killed ends by itself. */
    private static void insertUntilKilled(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into confirmed values (?)")) {
            for (int number = 1; number <= 200_000; number++) {
                insert.setInt(1, number);
                insert.executeUpdate();
                connection.commit();
                System.out.println(number);
            }
        }
    }
}
