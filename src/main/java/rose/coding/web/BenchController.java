package rose.coding.web;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.HtmlUtils;
import rose.agreements.Agreements;
import rose.coding.Coding;
import rose.coding.Filter;
import rose.coding.Lot;
import rose.collection.ClosedLists;
import rose.collection.Intervention;
import rose.collection.Interventions;
import rose.organisations.Level;
import rose.organisations.Viewer;
import rose.platform.Texts;

/** The coding bench: one intervention at a time. For analysts of an authority that follows the area. */
@Controller
@RequestMapping("/koda")
class BenchController {

    private final Coding coding;
    private final Interventions interventions;
    private final Agreements agreements;
    private final ClosedLists lists;

    BenchController(Coding coding, Interventions interventions, Agreements agreements, ClosedLists lists) {
        this.coding = coding;
        this.interventions = interventions;
        this.agreements = agreements;
        this.lists = lists;
    }

    /** What there is to code. */
    @GetMapping
    String lots(Viewer viewer, Texts texts, Model model) {
        if (!viewer.analyst()) {
            throw new rose.platform.Forbidden("code");
        }
        model.addAttribute(
                "lots",
                coding.lots(viewer).stream()
                        .map(progress -> LotRow.of(progress, texts))
                        .toList());
        return "coding/lots";
    }

    /** The next intervention of a lot that is not settled, after the one just left. */
    @GetMapping("/{year:\\d{4}}/{area}/{level:REGION|MUNICIPALITY|COUNTY}")
    String next(
            @PathVariable int year,
            @PathVariable String area,
            @PathVariable Level level,
            @RequestParam(defaultValue = "0") long efter,
            Viewer viewer,
            Texts texts,
            Model model) {
        Lot lot = new Lot(agreements.area(year, area), level);
        Optional<Long> next = coding.next(lot, Filter.NONE, efter, viewer);
        if (next.isPresent()) {
            return bench(next.get(), viewer, texts, model);
        }
        model.addAttribute("lot", LotRow.of(coding.progress(lot), texts));
        return "coding/all-coded";
    }

    @GetMapping("/{id:\\d+}")
    String show(@PathVariable long id, Viewer viewer, Texts texts, Model model) {
        return bench(id, viewer, texts, model);
    }

    private String bench(long id, Viewer viewer, Texts texts, Model model) {
        Coding.Work work = coding.work(id, viewer);
        model.addAttribute("view", BenchPage.of(work, coding.progress(lot(work.intervention())), lists, texts));
        return "coding/bench";
    }

    private static Lot lot(Intervention intervention) {
        return new Lot(intervention.area(), intervention.organisation().level());
    }

    /** One tick, saved before it is answered; the answer is what the page says of it. */
    @PostMapping("/{id:\\d+}/kategorier/{category:\\d+}")
    @ResponseBody
    String tick(
            @PathVariable long id,
            @PathVariable long category,
            @RequestParam(defaultValue = "false") boolean ticked,
            Viewer viewer,
            Texts texts) {
        Instant saved = coding.tick(id, category, ticked, viewer);
        return HtmlUtils.htmlEscape(texts.get("coding.saved", texts.time(saved)));
    }

    /** All ticks as they stand, and on to the next; works without script too. */
    @PostMapping("/{id:\\d+}")
    String done(
            @PathVariable long id,
            @RequestParam(required = false) Set<Long> category,
            @RequestParam(defaultValue = "next") String go,
            Viewer viewer) {
        Intervention intervention = interventions.intervention(id, viewer);
        Set<Long> categories = category == null ? Set.of() : category;
        if (go.equals("next")) {
            coding.done(id, categories, viewer);
        } else if (go.equals("reopen")) {
            coding.reopen(id, viewer);
            return "redirect:/koda/" + id;
        } else {
            coding.set(id, categories, viewer);
        }
        return "redirect:" + LotRow.href(lot(intervention)) + "?efter=" + id;
    }
}
