package rose.coding.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import rose.coding.Codebook;
import rose.coding.CodebookEdits;
import rose.coding.Codebooks;
import rose.coding.exchange.BookFile;
import rose.coding.exchange.CsvBooks;
import rose.coding.exchange.QdcBooks;
import rose.coding.exchange.YamlBooks;
import rose.organisations.Viewer;

/** A codebook as a file, as open as the book itself. */
@Controller
@RequestMapping("/kodbocker/{id:\\d+}")
class BookFileController {

    private final CodebookEdits edits;
    private final Codebooks codebooks;

    BookFileController(CodebookEdits edits, Codebooks codebooks) {
        this.edits = edits;
        this.codebooks = codebooks;
    }

    @GetMapping("/kodbok.yaml")
    ResponseEntity<String> yaml(@PathVariable long id, Viewer viewer) {
        Codebook book = edits.book(id, viewer);
        return file(book, YamlBooks.write(content(book)), "application/yaml", "yaml");
    }

    @GetMapping("/kodbok.csv")
    ResponseEntity<String> csv(@PathVariable long id, Viewer viewer) {
        Codebook book = edits.book(id, viewer);
        return file(book, CsvBooks.write(content(book)), "text/csv", "csv");
    }

    @GetMapping("/kodbok.qdc")
    ResponseEntity<String> qdc(@PathVariable long id, Viewer viewer) {
        Codebook book = edits.book(id, viewer);
        return file(book, QdcBooks.write(content(book)), "application/xml", "qdc");
    }

    private BookFile content(Codebook book) {
        return BookFile.of(
                book, earlier -> codebooks.category(earlier).orElseThrow().name());
    }

    private static ResponseEntity<String> file(Codebook book, String content, String type, String ending) {
        String level = book.level() == null ? "" : "-" + book.level().name().toLowerCase(java.util.Locale.ROOT);
        String name = "kodbok-" + book.area() + level + "-" + book.year() + "." + ending;
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.parseMediaType(type), StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
