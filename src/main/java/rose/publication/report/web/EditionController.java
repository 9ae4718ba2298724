package rose.publication.report.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import rose.platform.Missing;
import rose.publication.report.ReportDocument;
import rose.publication.report.ReportEdition;
import rose.publication.report.ReportEditions;
import rose.publication.report.WrittenReportFiles;

/** Published reports: the latest edition of each, and every edition as it was. For everybody, without an account. */
@Controller
@RequestMapping("/rapporter/{id:\\d+}")
class EditionController {

    private static final CacheControl NEVER_CHANGES =
            CacheControl.maxAge(Duration.ofDays(30)).cachePublic();

    private final ReportEditions editions;
    private final WrittenReportFiles files;
    private final MessageSource messages;

    EditionController(ReportEditions editions, WrittenReportFiles files, MessageSource messages) {
        this.editions = editions;
        this.files = files;
        this.messages = messages;
    }

    @GetMapping
    String latest(@PathVariable long id, Model model) {
        return show(id, editions.latest(id), model);
    }

    @GetMapping("/utgava/{number:\\d+}")
    String show(@PathVariable long id, @PathVariable int number, Model model) {
        return show(id, edition(id, number), model);
    }

    private ReportDocument edition(long id, int number) {
        return editions.edition(id, number).orElseThrow(() -> new Missing("edition " + number + " of report " + id));
    }

    private String show(long id, ReportDocument document, Model model) {
        var all = editions.of(id);
        model.addAttribute(
                "view",
                new EditionPage(
                        id,
                        editions.traced(id, document),
                        document.texts(messages),
                        all,
                        all.stream()
                                .filter(edition -> edition.number() == document.edition())
                                .map(ReportEdition::whatChanged)
                                .findFirst()
                                .orElse(""),
                        editions.corrections(id, document).orElse(null)));
        return "publication/writing/edition";
    }

    @GetMapping("/utgava/{number:\\d+}/rapport.html")
    ResponseEntity<byte[]> file(@PathVariable long id, @PathVariable int number) {
        ReportDocument document = editions.traced(id, edition(id, number));
        byte[] page = files.file("html", document, document.texts(messages));
        return EditionFileController.answer(id, number, "html", page);
    }

    /** A figure's or table's data as it was published. */
    @GetMapping("/utgava/{number:\\d+}/{element:figur-\\d+|tabell-\\d+}.csv")
    ResponseEntity<String> data(@PathVariable long id, @PathVariable int number, @PathVariable String element) {
        String csv = editions.csv(id, number, element).orElseThrow(() -> new Missing(element + " of report " + id));
        return ResponseEntity.ok()
                .cacheControl(NEVER_CHANGES)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("rapport-" + id + "-utgava-" + number + "-" + element + ".csv")
                                .build()
                                .toString())
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(csv);
    }
}
