package rose.collection.web;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rose.agreements.Agreements;
import rose.collection.Asked;
import rose.collection.ExtendResult;
import rose.collection.Extensions;
import rose.organisations.Viewer;
import rose.platform.Texts;
import rose.surveys.Survey;
import rose.surveys.Surveys;

/** The last day of one organisation's response. */
@Controller
@RequestMapping("/uppfoljning/{surveyId:\\d+}/{organisationId}/sista-dag")
class ExtensionController {

    private final Extensions extensions;
    private final Surveys surveys;
    private final Agreements agreements;

    ExtensionController(Extensions extensions, Surveys surveys, Agreements agreements) {
        this.extensions = extensions;
        this.surveys = surveys;
        this.agreements = agreements;
    }

    @GetMapping
    String show(
            @PathVariable long surveyId, @PathVariable String organisationId, Viewer viewer, Texts texts, Model model) {
        Asked asked = extensions.asked(surveys.survey(surveyId), organisationId, viewer);
        String day = asked.extendedTo() == null ? "" : texts.date(asked.extendedTo());
        String why = asked.extendedWhy() == null ? "" : asked.extendedWhy();
        model.addAttribute("view", view(asked, day, why, Map.of(), texts));
        return "collection/extension";
    }

    private ExtensionPage view(Asked asked, String day, String why, Map<String, String> problems, Texts texts) {
        Survey survey = asked.survey();
        return new ExtensionPage(
                asked.organisation().name(),
                agreements.area(survey.year(), survey.area()).numberedName(texts) + " " + survey.year(),
                texts.date(survey.dueOn()),
                day,
                why,
                back(survey),
                asked.submitted(),
                problems);
    }

    private static String back(Survey survey) {
        return FollowUpQuery.of(survey.year(), survey.id(), null, null, null).href();
    }

    @PostMapping
    String extend(
            @PathVariable long surveyId,
            @PathVariable String organisationId,
            @RequestParam String dag,
            @RequestParam String skal,
            Viewer viewer,
            Texts texts,
            Model model,
            RedirectAttributes flash) {
        Survey survey = surveys.survey(surveyId);
        Map<String, String> problems = switch (extensions.extend(survey, organisationId, dag, skal, viewer)) {
            case ExtendResult.Extended done -> {
                flash.addFlashAttribute("saved", saved(done, texts));
                yield null;
            }
            case ExtendResult.Invalid invalid ->
                invalid.fields().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, each -> texts.get(each.getValue())));
            case ExtendResult.AlreadySubmitted _ -> Map.of();
        };
        if (problems == null) {
            return "redirect:" + back(survey);
        }
        Asked asked = extensions.asked(survey, organisationId, viewer);
        model.addAttribute("view", view(asked, dag, skal, problems, texts));
        return "collection/extension";
    }

    private static String saved(ExtendResult.Extended done, Texts texts) {
        return texts.get("collection.extend.saved", texts.date(done.to())) + " "
                + texts.count("collection.extend.told", done.letters());
    }
}
