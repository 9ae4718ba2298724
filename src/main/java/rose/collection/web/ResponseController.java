package rose.collection.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rose.collection.Response;
import rose.collection.Responses;
import rose.organisations.Viewer;
import rose.platform.Texts;

/** One response: its sections as tasks, and what holds for the whole of it. */
@Controller
@RequestMapping("/svar/{id:\\d+}")
class ResponseController {

    private final Responses responses;
    private final StartPages pages;
    private final ResponseHeads heads;

    ResponseController(Responses responses, StartPages pages, ResponseHeads heads) {
        this.responses = responses;
        this.pages = pages;
        this.heads = heads;
    }

    @GetMapping
    String show(@PathVariable long id, Viewer viewer, Texts texts, Model model) {
        Response response = responses.response(id, viewer);
        if (response.versionId() == null) {
            return "redirect:/svar/" + id + "/granska";
        }
        model.addAttribute("head", heads.of(response, viewer, texts));
        model.addAttribute("tasks", pages.tasks(responses.content(response, viewer), viewer, texts));
        model.addAttribute("response", response);
        return "collection/response";
    }

    /** Begins entries from last year's interventions. */
    @PostMapping("/forra-aret")
    String takeOver(@PathVariable long id, @RequestParam(required = false) List<Long> insats, Viewer viewer) {
        List<Long> made = responses.takeOver(id, insats == null ? List.of() : insats, viewer);
        return "redirect:/svar/" + id + (made.size() == 1 ? "/post/" + made.getFirst() : "/insatser");
    }

    /** Whether last year's interventions are offered. */
    @PostMapping("/forra-aret/erbjudande")
    String offer(@PathVariable long id, @RequestParam boolean offers, Viewer viewer) {
        responses.setOffersLastYear(id, offers, viewer);
        return "redirect:/svar/" + id + "/insatser";
    }

    /** To the section that the interventions stand in. */
    @GetMapping("/insatser")
    String interventions(@PathVariable long id, Viewer viewer) {
        var definition =
                responses.content(responses.response(id, viewer), viewer).definition();
        return definition
                .interventions()
                .flatMap(block -> definition.sectionOf(block.id()))
                .map(section -> "redirect:/svar/" + id + "/avsnitt/" + section.id())
                .orElse("redirect:/svar/" + id);
    }

    /** Whether the authority may follow the response as it grows. */
    @PostMapping("/delning")
    String share(@PathVariable long id, @RequestParam boolean shared, Viewer viewer) {
        responses.setShared(id, shared, viewer);
        return "redirect:/svar/" + id;
    }
}
