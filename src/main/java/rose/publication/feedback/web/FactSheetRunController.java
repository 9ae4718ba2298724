package rose.publication.feedback.web;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rose.organisations.Viewer;
import rose.platform.Texts;
import rose.publication.feedback.FactSheetRun;
import rose.publication.feedback.FactSheetRuns;
import rose.publication.feedback.FactSheets;

/** The making of all fact sheets of a year, for analysts. */
@Controller
@RequestMapping("/faktablad/korningar")
class FactSheetRunController {

    private final FactSheetRuns runs;
    private final FactSheets sheets;
    private final FactSheetController open;

    FactSheetRunController(FactSheetRuns runs, FactSheets sheets, FactSheetController open) {
        this.runs = runs;
        this.sheets = sheets;
        this.open = open;
    }

    @PostMapping
    String start(@RequestParam int ar, Viewer viewer) {
        return "redirect:/faktablad/korningar/" + runs.start(ar, viewer);
    }

    /** How it goes, or went. Its page asks again by itself while it runs. */
    @GetMapping("/{id:\\d+}")
    String show(@PathVariable long id, Viewer viewer, Texts texts, Model model) {
        FactSheetRun run = runs.run(id, viewer);
        var counties = run.state() == FactSheetRun.State.DONE
                ? open.counties(subject -> "/faktablad/korningar/" + id + "/" + subject.key() + ".pdf", texts)
                : List.<SheetsPage.InCounty>of();
        model.addAttribute("view", RunView.of(run, counties, texts));
        return "publication/fact-sheet-run";
    }

    @PostMapping("/{id:\\d+}/publicering")
    String publish(@PathVariable long id, Viewer viewer) {
        runs.publish(id, viewer);
        return "redirect:/faktablad?ar=" + runs.run(id, viewer).year();
    }

    @GetMapping("/{id:\\d+}/{key:[a-z]+-\\w+}.pdf")
    ResponseEntity<byte[]> sheet(@PathVariable long id, @PathVariable String key, Viewer viewer) {
        FactSheetRun run = runs.run(id, viewer);
        return PdfFile.of(sheets.subject(key).fileName(run.year()), runs.pdf(id, key, viewer));
    }
}
