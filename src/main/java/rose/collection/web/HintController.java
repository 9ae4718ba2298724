package rose.collection.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import rose.collection.Entry;
import rose.collection.Hint;
import rose.collection.Hints;
import rose.collection.ResponseContent;
import rose.collection.Responses;
import rose.organisations.Viewer;
import rose.platform.Missing;
import rose.platform.Texts;

/** Hints as a part of a page, asked for again when something has been saved. */
@Controller
@RequestMapping("/svar/{id:\\d+}")
class HintController {

    private final Responses responses;
    private final Hints hints;

    HintController(Responses responses, Hints hints) {
        this.responses = responses;
        this.hints = hints;
    }

    @GetMapping("/post/{entryId:\\d+}/tips")
    String ofEntry(@PathVariable long id, @PathVariable long entryId, Viewer viewer, Texts texts, Model model) {
        ResponseContent content = responses.content(responses.response(id, viewer), viewer);
        Entry entry = content.entry(entryId).orElseThrow(() -> new Missing("entry " + entryId));
        return show(hints.of(content, entry, texts), model);
    }

    @GetMapping("/avsnitt/{section:[a-z0-9_]+}/tips")
    String ofSection(@PathVariable long id, @PathVariable String section, Viewer viewer, Texts texts, Model model) {
        ResponseContent content = responses.content(responses.response(id, viewer), viewer);
        return show(HintController.of(section, content, hints, texts), model);
    }

    /** Those of the money stand where the money is asked about, and where the interventions are. */
    static List<Hint> of(String section, ResponseContent content, Hints hints, Texts texts) {
        return content.definition()
                        .section(section)
                        .filter(part -> content.definition().asksForInterventions(part)
                                || part.questions().stream()
                                        .anyMatch(question -> question.id().equals("money_used")))
                        .isPresent()
                ? hints.ofMoney(content, texts)
                : List.of();
    }

    private static String show(List<Hint> hints, Model model) {
        model.addAttribute("hints", hints);
        return "collection/hints";
    }
}
