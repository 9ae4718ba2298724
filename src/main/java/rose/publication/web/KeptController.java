package rose.publication.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rose.analysis.explore.Addresses;
import rose.analysis.explore.KeptExploration;
import rose.analysis.explore.KeptExplorations;
import rose.organisations.Level;
import rose.organisations.Organisation;
import rose.organisations.Organisations;
import rose.organisations.Viewer;
import rose.platform.Texts;
import rose.publication.StatusReports;
import rose.publication.web.FigurePage.Option;

/** What people keep of what they have explored. */
@Controller
@RequestMapping("/utforska/sparade")
class KeptController {

    private static final String LIST = "redirect:/utforska/sparade";

    private final KeptExplorations kept;
    private final StatusReports reports;
    private final Organisations organisations;

    KeptController(KeptExplorations kept, StatusReports reports, Organisations organisations) {
        this.kept = kept;
        this.reports = reports;
        this.organisations = organisations;
    }

    @GetMapping
    String index(Viewer viewer, Texts texts, Model model) {
        model.addAttribute(
                "view",
                new KeptPage(
                        kept.of(viewer).stream().map(each -> row(each, texts)).toList(),
                        !viewer.analyst()
                                ? List.of()
                                : reports.years().stream()
                                        .map(String::valueOf)
                                        .map(year -> new Option(year, year, false))
                                        .toList(),
                        organisations.of(Level.AUTHORITY).stream()
                                .map(each -> new Option(each.code(), each.name(), each.equals(viewer.organisation())))
                                .toList()));
        return "publication/kept";
    }

    private KeptPage.Row row(KeptExploration each, Texts texts) {
        return new KeptPage.Row(
                each.id(),
                each.name(),
                each.exploration().href(),
                texts.get("analysis.explore.kept.at", texts.dateTime(each.keptAt())),
                each.reports().stream().map(report -> report(report, texts)).toList());
    }

    private KeptPage.Report report(KeptExploration.Report report, Texts texts) {
        Organisation authority = organisations.organisation(report.authorityId());
        return new KeptPage.Report(
                report.year(),
                authority.code(),
                texts.get("analysis.explore.kept.in-report", authority.name(), String.valueOf(report.year())),
                "/lagesrapporter/" + report.year() + "/" + authority.code() + "#egna-figurer");
    }

    @PostMapping
    String create(@RequestParam String fraga, @RequestParam String namn, Viewer viewer) {
        kept.keep(Addresses.read(fraga), namn, viewer);
        return LIST;
    }

    @PostMapping("/{id:\\d+}/namn")
    String rename(@PathVariable long id, @RequestParam String namn, Viewer viewer) {
        kept.rename(id, namn, viewer);
        return LIST;
    }

    @PostMapping("/{id:\\d+}/borttagning")
    String delete(@PathVariable long id, Viewer viewer) {
        kept.delete(id, viewer);
        return LIST;
    }

    @PostMapping("/{id:\\d+}/rapporter")
    String put(@PathVariable long id, @RequestParam int ar, @RequestParam String myndighet, Viewer viewer) {
        kept.putInReport(id, ar, myndighet, viewer);
        return LIST;
    }

    @PostMapping("/{id:\\d+}/rapporter/borttagning")
    String take(@PathVariable long id, @RequestParam int ar, @RequestParam String myndighet, Viewer viewer) {
        kept.takeFromReport(id, ar, myndighet, viewer);
        return LIST;
    }
}
