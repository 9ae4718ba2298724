package rose.coding.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rose.agreements.Agreements;
import rose.coding.Coding;
import rose.collection.ClosedLists;
import rose.collection.Intervention;
import rose.collection.Interventions;
import rose.organisations.Accounts;
import rose.organisations.Viewer;
import rose.platform.Texts;

/** One intervention with its texts, money and codes, for those who may read it; to others it is not there. */
@Controller
@RequestMapping("/insatser/{id:\\d+}")
class InterventionController {

    private final Interventions interventions;
    private final Coding coding;
    private final Agreements agreements;
    private final Accounts accounts;
    private final ClosedLists lists;

    InterventionController(
            Interventions interventions, Coding coding, Agreements agreements, Accounts accounts, ClosedLists lists) {
        this.interventions = interventions;
        this.coding = coding;
        this.agreements = agreements;
        this.accounts = accounts;
        this.lists = lists;
    }

    @GetMapping
    String show(@PathVariable long id, Viewer viewer, Texts texts, Model model) {
        Intervention intervention = interventions.intervention(id, viewer);
        var settling = coding.settling(intervention);
        var names =
                accounts.names(settling.map(Coding.Settling::settledBy).stream().toList());
        model.addAttribute(
                "view",
                InterventionPage.of(
                        intervention,
                        coding.bookOf(intervention).orElse(null),
                        coding.codes(intervention),
                        settling.orElse(null),
                        names,
                        agreements.grants(
                                intervention.area().year(),
                                intervention.area().shortName(),
                                intervention.organisation().level()),
                        lists,
                        viewer,
                        texts));
        return "coding/intervention";
    }

    @PostMapping("/publicering")
    String publish(@PathVariable long id, @RequestParam boolean published, Viewer viewer) {
        interventions.setPublished(id, published, viewer);
        return "redirect:/insatser/" + id;
    }
}
