package rose.surveys.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rose.organisations.Viewer;
import rose.platform.Texts;
import rose.surveys.Survey;
import rose.surveys.SurveyVersion;
import rose.surveys.Surveys;

/** All surveys by year; those who are no analysts see those that have been published. */
@Controller
@RequestMapping("/enkater")
class SurveyListController {

    private final Surveys surveys;
    private final SurveyNames names;

    SurveyListController(Surveys surveys, SurveyNames names) {
        this.surveys = surveys;
        this.names = names;
    }

    @GetMapping
    String index(@RequestParam(required = false) Integer ar, Viewer viewer, Texts texts, Model model) {
        List<Survey> all = surveys.all().stream()
                .filter(survey -> viewer.analyst() || survey.publishedVersion() != null)
                .toList();
        List<Integer> years = all.stream()
                .map(Survey::year)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<SurveyRow.Year> shown = new ArrayList<>();
        years.stream()
                .filter(year -> ar == null || ar.equals(year))
                .forEach(year -> shown.add(year(String.valueOf(year), year, all, viewer, texts)));
        if (ar == null && all.stream().anyMatch(survey -> !survey.ofAYear())) {
            shown.add(year(texts.get("surveys.list.own"), null, all, viewer, texts));
        }
        model.addAttribute("years", years);
        model.addAttribute("year", ar == null ? 0 : ar);
        model.addAttribute("shown", shown);
        model.addAttribute("mayAdd", viewer.analyst() && viewer.organisation() != null);
        return "surveys/surveys";
    }

    private SurveyRow.Year year(String heading, Integer year, List<Survey> all, Viewer viewer, Texts texts) {
        return new SurveyRow.Year(
                heading,
                all.stream()
                        .filter(survey -> Objects.equals(survey.year(), year))
                        .map(survey -> SurveyRow.of(
                                survey,
                                surveys.published(survey)
                                        .map(SurveyVersion::number)
                                        .orElse(null),
                                names,
                                viewer,
                                texts))
                        .toList());
    }
}
