package rose.analysis.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rose.analysis.explore.Addresses;
import rose.analysis.explore.Exploration;
import rose.analysis.explore.Explorer;
import rose.analysis.explore.Measure;
import rose.analysis.explore.Split;
import rose.collection.ClosedLists;
import rose.collection.Interventions;
import rose.organisations.Organisation;
import rose.organisations.Viewer;
import rose.platform.Missing;
import rose.platform.Texts;
import rose.shell.Paging;

/** What a row of an exploration counts: organisations, or interventions as far as each viewer may read them. */
@Controller
class ExploredBehindController {

    private final Explorer explorer;
    private final Interventions interventions;
    private final ClosedLists lists;

    ExploredBehindController(Explorer explorer, Interventions interventions, ClosedLists lists) {
        this.explorer = explorer;
        this.interventions = interventions;
        this.lists = lists;
    }

    @GetMapping("/utforska/insatser")
    String show(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam String del,
            @RequestParam(defaultValue = "a") String val,
            @RequestParam(defaultValue = "1") int sida,
            Viewer viewer,
            Texts texts,
            Model model) {
        Exploration exploration = Addresses.read(parameters);
        boolean second = val.equals("b");
        if (sida < 1) {
            throw new Missing("page " + sida);
        }
        if (exploration.measure() == Measure.ORGANISATIONS) {
            model.addAttribute("view", organisations(exploration, del, second, viewer, texts));
            return "analysis/explored-organisations";
        }
        model.addAttribute("view", interventions(exploration, del, second, sida, viewer, texts));
        return "analysis/behind";
    }

    private BehindPage interventions(
            Exploration exploration, String key, boolean second, int page, Viewer viewer, Texts texts) {
        List<Long> ids = explorer.interventions(exploration, key, second, viewer);
        int readable = interventions.countReadable(ids, viewer);
        Paging paging = new Paging(page, readable, exploration.behindHref(key, second), "");
        return new BehindPage(
                title(exploration, key, texts),
                List.of(),
                ids.size(),
                readable,
                interventions.readable(ids, viewer, paging.offset(), Paging.SIZE).stream()
                        .map(intervention -> BehindPage.Row.of(intervention, lists, texts))
                        .toList(),
                paging);
    }

    private ExploredOrganisations organisations(
            Exploration exploration, String key, boolean second, Viewer viewer, Texts texts) {
        return new ExploredOrganisations(
                title(exploration, key, texts),
                explorer.organisations(exploration, key, second, viewer).stream()
                        .map(Organisation::name)
                        .toList(),
                exploration.href());
    }

    private String title(Exploration exploration, String key, Texts texts) {
        String measure =
                texts.get("analysis.explore.measure." + exploration.measure().path());
        Split split = exploration.split();
        return split == Split.NOTHING
                ? measure
                : measure + ", " + explorer.names().name(split, key, texts);
    }
}
