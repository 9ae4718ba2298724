package rose.coding.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import rose.coding.Wording;
import rose.organisations.Viewer;
import rose.platform.Texts;

/** One category into several. What it does to codes is the same whatever the parts are, so it is shown beside the form. */
@Controller
@RequestMapping("/kodbocker/{id:\\d+}/kategorier/{category:\\d+}/delning")
class SplitController {

    private final CodebookEdits edits;
    private final CodebookNames names;

    SplitController(CodebookEdits edits, CodebookNames names) {
        this.edits = edits;
        this.names = names;
    }

    @GetMapping
    String show(@PathVariable long id, @PathVariable long category, Viewer viewer, Texts texts, Model model) {
        Codebook book = edits.changeable(id, viewer);
        return form(book, category, Map.of(), List.of(), List.of(), false, viewer, texts, model);
    }

    private String form(
            Codebook book,
            long category,
            Map<String, String> values,
            List<String> chosen,
            List<FieldProblem> problems,
            boolean newer,
            Viewer viewer,
            Texts texts,
            Model model) {
        Category of = CategoryController.category(book, category);
        model.addAttribute(
                "form",
                new SplitForm(
                        names.entry(book, texts),
                        texts.get("coding.split.title", of.name(texts)),
                        what(book, of, texts),
                        EffectView.of(edits.effect(book, ofTwo(of), viewer), texts),
                        "/kodbocker/" + book.id() + "/kategorier/" + category + "/delning",
                        values,
                        book.of(of.dimension()).stream()
                                .filter(each -> each.id() != category)
                                .map(each -> new BookConfirmation.Option(String.valueOf(each.id()), each.name(texts)))
                                .toList(),
                        chosen,
                        problems,
                        newer));
        return "coding/split";
    }

    /** Any division, to see what it does. */
    private static Change ofTwo(Category of) {
        Wording same = Wording.of(of.name(), of.nameEn(), of.definition());
        return new Change.Split(of.id(), List.of(same, Wording.of("?", "?", of.definition())), Set.of());
    }

    private static List<String> what(Codebook book, Category of, Texts texts) {
        List<String> what = new ArrayList<>();
        what.add(texts.get(book.draft() ? "coding.split.draft" : "coding.split.text"));
        String twin = CodebookNames.twinNote(book, of.dimension(), texts);
        if (twin != null) {
            what.add(twin);
        }
        return what;
    }

    @PostMapping
    String split(
            @PathVariable long id,
            @PathVariable long category,
            @RequestParam int version,
            @RequestParam Map<String, String> sent,
            @RequestParam(defaultValue = "") List<Long> befintlig,
            Viewer viewer,
            Texts texts,
            Model model) {
        Codebook book = edits.changeable(id, viewer);
        if (book.category(category).filter(each -> !each.retired()).isEmpty()) {
            return "redirect:/kodbocker/" + id + "?gjort=andrat";
        }
        Change change = new Change.Split(category, parts(sent), new LinkedHashSet<>(befintlig));
        List<String> chosen = befintlig.stream().map(String::valueOf).toList();
        return switch (edits.change(id, version, change, viewer)) {
            case Outcome.Done done -> "redirect:/kodbocker/" + id + "?gjort=delad";
            case Outcome.Refused refused ->
                form(
                        book,
                        category,
                        sent,
                        chosen,
                        FieldProblem.of(refused.problems(), texts),
                        false,
                        viewer,
                        texts,
                        model);
            case Outcome.ChangedMeanwhile changed -> {
                boolean there = changed.now() != null
                        && changed.now()
                                .category(category)
                                .filter(each -> !each.retired())
                                .isPresent();
                yield there
                        ? form(changed.now(), category, sent, chosen, List.of(), true, viewer, texts, model)
                        : CategoryController.ended(id, changed, "", category);
            }
        };
    }

    private static List<Wording> parts(Map<String, String> sent) {
        List<Wording> parts = new ArrayList<>();
        for (int i = 0; i < SplitForm.PARTS; i++) {
            String name = CategoryForm.clean(sent, "name-" + i);
            if (!name.isEmpty()) {
                parts.add(Wording.of(
                        name,
                        CategoryForm.clean(sent, "nameEn-" + i),
                        CategoryForm.note(sent, "definition-" + i + "-")));
            }
        }
        return parts;
    }
}
