package rose.publication.feedback;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import rose.agreements.Agreements;
import rose.agreements.Grants;
import rose.analysis.Figures;
import rose.analysis.Selection;
import rose.analysis.explore.Exploration;
import rose.analysis.explore.Explored;
import rose.analysis.explore.Explorer;
import rose.analysis.explore.Measure;
import rose.analysis.explore.ResultRow;
import rose.analysis.explore.Split;
import rose.organisations.Organisation;
import rose.organisations.Viewer;
import rose.publication.feedback.Place.Kind;

/** Reckons what places have in one area, from what is in memory. */
@Component
class Comparisons {

    private final Explorer explorer;
    private final Figures figures;
    private final Agreements agreements;

    Comparisons(Explorer explorer, Figures figures, Agreements agreements) {
        this.explorer = explorer;
        this.figures = figures;
        this.agreements = agreements;
    }

    /** A year as it is now. */
    Reading reading(int year) {
        return new Reading(figures.reading(year));
    }

    /** Everything of one moment; what is the same for all is reckoned once. */
    final class Reading {

        private final Figures.Reading facts;
        private final Map<Selection, Grants> grants = new ConcurrentHashMap<>();
        private final Map<Selection, Set<String>> reporting = new ConcurrentHashMap<>();
        private final Map<Selection, Map<Theme, Explored>> nations = new ConcurrentHashMap<>();

        private Reading(Figures.Reading facts) {
            this.facts = facts;
        }

        Comparison of(Selection selection, List<Place> places) {
            return new Comparison(
                    selection,
                    places.stream().map(place -> numbers(selection, place)).toList());
        }

        private PlaceNumbers numbers(Selection selection, Place place) {
            Map<Theme, Explored> explored = place.kind() == Kind.NATION
                    ? nations.computeIfAbsent(selection, unused -> explored(selection, place))
                    : explored(selection, place);
            Set<String> reported = reporting.computeIfAbsent(selection, this::whoReported);
            List<Organisation> those = new ArrayList<>(place.organisations());
            those.removeIf(each -> !reported.contains(each.id()));
            return new PlaceNumbers(
                    place,
                    explored,
                    granted(selection, place.organisations()),
                    granted(selection, those),
                    those.stream().mapToLong(Organisation::population).sum());
        }

        private Map<Theme, Explored> explored(Selection selection, Place place) {
            List<Theme> themes = List.of(Theme.values());
            List<Explored> answers = explore(themes.stream()
                    .map(theme -> theme.of(place.filter(selection)))
                    .toList());
            Map<Theme, Explored> explored = new EnumMap<>(Theme.class);
            for (int i = 0; i < answers.size(); i++) {
                explored.put(themes.get(i), answers.get(i));
            }
            return explored;
        }

        /** Nothing here tells who has answered what, so anybody may ask. */
        private List<Explored> explore(List<Exploration> questions) {
            return explorer.explore(questions, facts, Viewer.PUBLIC);
        }

        private Set<String> whoReported(Selection selection) {
            Exploration question = Exploration.of(
                    Measure.INTERVENTIONS,
                    Split.ORGANISATION,
                    Place.area(selection.year(), selection.area().shortName())
                            .with(Split.LEVEL, selection.level().name()));
            return explore(List.of(question)).getFirst().first().rows().stream()
                    .filter(row -> row.reach().reported() > 0)
                    .map(ResultRow::key)
                    .collect(Collectors.toSet());
        }

        private long granted(Selection selection, List<Organisation> to) {
            Set<String> ids = to.stream().map(Organisation::id).collect(Collectors.toSet());
            return grants
                    .computeIfAbsent(
                            selection,
                            each -> agreements.grants(each.year(), each.area().shortName(), each.level()))
                    .grants()
                    .stream()
                    .filter(grant -> ids.contains(grant.recipient().id()))
                    .mapToLong(Grants.Grant::sek)
                    .sum();
        }
    }
}
