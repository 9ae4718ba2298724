package rose.publication.report.web;

import java.nio.charset.StandardCharsets;
import org.springframework.context.MessageSource;
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
        return show(id, editions.document(id, number), model);
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
        ReportDocument document = editions.traced(id, editions.document(id, number));
        byte[] page = files.file("html", document, document.texts(messages));
        return EditionFileController.answer(id, number, ".html", WrittenReportFiles.mediaType("html"), page);
    }

    /** A figure's or table's data as it was published. */
    @GetMapping("/utgava/{number:\\d+}/{element:figur-\\d+|tabell-\\d+}.csv")
    ResponseEntity<byte[]> data(@PathVariable long id, @PathVariable int number, @PathVariable String element) {
        String csv = editions.csv(id, number, element).orElseThrow(() -> new Missing(element + " of report " + id));
        return EditionFileController.answer(
                id,
                number,
                "-" + element + ".csv",
                new MediaType("text", "csv", StandardCharsets.UTF_8),
                csv.getBytes(StandardCharsets.UTF_8));
    }
}
