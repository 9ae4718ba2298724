package rose.publication.opendata.api;

import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import rose.organisations.Level;
import rose.platform.Missing;
import rose.platform.Texts;
import rose.publication.opendata.OpenSurvey;
import rose.publication.opendata.SurveyData;

/** The surveys' data as files, and their documentation. */
@RestController
@RequestMapping("/api/v1/surveys")
class SurveyApi {

    private final SurveyData data;
    private final ApiAnswers answers;

    SurveyApi(SurveyData data, ApiAnswers answers) {
        this.data = data;
        this.answers = answers;
    }

    record Survey(
            int year,
            String area,
            Level level,
            String title,
            int version,
            String ddi,
            String interventionsCsv,
            String answersCsv) {}

    @GetMapping
    ResponseEntity<byte[]> all(Texts texts) {
        return answers.json(Map.of(
                "surveys",
                data.surveys().stream().map(survey -> survey(survey, texts)).toList()));
    }

    private Survey survey(OpenSurvey survey, Texts texts) {
        return new Survey(
                survey.selection().year(),
                survey.selection().area().shortName(),
                survey.selection().level(),
                survey.survey().title(texts),
                survey.version().number(),
                answers.href(survey.path("ddi.xml")),
                answers.href(survey.path("interventions.csv")),
                answers.href(survey.path("answers.csv")));
    }

    @GetMapping("/{year}/{area}/{level}/ddi.xml")
    ResponseEntity<byte[]> documentation(
            @PathVariable String year, @PathVariable String area, @PathVariable String level) {
        return answers.bytes(data.ddi(survey(year, area, level)), ApiAnswers.XML);
    }

    @GetMapping("/{year}/{area}/{level}/interventions.csv")
    ResponseEntity<byte[]> interventions(
            @PathVariable String year, @PathVariable String area, @PathVariable String level) {
        return csv(data.interventionsCsv(survey(year, area, level)), "insatser", year, area, level);
    }

    @GetMapping("/{year}/{area}/{level}/answers.csv")
    ResponseEntity<byte[]> answered(@PathVariable String year, @PathVariable String area, @PathVariable String level) {
        return csv(data.answersCsv(survey(year, area, level)), "svar", year, area, level);
    }

    private ResponseEntity<byte[]> csv(String content, String what, String... of) {
        String name = "rose-" + what + "-" + String.join("-", of) + ".csv";
        return answers.file(content.getBytes(java.nio.charset.StandardCharsets.UTF_8), ApiAnswers.CSV, name);
    }

    private OpenSurvey survey(String year, String area, String level) {
        Optional<Level> known = Level.recipient(level);
        if (!year.matches("\\d{4}") || known.isEmpty()) {
            throw new Missing("survey " + year + " " + level);
        }
        return data.survey(Integer.parseInt(year), area, known.get());
    }
}
