package rose.collection.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rose.collection.Invitations;
import rose.collection.Invitations.Invited;
import rose.collection.Responses;
import rose.organisations.Viewer;
import rose.platform.Problem;
import rose.platform.Texts;
import rose.platform.UserProblem;

/** Inviting somebody without an account to write in one entry. */
@Controller
@RequestMapping("/svar/{id:\\d+}/post/{entryId:\\d+}/inbjudningar")
class InvitationController {

    private final Invitations invitations;
    private final InvitationPages pages;
    private final Responses responses;
    private final ResponseHeads heads;

    InvitationController(Invitations invitations, InvitationPages pages, Responses responses, ResponseHeads heads) {
        this.invitations = invitations;
        this.pages = pages;
        this.responses = responses;
        this.heads = heads;
    }

    /** Where a form that had to be mended stood; those invited are on the entry's page. */
    @GetMapping
    String show(@PathVariable long id, @PathVariable long entryId) {
        return "redirect:" + entryHref(id, entryId);
    }

    private static String entryHref(long id, long entryId) {
        return "/svar/" + id + "/post/" + entryId;
    }

    @PostMapping
    String invite(
            @PathVariable long id,
            @PathVariable long entryId,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            Viewer viewer,
            Texts texts,
            RedirectAttributes flash,
            Model model) {
        return switch (invitations.invite(id, entryId, name, email, viewer, texts)) {
            case Invited.Sent sent -> sent(sent, id, entryId, flash);
            case Invited.Closed closed -> throw new UserProblem("collection.invitation.closed");
            case Invited.Refused refused -> form(id, entryId, name, email, refused.problems(), viewer, texts, model);
        };
    }

    private static String sent(Invited.Sent sent, long id, long entryId, RedirectAttributes flash) {
        flash.addFlashAttribute("invited", sent.invitation().name());
        return "redirect:" + entryHref(id, entryId);
    }

    private String form(
            long id,
            long entryId,
            String name,
            String email,
            Map<String, Problem> problems,
            Viewer viewer,
            Texts texts,
            Model model) {
        model.addAttribute("head", heads.of(responses.response(id, viewer), viewer, texts));
        model.addAttribute("view", pages.of(id, entryId, name, email, problems, viewer, texts));
        model.addAttribute("entryHref", entryHref(id, entryId));
        return "collection/invitation";
    }

    /** Another letter, with another link. */
    @PostMapping("/{invitationId:\\d+}/brev")
    String sendAnew(
            @PathVariable long id,
            @PathVariable long entryId,
            @PathVariable long invitationId,
            Viewer viewer,
            Texts texts,
            RedirectAttributes flash) {
        return switch (invitations.sendAnew(id, entryId, invitationId, viewer, texts)) {
            case Invited.Sent sent -> sent(sent, id, entryId, flash);
            case Invited.Closed closed -> throw new UserProblem("collection.invitation.closed");
            case Invited.Refused refused -> throw new UserProblem("collection.invitation.no-mail");
        };
    }

    @PostMapping("/{invitationId:\\d+}/aterkallande")
    String withdraw(@PathVariable long id, @PathVariable long entryId, @PathVariable long invitationId, Viewer viewer) {
        invitations.withdraw(id, entryId, invitationId, viewer);
        return "redirect:" + entryHref(id, entryId) + "#inbjudna";
    }
}
