package rose.organisations.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rose.organisations.Accounts;
import rose.organisations.Organisations;
import rose.platform.Texts;

/** The sign-in page. In the demo it lists the demo accounts, which exist nowhere else. */
@Controller
class SignInController {

    private final Accounts accounts;
    private final Organisations organisations;

    SignInController(Accounts accounts, Organisations organisations) {
        this.accounts = accounts;
        this.organisations = organisations;
    }

    @GetMapping("/logga-in")
    String show(
            Texts texts,
            @RequestParam(required = false) String fel,
            @RequestParam(required = false) String avslutat,
            Model model) {
        model.addAttribute("closed", avslutat != null);
        model.addAttribute("failed", fel != null);
        model.addAttribute("demoAccounts", demoAccounts(texts));
        return "organisations/sign-in";
    }

    private List<DemoAccount> demoAccounts(Texts texts) {
        return accounts.demoAccounts().stream()
                .map(account -> new DemoAccount(
                        account.email(),
                        account.name() + ", " + texts.get(account.role().textKey()),
                        organisations.organisation(account.organisationId()).name()))
                .toList();
    }
}
