package rose.analysis.explore;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import rose.agreements.Agreement;
import rose.agreements.Agreements;
import rose.agreements.AreaPart;
import rose.coding.Codebook;
import rose.coding.Codebooks;
import rose.organisations.Organisations;

/** What can be chosen by, in the years that an exploration is about. */
@Component
public class FilterOptions {

    private final Agreements agreements;
    private final Organisations organisations;
    private final Codebooks codebooks;
    private final RowKeys rowKeys;

    FilterOptions(Agreements agreements, Organisations organisations, Codebooks codebooks, RowKeys rowKeys) {
        this.agreements = agreements;
        this.organisations = organisations;
        this.codebooks = codebooks;
        this.rowKeys = rowKeys;
    }

    /** The keys, in their order. */
    public List<String> of(Split split, Set<Integer> years) {
        return switch (split) {
            case YEAR ->
                agreements.all().stream()
                        .map(agreement -> String.valueOf(agreement.year()))
                        .toList();
            case ORGANISATION ->
                organisations.recipients().stream()
                        .sorted(java.util.Comparator.comparing(
                                each -> each.name(), java.text.Collator.getInstance(rose.platform.Texts.SWEDISH)))
                        .map(each -> each.id())
                        .toList();
            case ACTIVITY, OUTPUT, GOAL, OUTCOME -> categories(split, years);
            default -> rowKeys.of(split, Filter.ALL, years, List.of(), null);
        };
    }

    private List<String> categories(Split split, Set<Integer> years) {
        List<Codebook> all = codebooks.all();
        Set<String> areas = new LinkedHashSet<>();
        areas(years).forEach(area -> areas.add(area.shortName()));
        List<Codebook> books = areas(years)
                .flatMap(area -> area.levels().stream()
                        .map(level -> Codebooks.inForce(all, area.year(), area.shortName(), level)
                                .orElse(null)))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return Stream.concat(
                        new CategoryGroups(all, years.size() > 1, areas).keys(split.dimension(), books).stream(),
                        books.isEmpty() ? Stream.of() : Stream.of(Split.NONE))
                .toList();
    }

    private Stream<AreaPart> areas(Set<Integer> years) {
        return agreements.all().stream()
                .filter(agreement -> years.contains(agreement.year()))
                .map(Agreement::areas)
                .flatMap(List::stream);
    }
}
