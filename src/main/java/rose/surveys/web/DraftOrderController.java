package rose.surveys.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rose.organisations.Viewer;
import rose.platform.Missing;
import rose.platform.Texts;
import rose.surveys.Definition;
import rose.surveys.DefinitionEdits;
import rose.surveys.QuestionPath;
import rose.surveys.Section;
import rose.surveys.Survey;
import rose.surveys.SurveyDrafts;
import rose.surveys.SurveyVersion;
import rose.surveys.questions.Question;

/** The order of a draft: moving and taking away sections and questions. */
@Controller
@RequestMapping("/enkater/{id:\\d+}/utkast")
class DraftOrderController {

    private final DraftAccess access;
    private final SurveyDrafts drafts;

    DraftOrderController(DraftAccess access, SurveyDrafts drafts) {
        this.access = access;
        this.drafts = drafts;
    }

    @PostMapping("/fragor/{path}/plats")
    String move(
            @PathVariable long id,
            @PathVariable String path,
            @RequestParam int revision,
            @RequestParam String till,
            @RequestParam(defaultValue = "") String avsnitt,
            Viewer viewer) {
        QuestionPath question = QuestionPath.parse(path);
        UnaryOperator<Definition> change = switch (till) {
            case "upp" -> definition -> DefinitionEdits.move(definition, question, -1);
            case "ner" -> definition -> DefinitionEdits.move(definition, question, 1);
            case "avsnitt" -> definition -> DefinitionEdits.moveTo(definition, question, avsnitt);
            default -> throw new Missing("move " + till);
        };
        if (till.equals("avsnitt") && question.block() != null) {
            throw new Missing("move out of block " + path);
        }
        return change(id, revision, change, "flyttad", till + "-" + path, viewer);
    }

    @PostMapping("/avsnitt/{section}/plats")
    String moveSection(
            @PathVariable long id,
            @PathVariable String section,
            @RequestParam int revision,
            @RequestParam String till,
            Viewer viewer) {
        int steps = till.equals("upp") ? -1 : 1;
        return change(
                id,
                revision,
                definition -> DefinitionEdits.moveSection(definition, section, steps),
                "flyttad",
                till + "-avsnitt-" + section,
                viewer);
    }

    private String change(
            long id, int revision, UnaryOperator<Definition> change, String done, String focus, Viewer viewer) {
        Survey survey = access.changeable(id, viewer);
        return DraftAccess.backTo(survey, drafts.change(survey, revision, change, viewer), done, focus);
    }

    @GetMapping("/fragor/{path}/ta-bort")
    String confirm(@PathVariable long id, @PathVariable String path, Viewer viewer, Texts texts, Model model) {
        SurveyVersion draft = access.draft(access.changeable(id, viewer), viewer);
        QuestionPath at = QuestionPath.parse(path);
        Question question = at.in(draft.definition()).orElseThrow(() -> new Missing("question " + path));
        List<String> asking = DefinitionEdits.asking(draft.definition(), at).stream()
                .map(each -> each.common().label().in(texts))
                .toList();
        List<String> notes = new ArrayList<>();
        if (!asking.isEmpty()) {
            notes.add(texts.get("surveys.remove.asked-for"));
            notes.addAll(asking);
        }
        return removal(
                id,
                texts.get("surveys.remove.question"),
                question.common().label().in(texts),
                notes,
                "/fragor/" + path + "/ta-bort",
                draft,
                texts,
                model);
    }

    private static String removal(
            long id,
            String title,
            String name,
            List<String> notes,
            String action,
            SurveyVersion draft,
            Texts texts,
            Model model) {
        String back = "/enkater/" + id + "/utkast";
        model.addAttribute(
                "view",
                new Removal(
                        title, name, texts.get("surveys.remove.text"), notes, back + action, back, draft.revision()));
        return "surveys/removal";
    }

    @PostMapping("/fragor/{path}/ta-bort")
    String remove(@PathVariable long id, @PathVariable String path, @RequestParam int revision, Viewer viewer) {
        QuestionPath question = QuestionPath.parse(path);
        return change(
                id, revision, definition -> DefinitionEdits.remove(definition, question), "borttagen", "", viewer);
    }

    @GetMapping("/avsnitt/{section}/ta-bort")
    String confirmSection(
            @PathVariable long id, @PathVariable String section, Viewer viewer, Texts texts, Model model) {
        SurveyVersion draft = access.draft(access.changeable(id, viewer), viewer);
        Section there = draft.definition().section(section).orElseThrow(() -> new Missing("section " + section));
        List<String> notes = there.questions().isEmpty()
                ? List.of()
                : List.of(texts.count(
                        "surveys.remove.questions-too", there.questions().size()));
        return removal(
                id,
                texts.get("surveys.remove.section"),
                there.title().in(texts),
                notes,
                "/avsnitt/" + section + "/ta-bort",
                draft,
                texts,
                model);
    }

    @PostMapping("/avsnitt/{section}/ta-bort")
    String removeSection(
            @PathVariable long id, @PathVariable String section, @RequestParam int revision, Viewer viewer) {
        return change(
                id,
                revision,
                definition -> DefinitionEdits.removeSection(definition, section),
                "borttagen",
                "",
                viewer);
    }
}
