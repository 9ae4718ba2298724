package rose.publication.opendata.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rose.platform.Texts;
import rose.publication.opendata.api.OpenApi;

/** What the open data is and how it is fetched, open to all. */
@Controller
@RequestMapping("/oppna-data")
class OpenDataController {

    private final OpenDataPages pages;
    private final OpenApi openApi;

    OpenDataController(OpenDataPages pages, OpenApi openApi) {
        this.pages = pages;
        this.openApi = openApi;
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
}
