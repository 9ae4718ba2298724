package rose.coding.web;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration
class LotConfiguration implements WebMvcConfigurer {

    private final LotArgument lots;

    LotConfiguration(LotArgument lots) {
        this.lots = lots;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(lots);
    }
}
