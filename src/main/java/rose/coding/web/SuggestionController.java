package rose.coding.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import rose.agreements.Agreements;
import rose.coding.Codebooks;
import rose.coding.Lot;
import rose.coding.Suggestions;
import rose.organisations.Level;
import rose.organisations.Viewer;
import rose.platform.Texts;

/** How good the suggestions in a lot are. For analysts of an authority that follows the area. */
@Controller
class SuggestionController {

    private final Suggestions suggestions;
    private final Codebooks codebooks;
    private final Agreements agreements;

    SuggestionController(Suggestions suggestions, Codebooks codebooks, Agreements agreements) {
        this.suggestions = suggestions;
        this.codebooks = codebooks;
        this.agreements = agreements;
    }

    @GetMapping("/koda/{year:\\d{4}}/{area}/{level:REGION|MUNICIPALITY|COUNTY}/forslag")
    String show(
            @PathVariable int year,
            @PathVariable String area,
            @PathVariable Level level,
            Viewer viewer,
            Texts texts,
            Model model) {
        Lot lot = new Lot(agreements.area(year, area), level);
        var qualities = suggestions.qualities(lot, viewer);
        model.addAttribute(
                "view",
                SuggestionsPage.of(lot, codebooks.inForce(year, area, level).orElse(null), qualities, texts));
        return "coding/suggestions";
    }
}
