package rose.analysis.explore;

import java.text.Collator;
import java.util.Comparator;
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
import rose.organisations.Organisation;
import rose.organisations.Organisations;
import rose.platform.Texts;

/** What can be chosen by, in the years that an exploration is about. */
@Component
public class FilterOptions {

    private final Agreements agreements;
    private final Codebooks codebooks;
    private final RowKeys rowKeys;
    private final List<String> recipients;

    FilterOptions(Agreements agreements, Organisations organisations, Codebooks codebooks, RowKeys rowKeys) {
        this.agreements = agreements;
        this.codebooks = codebooks;
        this.rowKeys = rowKeys;
        this.recipients = organisations.recipients().stream()
                .sorted(Comparator.comparing(Organisation::name, Collator.getInstance(Texts.SWEDISH)))
                .map(Organisation::id)
                .toList();
    }

    /** All that can be chosen of one page, from one reading of the codebooks. */
    public InYears in(Set<Integer> years) {
        List<Codebook> all = codebooks.all();
        List<AreaPart> areas = agreements.all().stream()
                .filter(agreement -> years.contains(agreement.year()))
                .map(Agreement::areas)
                .flatMap(List::stream)
                .toList();
        Set<String> names = new LinkedHashSet<>();
        areas.forEach(area -> names.add(area.shortName()));
        List<Codebook> inForce = areas.stream()
                .flatMap(area -> area.levels().stream()
                        .map(level -> Codebooks.inForce(all, area.year(), area.shortName(), level)
                                .orElse(null)))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new InYears(years, inForce, new CategoryGroups(all, years.size() > 1, names));
    }

    /** What can be chosen in some years. */
    public final class InYears {

        private final Set<Integer> years;
        private final List<Codebook> books;
        private final CategoryGroups groups;

        private InYears(Set<Integer> years, List<Codebook> books, CategoryGroups groups) {
            this.years = years;
            this.books = books;
            this.groups = groups;
        }

        /** The keys, in their order. */
        public List<String> of(Split split) {
            return switch (split) {
                case YEAR ->
                    agreements.all().stream()
                            .map(agreement -> String.valueOf(agreement.year()))
                            .toList();
                case ORGANISATION -> recipients;
                case ACTIVITY, OUTPUT, GOAL, OUTCOME ->
                    Stream.concat(
                                    groups.keys(split.dimension(), books).stream(),
                                    books.isEmpty() ? Stream.of() : Stream.of(Split.NONE))
                            .toList();
                default -> rowKeys.of(split, Filter.ALL, years, List.of(), null);
            };
        }
    }
}
