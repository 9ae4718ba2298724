package rose.agreements.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import rose.agreements.Agreements;
import rose.organisations.Level;
import rose.organisations.Organisations;
import rose.organisations.Viewer;
import rose.platform.Texts;

/** What each recipient is granted of one allocation, open to all: public money. */
@Controller
@RequestMapping("/overenskommelser/{year:\\d{4}}/{area}/{level:REGION|MUNICIPALITY|COUNTY}")
class GrantController {

    private final Agreements agreements;
    private final Organisations organisations;

    GrantController(Agreements agreements, Organisations organisations) {
        this.agreements = agreements;
        this.organisations = organisations;
    }

    @GetMapping
    String show(
            @PathVariable int year,
            @PathVariable String area,
            @PathVariable Level level,
            Viewer viewer,
            Texts texts,
            Model model) {
        model.addAttribute("mayImport", viewer.mayImport());
        model.addAttribute("view", GrantPage.of(agreements.grants(year, area, level), level, organisations, texts));
        return "agreements/grants";
    }
}
