package rose.collection.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rose.collection.FollowUp;
import rose.collection.Round;
import rose.organisations.Viewer;
import rose.platform.Forbidden;
import rose.platform.Texts;

/** How the collection comes on: in all, by county, over time, and who has come how far. */
@Controller
@RequestMapping("/uppfoljning")
class FollowUpController {

    private final FollowUp followUp;
    private final FollowUpPages pages;

    FollowUpController(FollowUp followUp, FollowUpPages pages) {
        this.followUp = followUp;
        this.pages = pages;
    }

    @GetMapping
    String show(
            @RequestParam(required = false) Integer ar,
            @RequestParam(required = false) Long enkat,
            @RequestParam(required = false) String lan,
            @RequestParam(defaultValue = "alla") String visa,
            @RequestParam(defaultValue = "lan") String ordning,
            @RequestParam(defaultValue = "1") int sida,
            @RequestParam(defaultValue = "nej") String markera,
            Viewer viewer,
            Texts texts,
            Model model) {
        if (!FollowUp.mayFollow(viewer)) {
            throw new Forbidden("follow the collection");
        }
        int year = ar != null ? ar : pages.currentYear();
        // a survey of another year than the chosen one: the year was just changed
        Long survey = pages.ofYear(enkat, year) ? enkat : null;
        Round round = followUp.round(
                year, survey, FollowUpQuery.of(null, null, lan, null, null).lan(), viewer);
        FollowUpQuery query = FollowUpQuery.of(year, survey, round.countyCode(), visa, ordning);
        model.addAttribute("view", pages.of(round, query, sida, markera.equals("alla"), viewer, texts));
        model.addAttribute("query", query);
        model.addAttribute("synthetic", followUp.synthetic(year));
        return "collection/follow-up";
    }
}
