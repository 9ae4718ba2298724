package rose.publication.web;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import rose.organisations.Level;
import rose.organisations.Organisations;
import rose.organisations.Viewer;
import rose.platform.Forbidden;
import rose.platform.Texts;
import rose.publication.StatusDocument;
import rose.publication.StatusReports;
import rose.publication.report.ReportDocument;
import rose.publication.report.WrittenReportFiles;

/** Status reports as page and as files, for analysts: they are live and not yet published. */
@Controller
@RequestMapping("/lagesrapporter")
class ReportController {

    private final StatusReports reports;
    private final WrittenReportFiles files;
    private final Organisations organisations;

    ReportController(StatusReports reports, WrittenReportFiles files, Organisations organisations) {
        this.reports = reports;
        this.files = files;
        this.organisations = organisations;
    }

    @GetMapping
    String index(Viewer viewer, Texts texts, Model model) {
        if (!viewer.analyst()) {
            throw new Forbidden("status reports");
        }
        model.addAttribute(
                "reports",
                reports.years().stream()
                        .flatMap(year -> organisations.of(Level.AUTHORITY).stream()
                                .map(authority -> new ListedReport(
                                        "/lagesrapporter/" + year + "/" + authority.code(),
                                        texts.get("publication.report.title", authority.name(), String.valueOf(year)))))
                        .toList());
        return "publication/reports";
    }

    @GetMapping("/{year:\\d{4}}/{authority}")
    String show(@PathVariable int year, @PathVariable String authority, Viewer viewer, Texts texts, Model model) {
        model.addAttribute("document", document(year, authority, viewer, texts));
        model.addAttribute("files", "/lagesrapporter/" + year + "/" + authority + "/lagesrapport");
        return "publication/report";
    }

    private ReportDocument document(int year, String authority, Viewer viewer, Texts texts) {
        return StatusDocument.of(reports.report(year, authority, viewer, texts), texts);
    }

    @GetMapping("/{year:\\d{4}}/{authority}/lagesrapport.{format:pdf|docx|html}")
    ResponseEntity<byte[]> file(
            @PathVariable int year,
            @PathVariable String authority,
            @PathVariable String format,
            Viewer viewer,
            Texts texts) {
        ReportDocument document = document(year, authority, viewer, texts);
        String name = "lagesrapport-" + authority.toLowerCase() + "-" + year + "." + format;
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(WrittenReportFiles.mediaType(format))
                .body(files.file(format, document, texts));
    }
}
