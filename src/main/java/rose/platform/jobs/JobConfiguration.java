package rose.platform.jobs;

import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rose.platform.Node;

/** Jobs run where the program serves, not in its commands; and not at all with {@code rose.jobs=false}, as in tests. */
@Configuration
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty(name = "rose.jobs", matchIfMissing = true)
class JobConfiguration {

    @Bean
    JobScheduler jobScheduler(DataSource dataSource, ObjectProvider<Job> jobs) {
        return new JobScheduler(dataSource, jobs.stream().toList(), Node.name());
    }
}
