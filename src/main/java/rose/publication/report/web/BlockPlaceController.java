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
import rose.publication.report.Block;
import rose.publication.report.BlockWriting;
import rose.publication.report.WriteResult;
import rose.publication.report.WrittenReport;
import rose.publication.report.WrittenReports;

/** Where a block stands: moved, taken out, taken back. */
@Controller
@RequestMapping("/rapporter/{id:\\d+}/stycken/{block:\\d+}")
class BlockPlaceController {

    private final WrittenReports reports;
    private final BlockWriting writing;
    private final BlockAnswers answers;

    BlockPlaceController(WrittenReports reports, BlockWriting writing, BlockAnswers answers) {
        this.reports = reports;
        this.writing = writing;
        this.answers = answers;
    }

    /** @param till {@code upp} or {@code ner} */
    @PostMapping("/plats")
    String move(@PathVariable long id, @PathVariable long block, @RequestParam String till, Viewer viewer) {
        boolean up = till.equals("upp");
        String done = writing.move(id, block, up, viewer) ? "flyttat" : "kvar";
        return answers.editor(reports.report(id, viewer), block, till, done, false);
    }

    @PostMapping("/borttagning")
    String remove(
            @PathVariable long id,
            @PathVariable long block,
            @RequestParam int version,
            @RequestHeader(value = "HX-Request", defaultValue = "false") boolean byScript,
            Viewer viewer,
            Texts texts,
            Model model) {
        WrittenReport report = reports.writable(id, viewer);
        return switch (writing.remove(id, block, version, viewer)) {
            case WriteResult.Saved saved
            when byScript && !saved.block().heading() ->
                answers.block(report, saved.block(), "atertagning", "", true, viewer, texts, model);
            case WriteResult.Saved saved -> answers.editor(report, block, "", "borttaget", byScript);
            case WriteResult.Changed changed ->
                answers.block(report, changed.theirs(), "andra", "andrat", byScript, viewer, texts, model);
            default -> throw new IllegalStateException("a removal is never refused");
        };
    }

    @PostMapping("/atertagning")
    String takeBack(
            @PathVariable long id,
            @PathVariable long block,
            @RequestHeader(value = "HX-Request", defaultValue = "false") boolean byScript,
            Viewer viewer,
            Texts texts,
            Model model) {
        WrittenReport report = reports.writable(id, viewer);
        writing.takeBack(id, block, viewer);
        Block back = writing.block(id, block, viewer);
        return back.heading()
                ? answers.editor(report, block, "andra", "aterstallt", byScript)
                : answers.block(report, back, "andra", "aterstallt", byScript, viewer, texts, model);
    }
}
