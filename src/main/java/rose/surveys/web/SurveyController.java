package rose.surveys.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import rose.surveys.Survey;
import rose.surveys.SurveyDrafts;
import rose.surveys.SurveyVersion;
import rose.surveys.Surveys;

/** One survey, open to everyone who is signed in as far as it is published. */
@Controller
@RequestMapping("/enkater/{id:\\d+}")
class SurveyController {

    private final DraftAccess access;
    private final Surveys surveys;
    private final SurveyDrafts drafts;
    private final SurveyNames names;

    SurveyController(DraftAccess access, Surveys surveys, SurveyDrafts drafts, SurveyNames names) {
        this.access = access;
        this.surveys = surveys;
        this.drafts = drafts;
        this.names = names;
    }

    @GetMapping
    String show(
            @PathVariable long id,
            @RequestParam(required = false) Integer version,
            @RequestParam(defaultValue = "") String gjort,
            Viewer viewer,
            Texts texts,
            Model model) {
        Survey survey = access.survey(id, viewer);
        return page(survey, version, message(gjort, texts), List.of(), null, viewer, texts, model);
    }

    private static String message(String done, Texts texts) {
        return switch (done) {
            case "publicerad", "kastat", "datum", "borta" -> texts.get("surveys.survey.done." + done);
            default -> null;
        };
    }

    private String page(
            Survey survey,
            Integer version,
            String message,
            List<FormProblem> problems,
            Typed dates,
            Viewer viewer,
            Texts texts,
            Model model) {
        List<SurveyVersion> versions = surveys.versions(survey, viewer);
        SurveyPage page = SurveyPage.of(
                survey, shown(versions, version), versions, lastYears(survey), names, viewer, texts, message);
        model.addAttribute("view", page);
        model.addAttribute("problems", problems);
        model.addAttribute(
                "dates",
                dates != null
                        ? dates
                        : new Typed().put("opensOn", page.opensOn()).put("dueOn", page.dueOn()));
        return "surveys/survey";
    }

    /** The one asked for, else the newest published one, else the draft. */
    private static SurveyVersion shown(List<SurveyVersion> versions, Integer number) {
        return versions.stream()
                .filter(version -> number == null ? version.published() : version.number() == number)
                .findFirst()
                .or(() -> number == null ? versions.stream().findFirst() : java.util.Optional.empty())
                .orElseThrow(() -> new Missing("version " + number));
    }

    private boolean lastYears(Survey survey) {
        return survey.ofAYear()
                && surveys.find(survey.year() - 1, survey.area(), survey.level())
                        .filter(last -> last.publishedVersion() != null)
                        .isPresent();
    }

    @PostMapping("/datum")
    String dates(
            @PathVariable long id, @RequestParam Map<String, String> sent, Viewer viewer, Texts texts, Model model) {
        Survey survey = access.changeable(id, viewer);
        if (!survey.ofAYear()) {
            throw new Missing("dates of survey " + id);
        }
        Typed typed = new Typed().put("opensOn", sent.get("opensOn")).put("dueOn", sent.get("dueOn"));
        List<FormProblem> problems = new ArrayList<>();
        LocalDate opens = date(typed, "opensOn", problems, texts);
        LocalDate due = date(typed, "dueOn", problems, texts);
        if (problems.isEmpty() && due.isBefore(opens)) {
            problems.add(new FormProblem("dueOn", texts.get("surveys.survey.dates.order")));
        }
        if (!problems.isEmpty()) {
            return page(survey, null, null, problems, typed, viewer, texts, model);
        }
        drafts.setDates(survey, opens, due, viewer);
        return "redirect:/enkater/" + id + "?gjort=datum";
    }

    private static LocalDate date(Typed typed, String name, List<FormProblem> problems, Texts texts) {
        try {
            return LocalDate.parse(typed.value(name));
        } catch (DateTimeParseException e) {
            problems.add(new FormProblem(name, texts.get("surveys.answer.date", typed.value(name))));
            return null;
        }
    }

    /** Copies it to the next year, and goes on with the copy. */
    @PostMapping("/nasta-ar")
    String copy(@PathVariable long id, Viewer viewer) {
        Survey copy = drafts.copyToNextYear(access.survey(id, viewer), viewer);
        return "redirect:/enkater/" + copy.id() + (copy.hasDraft() ? "/utkast?gjort=kopierad" : "");
    }
}
