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

/** A block and its text: shown and changed in its place by script, else on a page of its own. */
@Controller
@RequestMapping("/rapporter/{id:\\d+}/stycken/{block:\\d+}")
class BlockController {

    private final WrittenReports reports;
    private final BlockWriting writing;
    private final EditorPages pages;
    private final BlockAnswers answers;

    BlockController(WrittenReports reports, BlockWriting writing, EditorPages pages, BlockAnswers answers) {
        this.reports = reports;
        this.writing = writing;
        this.pages = pages;
        this.answers = answers;
    }

    @GetMapping
    String show(
            @PathVariable long id,
            @PathVariable long block,
            @RequestHeader(value = "HX-Request", defaultValue = "false") boolean byScript,
            Viewer viewer,
            Texts texts,
            Model model) {
        Block now = writing.block(id, block, viewer);
        return answers.block(reports.report(id, viewer), now, "andra", "", byScript, viewer, texts, model);
    }

    @GetMapping("/redigera")
    String edit(
            @PathVariable long id,
            @PathVariable long block,
            @RequestHeader(value = "HX-Request", defaultValue = "false") boolean byScript,
            Viewer viewer,
            Texts texts,
            Model model) {
        WrittenReport report = reports.writable(id, viewer);
        Block now = writing.block(id, block, viewer);
        return answers.form(pages.form(report, now, 0, now.text(), null, null, byScript, texts), model);
    }

    /** @param visa asked without script: how it would look, and nothing is saved */
    @PostMapping
    String save(
            @PathVariable long id,
            @PathVariable long block,
            @RequestParam int version,
            @RequestParam String text,
            @RequestParam(defaultValue = "") String visa,
            @RequestHeader(value = "HX-Request", defaultValue = "false") boolean byScript,
            Viewer viewer,
            Texts texts,
            Model model) {
        WrittenReport report = reports.writable(id, viewer);
        Block before = writing.block(id, block, viewer);
        Block over = Typing.over(before, version);
        if (!visa.isEmpty()) {
            return answers.form(pages.form(report, over, 0, text, null, null, byScript, texts), model);
        }
        return switch (writing.save(id, block, version, text, viewer, texts)) {
            case WriteResult.Saved saved
            when byScript && Typing.othersDiffer(before, saved.block()) ->
                answers.editor(report, block, "andra", "", true);
            case WriteResult.Saved saved -> answers.block(report, saved, "andra", byScript, viewer, texts, model);
            case WriteResult.Changed changed ->
                answers.conflict(report, changed.theirs(), text, byScript, texts, model);
            case WriteResult.Removed removed ->
                answers.conflict(report, removed.removed(), text, byScript, texts, model);
            case WriteResult.Refused refused -> {
                String error = refused.problem().in(texts);
                yield answers.form(pages.form(report, over, 0, text, null, error, byScript, texts), model);
            }
        };
    }

    /** Both texts in one form, to be made one by whoever came later. */
    @PostMapping("/sammanfogning")
    String merge(
            @PathVariable long id,
            @PathVariable long block,
            @RequestParam int version,
            @RequestParam String text,
            @RequestHeader(value = "HX-Request", defaultValue = "false") boolean byScript,
            Viewer viewer,
            Texts texts,
            Model model) {
        WrittenReport report = reports.writable(id, viewer);
        Block theirs = writing.block(id, block, viewer);
        String both = theirs.text() + "\n\n" + text;
        String message = texts.get("publication.writing.merging", theirs.changedBy());
        return answers.form(
                pages.form(report, Typing.over(theirs, version), 0, both, message, null, byScript, texts), model);
    }
}
