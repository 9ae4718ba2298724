package rose.analysis.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rose.analysis.Behind;
import rose.analysis.BehindQuery;
import rose.analysis.BehindWords;
import rose.analysis.Figures;
import rose.collection.ClosedLists;
import rose.collection.Interventions;
import rose.organisations.Viewer;
import rose.platform.Missing;
import rose.platform.Texts;
import rose.shell.Paging;

/**
 * The interventions behind a number. Everybody sees how many there are; each sees those that they may read: analysts all, county
 * coordinators their county's, contact persons and attesters their own, the public the published ones.
 */
@Controller
class BehindController {

    private final Figures figures;
    private final Interventions interventions;
    private final BehindWords words;
    private final ClosedLists lists;

    BehindController(Figures figures, Interventions interventions, BehindWords words, ClosedLists lists) {
        this.figures = figures;
        this.interventions = interventions;
        this.words = words;
        this.lists = lists;
    }

    @GetMapping(
            path = "/insatser",
            params = {"ar", "omrade", "niva"})
    String show(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(defaultValue = "1") int sida,
            Viewer viewer,
            Texts texts,
            Model model) {
        if (sida < 1) {
            throw new Missing("page " + sida);
        }
        Behind behind = new BehindQuery(figures.sources()).of(parameters);
        List<Long> ids = figures.behind(behind);
        int readable = interventions.countReadable(ids, viewer);
        Paging paging = new Paging(sida, readable, behind.href(), "");
        model.addAttribute(
                "view",
                new BehindPage(
                        behind.selection().described(texts),
                        words.criteria(behind, texts),
                        ids.size(),
                        readable,
                        interventions.readable(ids, viewer, paging.offset(), Paging.SIZE).stream()
                                .map(intervention -> BehindPage.Row.of(intervention, lists, texts))
                                .toList(),
                        paging));
        return "analysis/behind";
    }
}
