package rose.analysis.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rose.analysis.explore.ExploredRow;
import rose.analysis.explore.Explorer;
import rose.analysis.explore.Measure;
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
            @RequestParam(defaultValue = "1") int sida,
            Viewer viewer,
            Texts texts,
            Model model) {
        ExploredRow row = ExploredRow.read(parameters);
        if (sida < 1) {
            throw new Missing("page " + sida);
        }
        if (row.exploration().measure() == Measure.ORGANISATIONS) {
            model.addAttribute("view", organisations(row, viewer, texts));
            return "analysis/explored-organisations";
        }
        model.addAttribute("view", interventions(row, sida, viewer, texts));
        return "analysis/behind";
    }

    private BehindPage interventions(ExploredRow row, int page, Viewer viewer, Texts texts) {
        List<Long> ids = explorer.interventions(row, viewer);
        int readable = interventions.countReadable(ids, viewer);
        Paging paging = new Paging(page, readable, row.href(), "");
        return new BehindPage(
                row.title(explorer.names(), texts),
                List.of(),
                ids.size(),
                readable,
                interventions.readable(ids, viewer, paging.offset(), Paging.SIZE).stream()
                        .map(intervention -> BehindPage.Row.of(intervention, lists, texts))
                        .toList(),
                paging);
    }

    private ExploredOrganisations organisations(ExploredRow row, Viewer viewer, Texts texts) {
        return new ExploredOrganisations(
                row.title(explorer.names(), texts),
                explorer.organisations(row, viewer).stream()
                        .map(Organisation::name)
                        .toList(),
                row.exploration().href());
    }
}
