package rose.analysis.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rose.agreements.Agreements;
import rose.agreements.AreaPart;
import rose.analysis.Behind;
import rose.analysis.Counted;
import rose.analysis.Figures;
import rose.analysis.PeopleReached;
import rose.analysis.Selection;
import rose.analysis.ValueList;
import rose.coding.Category;
import rose.coding.Codebooks;
import rose.collection.ClosedLists;
import rose.collection.Interventions;
import rose.organisations.Level;
import rose.organisations.Organisations;
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
    private final Agreements agreements;
    private final Codebooks codebooks;
    private final Organisations organisations;
    private final ClosedLists lists;

    BehindController(
            Figures figures,
            Interventions interventions,
            Agreements agreements,
            Codebooks codebooks,
            Organisations organisations,
            ClosedLists lists) {
        this.figures = figures;
        this.interventions = interventions;
        this.agreements = agreements;
        this.codebooks = codebooks;
        this.organisations = organisations;
        this.lists = lists;
    }

    @GetMapping("/insatser")
    String show(
            @RequestParam int ar,
            @RequestParam String omrade,
            @RequestParam Level niva,
            @RequestParam(required = false) List<Long> kategori,
            @RequestParam(required = false) String lan,
            @RequestParam Map<String, String> parameters,
            @RequestParam(required = false) String effekt,
            @RequestParam(required = false) String nadda,
            @RequestParam(required = false) String kodade,
            @RequestParam(defaultValue = "1") int sida,
            Viewer viewer,
            Texts texts,
            Model model) {
        AreaPart area = agreements.area(ar, omrade);
        if (!area.has(niva) || sida < 1 || (lan != null && organisations.county(lan) == null)) {
            throw new Missing("interventions behind");
        }
        boolean coded = kodade != null || kategori != null || effekt != null;
        Behind behind = new Behind(
                new Selection(area, niva, counted(parameters)),
                categories(kategori),
                lan,
                values(parameters),
                effekt != null,
                nadda,
                coded);
        List<Long> ids = figures.behind(behind);
        int readable = interventions.countReadable(ids, viewer);
        Paging paging = new Paging(sida, readable, behind.href(), "");
        model.addAttribute(
                "view",
                new BehindPage(
                        area.numberedName(texts),
                        behind.selection().described(texts),
                        criteria(behind, texts),
                        ids.size(),
                        readable,
                        interventions.readable(ids, viewer, paging.offset(), Paging.SIZE).stream()
                                .map(intervention -> BehindPage.Row.of(intervention, lists, texts))
                                .toList(),
                        paging));
        return "analysis/behind";
    }

    private static Counted counted(Map<String, String> parameters) {
        return Counted.of(parameters.get(Counted.LATE), parameters.get(Counted.SIMPLIFIED));
    }

    private static SortedMap<ValueList, String> values(Map<String, String> parameters) {
        SortedMap<ValueList, String> values = new TreeMap<>();
        for (ValueList list : ValueList.values()) {
            String value = parameters.get(Behind.name(list));
            if (value != null) {
                values.put(list, value);
            }
        }
        return values;
    }

    private List<Category> categories(List<Long> ids) {
        return ids == null
                ? List.of()
                : ids.stream()
                        .map(id -> codebooks.category(id).orElseThrow(() -> new Missing("category " + id)))
                        .toList();
    }

    private String reached(String which, Texts texts) {
        return switch (which) {
            case PeopleReached.ALL -> texts.get("analysis.reached.all");
            case "flera" -> texts.get("analysis.reached.several");
            case "ingen" -> texts.get("analysis.reached.none");
            default -> texts.get("analysis.reached.only", lists.shown(which, texts));
        };
    }

    private List<BehindPage.Criterion> criteria(Behind behind, Texts texts) {
        var criteria = new java.util.ArrayList<BehindPage.Criterion>();
        behind.categories()
                .forEach(category -> criteria.add(new BehindPage.Criterion(
                        texts.get(category.dimension().textKey() + ".one"), category.name(texts))));
        if (behind.countyCode() != null) {
            criteria.add(new BehindPage.Criterion(
                    texts.get("analysis.county"),
                    organisations.county(behind.countyCode()).name(texts)));
        }
        behind.values()
                .forEach((list, value) -> criteria.add(new BehindPage.Criterion(
                        texts.get("analysis.list." + list.name().toLowerCase(Locale.ROOT)),
                        lists.shown(value, texts))));
        Counted counted = behind.selection().counted();
        if (!counted.late()) {
            criteria.add(
                    new BehindPage.Criterion(texts.get("analysis.counted.late"), texts.get("analysis.counted.out")));
        }
        if (!counted.simplified()) {
            criteria.add(new BehindPage.Criterion(
                    texts.get("analysis.counted.simplified"), texts.get("analysis.counted.out")));
        }
        if (behind.anyOutcome()) {
            criteria.add(new BehindPage.Criterion(
                    texts.get("coding.dimension.outcome.one"), texts.get("analysis.any-outcome")));
        }
        if (behind.reached() != null) {
            criteria.add(new BehindPage.Criterion(texts.get("analysis.reached"), reached(behind.reached(), texts)));
        }
        return criteria;
    }
}
