package rose.publication.feedback;

import java.util.ArrayList;
import java.util.Collection;
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
public class Comparisons {

    private final Explorer explorer;
    private final Figures figures;
    private final Agreements agreements;

    Comparisons(Explorer explorer, Figures figures, Agreements agreements) {
        this.explorer = explorer;
        this.figures = figures;
        this.agreements = agreements;
    }

    private record Asked(Selection selection, List<Theme> themes) {}

    /** A year as it is now. */
    Reading reading(int year) {
        return reading(explorer.at(figures.reading(year)), List.of());
    }

    /**
     * What has been read already.
     *
     * @param granted what is known of grants; of other allocations they are asked for one by one
     */
    public Reading reading(Explorer.Moment moment, Collection<Grants> granted) {
        Reading reading = new Reading(moment);
        granted.forEach(each -> each.grants().stream()
                .findFirst()
                .ifPresent(grant -> reading.grants.put(
                        new Selection(each.area(), grant.recipient().level()), each)));
        return reading;
    }

    /** Everything of one moment; what is the same for all is reckoned once. */
    public final class Reading {

        private final Explorer.Moment moment;
        private final Map<Selection, Grants> grants = new ConcurrentHashMap<>();
        private final Map<Selection, Set<String>> reporting = new ConcurrentHashMap<>();
        private final Map<Asked, Map<Theme, Explored>> nations = new ConcurrentHashMap<>();

        private Reading(Explorer.Moment moment) {
            this.moment = moment;
        }

        Comparison of(Selection selection, List<Place> places) {
            return of(selection, places, Theme.OF_FEEDBACK);
        }

        /** @param themes what is asked of the places; others cannot be asked of the answer */
        public Comparison of(Selection selection, List<Place> places, List<Theme> themes) {
            return new Comparison(
                    selection,
                    places.stream()
                            .map(place -> numbers(new Asked(selection, themes), place))
                            .toList());
        }

        private PlaceNumbers numbers(Asked asked, Place place) {
            Selection selection = asked.selection();
            Map<Theme, Explored> explored = place.kind() == Kind.NATION
                    ? nations.computeIfAbsent(asked, unused -> explored(asked, place))
                    : explored(asked, place);
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

        private Map<Theme, Explored> explored(Asked asked, Place place) {
            List<Theme> themes = asked.themes();
            List<Explored> answers = explore(themes.stream()
                    .map(theme -> theme.of(place.filter(asked.selection())))
                    .toList());
            Map<Theme, Explored> explored = new EnumMap<>(Theme.class);
            for (int i = 0; i < answers.size(); i++) {
                explored.put(themes.get(i), answers.get(i));
            }
            return explored;
        }

        /** Nothing here tells who has answered what, so anybody may ask. */
        private List<Explored> explore(List<Exploration> questions) {
            return moment.explore(questions, Viewer.PUBLIC);
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
