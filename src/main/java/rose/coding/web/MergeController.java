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

/** One category into another: first which, then what that does, then done. */
@Controller
@RequestMapping("/kodbocker/{id:\\d+}/kategorier/{category:\\d+}/sammanslagning")
class MergeController {

    private final CodebookEdits edits;
    private final CodebookNames names;

    MergeController(CodebookEdits edits, CodebookNames names) {
        this.edits = edits;
        this.names = names;
    }

    @GetMapping
    String show(
            @PathVariable long id,
            @PathVariable long category,
            @RequestParam(defaultValue = "0") long till,
            Viewer viewer,
            Texts texts,
            Model model) {
        Codebook book = edits.changeable(id, viewer);
        Category from = CategoryController.category(book, category);
        Category into = book.of(from.dimension()).stream()
                .filter(each -> each.id() == till && each.id() != category)
                .findFirst()
                .orElse(null);
        String address = "/kodbocker/" + id + "/kategorier/" + category + "/sammanslagning";
        model.addAttribute(
                "view",
                new BookConfirmation(
                        names.entry(book, texts),
                        texts.get("coding.merge.title", from.name(texts)),
                        texts.get("coding.merge.lead"),
                        into == null ? List.of() : what(book, from, into, texts),
                        into == null
                                ? null
                                : EffectView.of(
                                        edits.effect(book, new Change.Merge(category, into.id()), viewer), texts),
                        choosing(book, from, into, texts),
                        address,
                        into == null
                                ? List.of()
                                : List.of(new BookConfirmation.Button(
                                        "till", String.valueOf(into.id()), texts.get("coding.merge.do"), true))));
        return "coding/book-confirmation";
    }

    private static List<String> what(Codebook book, Category from, Category into, Texts texts) {
        List<String> what = new ArrayList<>();
        what.add(texts.get(
                book.draft() ? "coding.merge.draft" : "coding.merge.text", from.name(texts), into.name(texts)));
        String twin = CodebookNames.twinNote(book, from.dimension(), texts);
        if (twin != null) {
            what.add(twin);
        }
        return what;
    }

    private static BookConfirmation.Choosing choosing(Codebook book, Category from, Category into, Texts texts) {
        return new BookConfirmation.Choosing(
                "till",
                texts.get("coding.merge.into"),
                book.of(from.dimension()).stream()
                        .filter(each -> each.id() != from.id())
                        .map(each -> new BookConfirmation.Option(String.valueOf(each.id()), each.name(texts)))
                        .toList(),
                into == null ? "" : String.valueOf(into.id()),
                texts.get("coding.merge.show"));
    }

    @PostMapping
    String merge(
            @PathVariable long id,
            @PathVariable long category,
            @RequestParam int version,
            @RequestParam long till,
            Viewer viewer) {
        Codebook book = edits.changeable(id, viewer);
        if (book.category(category).filter(each -> !each.retired()).isEmpty()) {
            return "redirect:/kodbocker/" + id + "?gjort=andrat";
        }
        return CategoryController.ended(
                id, edits.change(id, version, new Change.Merge(category, till), viewer), "sammanslagen", till);
    }
}
