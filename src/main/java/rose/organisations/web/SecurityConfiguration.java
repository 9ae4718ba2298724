package rose.organisations.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;

/**
 * Who may come to which address at all. What they may see and do there is asked in the facades, of the {@code Viewer}.
 * Everything that is not named as open here needs an account.
 */
@Configuration
@EnableJdbcHttpSession(tableName = "platform.spring_session", maxInactiveIntervalInSeconds = 8 * 60 * 60)
class SecurityConfiguration {

    private static final String[] OPEN = {
        "/", "/logga-in", "/om", "/tillganglighet", "/overenskommelser/**", "/kodbocker/**", "/figurer/**", "/insatser/**",
        "/rose/**", "/webjars/**", "/favicon.ico", "/error"
    };

    private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data:; style-src 'self'; "
            + "script-src 'self'; frame-ancestors 'none'; form-action 'self'; base-uri 'self'; object-src 'none'";

    @Bean
    SecurityFilterChain security(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests ->
                        requests.requestMatchers(OPEN).permitAll().anyRequest().authenticated())
                .formLogin(form -> form.loginPage("/logga-in")
                        .usernameParameter("email")
                        .passwordParameter("password")
                        .failureUrl("/logga-in?fel")
                        .permitAll())
                .logout(logout -> logout.logoutUrl("/logga-ut").logoutSuccessUrl("/"))
                .requestCache(cache -> {})
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY)))
                .build();
    }

    /** OWASP's second recommended setting for Argon2id: 19 MiB, 2 rounds, 1 lane. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    }
}
