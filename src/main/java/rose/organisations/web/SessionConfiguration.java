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
     * Two requests of one new session may come at once; the second then updates instead of failing. Made after the tables: what it
     * belongs to clears old sessions by the clock, and would otherwise do so in the middle of a first start.
     */
    @Bean
    @DependsOnDatabaseInitialization
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> simultaneousRequests() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }
}
