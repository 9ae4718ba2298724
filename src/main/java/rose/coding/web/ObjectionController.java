package rose.coding.web;

import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rose.coding.Objections;
import rose.organisations.Viewer;
import rose.platform.Texts;
import rose.platform.UserProblem;
import rose.shell.Paging;

/** What those who reported object to, and the answers. For analysts of an authority that follows the area. */
@Controller
@RequestMapping("/koda/invandningar")
class ObjectionController {

    private final Objections objections;

    ObjectionController(Objections objections) {
        this.objections = objections;
    }

    @GetMapping
    String index(@RequestParam(defaultValue = "1") int sida, Viewer viewer, Texts texts, Model model) {
        int waiting = objections.waiting(viewer);
        Paging paging = Paging.nearest(sida, waiting, "/koda/invandningar", "");
        model.addAttribute(
                "waiting",
                objections.waiting(paging.offset(), Paging.SIZE, viewer).stream()
                        .map(each -> ObjectionPage.Row.of(each, texts))
                        .toList());
        model.addAttribute("count", waiting);
        model.addAttribute("paging", paging);
        return "coding/objections";
    }

    @GetMapping("/{id:\\d+}")
    String show(@PathVariable long id, Viewer viewer, Texts texts, Model model) {
        model.addAttribute("view", ObjectionPage.of(objections.of(id, viewer), null, "", texts));
        return "coding/objection";
    }

    /** What is answered; {@code go} is {@code keep} or {@code change}. */
    record Answer(String go, String seen, Set<Long> category, String text) {

        Objections.Answer answer() {
            return new Objections.Answer(
                    Seen.of(seen == null ? "" : seen), !"change".equals(go), categories(), text == null ? "" : text);
        }

        Set<Long> categories() {
            return category == null ? Set.of() : category;
        }
    }

    @PostMapping("/{id:\\d+}")
    String answer(
            @PathVariable long id,
            @ModelAttribute Answer answer,
            Viewer viewer,
            Texts texts,
            Model model,
            RedirectAttributes flash) {
        Objections.Answer given = answer.answer();
        try {
            objections.answer(id, given, viewer);
        } catch (UserProblem problem) {
            Objections.Case now = objections.of(id, viewer);
            boolean same = now.settling() != null && now.settling().settledAt().equals(given.seen());
            model.addAttribute("view", ObjectionPage.of(now, same ? given.categoryIds() : null, given.text(), texts));
            model.addAttribute("problem", problem.problem().in(texts));
            return "coding/objection";
        }
        flash.addFlashAttribute("told", texts.get("coding.objection.answer-sent"));
        return "redirect:/koda/invandningar";
    }
}
