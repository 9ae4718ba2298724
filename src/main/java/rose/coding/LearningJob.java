package rose.coding;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rose.platform.jobs.Job;

@Configuration
class LearningJob {

    private static final Duration PAUSE = Duration.ofSeconds(20);

    @Bean
    Job suggestionLearningJob(SuggestionLearning learning) {
        return Job.every(PAUSE, "learn-suggestions", learning::learn);
    }
}
