package rose.collection.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rose.collection.Responses;
import rose.organisations.Viewer;
import rose.platform.Forbidden;
import rose.platform.Texts;
import rose.surveys.Survey;
import rose.surveys.Surveys;

/** Where those who report begin: what is asked of their organisation, how far each part is, and when it is due. */
@Controller
@RequestMapping("/redovisa")
class StartController {

    private final Responses responses;
    private final Surveys surveys;
    private final StartPages pages;
    private final Clock clock;

    StartController(Responses responses, Surveys surveys, StartPages pages, Clock clock) {
        this.responses = responses;
        this.surveys = surveys;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    String show(@RequestParam(required = false) Integer ar, Viewer viewer, Texts texts, Model model) {
        if (viewer.organisation() == null || !viewer.organisation().level().recipient()) {
            throw new Forbidden("report");
        }
        List<Survey> asked = responses.asked(viewer.organisation());
        LocalDate today = LocalDate.ofInstant(clock.instant(), Texts.ZONE);
        int year = ar != null ? ar : StartPages.currentYear(asked, today);
        model.addAttribute("view", pages.of(year, asked, today, viewer, texts));
        return "collection/start";
    }

    /** Into one's own response to a survey, which begins here. */
    @GetMapping("/{surveyId:\\d+}")
    String open(@PathVariable long surveyId, Viewer viewer) {
        return "redirect:/svar/"
                + responses.open(surveys.survey(surveyId), viewer).id();
    }
}
