package rose.publication.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import rose.agreements.Agreement;
import rose.agreements.Agreements;
import rose.analysis.Figures;
import rose.organisations.Level;
import rose.organisations.Organisations;
import rose.platform.Texts;
import rose.publication.report.ReportEditions;

/** The start page, open to all. */
@Controller
class HomeController {

    private final Agreements agreements;
    private final Organisations organisations;
    private final Figures figures;
    private final ReportEditions editions;

    HomeController(Agreements agreements, Organisations organisations, Figures figures, ReportEditions editions) {
        this.agreements = agreements;
        this.organisations = organisations;
        this.figures = figures;
        this.editions = editions;
    }

    @GetMapping("/")
    String show(Texts texts, Model model) {
        Agreement latest = agreements.latest();
        var reported = figures.reportedIn(latest.year());
        int recipients = organisations.of(Level.REGION).size()
                + organisations.of(Level.MUNICIPALITY).size();
        model.addAttribute(
                "view",
                new HomePage(
                        latest.year(),
                        texts.millions(latest.sumOfLinesSek()),
                        latest.areas().size(),
                        texts.number(recipients),
                        texts.number(reported.interventions()),
                        reported.synthetic(),
                        editions.published().stream()
                                .map(report -> new ListedReport("/rapporter/" + report.id(), report.title()))
                                .toList()));
        return "publication/home";
    }
}
