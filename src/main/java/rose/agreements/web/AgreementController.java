package rose.agreements.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import rose.agreements.Agreements;
import rose.organisations.Organisations;
import rose.platform.Texts;

/** The agreements, open to all. */
@Controller
@RequestMapping("/overenskommelser")
class AgreementController {

    private final Agreements agreements;
    private final Organisations organisations;

    AgreementController(Agreements agreements, Organisations organisations) {
        this.agreements = agreements;
        this.organisations = organisations;
    }

    @GetMapping
    String index(Texts texts, Model model) {
        return show(agreements.latest().year(), texts, model);
    }

    @GetMapping("/{year:\\d{4}}")
    String show(@PathVariable int year, Texts texts, Model model) {
        model.addAttribute(
                "view", AgreementPage.of(agreements.agreement(year), agreements.all(), organisations, texts));
        return "agreements/agreement";
    }
}
