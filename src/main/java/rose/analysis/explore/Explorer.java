package rose.analysis.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import rose.agreements.Agreements;
import rose.analysis.facts.Facts;
import rose.analysis.facts.FactsInMemory;
import rose.analysis.facts.LotKey;
import rose.coding.Codebook;
import rose.coding.Codebooks;
import rose.collection.ClosedLists;
import rose.organisations.Organisation;
import rose.organisations.Organisations;
import rose.platform.Missing;

/** Answers explorations, from what is in memory. Numbers are open to all; texts are not here. */
@Component
public class Explorer {

    private final FactsInMemory memory;
    private final Slices slices;
    private final RowKeys rowKeys;
    private final Agreements agreements;
    private final Codebooks codebooks;
    private final Organisations organisations;
    private final ClosedLists lists;

    Explorer(
            FactsInMemory memory,
            Slices slices,
            RowKeys rowKeys,
            Agreements agreements,
            Codebooks codebooks,
            Organisations organisations,
            ClosedLists lists) {
        this.memory = memory;
        this.slices = slices;
        this.rowKeys = rowKeys;
        this.agreements = agreements;
        this.codebooks = codebooks;
        this.organisations = organisations;
        this.lists = lists;
    }

    /** Its numbers as they are now. */
    public Explored explore(Exploration exploration) {
        return explore(exploration, memory.now(years(exploration).toArray(Integer[]::new)));
    }

    /** The numbers of several, all of one moment. */
    public List<Explored> explore(List<Exploration> explorations) {
        Set<Integer> years = new TreeSet<>();
        explorations.forEach(each -> years.addAll(years(each)));
        Facts facts = memory.now(years.toArray(Integer[]::new));
        return explorations.stream().map(each -> explore(each, facts)).toList();
    }

    /** The years that it is about. */
    public Set<Integer> years(Exploration exploration) {
        Set<Integer> years = new TreeSet<>(slices.years(exploration, exploration.filter(), latest()));
        exploration.other().ifPresent(other -> years.addAll(slices.years(exploration, other, latest())));
        return years;
    }

    /** The newest year that anything is reported for. */
    private int latest() {
        return memory.reported().stream()
                .mapToInt(LotKey::year)
                .max()
                .orElse(agreements.latest().year());
    }

    public RowNames names() {
        return new RowNames(organisations, agreements.all(), lists, codebooks.all());
    }

    private Explored explore(Exploration exploration, Facts facts) {
        List<Codebook> books = codebooks.all();
        CategoryGroups groups = groups(exploration, books);
        Selected first = selected(exploration, exploration.filter(), facts, books, groups);
        Optional<Selected> second =
                exploration.other().map(other -> selected(exploration, other, facts, books, groups));
        Result result = first.result();
        Optional<Result> beside = second.map(Selected::result);
        return new Explored(
                exploration,
                result,
                beside,
                order(exploration, result, beside),
                new RowNames(organisations, agreements.all(), lists, books));
    }

    private CategoryGroups groups(Exploration exploration, List<Codebook> books) {
        Set<Integer> years = years(exploration);
        Set<String> areas = new LinkedHashSet<>();
        years.forEach(year -> agreements
                .find(year)
                .ifPresent(agreement -> agreement.areas().forEach(area -> areas.add(area.shortName()))));
        return new CategoryGroups(books, years.size() > 1, areas);
    }

    private Selected selected(
            Exploration exploration, Filter filter, Facts facts, List<Codebook> books, CategoryGroups groups) {
        Set<Integer> years = slices.years(exploration, filter, latest());
        List<Slice> lots =
                slices.lots(years, filter, facts, books, exploration.split().list() != null);
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
        Split split = exploration.split();
        if (split == Split.YEAR) {
            ordered.sort(Comparator.naturalOrder());
        } else if (!split.inOrder()) {
            ordered.sort(Comparator.comparing((String key) -> key.equals(Split.NONE))
                    .thenComparing(key -> !Explored.row(first, key).known())
                    .thenComparing(
                            key -> size(exploration, Explored.row(first, key).amount()), Comparator.reverseOrder()));
        }
        return List.copyOf(ordered);
    }

    private static double size(Exploration exploration, Amount amount) {
        return exploration.measure().share() ? amount.share() : amount.value();
    }

    // --- what a row counts

    /** The ids of the interventions that a row counts, rising. @param second whether of the second selection */
    public List<Long> interventions(Exploration exploration, String key, boolean second) {
        return behind(exploration, key, second).ids();
    }

    /** The organisations that a row counts, by name. */
    public List<Organisation> organisations(Exploration exploration, String key, boolean second) {
        return behind(exploration, key, second).organisations().stream()
                .sorted(Comparator.comparing(Organisation::name).thenComparing(each -> each.id()))
                .toList();
    }

    private Measuring behind(Exploration exploration, String key, boolean second) {
        Filter filter =
                second ? exploration.other().orElseThrow(() -> new Missing("second selection")) : exploration.filter();
        Facts facts = memory.now(years(exploration).toArray(Integer[]::new));
        List<Codebook> books = codebooks.all();
        Selected selected = selected(exploration, filter, facts, books, groups(exploration, books));
        return selected.row(key).behind(exploration.measure());
    }
}
