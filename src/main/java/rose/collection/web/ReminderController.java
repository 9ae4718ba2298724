package rose.collection.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rose.collection.FollowUp;
import rose.collection.Reminders;
import rose.collection.Respondent;
import rose.collection.Round;
import rose.organisations.Contact;
import rose.organisations.Viewer;
import rose.platform.Texts;

/** A reminder to chosen organisations: worded, looked at, and sent. */
@Controller
@RequestMapping("/uppfoljning/paminnelse")
class ReminderController {

    private final FollowUp followUp;
    private final Reminders reminders;
    private final FollowUpPages pages;

    ReminderController(FollowUp followUp, Reminders reminders, FollowUpPages pages) {
        this.followUp = followUp;
        this.reminders = reminders;
        this.pages = pages;
    }

    /** Whom it is about. @param org ids of those chosen; @param urval {@code alla} for all that the list holds */
    record Choice(int ar, Long enkat, String lan, String visa, List<String> org, String urval) {

        FollowUpQuery query() {
            return FollowUpQuery.of(ar, enkat, lan, visa, null);
        }

        List<String> organisations(Round round) {
            if ("alla".equals(urval)) {
                return query().listed(round).stream()
                        .filter(each -> each.state() != Respondent.State.SUBMITTED)
                        .map(each -> each.organisation().id())
                        .toList();
            }
            return org == null ? List.of() : org;
        }
    }

    /** The letter, before it is sent: as it is from the start, or as it has been worded. */
    @PostMapping
    String show(
            Choice choice,
            @RequestParam(required = false) String amne,
            @RequestParam(required = false) String text,
            Viewer viewer,
            Texts texts,
            Model model) {
        Reminders.Draft draft = amne == null || text == null ? reminders.draft() : new Reminders.Draft(amne, text);
        return show(choice, draft, amne != null, viewer, texts, model);
    }

    private String show(Choice choice, Reminders.Draft draft, boolean worded, Viewer viewer, Texts texts, Model model) {
        Round round = round(choice, viewer);
        List<String> chosen = choice.organisations(round);
        model.addAttribute(
                "view",
                ReminderPage.of(
                        choice.query(),
                        pages.title(round, texts),
                        chosen,
                        draft,
                        worded,
                        reminders.recipients(round, chosen, draft),
                        texts));
        return "collection/reminder";
    }

    private Round round(Choice choice, Viewer viewer) {
        return followUp.round(choice.ar(), choice.enkat(), choice.query().lan(), viewer);
    }

    @PostMapping("/utskick")
    String send(
            Choice choice,
            @RequestParam String amne,
            @RequestParam String text,
            Viewer viewer,
            Texts texts,
            Model model,
            RedirectAttributes flash) {
        Reminders.Draft draft = new Reminders.Draft(amne, text);
        if (!draft.problems().isEmpty()) {
            return show(choice, draft, true, viewer, texts, model);
        }
        Round round = round(choice, viewer);
        List<Contact> written = reminders.send(round, choice.organisations(round), draft, viewer);
        flash.addFlashAttribute("saved", texts.count("collection.remind.sent", written.size()));
        return "redirect:" + choice.query().href();
    }
}
