package rose.publication.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import rose.analysis.explore.Explored;
import rose.analysis.explore.Filter;
import rose.analysis.explore.FilterOptions;
import rose.analysis.explore.Split;
import rose.organisations.Viewer;
import rose.platform.Texts;
import rose.publication.web.ExplorerPage.Depends;
import rose.publication.web.ExplorerPage.Selection;
import rose.publication.web.FigurePage.Option;

/** The part of the explorer's form that chooses which interventions are counted: once, or twice to compare. */
@Component
class ExplorerSelections {

    private final FilterOptions options;

    ExplorerSelections(FilterOptions options) {
        this.options = options;
    }

    List<Selection> of(Explored explored, Viewer viewer, Texts texts) {
        Form form = new Form(explored, options.in(explored.years()), viewer, texts);
        var exploration = explored.exploration();
        String title = exploration.other().isPresent() ? "analysis.explore.filter.of.a" : "analysis.explore.filter.of";
        return Stream.concat(
                        Stream.of(form.selection(exploration.filter(), "", "a-", title)),
                        exploration.other().stream()
                                .map(other -> form.selection(other, "b.", "b-", "analysis.explore.filter.of.b")))
                .toList();
    }

    private record Form(Explored explored, FilterOptions.InYears options, Viewer viewer, Texts texts) {

        Selection selection(Filter filter, String prefix, String id, String title) {
            return new Selection(
                    prefix,
                    id,
                    texts.get(title),
                    Split.filters().stream()
                            .filter(split -> split != Split.ORGANISATION)
                            .filter(split -> split.open() || viewer.analyst())
                            .map(split -> filter(split, filter, prefix, id))
                            .toList(),
                    filter(Split.ORGANISATION, filter, prefix, id),
                    filter.late(),
                    filter.simplified());
        }

        private ExplorerPage.Filter filter(Split split, Filter filter, String prefix, String id) {
            List<Option> all = Stream.concat(options.of(split).stream(), filter.of(split).stream())
                    .distinct()
                    .map(key -> new Option(
                            key,
                            explored.names().name(split, key, texts),
                            filter.of(split).contains(key)))
                    .toList();
            return new ExplorerPage.Filter(
                    prefix + split.path(),
                    id + split.path(),
                    texts.get("analysis.explore.split." + split.path()),
                    texts.get(hint(split)),
                    depends(split),
                    all,
                    all.stream().filter(Option::chosen).toList());
        }

        private static Depends depends(Split split) {
            if (split == Split.YEAR) {
                return Depends.LEADS;
            }
            boolean follows = split == Split.AREA || split == Split.PERSPECTIVE || split.dimension() != null;
            return follows ? Depends.FOLLOWS : Depends.NOT;
        }

        private static String hint(Split split) {
            return switch (split) {
                case YEAR -> "analysis.explore.filter.hint.ar";
                case PERSPECTIVE -> "analysis.explore.filter.hint.perspektiv";
                default -> "analysis.explore.filter.hint";
            };
        }
    }
}
