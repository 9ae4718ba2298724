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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rose.collection.Entry;
import rose.collection.Hints;
import rose.collection.Response;
import rose.collection.ResponseContent;
import rose.collection.Responses;
import rose.organisations.Viewer;
import rose.platform.Missing;
import rose.platform.Texts;
import rose.platform.UserProblem;
import rose.surveys.questions.Block;

/** One entry of a block, as an intervention: begun, filled in, taken away and put back. */
@Controller
@RequestMapping("/svar/{id:\\d+}")
class EntryController {

    private final Responses responses;
    private final ResponseHeads heads;
    private final WholeForm wholeForm;
    private final Hints hints;
    private final InvitationPages invitations;

    EntryController(
            Responses responses, ResponseHeads heads, WholeForm wholeForm, Hints hints, InvitationPages invitations) {
        this.responses = responses;
        this.heads = heads;
        this.wholeForm = wholeForm;
        this.hints = hints;
        this.invitations = invitations;
    }

    @PostMapping("/block/{block:[a-z0-9_]+}")
    String add(@PathVariable long id, @PathVariable String block, Viewer viewer) {
        return switch (responses.addEntry(id, block, viewer)) {
            case Responses.Added.Entry entry -> "redirect:/svar/" + id + "/post/" + entry.id();
            case Responses.Added.Full full -> throw new UserProblem("collection.entry.full", full.max());
            case Responses.Added.Closed closed -> throw new UserProblem("collection.save.closed");
        };
    }

    @GetMapping("/post/{entryId:\\d+}")
    String show(@PathVariable long id, @PathVariable long entryId, Viewer viewer, Texts texts, Model model) {
        return show(id, entryId, List.of(), viewer, texts, model);
    }

    private String show(long id, long entryId, List<UnsavedField> unsaved, Viewer viewer, Texts texts, Model model) {
        Response response = responses.response(id, viewer);
        ResponseContent content = responses.content(response, viewer);
        Entry entry = content.entry(entryId).orElseThrow(() -> new Missing("entry " + entryId));
        ResponseHead head = heads.of(response, viewer, texts);
        if (!head.writable()) {
            return "redirect:" + head.href() + "/granska#post-" + entryId;
        }
        model.addAttribute("head", head);
        model.addAttribute("view", EntryPage.of(content, entry, hints.of(content, entry, texts), unsaved, texts));
        model.addAttribute("invitations", invitations.of(id, entryId, viewer, texts));
        return "collection/entry";
    }

    /** Saves the whole form, for those whose browser does not save as they type. */
    @PostMapping("/post/{entryId:\\d+}")
    String save(
            @PathVariable long id,
            @PathVariable long entryId,
            @RequestParam MultiValueMap<String, String> form,
            Viewer viewer,
            Texts texts,
            Model model) {
        ResponseContent content = responses.content(responses.response(id, viewer), viewer);
        Entry entry = content.entry(entryId).orElseThrow(() -> new Missing("entry " + entryId));
        Block block = content.definition().block(entry.block()).orElseThrow();
        var outcome = wholeForm.save(content, entry, block.questions(), form, viewer, texts);
        if (!outcome.unsaved().isEmpty()) {
            return show(id, entryId, outcome.unsaved(), viewer, texts, model);
        }
        return form.containsKey("next")
                ? "redirect:" + sectionHref(content, block)
                : "redirect:/svar/" + id + "/post/" + entryId;
    }

    private static String sectionHref(ResponseContent content, Block block) {
        return "/svar/" + content.response().id() + "/avsnitt/"
                + content.definition().sectionOf(block.id()).orElseThrow().id();
    }

    @PostMapping("/post/{entryId:\\d+}/borttagning")
    String remove(@PathVariable long id, @PathVariable long entryId, Viewer viewer, RedirectAttributes flash) {
        ResponseContent content = responses.content(responses.response(id, viewer), viewer);
        Entry entry = content.entry(entryId).orElseThrow(() -> new Missing("entry " + entryId));
        Block block = content.definition().block(entry.block()).orElseThrow();
        if (responses.removeEntry(id, entryId, viewer)) {
            flash.addFlashAttribute("removed", entryId);
        }
        return "redirect:" + sectionHref(content, block);
    }

    @PostMapping("/post/{entryId:\\d+}/aterstallning")
    String restore(@PathVariable long id, @PathVariable long entryId, Viewer viewer) {
        responses.restoreEntry(id, entryId, viewer);
        return "redirect:/svar/" + id + "/post/" + entryId;
    }
}
