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
import rose.agreements.AreaPart;
import rose.coding.Coding;
import rose.collection.ClosedLists;
import rose.collection.Intervention;
import rose.collection.Interventions;
import rose.organisations.Level;
import rose.organisations.Viewer;
import rose.platform.Missing;
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
                        .map(progress -> LotRow.of(progress, coding, texts))
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
        AreaPart part = agreements.area(year, area);
        Optional<Intervention> next = coding.next(part, level, efter, viewer);
        if (next.isPresent()) {
            return bench(next.get(), viewer, texts, model);
        }
        model.addAttribute("lot", LotRow.of(coding.progress(part, level), coding, texts));
        return "coding/all-coded";
    }

    @GetMapping("/{id:\\d+}")
    String show(@PathVariable long id, Viewer viewer, Texts texts, Model model) {
        return bench(interventions.intervention(id, viewer), viewer, texts, model);
    }

    private String bench(Intervention intervention, Viewer viewer, Texts texts, Model model) {
        if (!intervention.area().mayBeCodedBy(viewer)) {
            throw new rose.platform.Forbidden("code intervention " + intervention.id());
        }
        var book = coding.bookOf(intervention).orElseThrow(() -> new Missing("codebook"));
        model.addAttribute(
                "view",
                BenchPage.of(
                        intervention,
                        book,
                        coding.codes(intervention),
                        coding.settling(intervention).isPresent(),
                        coding.progress(
                                intervention.area(), intervention.organisation().level()),
                        lists,
                        texts));
        return "coding/bench";
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
        coding.set(id, category == null ? Set.of() : category, viewer);
        if (go.equals("next")) {
            coding.setSettled(id, true, viewer);
        } else if (go.equals("reopen")) {
            coding.setSettled(id, false, viewer);
            return "redirect:/koda/" + id;
        }
        return "redirect:"
                + LotRow.href(intervention.area(), intervention.organisation().level()) + "?efter=" + id;
    }
}
