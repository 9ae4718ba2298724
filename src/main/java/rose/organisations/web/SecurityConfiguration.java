package rose.organisations.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
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
import org.springframework.web.cors.CorsConfiguration;

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
        "/oppna-data/**",
        "/lan/**",
        "/regioner/**",
        "/kommuner/**",
        "/lansgemensamt/**",
        "/sok",
        "/robots.txt",
        "/sitemap*.xml",
        "/lagesrapporter/**",
        "/rapporter/utgivna",
        "/rapporter/{id:\\d+}",
        "/rapporter/{id:\\d+}/utgava/**",
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

    /** What the program gives to other programs: open to all, the same to all, and nothing is kept of who asked. */
    @Bean
    @Order(1)
    SecurityFilterChain securityOfTheApi(HttpSecurity http) throws Exception {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .cors(cors -> cors.configurationSource(request -> openToAllPages()))
                .headers(headers -> headers.cacheControl(cache -> cache.disable())
                        .contentSecurityPolicy(policy -> policy.policyDirectives("default-src 'none'")))
                .build();
    }

    private static CorsConfiguration openToAllPages() {
        CorsConfiguration cors = new CorsConfiguration();
        cors.setAllowedOrigins(List.of("*"));
        cors.setAllowedMethods(List.of("GET", "HEAD"));
        cors.setAllowedHeaders(List.of("*"));
        cors.setExposedHeaders(List.of("ETag", "Content-Disposition"));
        cors.setMaxAge(Duration.ofDays(1));
        return cors;
    }

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
