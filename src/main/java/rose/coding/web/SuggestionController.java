package rose.coding.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import rose.coding.Codebooks;
import rose.coding.Lot;
import rose.coding.Suggestions;
import rose.organisations.Viewer;
import rose.platform.Texts;

/** How good the suggestions in a lot are. For analysts of an authority that follows the area. */
@Controller
class SuggestionController {

    private final Suggestions suggestions;
    private final Codebooks codebooks;

    SuggestionController(Suggestions suggestions, Codebooks codebooks) {
        this.suggestions = suggestions;
        this.codebooks = codebooks;
    }

    @GetMapping("/koda" + LotArgument.PATH + "/forslag")
    String show(Lot lot, Viewer viewer, Texts texts, Model model) {
        var qualities = suggestions.qualities(lot, viewer);
        model.addAttribute(
                "view", SuggestionsPage.of(lot, codebooks.inForce(lot).orElse(null), qualities, texts));
        return "coding/suggestions";
    }
}
