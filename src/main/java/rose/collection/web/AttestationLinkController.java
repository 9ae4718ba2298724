package rose.collection.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rose.collection.AttestResult;
import rose.collection.AttestationLinks;
import rose.collection.AttestationLinks.Opened;
import rose.collection.Responses;
import rose.collection.Submissions;
import rose.organisations.Viewer;
import rose.platform.Texts;

/** What somebody without an account comes to by the link in their letter: one response to read, and to approve. */
@Controller
@RequestMapping("/godkann/{token}")
class AttestationLinkController {

    private final AttestationLinks links;
    private final Responses responses;
    private final Submissions submissions;
    private final ResponseHeads heads;

    AttestationLinkController(
            AttestationLinks links, Responses responses, Submissions submissions, ResponseHeads heads) {
        this.links = links;
        this.responses = responses;
        this.submissions = submissions;
        this.heads = heads;
    }

    /** The address is a secret: it is not told to any place that the page leads to. */
    @ModelAttribute
    void keepToItself(HttpServletResponse answer) {
        answer.setHeader("Referrer-Policy", "same-origin");
    }

    /** It begins a session, which it could not once a long page is on its way. */
    @ModelAttribute
    void beginSession(CsrfToken form) {
        form.getToken();
    }

    @GetMapping
    String show(@PathVariable String token, Viewer viewer, Texts texts, Model model, HttpServletResponse answer) {
        return show(token, null, viewer, texts, model, answer);
    }

    private String show(
            String token, AttestResult result, Viewer viewer, Texts texts, Model model, HttpServletResponse answer) {
        return switch (links.open(token, viewer)) {
            case Opened.Question question -> question(token, question, result, texts, model);
            case Opened.Over over -> {
                answer.setStatus(HttpServletResponse.SC_GONE);
                yield over(
                        over.since() == null
                                ? texts.get("collection.link.withdrawn")
                                : texts.get(
                                        "collection.link.expired",
                                        texts.date(LocalDate.ofInstant(over.since(), Texts.ZONE))),
                        model);
            }
            case Opened.Unknown unknown -> {
                answer.setStatus(HttpServletResponse.SC_NOT_FOUND);
                yield over(texts.get("collection.link.unknown"), model);
            }
        };
    }

    private static String over(String text, Model model) {
        model.addAttribute("text", text);
        return "collection/link-over";
    }

    private String question(String token, Opened.Question question, AttestResult result, Texts texts, Model model) {
        var content = question.content();
        var response = content.response();
        var mends = Mend.all(content, responses, texts);
        model.addAttribute("title", heads.title(response, texts));
        model.addAttribute("synthetic", heads.synthetic());
        model.addAttribute("name", question.attestation().name());
        model.addAttribute("by", response.organisation().name());
        model.addAttribute(
                "reading", Reading.of(content, submissions.granted(response).orElse(null), false, texts));
        model.addAttribute("mayAnswer", question.mayAnswer());
        model.addAttribute("open", response.state().writable());
        model.addAttribute(
                "form",
                new AttestationForm(
                        "/godkann/" + token,
                        question.attestation().organisation().name(),
                        question.read(),
                        AttestationRow.tag(question.attestation().state(), texts),
                        question.attestation().valid(),
                        !mends.isEmpty(),
                        result == null ? null : AttestationForm.error(result, texts),
                        result instanceof AttestResult.NoRemark));
        return "collection/link";
    }

    @PostMapping("/godkannande")
    String attest(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String read,
            Viewer viewer,
            Texts texts,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse answer) {
        return links.open(token, viewer) instanceof Opened.Question
                ? after(token, links.attest(token, read, viewer), viewer, texts, model, flash, answer)
                : show(token, null, viewer, texts, model, answer);
    }

    @PostMapping("/atersandning")
    String refuse(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String remark,
            Viewer viewer,
            Texts texts,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse answer) {
        return links.open(token, viewer) instanceof Opened.Question
                ? after(token, links.refuse(token, remark, viewer), viewer, texts, model, flash, answer)
                : show(token, null, viewer, texts, model, answer);
    }

    private String after(
            String token,
            AttestResult result,
            Viewer viewer,
            Texts texts,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse answer) {
        if (AttestationForm.error(result, texts) != null) {
            return show(token, result, viewer, texts, model, answer);
        }
        flash.addFlashAttribute("done", ReviewController.done(result, texts));
        return "redirect:/godkann/" + token;
    }
}
