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
import rose.coding.Category;
import rose.coding.Change;
import rose.coding.Codebook;
import rose.coding.CodebookEdits;
import rose.organisations.Viewer;
import rose.platform.Texts;

/** The end of a category: retired where it is used, else taken away altogether. */
@Controller
@RequestMapping("/kodbocker/{id:\\d+}/kategorier/{category:\\d+}/avslut")
class RetirementController {

    private final CodebookEdits edits;
    private final CodebookNames names;

    RetirementController(CodebookEdits edits, CodebookNames names) {
        this.edits = edits;
        this.names = names;
    }

    @GetMapping
    String show(@PathVariable long id, @PathVariable long category, Viewer viewer, Texts texts, Model model) {
        Codebook book = edits.changeable(id, viewer);
        Category of = CategoryController.category(book, category);
        boolean removable = edits.removable(book, category);
        List<String> what = new ArrayList<>();
        List<BookConfirmation.Button> buttons = new ArrayList<>();
        if (!book.draft()) {
            what.add(texts.get("coding.retire.text"));
            buttons.add(new BookConfirmation.Button("gor", "avsluta", texts.get("coding.retire.do"), false));
        }
        what.add(texts.get(
                book.draft() ? "coding.remove.draft" : removable ? "coding.remove.unused" : "coding.remove.used"));
        if (removable) {
            buttons.add(new BookConfirmation.Button("gor", "ta-bort", texts.get("coding.remove.do"), true));
        }
        String twin = CodebookNames.twinNote(book, of.dimension(), texts);
        if (twin != null) {
            what.add(twin);
        }
        model.addAttribute(
                "view",
                new BookConfirmation(
                        names.entry(book, texts),
                        texts.get(book.draft() ? "coding.remove.title" : "coding.retire.title", of.name(texts)),
                        null,
                        what,
                        EffectView.of(edits.effect(book, new Change.Retire(category), viewer), texts),
                        null,
                        "/kodbocker/" + id + "/kategorier/" + category + "/avslut",
                        buttons));
        return "coding/book-confirmation";
    }

    @PostMapping
    String end(
            @PathVariable long id,
            @PathVariable long category,
            @RequestParam int version,
            @RequestParam String gor,
            Viewer viewer) {
        Codebook book = edits.changeable(id, viewer);
        if (book.category(category).filter(each -> !each.retired()).isEmpty()) {
            return "redirect:/kodbocker/" + id + "?gjort=andrat";
        }
        boolean remove = gor.equals("ta-bort");
        Change change = remove ? new Change.Remove(category) : new Change.Retire(category);
        return CategoryController.ended(
                id, edits.change(id, version, change, viewer), remove ? "borttagen" : "avslutad", category);
    }
}
