package rose.publication.report;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rose.platform.jobs.Job;

@Configuration
class EditionFileJob {

    /** So that whoever reads a report on its first day need not wait for its file. */
    @Bean
    Job makeEditionFilesJob(EditionFiles files) {
        return Job.every(Duration.ofSeconds(15), "make-edition-files", files::makeMissing);
    }
}
