package rose.coding.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.HtmlUtils;
import rose.coding.Coding;
import rose.coding.DoneResult;
import rose.coding.Lot;
import rose.coding.TaskState;
import rose.collection.ClosedLists;
import rose.organisations.Organisations;
import rose.organisations.Viewer;
import rose.platform.Texts;

/** The coding bench: one intervention at a time. For analysts of an authority that follows the area. */
@Controller
@RequestMapping("/koda")
class BenchController {

    private final Coding coding;
    private final Organisations organisations;
    private final ClosedLists lists;

    BenchController(Coding coding, Organisations organisations, ClosedLists lists) {
        this.coding = coding;
        this.organisations = organisations;
        this.lists = lists;
    }

    /** The next intervention of a lot that the filter leaves to do, after the one just left. */
    @GetMapping(LotArgument.PATH)
    String next(
            Lot lot,
            @RequestParam(defaultValue = "0") long efter,
            @ModelAttribute FilterForm filter,
            Viewer viewer,
            Texts texts,
            Model model) {
        Optional<Coding.Work> next = coding.nextWork(lot, filter.filter(), efter, viewer);
        if (next.isPresent()) {
            return bench(next.get(), filter, viewer, texts, model);
        }
        model.addAttribute("view", NothingLeftPage.of(coding.progress(lot), filter, texts));
        return "coding/nothing-left";
    }

    @GetMapping("/{id:\\d+}")
    String show(@PathVariable long id, @ModelAttribute FilterForm filter, Viewer viewer, Texts texts, Model model) {
        return bench(coding.work(id, viewer), filter, viewer, texts, model);
    }

    private String bench(Coding.Work work, FilterForm filter, Viewer viewer, Texts texts, Model model) {
        Lot lot = work.lot();
        Coding.Progress progress = coding.progress(lot);
        int left = coding.left(lot, filter.filter(), viewer);
        model.addAttribute("view", BenchPage.of(work, progress, left, coding.pace(viewer), filter, lists, texts));
        model.addAttribute("choices", FilterChoices.of(lot, filter, coding.coders(lot, viewer), organisations, texts));
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
        return saved(coding.tick(id, category, ticked, viewer), texts);
    }

    /** The note and the doubt, saved as they are typed. */
    @PostMapping("/{id:\\d+}/anteckning")
    @ResponseBody
    String remark(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "false") boolean unclear,
            Viewer viewer,
            Texts texts) {
        return saved(coding.remark(id, note, unclear, viewer), texts);
    }

    private static String saved(Instant at, Texts texts) {
        return HtmlUtils.htmlEscape(texts.get("coding.saved", texts.time(at)));
    }

    /** What is done with the whole page: with a button, so that it works without script too. */
    record Done(String go, Set<Long> category, String note, Boolean unclear) {

        Done {
            note = note == null ? "" : note;
            unclear = unclear != null && unclear;
        }

        Set<Long> categories() {
            return category == null ? Set.of() : category;
        }
    }

    /** All as it stands on the page, and on to the next; at once, without a redirect, where the page asks by script. */
    @PostMapping("/{id:\\d+}")
    String done(
            @PathVariable long id,
            @ModelAttribute Done done,
            @ModelAttribute FilterForm filter,
            @RequestHeader(value = "HX-Request", defaultValue = "false") boolean byScript,
            Viewer viewer,
            Texts texts,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        Lot lot = coding.lotOf(id, viewer);
        String told = null;
        String address = LotRow.href(lot) + "?efter=" + id + and(filter);
        switch (done.go() == null ? "next" : done.go()) {
            case "undo" -> {
                Optional<Long> open = coding.undo(id, viewer);
                told = texts.get(open.isPresent() ? "coding.undone" : "coding.nothing-to-undo");
                address = "/koda/" + open.orElse(id) + question(filter);
            }
            case "reopen" ->
                address = coding.reopen(id, viewer) == TaskState.TO_SETTLE
                        ? "/koda/" + id + "/avgorande"
                        : "/koda/" + id + question(filter);
            case "skip" -> {
                coding.set(id, done.categories(), viewer);
                coding.remark(id, done.note(), done.unclear(), viewer);
            }
            default -> {
                DoneResult result = coding.done(id, done.categories(), done.note(), done.unclear(), viewer);
                told = DoneWords.of(result, texts);
                if (result instanceof DoneResult.BookChanged) {
                    address = "/koda/" + id + question(filter);
                }
            }
        }
        if (byScript && address.startsWith(LotRow.href(lot))) {
            model.addAttribute("told", told);
            response.setHeader("HX-Push-Url", address);
            return next(lot, id, filter, viewer, texts, model);
        }
        flash.addFlashAttribute("told", told);
        return "redirect:" + address;
    }

    private static String and(FilterForm filter) {
        return filter.query().isEmpty() ? "" : "&" + filter.query();
    }

    private static String question(FilterForm filter) {
        return filter.query().isEmpty() ? "" : "?" + filter.query();
    }
}
