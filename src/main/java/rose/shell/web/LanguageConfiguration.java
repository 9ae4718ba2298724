package rose.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import rose.platform.Texts;

/** Swedish until the reader chooses English by {@code ?lang=en}; the choice is kept in a cookie and nothing else is. */
@Configuration
class LanguageConfiguration implements WebMvcConfigurer {

    private static final CookieLocaleResolver LANGUAGE = cookie();
    private static final String API = "/api/";
    /** Where a choice of language holds for the one address that it is made in. */
    private static final List<String> WITHOUT_COOKIES = List.of(API, "/oppna-data");

    private static CookieLocaleResolver cookie() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("rose-language");
        resolver.setDefaultLocaleFunction(request -> Texts.SWEDISH);
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieSameSite("Lax");
        resolver.setCookieHttpOnly(true);
        resolver.setRejectInvalidCookies(false);
        return resolver;
    }

    @Bean
    LocaleResolver localeResolver() {
        return LANGUAGE;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Choice());
    }

    private static final class Choice implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            Locale chosen = switch (String.valueOf(request.getParameter("lang"))) {
                case "sv" -> Texts.SWEDISH;
                case "en" -> Texts.ENGLISH;
                default -> null;
            };
            if (WITHOUT_COOKIES.stream().anyMatch(request.getRequestURI()::startsWith)) {
                forThisRequest(request, chosen);
            } else if (chosen != null) {
                LANGUAGE.setLocale(request, response, chosen);
            }
            return true;
        }

        /** The open API is the same to everybody, whatever they have chosen elsewhere. */
        private static void forThisRequest(HttpServletRequest request, Locale chosen) {
            boolean api = request.getRequestURI().startsWith(API);
            if (chosen != null || api) {
                request.setAttribute(
                        CookieLocaleResolver.LOCALE_REQUEST_ATTRIBUTE_NAME, chosen == null ? Texts.SWEDISH : chosen);
            }
        }
    }
}
