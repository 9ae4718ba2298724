package rose.coding.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rose.coding.Objections;
import rose.collection.Interventions;
import rose.organisations.Viewer;
import rose.platform.Texts;
import rose.platform.UserProblem;

/** One intervention with its texts, money and codes, for those who may read it; to others it is not there. */
@Controller
@RequestMapping("/insatser/{id:\\d+}")
class InterventionController {

    private final Interventions interventions;
    private final Objections objections;
    private final InterventionPages pages;

    InterventionController(Interventions interventions, Objections objections, InterventionPages pages) {
        this.interventions = interventions;
        this.objections = objections;
        this.pages = pages;
    }

    @GetMapping
    String show(@PathVariable long id, Viewer viewer, Texts texts, Model model) {
        return show(id, "", viewer, texts, model);
    }

    private String show(long id, String typed, Viewer viewer, Texts texts, Model model) {
        model.addAttribute("view", pages.of(interventions.intervention(id, viewer), typed, viewer, texts));
        return "coding/intervention";
    }

    @PostMapping("/publicering")
    String publish(@PathVariable long id, @RequestParam boolean published, Viewer viewer) {
        interventions.setPublished(id, published, viewer);
        return "redirect:/insatser/" + id;
    }

    /** An objection to how it is coded, by those who write or approve for its organisation. */
    @PostMapping("/invandning")
    String object(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            Texts texts,
            Model model,
            RedirectAttributes flash) {
        try {
            objections.object(id, Seen.of(seen), reason, viewer);
        } catch (UserProblem problem) {
            model.addAttribute("problem", problem.problem().in(texts));
            return show(id, reason, viewer, texts, model);
        }
        flash.addFlashAttribute("told", texts.get("coding.objection.sent"));
        return "redirect:/insatser/" + id;
    }
}
