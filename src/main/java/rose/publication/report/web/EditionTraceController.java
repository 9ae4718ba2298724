package rose.publication.report.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import rose.analysis.BehindWords;
import rose.analysis.explore.ExploredRow;
import rose.analysis.explore.Measure;
import rose.organisations.Viewer;
import rose.platform.Missing;
import rose.platform.Texts;
import rose.publication.report.CountingEditions;
import rose.publication.report.CountingEditions.CountedIn;
import rose.publication.report.EditionTraces;
import rose.publication.report.Recounts;
import rose.publication.report.ReportDocument;
import rose.publication.report.ReportEditions;
import rose.shell.Paging;

/**
 * What an edition's numbers rest on, for everybody: the interventions that one counted, of which each sees those that they may read;
 * and all of them counted again. From an intervention back to them: for those who may read it.
 */
@Controller
class EditionTraceController {

    private final EditionTraces traces;
    private final CountingEditions counting;
    private final ReportEditions editions;
    private final Recounts recounts;
    private final BehindWords words;

    EditionTraceController(
            EditionTraces traces,
            CountingEditions counting,
            ReportEditions editions,
            Recounts recounts,
            BehindWords words) {
        this.traces = traces;
        this.counting = counting;
        this.editions = editions;
        this.recounts = recounts;
        this.words = words;
    }

    @GetMapping(
            path = "/rapporter/{id:\\d+}/utgava/{number:\\d+}/insatser",
            params = {"ar", "omrade", "niva"})
    String behind(
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(defaultValue = "1") int sida,
            Viewer viewer,
            Texts texts,
            Model model) {
        if (sida < 1) {
            throw new Missing("page " + sida);
        }
        var traced = traces.behind(id, number, parameters, (sida - 1) * Paging.SIZE, Paging.SIZE, viewer);
        model.addAttribute(
                "view", EditionTracePage.behind(id, editions.document(id, number), traced, sida, words, texts));
        return "publication/writing/edition-trace";
    }

    @GetMapping(path = "/rapporter/{id:\\d+}/utgava/{number:\\d+}/utforskat", params = "del")
    String explored(
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(defaultValue = "1") int sida,
            Viewer viewer,
            Texts texts,
            Model model) {
        if (sida < 1) {
            throw new Missing("page " + sida);
        }
        ExploredRow row = ExploredRow.read(parameters);
        ReportDocument document = editions.document(id, number);
        if (row.exploration().measure() == Measure.ORGANISATIONS) {
            model.addAttribute(
                    "view",
                    EditionOrganisations.of(id, document, traces.organisations(id, number, row, viewer), texts));
            return "publication/writing/edition-organisations";
        }
        var traced = traces.explored(id, number, row, (sida - 1) * Paging.SIZE, Paging.SIZE, viewer);
        model.addAttribute("view", EditionTracePage.explored(id, document, traced, sida, texts));
        return "publication/writing/edition-trace";
    }

    @GetMapping("/rapporter/{id:\\d+}/utgava/{number:\\d+}/omrakning")
    String recount(@PathVariable long id, @PathVariable int number, String igen, Model model) {
        Recounts.Counted counted = ("ja".equals(igen) ? recounts.anew(id, number) : recounts.of(id, number))
                .orElseThrow(() -> new Missing("what edition " + number + " of report " + id + " rests on"));
        model.addAttribute("view", new RecountPage(id, editions.document(id, number), counted));
        return "publication/writing/recount";
    }

    @GetMapping("/insatser/{intervention:\\d+}/rapporter")
    String counting(@PathVariable long intervention, Viewer viewer, Model model) {
        List<CountedIn> counting = this.counting.counting(intervention, viewer);
        model.addAttribute("intervention", intervention);
        model.addAttribute("counting", counting);
        return "publication/writing/counting";
    }
}
