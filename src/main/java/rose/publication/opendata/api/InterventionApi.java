package rose.publication.opendata.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import rose.collection.Intervention;
import rose.collection.Interventions;
import rose.collection.PublishedFilter;
import rose.organisations.Level;
import rose.organisations.Organisation;
import rose.organisations.Organisations;
import rose.organisations.Viewer;
import rose.platform.Missing;
import rose.platform.Texts;

/** Interventions whose texts are published. Others are not there, whoever asks. */
@RestController
@RequestMapping("/api/v1/interventions")
class InterventionApi {

    private final Interventions interventions;
    private final Organisations organisations;
    private final ApiParameters parameters;
    private final ApiAnswers answers;

    InterventionApi(
            Interventions interventions, Organisations organisations, ApiParameters parameters, ApiAnswers answers) {
        this.interventions = interventions;
        this.organisations = organisations;
        this.parameters = parameters;
        this.answers = answers;
    }

    record InterventionAnswer(
            long id,
            int year,
            String area,
            Level level,
            String organisation,
            String organisationName,
            String countyCode,
            String title,
            String activities,
            String goals,
            String outputs,
            String outcomes,
            List<String> targetGroups,
            List<String> responsibleUnits,
            List<String> partners,
            Long fundsSek,
            String intoOrdinary,
            LocalDate submittedOn,
            LocalDate publishedOn,
            boolean synthetic,
            String href) {}

    @GetMapping
    ResponseEntity<byte[]> published(
            @RequestParam(required = false) String year,
            @RequestParam(required = false) String area,
            @RequestParam(required = false) String level,
            @RequestParam(required = false) String county,
            @RequestParam(required = false) String organisation,
            @RequestParam(required = false) String page,
            @RequestParam(required = false) String size) {
        PublishedFilter filter = new PublishedFilter(
                year == null ? null : parameters.agreement(year).year(),
                parameters.area(area),
                parameters.level(level),
                parameters.county(county),
                organisation(organisation));
        Pages pages = Pages.of(page, size);
        return answers.json(new ApiAnswers.Listed<>(
                pages.page(),
                pages.size(),
                interventions.countPublished(filter),
                interventions.published(filter, pages.offset(), pages.size()).stream()
                        .map(this::answer)
                        .toList()));
    }

    private String organisation(String id) {
        return id == null || id.isBlank()
                ? null
                : ApiParameters.among(
                        "organisation",
                        id,
                        organisations.recipients().stream()
                                .map(Organisation::id)
                                .filter(id::equals)
                                .findFirst(),
                        List.of("REGION-03", "MUNICIPALITY-0380", "COUNTY-03", "…"));
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> one(@PathVariable String id, Texts texts) {
        long number = Optional.of(id)
                .filter(each -> each.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElseThrow(() -> new Missing("intervention " + id));
        return answers.json(answer(interventions.intervention(number, Viewer.PUBLIC)));
    }

    private InterventionAnswer answer(Intervention intervention) {
        Organisation organisation = intervention.organisation();
        return new InterventionAnswer(
                intervention.id(),
                intervention.area().year(),
                intervention.area().shortName(),
                organisation.level(),
                organisation.id(),
                organisation.name(),
                organisation.countyCode(),
                intervention.title(),
                intervention.activities(),
                intervention.goals(),
                intervention.outputs(),
                intervention.outcomes(),
                intervention.targetGroups(),
                intervention.responsibleUnits(),
                intervention.partners(),
                intervention.fundsSek(),
                intervention.intoOrdinary(),
                intervention.submittedOn(),
                LocalDate.ofInstant(intervention.publishedAt(), Texts.ZONE),
                intervention.synthetic(),
                answers.href("/insatser/" + intervention.id()));
    }
}
