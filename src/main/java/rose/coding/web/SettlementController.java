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
import rose.coding.Coding;
import rose.coding.Lot;
import rose.coding.Settlements;
import rose.coding.TaskState;
import rose.organisations.Viewer;
import rose.platform.Texts;
import rose.platform.UserProblem;
import rose.shell.Paging;

/** What coders differ on, side by side, and its settling. For analysts of an authority that follows the area. */
@Controller
@RequestMapping("/koda")
class SettlementController {

    private static final String LOT = LotArgument.PATH + "/avgoranden";
    private static final int OWN = 20;

    private final Settlements settlements;
    private final Coding coding;

    SettlementController(Settlements settlements, Coding coding) {
        this.settlements = settlements;
        this.coding = coding;
    }

    /** What waits to be settled in a lot, and how the viewer's own was. */
    @GetMapping(LOT)
    String index(Lot lot, @RequestParam(defaultValue = "1") int sida, Viewer viewer, Texts texts, Model model) {
        int waiting = coding.progress(lot).in(TaskState.TO_SETTLE);
        Paging paging = Paging.nearest(sida, waiting, LotRow.href(lot) + "/avgoranden", "");
        model.addAttribute(
                "view",
                SettlementsPage.of(
                        lot,
                        waiting,
                        settlements.open(lot, paging.offset(), Paging.SIZE, viewer),
                        settlements.decidedOtherwise(lot, OWN, viewer),
                        texts));
        model.addAttribute("paging", paging);
        return "coding/settlements";
    }

    @GetMapping("/{id:\\d+}/avgorande")
    String show(@PathVariable long id, Viewer viewer, Texts texts, Model model) {
        model.addAttribute("view", SettlementPage.of(settlements.of(id, viewer), null, "", texts));
        return "coding/settlement";
    }

    /** The codes that count from now on, and why. */
    record Decision(Set<Long> category, String reason) {

        Set<Long> categories() {
            return category == null ? Set.of() : category;
        }
    }

    @PostMapping("/{id:\\d+}/avgorande")
    String decide(
            @PathVariable long id,
            @ModelAttribute Decision decision,
            Viewer viewer,
            Texts texts,
            Model model,
            RedirectAttributes flash) {
        try {
            settlements.decide(id, decision.categories(), decision.reason(), viewer);
        } catch (UserProblem problem) {
            Settlements.Case open = settlements.of(id, viewer);
            model.addAttribute("view", SettlementPage.of(open, decision.categories(), decision.reason(), texts));
            model.addAttribute("problem", problem.problem().in(texts));
            return "coding/settlement";
        }
        Lot lot = coding.lotOf(id, viewer);
        flash.addFlashAttribute("told", texts.get("coding.settle.done"));
        return "redirect:"
                + settlements
                        .next(lot, id, viewer)
                        .map(next -> "/koda/" + next + "/avgorande")
                        .orElse(LotRow.href(lot) + "/avgoranden");
    }
}
