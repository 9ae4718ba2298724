package rose.collection.web;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import rose.collection.Entry;
import rose.collection.Response;
import rose.collection.ResponseContent;
import rose.collection.ResponseState;
import rose.collection.Responses;
import rose.collection.StoredAnswer;
import rose.organisations.Viewer;
import rose.platform.Texts;
import rose.surveys.fhir.FhirQuestionnaires;
import rose.surveys.fhir.FhirResponses;
import rose.surveys.fhir.FilledIn;

/** A response as a FHIR QuestionnaireResponse, and what of it FHIR cannot carry; for those who may follow the response. */
@Controller
@RequestMapping("/svar/{id:\\d+}")
class FhirController {

    private final Responses responses;
    private final ResponseHeads heads;
    private final Clock clock;

    FhirController(Responses responses, ResponseHeads heads, Clock clock) {
        this.responses = responses;
        this.heads = heads;
        this.clock = clock;
    }

    @GetMapping("/fhir")
    String losses(@PathVariable long id, Viewer viewer, Texts texts, Model model) {
        Response response = responses.response(id, viewer);
        model.addAttribute("head", heads.of(response, viewer, texts));
        model.addAttribute(
                "losses",
                written(response, viewer).losses().stream()
                        .map(loss -> loss.in(texts))
                        .toList());
        return "collection/fhir";
    }

    @GetMapping("/fhir.json")
    ResponseEntity<String> file(@PathVariable long id, Viewer viewer) {
        Response response = responses.response(id, viewer);
        String name = "svar-" + id + ".fhir.json";
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("application/fhir+json"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(written(response, viewer).json());
    }

    private FhirQuestionnaires.Written written(Response response, Viewer viewer) {
        ResponseContent content = responses.content(response, viewer);
        var head = new rose.surveys.fhir.ResponseHead(
                null,
                response.state() == ResponseState.SUBMITTED,
                response.submitted() ? response.submittedAt() : clock.instant(),
                response.organisation().name());
        return FhirResponses.write(content.definition(), filledIn(content), head);
    }

    private static FilledIn filledIn(ResponseContent content) {
        Map<String, List<Map<String, String>>> entries = new HashMap<>();
        content.definition()
                .blocks()
                .forEach(block -> entries.put(
                        block.id(),
                        content.entries(block.id()).stream()
                                .map(Entry::answers)
                                .map(FhirController::values)
                                .toList()));
        return new FilledIn(values(content.answers()), entries);
    }

    private static Map<String, String> values(Map<String, StoredAnswer> answers) {
        return answers.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, answer -> answer.getValue().value()));
    }
}
