package rose.collection.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rose.collection.Entry;
import rose.collection.Histories;
import rose.collection.ReplacedAnswer;
import rose.collection.Response;
import rose.collection.ResponseContent;
import rose.collection.Responses;
import rose.collection.SaveResult;
import rose.organisations.Viewer;
import rose.platform.Missing;
import rose.platform.Texts;

/** Who wrote what in an entry or a section, and the taking back of what others replaced. */
@Controller
@RequestMapping("/svar/{id:\\d+}")
class HistoryController {

    private final Histories histories;
    private final Responses responses;
    private final ResponseHeads heads;

    HistoryController(Histories histories, Responses responses, ResponseHeads heads) {
        this.histories = histories;
        this.responses = responses;
        this.heads = heads;
    }

    @GetMapping("/post/{entryId:\\d+}/historik")
    String ofEntry(@PathVariable long id, @PathVariable long entryId, Viewer viewer, Texts texts, Model model) {
        Response response = responses.response(id, viewer);
        ResponseContent content = responses.content(response, viewer);
        Entry entry = content.entry(entryId).orElseThrow(() -> new Missing("entry " + entryId));
        var block = content.definition().block(entry.block()).orElseThrow();
        var view = HistoryPage.of(
                EntryPage.title(block, entry, texts),
                entryHref(id, entryId),
                histories.ofEntry(id, entryId, viewer),
                texts);
        return show(response, view, viewer, texts, model);
    }

    private static String entryHref(long id, long entryId) {
        return "/svar/" + id + "/post/" + entryId;
    }

    @GetMapping("/avsnitt/{sectionId:[a-z0-9_]+}/historik")
    String ofSection(@PathVariable long id, @PathVariable String sectionId, Viewer viewer, Texts texts, Model model) {
        Response response = responses.response(id, viewer);
        var section = responses
                .content(response, viewer)
                .definition()
                .section(sectionId)
                .orElseThrow(() -> new Missing("section " + sectionId));
        var view = HistoryPage.of(
                section.title().in(texts),
                sectionHref(id, sectionId),
                histories.ofSection(id, sectionId, viewer),
                texts);
        return show(response, view, viewer, texts, model);
    }

    private static String sectionHref(long id, String sectionId) {
        return "/svar/" + id + "/avsnitt/" + sectionId;
    }

    private String show(Response response, HistoryPage view, Viewer viewer, Texts texts, Model model) {
        model.addAttribute("head", heads.of(response, viewer, texts));
        model.addAttribute("view", view);
        return "collection/history";
    }

    /** Puts an earlier text back as a new one. */
    @PostMapping("/ersatta/{replacedId:\\d+}/aterstallning")
    String takeBack(
            @PathVariable long id,
            @PathVariable long replacedId,
            @RequestParam int revision,
            Viewer viewer,
            Texts texts,
            RedirectAttributes flash) {
        ReplacedAnswer earlier = histories.replaced(id, replacedId, viewer);
        switch (histories.takeBack(id, replacedId, revision, viewer)) {
            case SaveResult.Saved saved -> flash.addFlashAttribute("told", texts.get("collection.history.taken-back"));
            case SaveResult.Conflict conflict ->
                flash.addFlashAttribute(
                        "refused",
                        texts.get(
                                "collection.history.conflict",
                                conflict.theirs().changedBy(),
                                texts.dateTime(conflict.theirs().changedAt())));
            case SaveResult.Closed closed -> flash.addFlashAttribute("refused", texts.get("collection.history.closed"));
            case SaveResult.TooLarge tooLarge ->
                flash.addFlashAttribute("refused", texts.get("collection.save.too-large", tooLarge.most()));
        }
        return "redirect:" + place(id, earlier, viewer) + "/historik";
    }

    private String place(long id, ReplacedAnswer earlier, Viewer viewer) {
        if (earlier.entryId() != null) {
            return entryHref(id, earlier.entryId());
        }
        var definition =
                responses.content(responses.response(id, viewer), viewer).definition();
        return definition
                .sectionOf(earlier.question())
                .map(section -> sectionHref(id, section.id()))
                .orElse("/svar/" + id);
    }
}
