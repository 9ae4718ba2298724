package rose.surveys.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import rose.surveys.Section;
import rose.surveys.Survey;
import rose.surveys.SurveyDrafts;
import rose.surveys.SurveyVersion;
import rose.surveys.questions.Words;

/** Titles and introductions in a draft: the survey's own, those of its sections, and those of a new section. */
@Controller
@RequestMapping("/enkater/{id:\\d+}/utkast")
class DraftTextsController {

    private final DraftAccess access;
    private final SurveyDrafts drafts;
    private final SurveyNames names;

    DraftTextsController(DraftAccess access, SurveyDrafts drafts, SurveyNames names) {
        this.access = access;
        this.drafts = drafts;
        this.names = names;
    }

    /** What the texts belong to: the survey, one of its sections, or a section that is not there yet. */
    private enum Of {
        SURVEY,
        SECTION,
        NEW_SECTION
    }

    @GetMapping("/texter")
    String survey(@PathVariable long id, Viewer viewer, Texts texts, Model model) {
        return form(id, Of.SURVEY, null, viewer, texts, model);
    }

    @GetMapping("/avsnitt")
    String newSection(@PathVariable long id, Viewer viewer, Texts texts, Model model) {
        return form(id, Of.NEW_SECTION, null, viewer, texts, model);
    }

    @GetMapping("/avsnitt/{section}")
    String section(@PathVariable long id, @PathVariable String section, Viewer viewer, Texts texts, Model model) {
        return form(id, Of.SECTION, section, viewer, texts, model);
    }

    @PostMapping("/texter")
    String saveSurvey(
            @PathVariable long id,
            @RequestParam Map<String, String> sent,
            @RequestParam int revision,
            Viewer viewer,
            Texts texts,
            Model model) {
        return save(id, Of.SURVEY, null, sent, revision, viewer, texts, model);
    }

    @PostMapping("/avsnitt")
    String add(
            @PathVariable long id,
            @RequestParam Map<String, String> sent,
            @RequestParam int revision,
            Viewer viewer,
            Texts texts,
            Model model) {
        return save(id, Of.NEW_SECTION, null, sent, revision, viewer, texts, model);
    }

    @PostMapping("/avsnitt/{section}")
    String saveSection(
            @PathVariable long id,
            @PathVariable String section,
            @RequestParam Map<String, String> sent,
            @RequestParam int revision,
            Viewer viewer,
            Texts texts,
            Model model) {
        return save(id, Of.SECTION, section, sent, revision, viewer, texts, model);
    }

    private String form(long id, Of of, String section, Viewer viewer, Texts texts, Model model) {
        Survey survey = access.changeable(id, viewer);
        SurveyVersion draft = access.draft(survey, viewer);
        Map<String, String> values =
                stored(of, section, draft.definition()).orElseThrow(() -> new Missing("section " + section));
        return page(survey, draft, of, section, values, List.of(), null, texts, model);
    }

    /** What stands there now; nothing where it is gone. */
    private static Optional<Map<String, String>> stored(Of of, String section, Definition definition) {
        return switch (of) {
            case SURVEY -> Optional.of(TextsForm.values(definition.title(), definition.introduction()));
            case NEW_SECTION -> Optional.of(Map.of());
            case SECTION ->
                definition.section(section).map(each -> TextsForm.values(each.title(), each.introduction()));
        };
    }

    private String page(
            Survey survey,
            SurveyVersion draft,
            Of of,
            String section,
            Map<String, String> values,
            List<FormProblem> problems,
            TextsForm.Newer newer,
            Texts texts,
            Model model) {
        String back = "/enkater/" + survey.id() + "/utkast";
        String action = switch (of) {
            case SURVEY -> back + "/texter";
            case NEW_SECTION -> back + "/avsnitt";
            case SECTION -> back + "/avsnitt/" + section;
        };
        model.addAttribute(
                "form",
                new TextsForm(
                        texts.get("surveys.texts." + of.name()),
                        names.name(survey, texts),
                        null,
                        action,
                        back,
                        draft.revision(),
                        values,
                        problems,
                        newer));
        model.addAttribute("removable", of == Of.SECTION && newer == null);
        return "surveys/texts";
    }

    private String save(
            long id,
            Of of,
            String section,
            Map<String, String> sent,
            int revision,
            Viewer viewer,
            Texts texts,
            Model model) {
        Survey survey = access.changeable(id, viewer);
        SurveyVersion draft = access.draft(survey, viewer);
        List<FormProblem> problems = TextsForm.problems(sent, texts);
        if (!problems.isEmpty()) {
            return page(survey, draft, of, section, sent, problems, null, texts, model);
        }
        SurveyDrafts.Outcome outcome =
                drafts.change(survey, revision, definition -> changed(definition, of, section, sent), viewer);
        if (outcome instanceof SurveyDrafts.Outcome.ChangedMeanwhile changed && changed.now() != null) {
            return page(
                    survey,
                    changed.now(),
                    of,
                    section,
                    sent,
                    List.of(),
                    newer(changed.now(), of, section, texts),
                    texts,
                    model);
        }
        return DraftAccess.backTo(survey, outcome, "sparat", section == null ? "" : "avsnitt-" + section);
    }

    private static TextsForm.Newer newer(SurveyVersion now, Of of, String section, Texts texts) {
        Definition definition = now.definition();
        Section there = of == Of.SECTION ? definition.section(section).orElse(null) : null;
        Words title = of == Of.SURVEY ? definition.title() : there == null ? null : there.title();
        Words introduction = of == Of.SURVEY ? definition.introduction() : there == null ? null : there.introduction();
        return new TextsForm.Newer(
                now.changedBy(),
                of == Of.SECTION && there == null,
                title == null ? null : title.in(texts),
                introduction == null ? null : introduction.in(texts));
    }

    private static Definition changed(Definition definition, Of of, String section, Map<String, String> sent) {
        Words title = TextsForm.title(sent);
        Words introduction = TextsForm.introduction(sent);
        return switch (of) {
            case SURVEY -> DefinitionEdits.texts(definition, title, introduction);
            case NEW_SECTION -> DefinitionEdits.addSection(definition, title, introduction);
            case SECTION ->
                definition.section(section).isPresent()
                        ? DefinitionEdits.changeSection(definition, section, title, introduction)
                        : DefinitionEdits.addSection(definition, title, introduction);
        };
    }
}
