package rose.publication.report.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rose.analysis.explore.Addresses;
import rose.analysis.explore.Exploration;
import rose.analysis.explore.Explorer;
import rose.organisations.Viewer;
import rose.platform.Forbidden;
import rose.platform.Texts;
import rose.publication.ExplorationDrawer;
import rose.publication.report.Chapters.Chapter;
import rose.publication.report.ExploredBlocks;
import rose.publication.report.ExploredBlocks.Place;
import rose.publication.report.WriteResult;
import rose.publication.report.WrittenReport;

/** A figure from the explorer on its way into a report. */
@Controller
@RequestMapping("/rapporter/figur")
class ExploredBlockController {

    private final ExploredBlocks blocks;
    private final Explorer explorer;
    private final ExplorationDrawer drawer;

    ExploredBlockController(ExploredBlocks blocks, Explorer explorer, ExplorationDrawer drawer) {
        this.blocks = blocks;
        this.explorer = explorer;
        this.drawer = drawer;
    }

    /** @param rapport the report that is chosen beforehand, as one that has just begun */
    @GetMapping
    String choose(
            @RequestParam String fraga,
            @RequestParam(defaultValue = "") String rubrik,
            @RequestParam(defaultValue = "0") long rapport,
            Viewer viewer,
            Texts texts,
            Model model) {
        Asked asked = new Asked(Addresses.read(fraga), rubrik, rapport + "-0", rapport > 0, null);
        return page(asked, viewer, texts, model);
    }

    /** What is to be put where, so far. */
    private record Asked(Exploration exploration, String title, String chosen, boolean begun, String problem) {}

    private String page(Asked asked, Viewer viewer, Texts texts, Model model) {
        if (!WrittenReport.mayBegin(viewer)) {
            throw new Forbidden("put in report");
        }
        Exploration exploration = asked.exploration();
        String closed = exploration.open() ? null : texts.get("publication.number.explored-closed");
        String query = Addresses.query(exploration);
        model.addAttribute(
                "view",
                new ExploredBlockPage(
                        drawer.view(explorer.explore(exploration, viewer), "figur", texts)
                                .title(),
                        exploration.href(),
                        query,
                        asked.title(),
                        blocks.places(exploration, viewer).stream()
                                .map(place -> report(place, asked.chosen(), texts))
                                .toList(),
                        asked.begun(),
                        new ForExplored(query, asked.title()).href("/rapporter/ny"),
                        asked.problem() == null ? closed : asked.problem()));
        return "publication/writing/explored";
    }

    private static ExploredBlockPage.Report report(Place place, String chosen, Texts texts) {
        WrittenReport report = place.report();
        List<Choice> places = new ArrayList<>();
        places.add(choice(report, 0, texts.get("publication.put.last", report.title()), chosen));
        for (Chapter chapter : place.chapters().all()) {
            if (chapter.title() != null) {
                places.add(choice(
                        report,
                        chapter.blocks().getFirst().id(),
                        texts.get("publication.put.in-chapter", chapter.title(), report.title()),
                        chosen));
            }
        }
        return new ExploredBlockPage.Report(
                texts.get("publication.put.report", report.title(), EditorPages.whose(report, texts)), places);
    }

    private static Choice choice(WrittenReport report, long within, String text, String chosen) {
        String value = report.id() + "-" + within;
        return new Choice(value, text, null, value.equals(chosen));
    }

    /** @param plats report and a block of the chapter, as {@code 12-345}; {@code 12-0} is last in the report */
    @PostMapping
    String put(
            @RequestParam String fraga,
            @RequestParam(defaultValue = "") String rubrik,
            @RequestParam String plats,
            Viewer viewer,
            Texts texts,
            Model model) {
        Exploration exploration = Addresses.read(fraga);
        String[] place = plats.matches("\\d{1,18}-\\d{1,18}") ? plats.split("-") : new String[] {"0", "0"};
        long report = Long.parseLong(place[0]);
        return switch (blocks.put(report, Long.parseLong(place[1]), exploration, rubrik, viewer)) {
            case WriteResult.Saved saved ->
                "redirect:/rapporter/" + report + "/redigera?stycke="
                        + saved.block().id() + "&fokus=andra&gjort=figur";
            case WriteResult.Refused refused ->
                page(
                        new Asked(
                                exploration,
                                rubrik,
                                plats,
                                false,
                                refused.problem().in(texts)),
                        viewer,
                        texts,
                        model);
            case WriteResult.Changed impossible -> throw new IllegalStateException("a new block was changed");
            case WriteResult.Removed impossible -> throw new IllegalStateException("a new block was removed");
        };
    }
}
