package rose.collection.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rose.collection.AttestResult;
import rose.collection.Attesting;
import rose.collection.Response;
import rose.collection.ResponseContent;
import rose.collection.Responses;
import rose.collection.Submission;
import rose.collection.Submissions;
import rose.collection.SubmitResult;
import rose.organisations.Viewer;
import rose.platform.Missing;
import rose.platform.Texts;

/** A response as the authority will read it; from here it is approved, sent back and handed in. */
@Controller
@RequestMapping("/svar/{id:\\d+}")
class ReviewController {

    private final Responses responses;
    private final Submissions submissions;
    private final Attesting attesting;
    private final ReviewPages pages;
    private final ResponseHeads heads;

    ReviewController(
            Responses responses, Submissions submissions, Attesting attesting, ReviewPages pages, ResponseHeads heads) {
        this.responses = responses;
        this.submissions = submissions;
        this.attesting = attesting;
        this.pages = pages;
        this.heads = heads;
    }

    @GetMapping("/granska")
    String show(@PathVariable long id, Viewer viewer, Texts texts, Model model) {
        Response response = submissions.response(id, viewer);
        if (response.versionId() == null) {
            return showFile(response, viewer, texts, model);
        }
        if (!responses.mayFollow(response, viewer)) {
            Submission newest = submissions.of(response, viewer).stream()
                    .findFirst()
                    .orElseThrow(() -> new Missing("response " + id));
            return "redirect:/svar/" + id + "/inlamning/" + newest.number();
        }
        return show(response, ReviewPages.Outcome.NONE, viewer, texts, model);
    }

    private String showFile(Response response, Viewer viewer, Texts texts, Model model) {
        ResponseContent content = submissions
                .fromFile(response, viewer)
                .orElseThrow(() -> new Missing("survey of response " + response.id()));
        model.addAttribute("head", heads.of(response, viewer, texts));
        model.addAttribute(
                "view",
                new ReviewPage(
                        Reading.of(content, submissions.granted(response).orElse(null), false, texts),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        false,
                        false,
                        texts.get("collection.submission.by-file", texts.dateTime(response.submittedAt())),
                        response.late(),
                        false,
                        submissions.mayReopen(response, viewer),
                        response.year() != null));
        return "collection/review";
    }

    private String show(Response response, ReviewPages.Outcome outcome, Viewer viewer, Texts texts, Model model) {
        ResponseContent content = responses.content(response, viewer);
        model.addAttribute("head", heads.of(response, viewer, texts));
        model.addAttribute("view", pages.of(content, outcome, viewer, texts));
        return "collection/review";
    }

    @PostMapping("/inlamning")
    String submit(@PathVariable long id, Viewer viewer, Texts texts, Model model) {
        return switch (submissions.submit(id, viewer)) {
            case SubmitResult.Submitted submitted -> "redirect:/svar/" + id + "/kvitto";
            case SubmitResult.Closed closed -> "redirect:/svar/" + id + "/granska";
            case SubmitResult.Incomplete refused ->
                show(responses.response(id, viewer), new ReviewPages.Outcome(refused, null), viewer, texts, model);
        };
    }

    @PostMapping("/godkannanden/{question:\\d+}/godkannande")
    String attest(
            @PathVariable long id,
            @PathVariable long question,
            @RequestParam(defaultValue = "") String read,
            Viewer viewer,
            Texts texts,
            Model model,
            RedirectAttributes flash) {
        return after(attesting.attest(id, question, read, viewer), id, viewer, texts, model, flash);
    }

    @PostMapping("/godkannanden/{question:\\d+}/atersandning")
    String refuse(
            @PathVariable long id,
            @PathVariable long question,
            @RequestParam(defaultValue = "") String remark,
            Viewer viewer,
            Texts texts,
            Model model,
            RedirectAttributes flash) {
        return after(attesting.refuse(id, question, remark, viewer), id, viewer, texts, model, flash);
    }

    private String after(
            AttestResult result, long id, Viewer viewer, Texts texts, Model model, RedirectAttributes flash) {
        if (AttestationForm.error(result, texts) != null) {
            return show(responses.response(id, viewer), new ReviewPages.Outcome(null, result), viewer, texts, model);
        }
        flash.addFlashAttribute("done", done(result, texts));
        return "redirect:/svar/" + id + "/granska";
    }

    static String done(AttestResult result, Texts texts) {
        return texts.get(
                result instanceof AttestResult.Attested
                        ? "collection.attestation.done"
                        : "collection.attestation.sent-back");
    }
}
