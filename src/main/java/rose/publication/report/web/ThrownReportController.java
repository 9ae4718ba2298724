package rose.publication.report.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import rose.organisations.Viewer;
import rose.platform.Texts;
import rose.publication.report.ThrownReport;
import rose.publication.report.ThrownReports;
import rose.publication.report.WrittenReport;

/** A report that was begun in vain: thrown away, and taken back. */
@Controller
@RequestMapping("/rapporter/{id:\\d+}/slangning")
class ThrownReportController {

    private final ThrownReports thrown;

    ThrownReportController(ThrownReports thrown) {
        this.thrown = thrown;
    }

    @GetMapping
    String ask(@PathVariable long id, Viewer viewer, Texts texts, Model model) {
        ThrownReports.Going going = thrown.going(id, viewer);
        WrittenReport report = going.report();
        model.addAttribute(
                "view",
                new ThrowAwayPage(
                        "/rapporter/" + id,
                        report.title(),
                        List.of(
                                texts.count("publication.writing.throw.paragraphs", going.paragraphs()),
                                texts.count("publication.writing.comments", going.comments())),
                        texts.get("publication.writing.begun", report.createdBy(), texts.dateTime(report.createdAt())),
                        String.join(", ", going.writers()),
                        ThrownReport.KEPT.toDays()));
        return "publication/writing/throw-away";
    }

    @PostMapping
    String throwAway(@PathVariable long id, Viewer viewer) {
        thrown.throwAway(id, viewer);
        return "redirect:/rapporter?slangd=" + id;
    }

    @PostMapping("/atertagning")
    String takeBack(@PathVariable long id, Viewer viewer) {
        thrown.takeBack(id, viewer);
        return "redirect:/rapporter/" + id + "/redigera?gjort=atertagen";
    }
}
