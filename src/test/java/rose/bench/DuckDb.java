package rose.bench;

import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** A DuckDB in memory, with as many threads as it takes by itself. */
final class DuckDb implements AutoCloseable {

    private final DuckDBConnection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    private DuckDb(DuckDBConnection connection) {
        this.connection = connection;
    }

    static DuckDb empty() throws SQLException {
        return new DuckDb((DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:"));
    }

    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    DuckDBAppender table(String name) throws SQLException {
        return connection.createAppender("main", name);
    }

    /** One row of a table. */
    static void row(DuckDBAppender table, Object... values) throws SQLException {
        table.beginRow();
        for (Object value : values) {
            switch (value) {
                case null -> table.appendNull();
                case Long number -> table.append(number.longValue());
                case Integer number -> table.append(number.intValue());
                case Short number -> table.append(number.shortValue());
                case Byte number -> table.append(number.byteValue());
                case Boolean is -> table.append(is.booleanValue());
                default -> table.append(value.toString());
            }
        }
        table.endRow();
    }

    /** All rows of a statement, which is prepared once. */
    List<List<Object>> rows(String sql) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        try (ResultSet result = statement.executeQuery()) {
            int columns = result.getMetaData().getColumnCount();
            List<List<Object>> rows = new ArrayList<>();
            while (result.next()) {
                List<Object> row = new ArrayList<>(columns);
                for (int column = 1; column <= columns; column++) {
                    row.add(result.getObject(column));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
