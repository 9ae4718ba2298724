package rose.surveys.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rose.organisations.Viewer;
import rose.platform.Missing;
import rose.platform.Texts;
import rose.surveys.Survey;
import rose.surveys.SurveyVersion;
import rose.surveys.Surveys;

/** What differs between two versions of a survey, or between this year's survey and last year's. */
@Controller
@RequestMapping("/enkater/{id:\\d+}/skillnader")
class DifferenceController {

    private final DraftAccess access;
    private final Surveys surveys;
    private final SurveyNames names;

    DifferenceController(DraftAccess access, Surveys surveys, SurveyNames names) {
        this.access = access;
        this.surveys = surveys;
        this.names = names;
    }

    @GetMapping
    String versions(
            @PathVariable long id,
            @RequestParam(required = false) Integer fran,
            @RequestParam(required = false) Integer till,
            Viewer viewer,
            Texts texts,
            Model model) {
        Survey survey = access.survey(id, viewer);
        List<SurveyVersion> versions = surveys.versions(survey, viewer);
        SurveyVersion after = till == null ? versions.getFirst() : numbered(versions, till);
        SurveyVersion before = fran == null ? before(versions, after) : numbered(versions, fran);
        return page(
                new Compared(
                        id,
                        names.name(survey, texts),
                        named(before, texts),
                        named(after, texts),
                        before.number(),
                        after.number(),
                        versions.stream().map(SurveyVersion::number).toList()),
                before,
                after,
                texts,
                model);
    }

    private static SurveyVersion before(List<SurveyVersion> versions, SurveyVersion after) {
        return versions.stream()
                .filter(version -> version.number() < after.number())
                .findFirst()
                .orElse(after);
    }

    private static SurveyVersion numbered(List<SurveyVersion> versions, int number) {
        return versions.stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(() -> new Missing("version " + number));
    }

    private static String named(SurveyVersion version, Texts texts) {
        return texts.get(version.published() ? "surveys.version" : "surveys.version.draft", version.number());
    }

    /** The newest version beside last year's newest published one. */
    @GetMapping("/forra-aret")
    String lastYear(@PathVariable long id, Viewer viewer, Texts texts, Model model) {
        Survey survey = access.survey(id, viewer);
        if (!survey.ofAYear()) {
            throw new Missing("year of survey " + id);
        }
        Survey last = surveys.find(survey.year() - 1, survey.area(), survey.level())
                .orElseThrow(() -> new Missing("survey of the year before " + id));
        SurveyVersion before =
                surveys.published(last).orElseThrow(() -> new Missing("published version of survey " + last.id()));
        return page(
                new Compared(
                        id,
                        names.name(survey, texts),
                        String.valueOf(last.year()),
                        String.valueOf(survey.year()),
                        0,
                        0,
                        List.of()),
                before,
                surveys.versions(survey, viewer).getFirst(),
                texts,
                model);
    }

    private static String page(Compared compared, SurveyVersion before, SurveyVersion after, Texts texts, Model model) {
        model.addAttribute("compared", compared);
        model.addAttribute("view", DifferencePage.of(before.definition(), after.definition(), texts));
        return "surveys/differences";
    }
}
