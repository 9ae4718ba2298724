package rose.publication.report.web;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rose.organisations.Viewer;
import rose.platform.Texts;
import rose.platform.WordDifference;
import rose.publication.report.BlockVersion;
import rose.publication.report.BlockWriting;
import rose.publication.report.WriteResult;
import rose.publication.report.WrittenReport;
import rose.publication.report.WrittenReports;

/** All that a block has said. */
@Controller
@RequestMapping("/rapporter/{id:\\d+}/stycken/{block:\\d+}/historik")
class BlockHistoryController {

    private final WrittenReports reports;
    private final BlockWriting writing;

    BlockHistoryController(WrittenReports reports, BlockWriting writing) {
        this.reports = reports;
        this.writing = writing;
    }

    /** @param gjort {@code andrat} where nothing was put back because somebody else had changed it */
    @GetMapping
    String show(
            @PathVariable long id,
            @PathVariable long block,
            @RequestParam(defaultValue = "") String gjort,
            Viewer viewer,
            Texts texts,
            Model model) {
        WrittenReport report = reports.report(id, viewer);
        List<BlockVersion> history = writing.history(id, block, viewer);
        model.addAttribute(
                "view",
                new BlockHistoryPage(
                        "/rapporter/" + id,
                        report.title(),
                        block,
                        history.getFirst().version(),
                        report.mayBeWrittenBy(viewer),
                        gjort.equals("andrat"),
                        report.language(),
                        IntStream.range(0, history.size())
                                .mapToObj(i -> row(history, i, texts))
                                .toList()));
        return "publication/writing/history";
    }

    private static BlockHistoryPage.Row row(List<BlockVersion> history, int i, Texts texts) {
        BlockVersion version = history.get(i);
        String before = i + 1 < history.size() ? history.get(i + 1).text() : null;
        String rendered = version.rendered();
        return new BlockHistoryPage.Row(
                version.version(),
                texts.get(
                        "publication.writing.version."
                                + (before == null ? "FIRST" : version.kind().name()),
                        version.by(),
                        texts.dateTime(version.at())),
                version.text(),
                before == null || before.equals(version.text()) ? null : WordDifference.of(before, version.text()),
                version.text().equals(rendered) ? null : rendered,
                i == 0);
    }

    /** @param tidigare the version whose text is put back @param version what stood there when its reader chose */
    @PostMapping
    String putBack(
            @PathVariable long id,
            @PathVariable long block,
            @RequestParam int tidigare,
            @RequestParam int version,
            Viewer viewer) {
        String address = "redirect:/rapporter/" + id;
        return writing.putBack(id, block, tidigare, version, viewer) instanceof WriteResult.Saved
                ? address + "/redigera?stycke=" + block + "&fokus=andra&gjort=aterstallt"
                : address + "/stycken/" + block + "/historik?gjort=andrat";
    }
}
