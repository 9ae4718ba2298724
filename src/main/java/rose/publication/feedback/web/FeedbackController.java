package rose.publication.feedback.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import rose.organisations.Viewer;
import rose.platform.Texts;
import rose.publication.feedback.FactSheets;
import rose.publication.feedback.Feedbacks;
import rose.publication.feedback.Subject;

/** What those who handed in a response get back. */
@Controller
@RequestMapping("/svar/{id:\\d+}/aterkoppling")
class FeedbackController {

    private final Feedbacks feedbacks;
    private final FactSheets sheets;

    FeedbackController(Feedbacks feedbacks, FactSheets sheets) {
        this.feedbacks = feedbacks;
        this.sheets = sheets;
    }

    @GetMapping
    String show(@PathVariable long id, Viewer viewer, Texts texts, Model model) {
        model.addAttribute("view", feedbacks.feedback(id, viewer, texts));
        return "publication/feedback";
    }

    /** The organisation's fact sheet of the year, with the numbers as they are now. */
    @GetMapping("/faktablad.pdf")
    ResponseEntity<byte[]> sheet(@PathVariable long id, Viewer viewer, Texts texts) {
        var about = feedbacks.about(id, viewer);
        Subject subject = sheets.subject(about.organisation());
        return PdfFile.of(subject.fileName(about.year()), sheets.pdf(subject, about.year(), texts));
    }
}
