package rose.publication.opendata.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import rose.platform.UserProblem;

/** Refuses a parameter that an address does not take: a slip of the pen would else give the wrong numbers without a word. */
@Configuration
class KnownParameters implements WebMvcConfigurer, HandlerInterceptor {

    private final OpenApi openApi;

    KnownParameters(OpenApi openApi) {
        this.openApi = openApi;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        Set<String> known = pattern == null ? null : openApi.parameters(pattern.toString());
        if (known != null) {
            for (String name : request.getParameterMap().keySet()) {
                if (!known.contains(name)) {
                    throw new UserProblem(
                            "publication.opendata.problem.parameter", name, String.join(", ", new TreeSet<>(known)));
                }
            }
        }
        return true;
    }
}
