package rose.publication.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rose.analysis.explore.Addresses;
import rose.analysis.explore.Exploration;
import rose.analysis.explore.Explored;
import rose.analysis.explore.Explorer;
import rose.organisations.Viewer;
import rose.platform.Texts;
import rose.publication.ExplorationFiles;

/** The explorer on screen and as files, open to all: numbers, never texts. */
@Controller
@RequestMapping("/utforska")
class ExplorerController {

    private final ExplorerPages pages;
    private final Explorer explorer;
    private final ExplorationFiles files;

    ExplorerController(ExplorerPages pages, Explorer explorer, ExplorationFiles files) {
        this.pages = pages;
        this.explorer = explorer;
        this.files = files;
    }

    @GetMapping
    String show(
            @RequestParam MultiValueMap<String, String> parameters,
            Viewer viewer,
            Texts texts,
            Model model,
            HttpServletResponse response) {
        Exploration exploration = Addresses.read(parameters);
        // the form sends its empty fields along; the address need not have them
        response.setHeader("HX-Push-Url", exploration.href());
        model.addAttribute("view", pages.page(exploration, viewer, texts));
        return "publication/explorer";
    }

    @GetMapping("/fil.{format:csv|xlsx|json|svg|png}")
    ResponseEntity<byte[]> file(
            @PathVariable String format,
            @RequestParam MultiValueMap<String, String> parameters,
            Viewer viewer,
            Texts texts) {
        Exploration exploration = Addresses.read(parameters);
        Explored explored = explorer.explore(exploration, viewer);
        byte[] content = switch (format) {
            case "xlsx" -> files.xlsx(explored, texts);
            case "json" -> files.json(explored, texts).getBytes(StandardCharsets.UTF_8);
            case "svg" -> files.svg(explored, texts).getBytes(StandardCharsets.UTF_8);
            case "png" -> files.png(explored, texts);
            default -> ExplorationFiles.csv(explored, texts).getBytes(StandardCharsets.UTF_8);
        };
        String name = "rose-" + exploration.measure().path() + "-"
                + exploration.split().path() + "." + format;
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(type(format))
                .body(content);
    }

    private static MediaType type(String format) {
        return switch (format) {
            case "xlsx" -> MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            case "json" -> MediaType.APPLICATION_JSON;
            case "svg" -> MediaType.valueOf("image/svg+xml");
            case "png" -> MediaType.IMAGE_PNG;
            default -> MediaType.valueOf("text/csv;charset=UTF-8");
        };
    }
}
