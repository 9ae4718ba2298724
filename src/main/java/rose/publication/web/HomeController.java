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

/** The start page, open to all. */
@Controller
class HomeController {

    private final Agreements agreements;
    private final Organisations organisations;
    private final Figures figures;

    HomeController(Agreements agreements, Organisations organisations, Figures figures) {
        this.agreements = agreements;
        this.organisations = organisations;
        this.figures = figures;
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
                        reported.synthetic()));
        return "publication/home";
    }
}
