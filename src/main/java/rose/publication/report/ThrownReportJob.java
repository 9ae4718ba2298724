package rose.publication.report;

import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rose.platform.jobs.Job;

@Configuration
class ThrownReportJob {

    @Bean
    Job deleteThrownReportsJob(ThrownReports thrown) {
        return Job.daily(LocalTime.of(3, 30), "delete-thrown-reports", thrown::deleteOld);
    }
}
