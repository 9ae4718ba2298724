package rose.publication.opendata.api;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import rose.agreements.Agreement;
import rose.agreements.Agreements;
import rose.agreements.AreaPart;
import rose.analysis.Figures;
import rose.organisations.County;
import rose.organisations.Level;
import rose.organisations.Organisation;
import rose.organisations.Organisations;
import rose.platform.Texts;

/** What figures and interventions are chosen by: years, areas, levels, counties, organisations. */
@RestController
@RequestMapping("/api/v1")
class ReferenceApi {

    private final Agreements agreements;
    private final Organisations organisations;
    private final Figures figures;
    private final ApiParameters parameters;
    private final ApiAnswers answers;

    ReferenceApi(
            Agreements agreements,
            Organisations organisations,
            Figures figures,
            ApiParameters parameters,
            ApiAnswers answers) {
        this.agreements = agreements;
        this.organisations = organisations;
        this.figures = figures;
        this.parameters = parameters;
        this.answers = answers;
    }

    record Year(int year, String title, long statedTotalSek, int areas, int interventions, boolean synthetic) {}

    record Area(
            int year,
            String area,
            int number,
            String name,
            String title,
            String responsible,
            List<Allocation> levels) {}

    record Allocation(Level level, long allocatedSek) {}

    record LevelAnswer(Level level, String name, int organisations) {}

    record CountyAnswer(String code, String letter, String name) {}

    record OrganisationAnswer(
            String id,
            Level level,
            String code,
            String name,
            String countyCode,
            String organisationNumber,
            long population,
            int populationYear) {

        static OrganisationAnswer of(Organisation organisation) {
            String number = organisation.organisationNumber();
            return new OrganisationAnswer(
                    organisation.id(),
                    organisation.level(),
                    organisation.code(),
                    organisation.name(),
                    organisation.countyCode(),
                    number == null || number.isBlank() ? null : number,
                    organisation.population(),
                    organisation.populationYear());
        }
    }

    @GetMapping("/years")
    ResponseEntity<byte[]> years(Texts texts) {
        return answers.json(Map.of(
                "years",
                agreements.all().stream()
                        .map(agreement -> year(agreement, texts))
                        .toList()));
    }

    private Year year(Agreement agreement, Texts texts) {
        var reported = figures.reportedIn(agreement.year());
        return new Year(
                agreement.year(),
                agreement.title(texts),
                agreement.statedTotalSek(),
                agreement.areas().size(),
                reported.interventions(),
                reported.synthetic());
    }

    @GetMapping("/areas")
    ResponseEntity<byte[]> areas(@RequestParam(required = false) String year, Texts texts) {
        Stream<Agreement> asked = year == null ? agreements.all().stream() : Stream.of(parameters.agreement(year));
        return answers.json(Map.of(
                "areas",
                asked.flatMap(agreement -> agreement.areas().stream())
                        .map(area -> area(area, texts))
                        .toList()));
    }

    private static Area area(AreaPart area, Texts texts) {
        return new Area(
                area.year(),
                area.shortName(),
                area.number(),
                area.name(texts),
                area.title(texts),
                area.responsible(),
                area.allocations().entrySet().stream()
                        .map(each -> new Allocation(each.getKey(), each.getValue()))
                        .toList());
    }

    @GetMapping("/levels")
    ResponseEntity<byte[]> levels(Texts texts) {
        return answers.json(Map.of(
                "levels",
                Level.RECIPIENTS.stream()
                        .map(level -> new LevelAnswer(
                                level,
                                level.heading(texts),
                                organisations.of(level).size()))
                        .toList()));
    }

    @GetMapping("/counties")
    ResponseEntity<byte[]> counties(Texts texts) {
        return answers.json(Map.of(
                "counties",
                organisations.counties().stream()
                        .map(county -> county(county, texts))
                        .toList()));
    }

    private static CountyAnswer county(County county, Texts texts) {
        return new CountyAnswer(county.code(), county.letter(), county.name(texts));
    }

    @GetMapping("/organisations")
    ResponseEntity<byte[]> organisations(
            @RequestParam(required = false) String level,
            @RequestParam(required = false) String county,
            @RequestParam(required = false) String page,
            @RequestParam(required = false) String size) {
        Level ofLevel = parameters.level(level);
        String code = parameters.county(county);
        return answers.json(ApiAnswers.Listed.of(
                organisations.recipients().stream()
                        .filter(each -> ofLevel == null || each.level() == ofLevel)
                        .filter(each -> code == null || code.equals(each.countyCode()))
                        .map(OrganisationAnswer::of)
                        .toList(),
                Pages.of(page, size)));
    }
}
