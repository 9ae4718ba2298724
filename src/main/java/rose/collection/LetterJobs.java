package rose.collection;

import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rose.platform.jobs.Job;

@Configuration
class LetterJobs {

    /** When those who get a letter are at work, or soon are. */
    private static final LocalTime MORNING = LocalTime.of(7, 30);

    @Bean
    Job surveyLetterJob(AutomaticLetters letters) {
        return Job.daily(MORNING, "survey-letters", letters::write);
    }
}
