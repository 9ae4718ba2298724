package rose.publication.site.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import rose.publication.opendata.Catalogue;

/** The accessibility statement that lag (2018:1937) om tillgänglighet till digital offentlig service asks for. */
@Controller
class AccessibilityController {

    private final Catalogue catalogue;

    AccessibilityController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/tillganglighet")
    String show(Model model) {
        model.addAttribute("email", catalogue.email());
        return "publication/site/accessibility";
    }
}
