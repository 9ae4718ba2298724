package rose.publication.feedback;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rose.platform.jobs.Job;

@Configuration
class FactSheetJob {

    /** What a stopped program left is taken up again; what was just begun is at work already. */
    @Bean
    Job carryOnFactSheetsJob(FactSheetRuns runs) {
        return Job.every(Duration.ofSeconds(20), "carry-on-fact-sheets", runs::carryOn);
    }
}
