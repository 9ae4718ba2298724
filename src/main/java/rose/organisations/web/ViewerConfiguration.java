package rose.organisations.web;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration
class ViewerConfiguration implements WebMvcConfigurer {

    private final CurrentViewer currentViewer;

    ViewerConfiguration(CurrentViewer currentViewer) {
        this.currentViewer = currentViewer;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(currentViewer);
    }
}
