package rose.coding.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import rose.coding.Codebook;
import rose.coding.Exports;
import rose.coding.Lot;
import rose.organisations.Viewer;
import rose.platform.Missing;
import rose.platform.Texts;

/** The codes of a lot as files. For analysts of an authority that follows the area. */
@Controller
@RequestMapping("/koda" + LotArgument.PATH + "/filer")
class ExportController {

    private final Exports exports;

    ExportController(Exports exports) {
        this.exports = exports;
    }

    @GetMapping
    String index(Lot lot, Viewer viewer, Texts texts, Model model) {
        Codebook book = exports.book(lot, viewer);
        model.addAttribute("lot", lot.area().numberedName(texts) + " " + lot.year());
        model.addAttribute("level", lot.level().heading(texts));
        model.addAttribute("lotHref", LotRow.href(lot));
        model.addAttribute("bookHref", "/kodbocker/" + book.id());
        model.addAttribute("kinds", Exports.Kind.values());
        return "coding/export";
    }

    @GetMapping("/{file:.+}")
    ResponseEntity<StreamingResponseBody> file(Lot lot, @PathVariable String file, Viewer viewer, Texts texts) {
        Exports.Kind kind = Arrays.stream(Exports.Kind.values())
                .filter(each -> each.file().equals(file))
                .findFirst()
                .orElseThrow(() -> new Missing("file " + file));
        exports.book(lot, viewer);
        StreamingResponseBody body = out -> exports.write(kind, lot, viewer, texts, out);
        String name = "rose-koder-" + lot.area().shortName() + "-"
                + lot.level().name().toLowerCase(Locale.ROOT) + "-" + lot.year() + "-" + file;
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(type(kind))
                .body(body);
    }

    private static MediaType type(Exports.Kind kind) {
        return switch (kind) {
            case MATRIX_CSV, DICTIONARY_CSV -> MediaType.valueOf("text/csv;charset=UTF-8");
            case MATRIX_XLSX -> MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            case HISTORY_JSON -> MediaType.APPLICATION_JSON;
        };
    }
}
