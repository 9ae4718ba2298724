package rose.coding.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rose.coding.Codebook;
import rose.coding.CodebookEdits;
import rose.coding.CodebookEdits.Outcome;
import rose.coding.Effect;
import rose.organisations.Viewer;
import rose.platform.Missing;
import rose.platform.Texts;

/** A later year's book: begun from this one, put in force or thrown away. */
@Controller
@RequestMapping("/kodbocker/{id:\\d+}")
class NextBookController {

    private static final int YEARS = 5;

    private final CodebookEdits edits;
    private final CodebookNames names;

    NextBookController(CodebookEdits edits, CodebookNames names) {
        this.edits = edits;
        this.names = names;
    }

    @GetMapping("/nasta-ar")
    String next(@PathVariable long id, Viewer viewer, Texts texts, Model model) {
        Codebook book = edits.changeable(id, viewer);
        if (book.draft()) {
            throw new Missing("book after a draft");
        }
        List<BookConfirmation.Button> buttons = new ArrayList<>();
        for (int year = book.year() + 1; year <= book.year() + YEARS; year++) {
            String text = texts.get("coding.next.do", String.valueOf(year));
            if (!taken(book, year, viewer)) {
                buttons.add(new BookConfirmation.Button("ar", String.valueOf(year), text, false));
            }
        }
        model.addAttribute(
                "view",
                new BookConfirmation(
                        names.entry(book, texts),
                        texts.get("coding.next.title"),
                        texts.get("coding.next.lead", names.entry(book, texts).title()),
                        List.of(texts.get("coding.next.text")),
                        null,
                        null,
                        "/kodbocker/" + id + "/nasta-ar",
                        buttons));
        return "coding/book-confirmation";
    }

    private boolean taken(Codebook book, int year, Viewer viewer) {
        return edits.readable(viewer).stream()
                .anyMatch(other ->
                        other.area().equals(book.area()) && other.level() == book.level() && other.year() == year);
    }

    @PostMapping("/nasta-ar")
    String copy(@PathVariable long id, @RequestParam int ar, Viewer viewer) {
        Codebook book = edits.changeable(id, viewer);
        if (ar > book.year() + YEARS) {
            throw new Missing("book of year " + ar);
        }
        return "redirect:/kodbocker/" + edits.copy(id, ar, viewer).id() + "?gjort=kopierad";
    }

    private Codebook draft(long id, Viewer viewer) {
        Codebook draft = edits.changeable(id, viewer);
        if (!draft.draft()) {
            throw new Missing("draft " + id);
        }
        return draft;
    }

    @GetMapping("/i-kraft")
    String confirm(@PathVariable long id, Viewer viewer, Texts texts, Model model) {
        Codebook draft = draft(id, viewer);
        Effect effect = edits.effectOfForce(draft, viewer);
        List<String> what = new ArrayList<>();
        what.add(texts.get("coding.force.text", String.valueOf(draft.year())));
        if (!effect.nothing()) {
            what.add(texts.get("coding.force.codes"));
        }
        model.addAttribute(
                "view",
                new BookConfirmation(
                        names.entry(draft, texts),
                        texts.get("coding.force.title"),
                        names.entry(draft, texts).title(),
                        what,
                        EffectView.of(effect, texts),
                        null,
                        "/kodbocker/" + id + "/i-kraft",
                        List.of(new BookConfirmation.Button("gor", "i-kraft", texts.get("coding.force.do"), true))));
        return "coding/book-confirmation";
    }

    @PostMapping("/i-kraft")
    String putInForce(@PathVariable long id, @RequestParam int version, Viewer viewer) {
        edits.changeable(id, viewer);
        return CategoryController.ended(id, edits.putInForce(id, version, viewer), "i-kraft", 0);
    }

    @GetMapping("/kasta")
    String confirmDiscard(@PathVariable long id, Viewer viewer, Texts texts, Model model) {
        Codebook draft = draft(id, viewer);
        model.addAttribute(
                "view",
                new BookConfirmation(
                        names.entry(draft, texts),
                        texts.get("coding.discard.title"),
                        names.entry(draft, texts).title(),
                        List.of(texts.get("coding.discard.text")),
                        null,
                        null,
                        "/kodbocker/" + id + "/kasta",
                        List.of(new BookConfirmation.Button("gor", "kasta", texts.get("coding.discard.do"), true))));
        return "coding/book-confirmation";
    }

    @PostMapping("/kasta")
    String discard(@PathVariable long id, @RequestParam int version, Viewer viewer) {
        edits.changeable(id, viewer);
        Outcome outcome = edits.discard(id, version, viewer);
        return outcome instanceof Outcome.Done
                ? "redirect:/kodbocker?gjort=kastat"
                : CategoryController.ended(id, outcome, "", 0);
    }
}
