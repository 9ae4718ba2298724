package rose.publication.feedback;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import rose.agreements.Agreements;
import rose.agreements.Grants;
import rose.analysis.Selection;
import rose.analysis.explore.Exploration;
import rose.analysis.explore.Explored;
import rose.analysis.explore.Explorer;
import rose.analysis.explore.Measure;
import rose.analysis.explore.ResultRow;
import rose.analysis.explore.Split;
import rose.organisations.Organisation;

/** Reckons what places have in one area, from what is in memory: everything of one moment. */
@Component
class Comparisons {

    private static final Set<Theme> THEMES = EnumSet.allOf(Theme.class);

    private final Explorer explorer;
    private final Agreements agreements;

    Comparisons(Explorer explorer, Agreements agreements) {
        this.explorer = explorer;
        this.agreements = agreements;
    }

    Comparison of(Selection selection, List<Place> places) {
        SequencedMap<Selection, List<Place>> one = new LinkedHashMap<>();
        one.put(selection, places);
        return of(one).getFirst();
    }

    /** Of several areas or levels, each with its places. */
    List<Comparison> of(SequencedMap<Selection, List<Place>> wanted) {
        List<Exploration> questions = new ArrayList<>();
        wanted.forEach((selection, places) -> {
            questions.add(whoReported(selection));
            places.forEach(place -> THEMES.forEach(theme -> questions.add(theme.of(place.filter(selection)))));
        });
        Iterator<Explored> answers = explorer.explore(questions).iterator();
        List<Comparison> comparisons = new ArrayList<>();
        wanted.forEach((selection, places) -> comparisons.add(comparison(selection, places, answers)));
        return comparisons;
    }

    private Comparison comparison(Selection selection, List<Place> places, Iterator<Explored> answers) {
        Set<String> reported = answers.next().first().rows().stream()
                .filter(row -> row.reach().reported() > 0)
                .map(ResultRow::key)
                .collect(Collectors.toSet());
        Grants grants = agreements.grants(selection.year(), selection.area().shortName(), selection.level());
        List<PlaceNumbers> numbers = new ArrayList<>();
        for (Place place : places) {
            Map<Theme, Explored> explored = new EnumMap<>(Theme.class);
            THEMES.forEach(theme -> explored.put(theme, answers.next()));
            List<Organisation> here = place.organisations();
            List<Organisation> reporting =
                    here.stream().filter(each -> reported.contains(each.id())).toList();
            numbers.add(new PlaceNumbers(
                    place,
                    explored,
                    granted(grants, here),
                    granted(grants, reporting),
                    reporting.stream().mapToLong(Organisation::population).sum()));
        }
        return new Comparison(selection, numbers);
    }

    private static Exploration whoReported(Selection selection) {
        return Exploration.of(
                Measure.INTERVENTIONS,
                Split.ORGANISATION,
                Place.area(selection.year(), selection.area().shortName())
                        .with(Split.LEVEL, selection.level().name()));
    }

    private static long granted(Grants grants, List<Organisation> to) {
        Set<String> ids = to.stream().map(Organisation::id).collect(Collectors.toSet());
        return grants.grants().stream()
                .filter(grant -> ids.contains(grant.recipient().id()))
                .mapToLong(Grants.Grant::sek)
                .sum();
    }
}
