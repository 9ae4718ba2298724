package rose.analysis.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import rose.agreements.Agreements;
import rose.analysis.Figures;
import rose.analysis.facts.Facts;
import rose.analysis.facts.FactsInMemory;
import rose.analysis.facts.LotKey;
import rose.coding.Codebook;
import rose.coding.Codebooks;
import rose.organisations.Organisation;
import rose.organisations.Viewer;
import rose.platform.Forbidden;
import rose.platform.Missing;

/** Answers explorations, from what is in memory. Numbers are open to all; texts are not here. */
@Component
public class Explorer {

    private final FactsInMemory memory;
    private final Slices slices;
    private final RowKeys rowKeys;
    private final Agreements agreements;
    private final Codebooks codebooks;
    private final RowNaming naming;

    Explorer(
            FactsInMemory memory,
            Slices slices,
            RowKeys rowKeys,
            Agreements agreements,
            Codebooks codebooks,
            RowNaming naming) {
        this.memory = memory;
        this.slices = slices;
        this.rowKeys = rowKeys;
        this.agreements = agreements;
        this.codebooks = codebooks;
        this.naming = naming;
    }

    /** Its numbers as they are now. @throws Forbidden where it tells who has answered what, and the viewer may not know */
    public Explored explore(Exploration exploration, Viewer viewer) {
        return now(exploration).explore(List.of(exploration), viewer).getFirst();
    }

    private Moment now(Exploration exploration) {
        return new Moment(new Known(
                memory.now(held -> years(exploration, latest(held.reported().stream()))),
                codebooks.all(),
                slices::asked));
    }

    /**
     * The numbers of several, of the moment of a reading.
     *
     * @param reading with all {@link #years} of each of them
     */
    public List<Explored> explore(List<Exploration> explorations, Figures.Reading reading, Viewer viewer) {
        return at(reading).explore(explorations, viewer);
    }

    /** To ask several times of the moment of a reading: codebooks and surveys are read once. */
    public Moment at(Figures.Reading reading) {
        return new Moment(
                new Known(reading.facts(), reading.sources().codebooks(), SingletonSupplier.of(slices::asked)));
    }

    /** What was reported at one moment, with the codebooks of then. Safe for concurrent use. */
    public final class Moment {

        private final Known known;
        private final Map<Set<Integer>, CategoryGroups> groups = new ConcurrentHashMap<>();

        private Moment(Known known) {
            this.known = known;
        }

        public List<Explored> explore(List<Exploration> explorations, Viewer viewer) {
            explorations.forEach(each -> permit(each, viewer));
            return explorations.stream().map(this::explored).toList();
        }

        private Explored explored(Exploration each) {
            return Explorer.this.explore(each, known, groups(each));
        }

        private CategoryGroups groups(Exploration each) {
            return groups.computeIfAbsent(
                    years(each, latest(known.facts())), years -> Explorer.this.groups(years, known.books()));
        }

        /** The ids of the interventions that a row counts, rising. */
        public List<Long> interventions(ExploredRow row, Viewer viewer) {
            return behind(row, viewer).ids();
        }

        /** The organisations that a row counts, by name. */
        public List<Organisation> organisations(ExploredRow row, Viewer viewer) {
            return behind(row, viewer).organisations().stream()
                    .sorted(Comparator.comparing(Organisation::name).thenComparing(each -> each.id()))
                    .toList();
        }

        private Measuring behind(ExploredRow row, Viewer viewer) {
            Exploration exploration = row.exploration();
            permit(exploration, viewer);
            Filter filter = row.second()
                    ? exploration.other().orElseThrow(() -> new Missing("second selection"))
                    : exploration.filter();
            return selected(exploration, filter, known, groups(exploration))
                    .row(row.key())
                    .behind(exploration.measure());
        }

        public RowNames names() {
            return naming.names(known.books());
        }
    }

    /** What explorations are answered from. @param asked what the surveys ask; looked up where an exploration goes by it */
    private record Known(Facts facts, List<Codebook> books, Supplier<Map<LotKey, AskedQuestions.Asked>> asked) {}

    private static void permit(Exploration exploration, Viewer viewer) {
        if (!exploration.open() && !viewer.analyst()) {
            throw new Forbidden("exploration by what organisations have answered");
        }
    }

    /** The years that it is about when it is read at the moment of a reading. */
    public Set<Integer> years(Exploration exploration, Figures.Reading reading) {
        return years(exploration, latest(reading.facts()));
    }

    private Set<Integer> years(Exploration exploration, int latest) {
        Set<Integer> years = new TreeSet<>(slices.years(exploration, exploration.filter(), latest));
        exploration.other().ifPresent(other -> years.addAll(slices.years(exploration, other, latest)));
        return years;
    }

    /** The newest year that anything is reported for, of those in memory. */
    private int latest(Facts facts) {
        return latest(facts.reported().stream().filter(lot -> facts.years().contains(lot.year())));
    }

    private int latest(Stream<LotKey> reported) {
        return reported.mapToInt(LotKey::year).max().orElse(agreements.latest().year());
    }

    public RowNames names() {
        return naming.names();
    }

    private Explored explore(Exploration exploration, Known known, CategoryGroups groups) {
        Selected first = selected(exploration, exploration.filter(), known, groups);
        Optional<Selected> second = exploration.other().map(other -> selected(exploration, other, known, groups));
        Result result = first.result();
        Optional<Result> beside = second.map(Selected::result);
        return new Explored(
                exploration, result, beside, order(exploration, result, beside), naming.names(known.books()));
    }

    private CategoryGroups groups(Set<Integer> years, List<Codebook> books) {
        Set<String> areas = new LinkedHashSet<>();
        years.forEach(year -> agreements
                .find(year)
                .ifPresent(agreement -> agreement.areas().forEach(area -> areas.add(area.shortName()))));
        return new CategoryGroups(books, years.size() > 1, areas);
    }

    private Selected selected(Exploration exploration, Filter filter, Known known, CategoryGroups groups) {
        Set<Integer> years = slices.years(exploration, filter, latest(known.facts()));
        boolean asking = exploration.split().list() != null || exploration.split() == Split.PERSPECTIVE;
        List<Slice> lots = slices.lots(
                years,
                filter,
                known.facts(),
                known.books(),
                asking ? known.asked().get() : Map.of());
        List<Slice> narrowed = lots.stream()
                .map(slice -> Slices.narrowed(slice, filter, groups))
                .toList();
        return new Selected(
                exploration,
                filter,
                years,
                lots,
                narrowed,
                groups,
                rowKeys.of(exploration.split(), filter, years, lots, groups));
    }

    private static List<String> order(Exploration exploration, Result first, Optional<Result> second) {
        LinkedHashSet<String> keys = new LinkedHashSet<>();
        first.rows().forEach(row -> keys.add(row.key()));
        second.ifPresent(result -> result.rows().forEach(row -> keys.add(row.key())));
        List<String> ordered = new ArrayList<>(keys);
        Map<String, ResultRow> rows = new HashMap<>();
        keys.forEach(key -> rows.put(key, Explored.row(first, key)));
        Split split = exploration.split();
        if (split == Split.YEAR) {
            ordered.sort(Comparator.naturalOrder());
        } else if (!split.inOrder()) {
            ordered.sort(Comparator.comparing((String key) -> key.equals(Split.NONE))
                    .thenComparing(key -> !rows.get(key).known())
                    .thenComparing(key -> size(exploration, rows.get(key).amount()), Comparator.reverseOrder()));
        }
        return List.copyOf(ordered);
    }

    private static double size(Exploration exploration, Amount amount) {
        return exploration.measure().share() ? amount.share() : amount.value();
    }

    /** The ids of the interventions that a row counts now, rising. */
    public List<Long> interventions(ExploredRow row, Viewer viewer) {
        return now(row.exploration()).interventions(row, viewer);
    }

    /** The organisations that a row counts now, by name. */
    public List<Organisation> organisations(ExploredRow row, Viewer viewer) {
        return now(row.exploration()).organisations(row, viewer);
    }
}
