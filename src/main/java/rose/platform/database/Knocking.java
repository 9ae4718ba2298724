package rose.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;

/** One short connection, to see that the server answers and takes the password. */
final class Knocking {

    private static final String INVALID_PASSWORD = "28P01";

    private Knocking() {}

    static void on(ServerProperties properties) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", ServerProperties.USER);
        login.setProperty("password", properties.password());
        login.setProperty("connectTimeout", "5");
        login.setProperty("loginTimeout", "10");
        try (Connection connection = new Driver().connect(properties.jdbcUrl(), login)) {
            connection.isValid(5);
        }
    }

    static boolean isWrongPassword(SQLException refusal) {
        return INVALID_PASSWORD.equals(refusal.getSQLState());
    }
}
