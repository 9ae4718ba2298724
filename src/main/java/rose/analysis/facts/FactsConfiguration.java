package rose.analysis.facts;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Facts are refreshed where the program serves, not in its commands; and not with {@code rose.jobs=false}, as in tests. */
@Configuration
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty(name = "rose.jobs", matchIfMissing = true)
class FactsConfiguration {

    @Bean
    FactsRefresh factsRefresh(FactsInMemory memory) {
        return new FactsRefresh(memory);
    }
}
