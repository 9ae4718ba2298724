package rose.surveys.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rose.organisations.Viewer;
import rose.platform.Texts;
import rose.surveys.Survey;
import rose.surveys.SurveyDrafts;
import rose.surveys.SurveyVersion;
import rose.surveys.Surveys;

/** A survey's draft: read by analysts, begun, published and thrown away by those of the authority that owns it. */
@Controller
@RequestMapping("/enkater/{id:\\d+}/utkast")
class DraftController {

    private final DraftAccess access;
    private final Surveys surveys;
    private final SurveyDrafts drafts;
    private final SurveyNames names;

    DraftController(DraftAccess access, Surveys surveys, SurveyDrafts drafts, SurveyNames names) {
        this.access = access;
        this.surveys = surveys;
        this.drafts = drafts;
        this.names = names;
    }

    @GetMapping
    String show(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String gjort,
            @RequestParam(defaultValue = "") String fokus,
            Viewer viewer,
            Texts texts,
            Model model) {
        Survey survey = access.survey(id, viewer);
        SurveyVersion draft = access.draft(survey, viewer);
        model.addAttribute("view", DraftPage.of(survey, draft, names, viewer, gjort, fokus, texts));
        return "surveys/draft";
    }

    @PostMapping
    String begin(@PathVariable long id, Viewer viewer) {
        drafts.begin(access.survey(id, viewer), viewer);
        return "redirect:/enkater/" + id + "/utkast?gjort=paborjat";
    }

    @GetMapping("/publicera")
    String confirm(@PathVariable long id, Viewer viewer, Texts texts, Model model) {
        Survey survey = access.changeable(id, viewer);
        SurveyVersion draft = access.draft(survey, viewer);
        if (!draft.definition().problems().isEmpty()) {
            return "redirect:/enkater/" + id + "/utkast";
        }
        DifferencePage difference = surveys.published(survey)
                .map(published -> DifferencePage.of(published.definition(), draft.definition(), texts))
                .orElse(null);
        model.addAttribute(
                "view", new Confirmation(id, names.name(survey, texts), draft.number(), draft.revision(), difference));
        return "surveys/publish";
    }

    @PostMapping("/publicera")
    String publish(@PathVariable long id, @RequestParam int revision, Viewer viewer) {
        Survey survey = access.survey(id, viewer);
        SurveyDrafts.Outcome outcome = drafts.publish(survey, revision, viewer);
        return outcome instanceof SurveyDrafts.Outcome.Done
                ? "redirect:/enkater/" + id + "?gjort=publicerad"
                : DraftAccess.backTo(survey, outcome, "", "");
    }

    @GetMapping("/kasta")
    String confirmDiscard(@PathVariable long id, Viewer viewer, Texts texts, Model model) {
        Survey survey = access.changeable(id, viewer);
        SurveyVersion draft = access.draft(survey, viewer);
        model.addAttribute("view", Removal.ofDraft(survey, draft, names.name(survey, texts), texts));
        return "surveys/removal";
    }

    @PostMapping("/kasta")
    String discard(@PathVariable long id, @RequestParam int revision, Viewer viewer) {
        Survey survey = access.survey(id, viewer);
        SurveyDrafts.Outcome outcome = drafts.discard(survey, revision, viewer);
        return outcome instanceof SurveyDrafts.Outcome.Done
                ? "redirect:/enkater/" + id + "?gjort=kastat"
                : DraftAccess.backTo(survey, outcome, "", "");
    }
}
