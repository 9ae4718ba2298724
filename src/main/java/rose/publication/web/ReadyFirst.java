package rose.publication.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import rose.shell.CurrentUser;

/**
 * Gives a page that is ready to whoever is not signed in before anything is found out that the page does not need: who asks, and for
 * what address, is known by then, and all that stands around an answer for the sake of security stands around this one too.
 */
@Configuration
@ConditionalOnWebApplication
class ReadyFirst {

    /** After the security, which is at -100. */
    private static final int ORDER = 0;

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> readyPagesFirst(
            ReadyPages ready, CurrentUser user, LocaleResolver languages) {
        var filter = new FilterRegistrationBean<OncePerRequestFilter>(new Answering(ready, user, languages));
        filter.addUrlPatterns("/figurer");
        filter.setOrder(ORDER);
        return filter;
    }

    private static final class Answering extends OncePerRequestFilter {

        private final ReadyPages ready;
        private final CurrentUser user;
        private final LocaleResolver languages;

        private Answering(ReadyPages ready, CurrentUser user, LocaleResolver languages) {
            this.ready = ready;
            this.user = user;
            this.languages = languages;
        }

        /** Who chooses a language in the address has it kept, which is done where pages are drawn. */
        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            return !request.getMethod().equals("GET")
                    || request.getParameter("lang") != null
                    || user.get().signedIn();
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            String language = languages.resolveLocale(request).getLanguage();
            if (!ready.answered(request, response, language)) {
                chain.doFilter(request, response);
            }
        }
    }
}
