package rose.commandline;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import rose.platform.database.EmbeddedPostgres;

/** Looks into the embedded database of a data folder, whether a program runs on it or not. */
final class Sql {

    private Sql() {}

    /** The first column. */
    static List<String> ask(Path data, String sql) {
        try (EmbeddedPostgres database = EmbeddedPostgres.open(
                        data.resolve("database"),
                        EmbeddedPostgres.Options.defaults().withoutShutdownHook());
                Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> answers = new ArrayList<>();
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
            return answers;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    static long interventions(Path data) {
        return Long.parseLong(
                ask(data, "select count(*) from collection.intervention").getFirst());
    }
}
