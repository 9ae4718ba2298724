package rose.publication.report.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rose.organisations.Viewer;
import rose.platform.Texts;
import rose.publication.report.Chapters;
import rose.publication.report.WrittenReport;
import rose.publication.report.WrittenReports;
import rose.publication.report.web.BlockViews.Happened;

/** A report as it is written, a chapter at a time. */
@Controller
@RequestMapping("/rapporter/{id:\\d+}")
class EditorController {

    private final WrittenReports reports;
    private final EditorPages pages;

    EditorController(WrittenReports reports, EditorPages pages) {
        this.reports = reports;
        this.pages = pages;
    }

    /** @param stycke shows the chapter where that block stands; 0 where {@code kapitel} says which */
    @GetMapping("/redigera")
    String show(
            @PathVariable long id,
            @RequestParam(defaultValue = "1") int kapitel,
            @RequestParam(defaultValue = "0") long stycke,
            @RequestParam(defaultValue = "") String fokus,
            @RequestParam(defaultValue = "") String gjort,
            Viewer viewer,
            Texts texts,
            Model model) {
        WrittenReport report = reports.report(id, viewer);
        Chapters chapters = pages.chapters(id, viewer);
        Chapters.Chapter chapter = stycke == 0 ? chapters.number(kapitel) : chapters.with(stycke);
        Happened happened = new Happened(stycke, fokus, told(gjort, texts));
        model.addAttribute("view", pages.page(report, chapters, chapter, happened, viewer, texts));
        return "publication/writing/editor";
    }

    private static String told(String done, Texts texts) {
        return done.isEmpty() ? null : texts.getOr("publication.writing.done." + done, null);
    }

    /** A text as its reader would meet it, while it is typed. */
    @PostMapping("/forhandsvisning")
    String preview(
            @PathVariable long id,
            @RequestParam String text,
            @RequestParam(defaultValue = "0") long stycke,
            @RequestParam(defaultValue = "0") long efter,
            Viewer viewer,
            Texts texts,
            Model model) {
        WrittenReport report = reports.writable(id, viewer);
        model.addAttribute("shown", pages.shown(report, stycke == 0 ? -efter : stycke, text, texts));
        model.addAttribute("language", report.language());
        return "publication/writing/preview";
    }
}
