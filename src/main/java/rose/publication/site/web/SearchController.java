package rose.publication.site.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import rose.platform.Texts;

/** The search among published interventions, open to all. */
@Controller
class SearchController {

    private final SearchPages pages;

    SearchController(SearchPages pages) {
        this.pages = pages;
    }

    @GetMapping("/sok")
    String show(SearchQuery query, Texts texts, Model model) {
        model.addAttribute("view", pages.page(query, texts));
        return "publication/site/search";
    }
}
