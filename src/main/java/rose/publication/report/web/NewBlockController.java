package rose.publication.report.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rose.organisations.Viewer;
import rose.platform.Texts;
import rose.publication.report.Block;
import rose.publication.report.BlockWriting;
import rose.publication.report.WriteResult;
import rose.publication.report.WrittenReport;
import rose.publication.report.WrittenReports;

/** Blocks that are not there yet. */
@Controller
@RequestMapping("/rapporter/{id:\\d+}/stycken")
class NewBlockController {

    private final WrittenReports reports;
    private final BlockWriting writing;
    private final EditorPages pages;
    private final BlockAnswers answers;

    NewBlockController(WrittenReports reports, BlockWriting writing, EditorPages pages, BlockAnswers answers) {
        this.reports = reports;
        this.writing = writing;
        this.pages = pages;
        this.answers = answers;
    }

    /** @param efter the block that it comes after; 0 for the beginning of the report */
    @GetMapping("/ny")
    String fill(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long efter,
            @RequestHeader(value = "HX-Request", defaultValue = "false") boolean byScript,
            Viewer viewer,
            Texts texts,
            Model model) {
        WrittenReport report = reports.writable(id, viewer);
        return answers.form(pages.form(report, null, efter, "", null, null, byScript, texts), model);
    }

    @PostMapping
    String create(
            @PathVariable long id,
            @RequestParam long efter,
            @RequestParam String text,
            @RequestParam(defaultValue = "") String visa,
            @RequestHeader(value = "HX-Request", defaultValue = "false") boolean byScript,
            Viewer viewer,
            Texts texts,
            Model model) {
        WrittenReport report = reports.writable(id, viewer);
        if (!visa.isEmpty()) {
            return answers.form(pages.form(report, null, efter, text, null, null, byScript, texts), model);
        }
        return switch (writing.insertAfter(id, efter, text, viewer, texts)) {
            case WriteResult.Saved saved -> added(report, saved, efter, byScript, viewer, texts, model);
            case WriteResult.Refused refused -> {
                String error = refused.problem().in(texts);
                yield answers.form(pages.form(report, null, efter, text, null, error, byScript, texts), model);
            }
            case WriteResult.Changed impossible -> throw new IllegalStateException("a new block was changed");
            case WriteResult.Removed impossible -> throw new IllegalStateException("a new block was removed");
        };
    }

    private String added(
            WrittenReport report,
            WriteResult.Saved saved,
            long after,
            boolean byScript,
            Viewer viewer,
            Texts texts,
            Model model) {
        Block block = saved.block();
        if (!byScript || block.heading()) {
            return answers.editor(report, block.id(), "andra", "", byScript);
        }
        model.addAttribute("block", pages.block(report, saved, "andra", null, viewer, texts));
        model.addAttribute("after", after);
        return "publication/writing/added";
    }
}
