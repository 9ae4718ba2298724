package rose.publication.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import rose.analysis.Figure;
import rose.organisations.Viewer;
import rose.platform.Texts;
import rose.publication.FigureFiles;
import rose.shell.Page;

/** Figures on screen and as files, open to all: numbers, never texts. */
@Controller
@RequestMapping("/figurer")
class FigureController {

    private final FigurePages pages;
    private final FigureFiles files;
    private final ReadyPages ready;

    FigureController(FigurePages pages, FigureFiles files, ReadyPages ready) {
        this.pages = pages;
        this.files = files;
        this.ready = ready;
    }

    @GetMapping
    Object show(
            FigureQuery query,
            Viewer viewer,
            Texts texts,
            @ModelAttribute(name = "page", binding = false) Page page,
            HttpServletRequest request,
            Model model) {
        if (ReadyPages.forEverybody(page)) {
            return ready.answer(
                    request,
                    page,
                    "publication/figure.jte",
                    () -> pages.asked(query, viewer, texts),
                    asked -> pages.page(asked, texts));
        }
        model.addAttribute("view", pages.page(pages.asked(query, viewer, texts), texts));
        return "publication/figure";
    }

    @GetMapping("/fil.{format:csv|xlsx|json|svg|png}")
    ResponseEntity<byte[]> file(@PathVariable String format, FigureQuery query, Viewer viewer, Texts texts) {
        Figure figure = pages.figure(query, viewer);
        byte[] content = switch (format) {
            case "json" -> files.json(figure, texts).getBytes(StandardCharsets.UTF_8);
            case "svg" -> files.svg(figure, texts).getBytes(StandardCharsets.UTF_8);
            case "png" -> files.png(figure, texts);
            case "xlsx" -> files.xlsx(figure, texts);
            default -> files.csv(figure).getBytes(StandardCharsets.UTF_8);
        };
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename(pages.fileName(query) + "." + format, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .contentType(type(format))
                .body(content);
    }

    private static MediaType type(String format) {
        return switch (format) {
            case "json" -> MediaType.APPLICATION_JSON;
            case "svg" -> MediaType.valueOf("image/svg+xml");
            case "png" -> MediaType.IMAGE_PNG;
            case "xlsx" -> MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            default -> MediaType.valueOf("text/csv;charset=UTF-8");
        };
    }
}
