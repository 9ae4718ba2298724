package rose.collection.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rose.collection.Hints;
import rose.collection.Response;
import rose.collection.ResponseContent;
import rose.collection.Responses;
import rose.organisations.Viewer;
import rose.platform.Missing;
import rose.platform.Texts;
import rose.surveys.Section;

/** One section of a response as a form, with a list of the entries of its blocks. */
@Controller
@RequestMapping("/svar/{id:\\d+}/avsnitt/{section:[a-z0-9_]+}")
class SectionController {

    private final Responses responses;
    private final ResponseHeads heads;
    private final WholeForm wholeForm;
    private final Hints hints;

    SectionController(Responses responses, ResponseHeads heads, WholeForm wholeForm, Hints hints) {
        this.responses = responses;
        this.heads = heads;
        this.wholeForm = wholeForm;
        this.hints = hints;
    }

    @GetMapping
    String show(@PathVariable long id, @PathVariable String section, Viewer viewer, Texts texts, Model model) {
        return show(id, section, List.of(), viewer, texts, model);
    }

    /** Saves the whole form, for those whose browser does not save as they type. */
    @PostMapping
    String save(
            @PathVariable long id,
            @PathVariable String section,
            @RequestParam MultiValueMap<String, String> form,
            Viewer viewer,
            Texts texts,
            Model model) {
        ResponseContent content = responses.content(responses.response(id, viewer), viewer);
        var outcome = wholeForm.save(content, null, section(content, section).questions(), form, viewer, texts);
        if (outcome.unsaved().isEmpty()) {
            return "redirect:" + next(content, section, form.containsKey("next"));
        }
        return show(id, section, outcome.unsaved(), viewer, texts, model);
    }

    private String show(
            long id, String sectionId, List<UnsavedField> unsaved, Viewer viewer, Texts texts, Model model) {
        Response response = responses.response(id, viewer);
        ResponseContent content = responses.content(response, viewer);
        Section section = section(content, sectionId);
        ResponseHead head = heads.of(response, viewer, texts);
        if (!head.writable()) {
            return "redirect:" + head.href() + "/granska#" + sectionId;
        }
        model.addAttribute("head", head);
        model.addAttribute(
                "view",
                SectionPage.of(
                        content,
                        section,
                        responses.offers(response, viewer),
                        HintController.of(sectionId, content, hints, texts),
                        next(content, sectionId, true),
                        unsaved,
                        texts));
        return "collection/section";
    }

    private static Section section(ResponseContent content, String id) {
        return content.definition().section(id).orElseThrow(() -> new Missing("section " + id));
    }

    /** The section after this one, or the list of tasks. */
    private static String next(ResponseContent content, String section, boolean onwards) {
        String response = "/svar/" + content.response().id();
        List<String> ids =
                content.definition().sections().stream().map(Section::id).toList();
        int next = ids.indexOf(section) + 1;
        if (!onwards) {
            return response + "/avsnitt/" + section;
        }
        return next < ids.size() ? response + "/avsnitt/" + ids.get(next) : response + "/granska";
    }
}
