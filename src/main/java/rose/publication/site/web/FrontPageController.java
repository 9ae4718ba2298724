package rose.publication.site.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import rose.platform.Texts;
import rose.publication.site.PublicStart;

/** The start page, and the list of what is published. */
@Controller
class FrontPageController {

    private final PublicStart start;

    FrontPageController(PublicStart start) {
        this.start = start;
    }

    @GetMapping("/")
    String show(Texts texts, Model model) {
        model.addAttribute("view", start.view(texts));
        return "publication/site/start";
    }

    @GetMapping("/rapporter/utgivna")
    String reports(Texts texts, Model model) {
        model.addAttribute("reports", start.reports(texts));
        return "publication/site/reports";
    }
}
