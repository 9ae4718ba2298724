package rose.publication.site.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import rose.shell.CurrentUser;

/**
 * Pages that are the same to everybody without an account may be kept by browsers and by what stands between, and are not sent
 * again while they are the same. What shows texts is asked for each time: what is taken back is gone at once.
 */
@Configuration
@ConditionalOnWebApplication
class SiteCaching implements WebMvcConfigurer {

    private static final String[] NUMBERS = {"/", "/lan", "/kommuner", "/rapporter/utgivna", "/om", "/tillganglighet"};
    private static final String[] TEXTS = {"/lan/*", "/regioner/*", "/kommuner/*", "/lansgemensamt/*", "/sok"};

    private final CurrentUser user;

    SiteCaching(CurrentUser user) {
        this.user = user;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(
                        new Kept(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic()))
                .addPathPatterns(NUMBERS);
        registry.addInterceptor(new Kept(CacheControl.noCache().cachePublic())).addPathPatterns(TEXTS);
    }

    /** Marks answers by their content. */
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> siteEtags() {
        ShallowEtagHeaderFilter marking = new ShallowEtagHeaderFilter();
        marking.setWriteWeakETag(true); // what is marked as the same to the byte is not compressed on its way
        var filter = new FilterRegistrationBean<>(marking);
        filter.addUrlPatterns(
                "",
                "/lan/*",
                "/regioner/*",
                "/kommuner/*",
                "/lansgemensamt/*",
                "/sok",
                "/rapporter/utgivna",
                "/om",
                "/tillganglighet");
        return filter;
    }

    /** Only pages that came about as they should; a failure is not kept. */
    private final class Kept implements HandlerInterceptor {

        private final String control;

        private Kept(CacheControl control) {
            this.control = control.getHeaderValue();
        }

        @Override
        public void postHandle(
                HttpServletRequest request, HttpServletResponse response, Object handler, ModelAndView page) {
            if (!user.get().signedIn() && request.getSession(false) == null) {
                response.setHeader(HttpHeaders.CACHE_CONTROL, control);
                // the language is chosen by a cookie, and so is who one is
                response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
            }
        }
    }
}
