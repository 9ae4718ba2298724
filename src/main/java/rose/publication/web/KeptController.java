package rose.publication.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rose.analysis.explore.Addresses;
import rose.analysis.explore.KeptExploration;
import rose.analysis.explore.KeptExplorations;
import rose.organisations.Viewer;
import rose.platform.Texts;

/** What people keep of what they have explored. */
@Controller
@RequestMapping("/utforska/sparade")
class KeptController {

    private static final String LIST = "redirect:/utforska/sparade";

    private final KeptExplorations kept;

    KeptController(KeptExplorations kept) {
        this.kept = kept;
    }

    @GetMapping
    String index(Viewer viewer, Texts texts, Model model) {
        model.addAttribute(
                "view",
                new KeptPage(kept.of(viewer).stream()
                        .map(each -> row(each, viewer, texts))
                        .toList()));
        return "publication/kept";
    }

    private static KeptPage.Row row(KeptExploration each, Viewer viewer, Texts texts) {
        return new KeptPage.Row(
                each.id(),
                each.name(),
                each.exploration().href(),
                texts.get("analysis.explore.kept.at", texts.dateTime(each.keptAt())),
                ExploredLinks.intoReport(each.exploration(), each.name(), viewer));
    }

    @PostMapping
    String create(@RequestParam String fraga, @RequestParam String namn, Viewer viewer) {
        kept.keep(Addresses.read(fraga), namn, viewer);
        return LIST;
    }

    @PostMapping("/{id:\\d+}/namn")
    String rename(@PathVariable long id, @RequestParam String namn, Viewer viewer) {
        kept.rename(id, namn, viewer);
        return LIST;
    }

    @PostMapping("/{id:\\d+}/borttagning")
    String delete(@PathVariable long id, Viewer viewer) {
        kept.delete(id, viewer);
        return LIST;
    }
}
