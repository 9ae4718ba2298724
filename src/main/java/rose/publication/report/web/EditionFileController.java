package rose.publication.report.web;

import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import rose.platform.Texts;
import rose.publication.report.EditionFile;
import rose.publication.report.EditionFiles;
import rose.publication.report.WrittenReportFiles;

/**
 * An edition as a PDF or a Word document. While it is made, which is once, a reader watches how far it is; a program that asks, and
 * shows no pages, waits.
 */
@Controller
@RequestMapping("/rapporter/{id:\\d+}/utgava/{number:\\d+}")
class EditionFileController {

    private static final CacheControl NEVER_CHANGES =
            CacheControl.maxAge(Duration.ofDays(30)).cachePublic();
    /** A short one is there before its reader would have read how far it is. */
    private static final Duration AT_ONCE = Duration.ofMillis(700);

    private final EditionFiles files;

    EditionFileController(EditionFiles files) {
        this.files = files;
    }

    @GetMapping("/rapport.{format:pdf|docx}")
    ResponseEntity<byte[]> file(
            @PathVariable long id,
            @PathVariable int number,
            @PathVariable String format,
            @RequestHeader(value = HttpHeaders.ACCEPT, defaultValue = "") String accept) {
        Optional<byte[]> kept = files.kept(id, number, format);
        if (kept.isEmpty() && !accept.contains("text/html")) {
            kept = Optional.of(files.await(id, number, format));
        }
        if (kept.isEmpty()) {
            files.begin(id, number, format);
            kept = files.await(id, number, format, AT_ONCE);
        }
        return kept.map(content -> answer(id, number, "." + format, WrittenReportFiles.mediaType(format), content))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .cacheControl(CacheControl.noStore())
                        .header(HttpHeaders.LOCATION, EditionFilePage.making(id, number, format))
                        .build());
    }

    /** A file of an edition, which never changes. @param ending of its name */
    static ResponseEntity<byte[]> answer(long id, int number, String ending, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .cacheControl(NEVER_CHANGES)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("rapport-" + id + "-utgava-" + number + ending)
                                .build()
                                .toString())
                .contentType(type)
                .body(content);
    }

    /** How far it is. The page asks again by itself until it is there. */
    @GetMapping("/fil/{format:pdf|docx}")
    String making(
            @PathVariable long id, @PathVariable int number, @PathVariable String format, Texts texts, Model model) {
        Optional<EditionFile> file = files.find(id, number, format);
        if (file.isEmpty()) {
            return "redirect:" + EditionFilePage.file(id, number, format);
        }
        model.addAttribute("view", EditionFilePage.of(id, number, format, file.get(), texts));
        return "publication/writing/edition-file";
    }
}
