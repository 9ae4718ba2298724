package rose.organisations.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

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
        "/svarande",
        "/utforska",
        "/utforska/insatser",
        "/utforska/fil.*",
        "/faktablad/**",
        "/godkann/**",
        "/bidra/**",
        "/rose/**",
        "/webjars/**",
        "/_static/**",
        "/favicon.ico",
        "/error"
    };

    /** Pages whose address is itself the key: it goes to no other site, and into no search engine. */
    private static final String[] SECRET = {"/bidra/**", "/godkann/**"};

    private static final LoginUrlAuthenticationEntryPoint SIGN_IN = new LoginUrlAuthenticationEntryPoint("/logga-in");

    private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data:; style-src 'self'; "
            + "script-src 'self'; frame-ancestors 'none'; form-action 'self'; base-uri 'self'; object-src 'none'";

    @Bean
    SecurityFilterChain security(HttpSecurity http, CurrentViewer viewers) throws Exception {
        return http.authorizeHttpRequests(requests ->
                        requests.requestMatchers(OPEN).permitAll().anyRequest().authenticated())
                .exceptionHandling(refused -> refused.authenticationEntryPoint(SecurityConfiguration::askToSignIn))
                .formLogin(form -> form.loginPage("/logga-in")
                        .usernameParameter("email")
                        .passwordParameter("password")
                        .failureUrl("/logga-in?fel")
                        .permitAll())
                .logout(logout -> logout.logoutUrl("/logga-ut").logoutSuccessUrl("/"))
                .addFilterBefore(new ClosedAccounts(viewers), AuthorizationFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .addHeaderWriter(secretly(new ReferrerPolicyHeaderWriter(ReferrerPolicy.NO_REFERRER)))
                        .addHeaderWriter(secretly(new StaticHeadersWriter("X-Robots-Tag", "noindex, nofollow")))
                        .addHeaderWriter(secretly(new StaticHeadersWriter("Cache-Control", "no-store"))))
                .build();
    }

    private static HeaderWriter secretly(HeaderWriter writer) {
        RequestMatcher secret = new OrRequestMatcher(Arrays.stream(SECRET)
                .map(path -> (RequestMatcher)
                        PathPatternRequestMatcher.withDefaults().matcher(path))
                .toList());
        return new DelegatingRequestMatcherHeaderWriter(secret, writer);
    }

    /** A script's request is told that it needs an account; sent on to the sign-in page, it would take that for its answer. */
    private static void askToSignIn(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException problem)
            throws IOException, ServletException {
        if (request.getHeader("HX-Request") != null) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            SIGN_IN.commence(request, response, problem);
        }
    }
}
