package rose.surveys.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import rose.organisations.Viewer;
import rose.platform.Missing;
import rose.surveys.DefinitionJson;
import rose.surveys.Survey;
import rose.surveys.SurveyVersion;
import rose.surveys.Surveys;
import rose.surveys.fhir.FhirQuestionnaires;

/** A version as a file. */
@Controller
@RequestMapping("/enkater/{id:\\d+}/version/{number:\\d{1,6}}")
class SurveyFileController {

    private static final MediaType JSON = new MediaType("application", "json", StandardCharsets.UTF_8);
    private static final MediaType FHIR_JSON = new MediaType("application", "fhir+json", StandardCharsets.UTF_8);

    private final DraftAccess access;
    private final Surveys surveys;

    SurveyFileController(DraftAccess access, Surveys surveys) {
        this.access = access;
        this.surveys = surveys;
    }

    @GetMapping("/enkat.json")
    ResponseEntity<String> json(@PathVariable long id, @PathVariable int number, Viewer viewer) {
        Survey survey = access.survey(id, viewer);
        SurveyVersion version = version(survey, number, viewer);
        return file(DefinitionJson.write(version.definition()), JSON, name(survey, number) + ".json");
    }

    /** Without what FHIR cannot hold; docs/howto/survey-files.md says what that is. */
    @GetMapping("/enkat.fhir.json")
    ResponseEntity<String> fhir(@PathVariable long id, @PathVariable int number, Viewer viewer) {
        Survey survey = access.survey(id, viewer);
        SurveyVersion version = version(survey, number, viewer);
        String json = FhirQuestionnaires.write(version.definition(), null).json();
        return file(json, FHIR_JSON, name(survey, number) + ".fhir.json");
    }

    private SurveyVersion version(Survey survey, int number, Viewer viewer) {
        List<SurveyVersion> versions = surveys.versions(survey, viewer);
        return versions.stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(() -> new Missing("version " + number));
    }

    private static String name(Survey survey, int number) {
        String which = survey.ofAYear()
                ? survey.year() + "-" + survey.area() + "-"
                        + survey.level().name().toLowerCase(java.util.Locale.ROOT)
                : String.valueOf(survey.id());
        return "enkat-" + which + "-v" + number;
    }

    private static ResponseEntity<String> file(String content, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
