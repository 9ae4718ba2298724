package rose.collection.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rose.collection.ReopenResult;
import rose.collection.Response;
import rose.collection.ResponseState;
import rose.collection.Responses;
import rose.collection.Submissions;
import rose.organisations.Viewer;
import rose.platform.Forbidden;
import rose.platform.Texts;
import rose.platform.UserProblem;

/** Opens what was handed in, for a reason. */
@Controller
@RequestMapping("/svar/{id:\\d+}/oppning")
class OpeningController {

    private final Responses responses;
    private final Submissions submissions;
    private final ResponseHeads heads;

    OpeningController(Responses responses, Submissions submissions, ResponseHeads heads) {
        this.responses = responses;
        this.submissions = submissions;
        this.heads = heads;
    }

    @GetMapping
    String show(@PathVariable long id, Viewer viewer, Texts texts, Model model) {
        return show(id, false, viewer, texts, model);
    }

    private String show(long id, boolean reasonMissing, Viewer viewer, Texts texts, Model model) {
        Response response = submissions.response(id, viewer);
        if (!submissions.mayReopen(response, viewer)) {
            throw new Forbidden("reopen response " + id);
        }
        if (response.state() != ResponseState.SUBMITTED) {
            return after(response, viewer);
        }
        model.addAttribute("head", heads.of(response, viewer, texts));
        model.addAttribute("reasonMissing", reasonMissing);
        return "collection/opening";
    }

    @PostMapping
    String open(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            Texts texts,
            Model model) {
        return switch (submissions.reopen(id, reason, viewer)) {
            case ReopenResult.Reopened reopened -> after(submissions.response(id, viewer), viewer);
            case ReopenResult.Open open -> after(submissions.response(id, viewer), viewer);
            case ReopenResult.NoReason noReason -> show(id, true, viewer, texts, model);
            case ReopenResult.NoSurvey noSurvey -> throw new UserProblem("collection.opening.no-survey");
        };
    }

    /** An analyst, who may not follow what is being written, comes back to what was handed in. */
    private String after(Response response, Viewer viewer) {
        if (responses.mayFollow(response, viewer)) {
            return "redirect:/svar/" + response.id();
        }
        return submissions.of(response, viewer).stream()
                .findFirst()
                .map(newest -> "redirect:/svar/" + response.id() + "/inlamning/" + newest.number())
                .orElse("redirect:/");
    }
}
