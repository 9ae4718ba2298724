package rose.organisations.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;

/** Sessions in the database: they survive a restart and are shared by nodes. Eight hours, a working day. */
@Configuration
@ConditionalOnWebApplication
@EnableJdbcHttpSession(tableName = "platform.spring_session", maxInactiveIntervalInSeconds = 8 * 60 * 60)
class SessionConfiguration {

    /**
     * The repository's own update, with its parameters in its order, but a visit alone is written at most once a minute: else every
     * page would cost a commit. The eight hours are thus counted from at most a minute before the last visit.
     */
    private static final String UPDATE = """
            with coming (session_id, last_access_time, max_inactive_interval, expiry_time, principal_name) as (
                values (cast(? as char(36)), cast(? as bigint), cast(? as int), cast(? as bigint), cast(? as varchar)))
            update %TABLE_NAME% kept
            set session_id = coming.session_id, last_access_time = coming.last_access_time,
                max_inactive_interval = coming.max_inactive_interval, expiry_time = coming.expiry_time,
                principal_name = coming.principal_name
            from coming
            where kept.primary_id = ?
                and ((kept.session_id, kept.max_inactive_interval, kept.principal_name)
                        is distinct from (coming.session_id, coming.max_inactive_interval, coming.principal_name)
                    or abs(coming.last_access_time - kept.last_access_time) >= 60000)
            """;

    /**
     * Two requests of one new session may come at once; the second then updates instead of failing. Made after the tables: what it
     * belongs to clears old sessions by the clock, and would otherwise do so in the middle of a first start.
     */
    @Bean
    @DependsOnDatabaseInitialization
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> simultaneousRequests() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    @DependsOnDatabaseInitialization
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> fewerWrites() {
        return sessions -> sessions.setUpdateSessionQuery(UPDATE);
    }
}
