package rose.surveys.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import rose.organisations.Viewer;
import rose.platform.Missing;
import rose.platform.Texts;
import rose.surveys.Survey;
import rose.surveys.SurveyVersion;
import rose.surveys.Surveys;

/** Trying a version out as a respondent: its conditions work, and nothing is saved. */
@Controller
@RequestMapping("/enkater/{id:\\d+}/prova/{number:\\d{1,6}}")
class TrialController {

    private final DraftAccess access;
    private final Surveys surveys;
    private final SurveyNames names;

    TrialController(DraftAccess access, Surveys surveys, SurveyNames names) {
        this.access = access;
        this.surveys = surveys;
        this.names = names;
    }

    @RequestMapping(method = {RequestMethod.GET, RequestMethod.POST})
    String show(
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String gor,
            HttpServletRequest request,
            Viewer viewer,
            Texts texts,
            Model model) {
        Survey survey = access.survey(id, viewer);
        SurveyVersion version = surveys.versions(survey, viewer).stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(() -> new Missing("version " + number));
        boolean answered = gor.equals("visa");
        List<Preview.Part> parts = Preview.trial(version.definition(), answered ? typed(request) : Map.of(), texts);
        model.addAttribute(
                "view",
                new TrialPage(
                        id,
                        number,
                        !version.published(),
                        names.name(survey, texts),
                        version.definition().title().in(texts),
                        answered,
                        parts));
        return "surveys/trial";
    }

    private static Map<String, List<String>> typed(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> Arrays.asList(each.getValue())));
    }
}
