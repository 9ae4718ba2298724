package rose.publication.opendata.api;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import rose.publication.report.ReportDocument;
import rose.publication.report.ReportEdition;
import rose.publication.report.ReportEditions;

/** The status reports that have been published: every edition, with what it changed. */
@RestController
class ReportApi {

    private final ReportEditions editions;
    private final ApiAnswers answers;

    ReportApi(ReportEditions editions, ApiAnswers answers) {
        this.editions = editions;
        this.answers = answers;
    }

    record Report(
            long id,
            int edition,
            int year,
            String authority,
            String title,
            String language,
            String publishedAt,
            String whatChanged,
            boolean synthetic,
            String page) {}

    @GetMapping("/api/v1/reports")
    ResponseEntity<byte[]> published() {
        return answers.json(Map.of(
                "reports",
                editions.all().stream()
                        .map(ReportEditions.Published::edition)
                        .map(this::report)
                        .toList()));
    }

    /** As it stood when it was published, not as its authors have it now. */
    private Report report(ReportEdition edition) {
        ReportDocument document = editions.document(edition.reportId(), edition.number());
        return new Report(
                edition.reportId(),
                edition.number(),
                document.year(),
                document.authority(),
                document.title(),
                document.language(),
                edition.publishedAt().toString(),
                edition.whatChanged(),
                document.synthetic(),
                answers.href(edition.address()));
    }
}
