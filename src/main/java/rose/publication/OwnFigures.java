package rose.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import rose.analysis.Figures;
import rose.analysis.explore.Explored;
import rose.analysis.explore.Explorer;
import rose.analysis.explore.KeptExploration;
import rose.analysis.explore.KeptExplorations;
import rose.organisations.Organisation;
import rose.organisations.Viewer;
import rose.platform.Texts;
import rose.publication.StatusReport.Chapter;
import rose.publication.StatusReport.NumberedFigure;
import rose.publication.StatusReport.Section;

/** The chapter of a status report with what its analysts have explored and put there (Swedish: egna figurer). */
@Component
class OwnFigures {

    private final KeptExplorations kept;
    private final Explorer explorer;
    private final ExplorationDrawer drawer;

    OwnFigures(KeptExplorations kept, Explorer explorer, ExplorationDrawer drawer) {
        this.kept = kept;
        this.explorer = explorer;
        this.drawer = drawer;
    }

    /** One of them, with its numbers. */
    record Own(KeptExploration kept, Explored explored) {}

    /** In the order in which they were put there. */
    List<KeptExploration> put(int year, Organisation authority, Viewer viewer) {
        return kept.inReport(year, authority, viewer);
    }

    /** The years that they are about. */
    Set<Integer> years(List<KeptExploration> put) {
        return put.stream()
                .flatMap(each -> explorer.years(each.exploration()).stream())
                .collect(Collectors.toSet());
    }

    /** With their numbers, of the same moment as the rest of the report. */
    List<Own> of(List<KeptExploration> put, Figures.Reading reading, Viewer viewer) {
        List<Explored> explored =
                explorer.explore(put.stream().map(KeptExploration::exploration).toList(), reading, viewer);
        List<Own> own = new ArrayList<>();
        for (int i = 0; i < put.size(); i++) {
            own.add(new Own(put.get(i), explored.get(i)));
        }
        return own;
    }

    Chapter chapter(List<Own> own, int firstFigure, Texts texts) {
        List<Section> sections = new ArrayList<>();
        for (Own each : own) {
            String id = "egen-" + each.kept().id();
            FigureView view = drawer.view(each.explored(), id, texts);
            sections.add(new Section(
                    "avsnitt-" + id,
                    each.kept().name(),
                    List.of(),
                    List.of(new NumberedFigure(firstFigure + sections.size(), view))));
        }
        return new Chapter(
                "egna-figurer",
                texts.get("publication.report.own"),
                texts.get("publication.report.own.note"),
                sections);
    }
}
