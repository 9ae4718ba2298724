package rose.publication.opendata.api;

import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import rose.publication.opendata.PublishedReport;
import rose.publication.opendata.PublishedReports;

/** The status reports that have been published. */
@RestController
class ReportApi {

    private final ObjectProvider<PublishedReports> reports;
    private final ApiAnswers answers;

    ReportApi(ObjectProvider<PublishedReports> reports, ApiAnswers answers) {
        this.reports = reports;
        this.answers = answers;
    }

    record Report(
            String number, int version, int year, String authority, String title, String publishedAt, String href) {}

    @GetMapping("/api/v1/reports")
    ResponseEntity<byte[]> published() {
        Stream<PublishedReport> all = reports.stream().flatMap(each -> each.published().stream());
        return answers.json(Map.of(
                "reports",
                all.map(report -> new Report(
                                report.number(),
                                report.version(),
                                report.year(),
                                report.authority(),
                                report.title(),
                                report.publishedAt().toString(),
                                answers.href(report.path())))
                        .toList()));
    }
}
