package rose.publication.report.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import rose.organisations.Viewer;
import rose.platform.Texts;
import rose.platform.WordDifference;
import rose.publication.report.Block;
import rose.publication.report.WriteResult;
import rose.publication.report.WrittenReport;

/** What is answered of a block: a part of the page to its script, else a page. */
@Component
class BlockAnswers {

    private final EditorPages pages;

    BlockAnswers(EditorPages pages) {
        this.pages = pages;
    }

    /** @param done what is said of it: the end of a text's key, or nothing */
    String block(
            WrittenReport report,
            Block block,
            String focus,
            String done,
            boolean byScript,
            Viewer viewer,
            Texts texts,
            Model model) {
        if (!byScript) {
            return editor(report, block.id(), focus, done, false);
        }
        String message = done.isEmpty() ? null : texts.get("publication.writing.done." + done);
        model.addAttribute("block", pages.block(report, block, focus, message, viewer, texts));
        return "publication/writing/block";
    }

    /** What has just been saved, as it was rendered for that. */
    String block(
            WrittenReport report,
            WriteResult.Saved saved,
            String focus,
            boolean byScript,
            Viewer viewer,
            Texts texts,
            Model model) {
        if (!byScript) {
            return editor(report, saved.block().id(), focus, "", false);
        }
        model.addAttribute("block", pages.block(report, saved, focus, null, viewer, texts));
        return "publication/writing/block";
    }

    /** The whole chapter anew. */
    String editor(WrittenReport report, long block, String focus, String done, boolean byScript) {
        String address = "/rapporter/" + report.id() + "/redigera?stycke=" + block + "&fokus=" + focus
                + (done.isEmpty() ? "" : "&gjort=" + done);
        if (!byScript) {
            return "redirect:" + address;
        }
        response().setHeader("HX-Redirect", address);
        return "publication/writing/nothing";
    }

    private static HttpServletResponse response() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getResponse();
    }

    String form(BlockForm form, Model model) {
        model.addAttribute("form", form);
        return form.inPlace() ? "publication/writing/form-item" : "publication/writing/form-page";
    }

    String conflict(WrittenReport report, Block theirs, String mine, boolean byScript, Texts texts, Model model) {
        String key = "publication.writing.conflict." + (theirs.removed() ? "removed" : "changed");
        model.addAttribute(
                "conflict",
                new ConflictView(
                        "/rapporter/" + report.id(),
                        theirs.id(),
                        theirs.version(),
                        mine,
                        texts.get(key, theirs.changedBy()),
                        texts.get("publication.writing.by", theirs.changedBy(), texts.dateTime(theirs.changedAt())),
                        theirs.removed() ? null : WordDifference.of(theirs.text(), mine),
                        byScript));
        model.addAttribute("language", report.language());
        return byScript ? "publication/writing/conflict-item" : "publication/writing/conflict-page";
    }
}
