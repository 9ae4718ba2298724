package rose.publication.report.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rose.organisations.Viewer;
import rose.platform.Texts;
import rose.publication.report.BlockComments;
import rose.publication.report.BlockWriting;
import rose.publication.report.WrittenReports;

/** What is said of a block. */
@Controller
@RequestMapping("/rapporter/{id:\\d+}/stycken/{block:\\d+}/kommentarer")
class BlockCommentController {

    private final WrittenReports reports;
    private final BlockWriting writing;
    private final BlockComments comments;
    private final BlockAnswers answers;

    BlockCommentController(WrittenReports reports, BlockWriting writing, BlockComments comments, BlockAnswers answers) {
        this.reports = reports;
        this.writing = writing;
        this.comments = comments;
        this.answers = answers;
    }

    @PostMapping
    String create(
            @PathVariable long id,
            @PathVariable long block,
            @RequestParam String kommentar,
            @RequestHeader(value = "HX-Request", defaultValue = "false") boolean byScript,
            Viewer viewer,
            Texts texts,
            Model model) {
        comments.add(id, block, kommentar, viewer);
        return told(id, block, "kommenterat", byScript, viewer, texts, model);
    }

    @PostMapping("/{comment:\\d+}/losning")
    String resolve(
            @PathVariable long id,
            @PathVariable long block,
            @PathVariable long comment,
            @RequestHeader(value = "HX-Request", defaultValue = "false") boolean byScript,
            Viewer viewer,
            Texts texts,
            Model model) {
        comments.resolve(id, block, comment, viewer);
        return told(id, block, "lost", byScript, viewer, texts, model);
    }

    private String told(long id, long block, String done, boolean byScript, Viewer viewer, Texts texts, Model model) {
        return answers.block(
                reports.report(id, viewer),
                writing.block(id, block, viewer),
                "kommentera",
                done,
                byScript,
                viewer,
                texts,
                model);
    }
}
