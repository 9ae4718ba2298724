package rose.organisations.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;

/**
 * Who may come to which address at all. What they may see and do there is asked in the facades, of the {@code Viewer}.
 * Everything that is not named as open here needs an account.
 */
@Configuration
@ConditionalOnWebApplication
class SecurityConfiguration {

    private static final String[] OPEN = {
        "/",
        "/logga-in",
        "/om",
        "/tillganglighet",
        "/overenskommelser/**",
        "/kodbocker/**",
        "/figurer/**",
        "/insatser/**",
        "/rose/**",
        "/webjars/**",
        "/_static/**",
        "/favicon.ico",
        "/error"
    };

    private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data:; style-src 'self'; "
            + "script-src 'self'; frame-ancestors 'none'; form-action 'self'; base-uri 'self'; object-src 'none'";

    /** A script's request is told that it needs an account; sent on to the sign-in page, it would take that for its answer. */
    @Bean
    SecurityFilterChain security(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests ->
                        requests.requestMatchers(OPEN).permitAll().anyRequest().authenticated())
                .exceptionHandling(refused -> refused.defaultAuthenticationEntryPointFor(
                        new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
                        new RequestHeaderRequestMatcher("HX-Request")))
                .formLogin(form -> form.loginPage("/logga-in")
                        .usernameParameter("email")
                        .passwordParameter("password")
                        .failureUrl("/logga-in?fel")
                        .permitAll())
                .logout(logout -> logout.logoutUrl("/logga-ut").logoutSuccessUrl("/"))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY)))
                .build();
    }
}
