package rose.publication.feedback.web;

import java.util.List;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rose.organisations.County;
import rose.organisations.Organisations;
import rose.organisations.Viewer;
import rose.platform.Texts;
import rose.publication.feedback.FactSheetRuns;
import rose.publication.feedback.FactSheets;
import rose.publication.feedback.Subject;
import rose.publication.feedback.web.SheetsPage.InCounty;
import rose.publication.feedback.web.SheetsPage.Link;

/** Fact sheets that are open to all. */
@Controller
@RequestMapping("/faktablad")
class FactSheetController {

    private final FactSheets sheets;
    private final FactSheetRuns runs;
    private final Organisations organisations;

    FactSheetController(FactSheets sheets, FactSheetRuns runs, Organisations organisations) {
        this.sheets = sheets;
        this.runs = runs;
        this.organisations = organisations;
    }

    @GetMapping
    String index(@RequestParam(required = false) Integer ar, Viewer viewer, Texts texts, Model model) {
        List<Integer> years = runs.publishedYears();
        Integer year = years.contains(ar) ? ar : years.stream().findFirst().orElse(null);
        boolean makes = viewer.mayPublish();
        model.addAttribute(
                "view",
                new SheetsPage(
                        year,
                        years,
                        year == null
                                ? List.of()
                                : counties(subject -> "/faktablad/" + year + "/" + subject.key() + ".pdf", texts),
                        makes,
                        makes
                                ? runs.all(viewer).stream()
                                        .map(run -> RunView.of(run, List.of(), texts))
                                        .toList()
                                : List.of(),
                        sheets.years()));
        return "publication/fact-sheets";
    }

    @GetMapping("/{year:\\d{4}}/{key:[a-z]+-\\w+}.pdf")
    ResponseEntity<byte[]> sheet(@PathVariable int year, @PathVariable String key) {
        return PdfFile.of(sheets.subject(key).fileName(year), runs.published(year, key));
    }

    /** All subjects, county by county. */
    List<InCounty> counties(Function<Subject, String> href, Texts texts) {
        List<Subject> all = sheets.subjects();
        return organisations.counties().stream()
                .map(county ->
                        new InCounty("lan-" + county.code(), county.name(texts), links(county, all, href, texts)))
                .toList();
    }

    private static List<Link> links(County county, List<Subject> all, Function<Subject, String> href, Texts texts) {
        return all.stream()
                .filter(subject -> subject.countyCode().equals(county.code()))
                .map(subject -> new Link(href.apply(subject), subject.name(texts)))
                .toList();
    }
}
