package rose.collection.web;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rose.collection.Response;
import rose.collection.ResponseState;
import rose.collection.Submission;
import rose.collection.Submissions;
import rose.organisations.Viewer;
import rose.platform.Missing;
import rose.platform.Texts;

/** What was handed in, as it was, and the receipt for it. */
@Controller
@RequestMapping("/svar/{id:\\d+}")
class SubmissionController {

    private final Submissions submissions;
    private final ResponseHeads heads;
    private final ReceiptFiles files;

    SubmissionController(Submissions submissions, ResponseHeads heads, ReceiptFiles files) {
        this.submissions = submissions;
        this.heads = heads;
        this.files = files;
    }

    @GetMapping("/inlamning/{number:\\d+}")
    String show(@PathVariable long id, @PathVariable int number, Viewer viewer, Texts texts, Model model) {
        return show(id, number, "collection/submission", viewer, texts, model);
    }

    /** @param nr the newest where it is left out */
    @GetMapping("/kvitto")
    String receipt(
            @PathVariable long id, @RequestParam(required = false) Integer nr, Viewer viewer, Texts texts, Model model) {
        return show(id, nr, "collection/receipt", viewer, texts, model);
    }

    private String show(long id, Integer number, String page, Viewer viewer, Texts texts, Model model) {
        Response response = submissions.response(id, viewer);
        model.addAttribute("head", heads.of(response, viewer, texts));
        model.addAttribute(
                "receipt",
                Receipt.of(
                        response,
                        submission(response, number, viewer),
                        each -> heads.title(each, texts),
                        texts));
        model.addAttribute(
                "mayReopen",
                response.state() == ResponseState.SUBMITTED && submissions.mayReopen(response, viewer));
        return page;
    }

    private Submission submission(Response response, Integer number, Viewer viewer) {
        return number != null
                ? submissions.submission(response, number, viewer)
                : submissions.of(response, viewer).stream()
                        .findFirst()
                        .orElseThrow(() -> new Missing("receipt for response " + response.id()));
    }

    @GetMapping("/kvitto.pdf")
    ResponseEntity<byte[]> file(
            @PathVariable long id, @RequestParam(required = false) Integer nr, Viewer viewer, Texts texts) {
        Response response = submissions.response(id, viewer);
        Submission submission = submission(response, nr, viewer);
        Receipt receipt = Receipt.of(response, submission, each -> heads.title(each, texts), texts);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"kvitto-" + id + "-" + submission.number() + ".pdf\"")
                .body(files.pdf(receipt, submission.submittedAt(), texts));
    }
}
