package rose.publication.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import rose.analysis.explore.Addresses;
import rose.analysis.explore.Exploration;
import rose.analysis.explore.Explored;
import rose.analysis.explore.Explorer;
import rose.analysis.explore.Filter;
import rose.analysis.explore.FilterOptions;
import rose.analysis.explore.Measure;
import rose.analysis.explore.RowNames;
import rose.analysis.explore.Split;
import rose.platform.Texts;
import rose.publication.ExplorationDrawer;
import rose.publication.web.ExplorerPage.Selection;
import rose.publication.web.FigurePage.Link;
import rose.publication.web.FigurePage.Option;

/** Makes the explorer's page: the form with all that can be chosen, and the figure. */
@Component
class ExplorerPages {

    private static final List<String> FORMATS = List.of("csv", "xlsx", "json");
    private static final List<String> DRAWN = List.of("svg", "png");

    private final Explorer explorer;
    private final FilterOptions options;
    private final ExplorationDrawer drawer;

    ExplorerPages(Explorer explorer, FilterOptions options, ExplorationDrawer drawer) {
        this.explorer = explorer;
        this.options = options;
        this.drawer = drawer;
    }

    ExplorerPage page(Exploration exploration, Texts texts) {
        Explored explored = explorer.explore(exploration);
        var figure = drawer.view(explored, "figur", texts);
        boolean two = exploration.other().isPresent();
        Stream<Selection> first = Stream.of(selection(exploration, exploration.filter(), false, two, texts));
        Stream<Selection> second =
                exploration.other().stream().map(other -> selection(exploration, other, true, true, texts));
        return new ExplorerPage(
                Arrays.stream(Measure.values())
                        .map(each -> new Option(
                                each.path(),
                                texts.get("analysis.explore.measure." + each.path()),
                                each == exploration.measure()))
                        .toList(),
                Arrays.stream(Split.values())
                        .map(each -> new Option(each.path(), name(each, texts), each == exploration.split()))
                        .toList(),
                two,
                Stream.concat(first, second).toList(),
                figure,
                Stream.concat(FORMATS.stream(), figure.charts().isEmpty() ? Stream.of() : DRAWN.stream())
                        .map(format -> new Link(exploration.fileHref(format), format.toUpperCase()))
                        .toList(),
                Addresses.query(exploration));
    }

    private static String name(Split split, Texts texts) {
        return texts.get("analysis.explore.split." + split.path());
    }

    private Selection selection(Exploration exploration, Filter filter, boolean second, boolean two, Texts texts) {
        String prefix = second ? "b." : "";
        String id = second ? "b-" : "a-";
        Set<Integer> years = explorer.years(exploration);
        RowNames names = explorer.names();
        String title = !two
                ? "analysis.explore.filter.of"
                : second ? "analysis.explore.filter.of.b" : "analysis.explore.filter.of.a";
        return new Selection(
                prefix,
                id,
                texts.get(title),
                Split.filters().stream()
                        .filter(split -> split != Split.ORGANISATION)
                        .map(split -> filter(split, filter, prefix, id, years, names, texts))
                        .filter(each -> !each.options().isEmpty())
                        .toList(),
                filter(Split.ORGANISATION, filter, prefix, id, years, names, texts),
                filter.late(),
                filter.simplified());
    }

    private ExplorerPage.Filter filter(
            Split split, Filter filter, String prefix, String id, Set<Integer> years, RowNames names, Texts texts) {
        List<Option> all = Stream.concat(options.of(split, years).stream(), filter.of(split).stream())
                .distinct()
                .map(key -> new Option(
                        key, names.name(split, key, texts), filter.of(split).contains(key)))
                .toList();
        return new ExplorerPage.Filter(
                prefix + split.path(),
                id + split.path(),
                name(split, texts),
                texts.get(split == Split.YEAR ? "analysis.explore.filter.hint.ar" : "analysis.explore.filter.hint"),
                all,
                all.stream().filter(Option::chosen).toList());
    }
}
