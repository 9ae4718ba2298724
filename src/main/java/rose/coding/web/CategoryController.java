package rose.coding.web;

import java.util.List;
import java.util.Map;
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
import rose.coding.CodebookEdits.Outcome;
import rose.coding.Dimension;
import rose.organisations.Viewer;
import rose.platform.Missing;
import rose.platform.Texts;

/** A category's names and texts, a new category, and their order. */
@Controller
@RequestMapping("/kodbocker/{id:\\d+}")
class CategoryController {

    private final CodebookEdits edits;
    private final CodebookNames names;

    CategoryController(CodebookEdits edits, CodebookNames names) {
        this.edits = edits;
        this.names = names;
    }

    /** @throws Missing where it is not in the book, or retired */
    static Category category(Codebook book, long category) {
        return book.category(category)
                .filter(each -> !each.retired())
                .orElseThrow(() -> new Missing("category " + category + " in codebook " + book.id()));
    }

    @GetMapping("/kategorier/{category:\\d+}")
    String edit(@PathVariable long id, @PathVariable long category, Viewer viewer, Texts texts, Model model) {
        Codebook book = edits.changeable(id, viewer);
        Map<String, String> values = CategoryForm.values(category(book, category));
        return form(book, category(book, category), null, values, List.of(), null, texts, model);
    }

    @GetMapping("/ny-kategori")
    String add(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String dimension,
            Viewer viewer,
            Texts texts,
            Model model) {
        Codebook book = edits.changeable(id, viewer);
        return form(book, null, dimension(dimension), Map.of(), List.of(), null, texts, model);
    }

    private static Dimension dimension(String key) {
        return Dimension.of(key).orElseThrow(() -> new Missing("dimension " + key));
    }

    /** @param category null for a new one; {@code dimension} is then the one that it comes into */
    private String form(
            Codebook book,
            Category category,
            Dimension dimension,
            Map<String, String> values,
            List<FieldProblem> problems,
            List<CodebookPage.Term> newer,
            Texts texts,
            Model model) {
        Dimension of = category == null ? dimension : category.dimension();
        String address = "/kodbocker/" + book.id();
        model.addAttribute(
                "form",
                new CategoryForm(
                        names.entry(book, texts),
                        category == null
                                ? texts.get("coding.edit.add", CodebookNames.together(book, of, texts))
                                : texts.get("coding.edit.title", category.name(texts)),
                        CodebookNames.twinNote(book, of, texts),
                        category == null
                                ? address + "/ny-kategori?dimension=" + dimension.key()
                                : address + "/kategorier/" + category.id(),
                        values,
                        problems,
                        newer));
        return "coding/category";
    }

    @PostMapping("/kategorier/{category:\\d+}")
    String save(
            @PathVariable long id,
            @PathVariable long category,
            @RequestParam Map<String, String> sent,
            @RequestParam int version,
            Viewer viewer,
            Texts texts,
            Model model) {
        Codebook book = edits.changeable(id, viewer);
        if (book.category(category).filter(each -> !each.retired()).isEmpty()) {
            return "redirect:/kodbocker/" + id + "?gjort=andrat";
        }
        Outcome outcome = edits.change(id, version, new Change.Reword(category, CategoryForm.wording(sent)), viewer);
        return switch (outcome) {
            case Outcome.Done done -> "redirect:/kodbocker/" + id + "?gjort=sparat#k" + category;
            case Outcome.Refused refused ->
                form(
                        book,
                        category(book, category),
                        null,
                        sent,
                        FieldProblem.of(refused.problems(), texts),
                        null,
                        texts,
                        model);
            case Outcome.ChangedMeanwhile changed -> meanwhile(changed.now(), category, null, sent, texts, model);
        };
    }

    /** What was typed stays, beside what stands there now. */
    private String meanwhile(
            Codebook now, long category, Dimension dimension, Map<String, String> sent, Texts texts, Model model) {
        if (now == null) {
            return "redirect:/kodbocker";
        }
        Category there = now.category(category).filter(each -> !each.retired()).orElse(null);
        if (there == null && dimension == null) {
            return "redirect:/kodbocker/" + now.id() + "?gjort=andrat";
        }
        List<CodebookPage.Term> newer = there == null ? List.of() : CategoryForm.differing(there, sent, texts);
        return form(now, there, dimension, sent, List.of(), newer, texts, model);
    }

    @PostMapping("/ny-kategori")
    String create(
            @PathVariable long id,
            @RequestParam String dimension,
            @RequestParam Map<String, String> sent,
            @RequestParam int version,
            Viewer viewer,
            Texts texts,
            Model model) {
        Codebook book = edits.changeable(id, viewer);
        Dimension of = dimension(dimension);
        Outcome outcome = edits.change(id, version, new Change.Add(of, CategoryForm.wording(sent)), viewer);
        return switch (outcome) {
            case Outcome.Done done ->
                "redirect:/kodbocker/" + id + "?gjort=ny#k"
                        + done.book().of(of).getLast().id();
            case Outcome.Refused refused ->
                form(book, null, of, sent, FieldProblem.of(refused.problems(), texts), null, texts, model);
            case Outcome.ChangedMeanwhile changed -> meanwhile(changed.now(), 0, of, sent, texts, model);
        };
    }

    @PostMapping("/kategorier/{category:\\d+}/plats")
    String move(
            @PathVariable long id,
            @PathVariable long category,
            @RequestParam int version,
            @RequestParam String till,
            Viewer viewer) {
        Codebook book = edits.changeable(id, viewer);
        if (book.category(category).filter(each -> !each.retired()).isEmpty()) {
            return "redirect:/kodbocker/" + id + "?gjort=andrat";
        }
        Outcome outcome = edits.change(id, version, new Change.Move(category, till.equals("upp")), viewer);
        return ended(id, outcome, "flyttad", category);
    }

    /** Back to the book after a change that needed no typing. @param done what is said of it: the end of a text's key */
    static String ended(long id, Outcome outcome, String done, long category) {
        return switch (outcome) {
            case Outcome.Done ok -> "redirect:/kodbocker/" + id + "?gjort=" + done + "#k" + category;
            case Outcome.ChangedMeanwhile changed ->
                changed.now() == null ? "redirect:/kodbocker" : "redirect:/kodbocker/" + id + "?gjort=andrat";
            case Outcome.Refused refused ->
                throw new rose.platform.UserProblem(
                        refused.problems().getFirst().problem().key(),
                        refused.problems().getFirst().problem().arguments().toArray());
        };
    }
}
