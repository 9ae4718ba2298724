package rose.platform;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rose.platform.jobs.Job;

@Configuration
class ChangesJob {

    @Bean
    Job forgetChangesJob(Changes changes) {
        return Job.every(Duration.ofHours(1), "forget-changes", changes::forget);
    }
}
