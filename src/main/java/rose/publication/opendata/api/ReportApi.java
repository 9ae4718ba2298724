package rose.publication.opendata.api;

import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import rose.publication.report.ReportDocument;
import rose.publication.report.ReportEdition;
import rose.publication.report.ReportEditions;
import rose.publication.report.WrittenReport;

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
                "reports", editions.published().stream().flatMap(this::editions).toList()));
    }

    private Stream<Report> editions(WrittenReport report) {
        return editions.of(report.id()).stream()
                .flatMap(edition ->
                        editions
                                .edition(report.id(), edition.number())
                                .map(document -> report(edition, document))
                                .stream());
    }

    /** As it stood when it was published, not as its authors have it now. */
    private Report report(ReportEdition edition, ReportDocument document) {
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
                answers.href("/rapporter/" + edition.reportId() + "/utgava/" + edition.number()));
    }
}
