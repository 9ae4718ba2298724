package rose.collection;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Copies rows one by one into a table, by PostgreSQL's own {@code copy} within the transaction that goes on. */
final class CopiedRows implements AutoCloseable {

    private static final int SENT_AT_ONCE = 64_000;

    private final DataSource dataSource;
    private final Connection connection;
    private final CopyIn copy;
    private final StringBuilder buffer = new StringBuilder();

    CopiedRows(DataSource dataSource, String table, String... columns) {
        this.dataSource = dataSource;
        this.connection = DataSourceUtils.getConnection(dataSource);
        String into = "copy " + table + " (" + String.join(", ", columns) + ") from stdin";
        this.copy = sql(() -> connection.unwrap(PGConnection.class).getCopyAPI().copyIn(into));
    }

    /** @param values as PostgreSQL writes them; null is nothing */
    void row(Object... values) {
        for (Object value : values) {
            buffer.append(value == null ? "\\N" : escaped(value.toString())).append('\t');
        }
        buffer.setCharAt(buffer.length() - 1, '\n');
        if (buffer.length() > SENT_AT_ONCE) {
            flush();
        }
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    /** A list as one value. */
    static String array(List<?> values) {
        return values.stream()
                .map(value -> '"' + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    private void flush() {
        byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
        buffer.setLength(0);
        sql(() -> {
            copy.writeToCopy(bytes, 0, bytes.length);
            return null;
        });
    }

    /** Ends the copying, also where reading broke off: what was copied is then thrown away with the transaction. */
    @Override
    public void close() {
        flush();
        sql(copy::endCopy);
        DataSourceUtils.releaseConnection(connection, dataSource);
    }

    private interface SqlCall<T> {
        T call() throws SQLException;
    }

    private static <T> T sql(SqlCall<T> call) {
        try {
            return call.call();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
