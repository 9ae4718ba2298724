package rose.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rose.platform.database.EmbeddedPostgres;

/**
 * The database: an outside PostgreSQL where {@code ROSE_DB_URL} names one, else the embedded one in the data directory.
 */
@Configuration
class DatabaseConfiguration {

    private static final int CONNECTIONS = 16;

    /** The embedded server, or nothing; a bean of its own so that it is stopped after all that uses it. */
    record Server(EmbeddedPostgres postgres) implements AutoCloseable {
        @Override
        public void close() {
            if (postgres != null) {
                postgres.close();
            }
        }
    }

    @Bean(destroyMethod = "close")
    Server databaseServer(@Value("${ROSE_DB_URL:}") String url, @Value("${rose.data}") Path data) {
        return new Server(
                url.isEmpty()
                        ? EmbeddedPostgres.open(
                                data.resolve("database"),
                                EmbeddedPostgres.Options.defaults().withoutShutdownHook())
                        : null);
    }

    @Bean(destroyMethod = "close")
    DataSource dataSource(
            Server server,
            @Value("${ROSE_DB_URL:}") String url,
            @Value("${ROSE_DB_USER:}") String user,
            @Value("${ROSE_DB_PASSWORD:}") String password) {
        HikariDataSource pool = new HikariDataSource();
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(2);
        pool.setPoolName("rose");
        if (server.postgres() == null) {
            pool.setJdbcUrl(jdbcUrl(url));
            pool.setUsername(user.isEmpty() ? null : user);
            pool.setPassword(password.isEmpty() ? null : password);
        } else {
            pool.setJdbcUrl(server.postgres().jdbcUrl());
            pool.setUsername(server.postgres().user());
            pool.setPassword(server.postgres().password());
        }
        return pool;
    }

    /** As JDBC wants it; {@code postgres://…} and {@code postgresql://…}, which others write, will do too. */
    private static String jdbcUrl(String url) {
        return "jdbc:postgresql:" + url.replaceFirst("^(jdbc:)?postgres(ql)?:", "");
    }
}
