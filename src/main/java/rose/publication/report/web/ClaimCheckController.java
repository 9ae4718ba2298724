package rose.publication.report.web;

import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import rose.organisations.Viewer;
import rose.platform.Texts;
import rose.publication.report.Chapters;
import rose.publication.report.Finding;
import rose.publication.report.PublishResult;
import rose.publication.report.ReportEdition;
import rose.publication.report.ReportEditions;
import rose.publication.report.ReportPublishing;
import rose.publication.report.WrittenReports;

/** The claim check of a report, and its publishing. */
@Controller
@RequestMapping("/rapporter/{id:\\d+}/granska")
class ClaimCheckController {

    private final ReportPublishing publishing;
    private final ReportEditions editions;
    private final WrittenReports reports;

    ClaimCheckController(ReportPublishing publishing, ReportEditions editions, WrittenReports reports) {
        this.reports = reports;
        this.publishing = publishing;
        this.editions = editions;
    }

    @GetMapping
    String show(@PathVariable long id, Viewer viewer, Texts texts, Model model) {
        model.addAttribute("view", page(id, "", null, viewer, texts));
        return "publication/writing/claim-check";
    }

    private ClaimCheckPage page(long id, String whatChanged, String problem, Viewer viewer, Texts texts) {
        ReportPublishing.Checked checked = publishing.check(id, viewer, texts);
        Chapters chapters = Chapters.of(reports.blocks(id, viewer));
        List<ClaimCheckPage.Group> groups = Arrays.stream(Finding.Kind.values())
                .map(kind -> group(kind, checked.findings(), id, chapters, texts))
                .filter(group -> !group.findings().isEmpty())
                .toList();
        return new ClaimCheckPage(
                id,
                checked.report().title(),
                checked.document().synthetic(),
                checked.report().mayBeWrittenBy(viewer),
                groups,
                checked.findings().stream().anyMatch(finding -> finding.kind().blocks()),
                checked.fingerprint(),
                editions.of(id).size(),
                whatChanged,
                problem);
    }

    private static ClaimCheckPage.Group group(
            Finding.Kind kind, List<Finding> all, long id, Chapters chapters, Texts texts) {
        return new ClaimCheckPage.Group(
                texts.get(kind.textKey()),
                kind.blocks(),
                all.stream()
                        .filter(finding -> finding.kind() == kind)
                        .map(finding -> new ClaimCheckPage.Found(
                                chapters.with(finding.blockId()).title(),
                                finding.text(),
                                "/rapporter/" + id + "/redigera?stycke=" + finding.blockId()))
                        .toList());
    }

    @PostMapping
    ModelAndView publish(
            @PathVariable long id,
            @RequestParam String last,
            @RequestParam(defaultValue = "") String andrat,
            Viewer viewer,
            Texts texts) {
        return switch (publishing.publish(id, last, andrat, viewer, texts)) {
            case PublishResult.Published published ->
                new ModelAndView("redirect:" + ReportEdition.address(id, published.edition()));
            case PublishResult.Broken broken -> refused(id, "publication.review.broken", andrat, viewer, texts);
            case PublishResult.Unseen unseen -> refused(id, "publication.review.unseen", andrat, viewer, texts);
            case PublishResult.NotTold notTold -> refused(id, "publication.review.not-told", andrat, viewer, texts);
            case PublishResult.Same same -> refused(id, "publication.review.same", andrat, viewer, texts);
        };
    }

    private ModelAndView refused(long id, String reason, String whatChanged, Viewer viewer, Texts texts) {
        ModelAndView shown = new ModelAndView("publication/writing/claim-check", HttpStatus.UNPROCESSABLE_CONTENT);
        shown.addObject("view", page(id, whatChanged, texts.get(reason), viewer, texts));
        return shown;
    }
}
