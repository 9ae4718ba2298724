package rose.publication.opendata.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rose.platform.Texts;
import rose.publication.opendata.EditionFeed;
import rose.publication.opendata.api.OpenApi;

/** What the open data is and how it is fetched, open to all. */
@Controller
@RequestMapping("/oppna-data")
class OpenDataController {

    private final OpenDataPages pages;
    private final OpenApi openApi;
    private final EditionFeed feed;

    OpenDataController(OpenDataPages pages, OpenApi openApi, EditionFeed feed) {
        this.pages = pages;
        this.openApi = openApi;
        this.feed = feed;
    }

    @GetMapping
    String show(@RequestParam(required = false) String ar, Texts texts, Model model) {
        model.addAttribute("view", pages.page(ar, texts));
        return "publication/open-data";
    }

    @GetMapping("/api")
    String api(Texts texts, Model model) {
        model.addAttribute("operations", openApi.operations()).addAttribute("view", pages.page(null, texts));
        return "publication/open-api";
    }

    @GetMapping("/rapporter.atom")
    ResponseEntity<byte[]> reports(Texts texts) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
                .contentType(new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8))
                .body(feed.xml(texts));
    }
}
