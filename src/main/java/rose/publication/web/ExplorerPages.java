package rose.publication.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import rose.analysis.explore.Addresses;
import rose.analysis.explore.Exploration;
import rose.analysis.explore.Explored;
import rose.analysis.explore.Explorer;
import rose.analysis.explore.Measure;
import rose.analysis.explore.Split;
import rose.organisations.Viewer;
import rose.platform.Texts;
import rose.publication.ExplorationDrawer;
import rose.publication.web.FigurePage.Link;
import rose.publication.web.FigurePage.Option;

/** Makes the explorer's page: the form with all that can be chosen, and the figure. */
@Component
class ExplorerPages {

    private static final List<String> FORMATS = List.of("csv", "xlsx", "json");
    private static final List<String> DRAWN = List.of("svg", "png");

    private final Explorer explorer;
    private final ExplorerSelections selections;
    private final ExplorationDrawer drawer;

    ExplorerPages(Explorer explorer, ExplorerSelections selections, ExplorationDrawer drawer) {
        this.explorer = explorer;
        this.selections = selections;
        this.drawer = drawer;
    }

    ExplorerPage page(Exploration exploration, Viewer viewer, Texts texts) {
        Explored explored = explorer.explore(exploration, viewer);
        var figure = drawer.view(explored, "figur", texts);
        return new ExplorerPage(
                Arrays.stream(Measure.values())
                        .map(each -> new Option(
                                each.path(),
                                texts.get("analysis.explore.measure." + each.path()),
                                each == exploration.measure()))
                        .toList(),
                Arrays.stream(Split.values())
                        .filter(each -> each.open() || viewer.analyst())
                        .map(each -> new Option(
                                each.path(),
                                texts.get("analysis.explore.split." + each.path()),
                                each == exploration.split()))
                        .toList(),
                exploration.other().isPresent(),
                selections.of(explored, viewer, texts),
                figure,
                Stream.concat(FORMATS.stream(), figure.charts().isEmpty() ? Stream.of() : DRAWN.stream())
                        .map(format -> new Link(exploration.fileHref(format), format.toUpperCase()))
                        .toList(),
                Addresses.query(exploration),
                ExploredLinks.intoReport(exploration, "", viewer));
    }
}
