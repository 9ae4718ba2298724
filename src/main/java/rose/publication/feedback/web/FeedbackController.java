package rose.publication.feedback.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import rose.organisations.Viewer;
import rose.platform.Texts;
import rose.publication.feedback.Feedbacks;

/** What those who handed in a response get back. */
@Controller
@RequestMapping("/svar/{id:\\d+}/aterkoppling")
class FeedbackController {

    private final Feedbacks feedbacks;

    FeedbackController(Feedbacks feedbacks) {
        this.feedbacks = feedbacks;
    }

    @GetMapping
    String show(@PathVariable long id, Viewer viewer, Texts texts, Model model) {
        model.addAttribute("view", feedbacks.feedback(id, viewer, texts));
        return "publication/feedback";
    }
}
