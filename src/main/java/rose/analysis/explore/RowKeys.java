package rose.analysis.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import rose.agreements.Agreement;
import rose.agreements.Agreements;
import rose.analysis.ValueList;
import rose.coding.Codebook;
import rose.collection.ClosedLists;
import rose.organisations.County;
import rose.organisations.Level;
import rose.organisations.MunicipalityGroup;
import rose.organisations.Organisation;
import rose.organisations.Organisations;

/** The rows that a split can have, by their keys, in the order of the agreement, the map, the list or the codebook. */
@Component
class RowKeys {

    private final Agreements agreements;
    private final Organisations organisations;
    private final ClosedLists lists;
    private final AskedQuestions questions;

    RowKeys(Agreements agreements, Organisations organisations, ClosedLists lists, AskedQuestions questions) {
        this.agreements = agreements;
        this.organisations = organisations;
        this.lists = lists;
        this.questions = questions;
    }

    /** @param years those that the exploration is about */
    List<String> of(Split split, Filter filter, Set<Integer> years, List<Slice> slices, CategoryGroups groups) {
        if (split.list() != null) {
            return withNone(Stream.concat(
                    values(split.list()).stream(),
                    slices.stream()
                            .flatMap(slice -> slice.lot().values(split.list()).stream())
                            .sorted()));
        }
        if (split.dimension() != null) {
            List<Codebook> books = slices.stream()
                    .map(Slice::book)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            return withNone(groups.keys(split.dimension(), books).stream()
                    .filter(key -> slices.stream()
                            .flatMap(slice -> slice.categories(split.dimension()).stream())
                            .anyMatch(category -> groups.members(key).contains(category.id()))));
        }
        return switch (split) {
            case NOTHING -> List.of("alla");
            case YEAR -> years.stream().map(String::valueOf).toList();
            case AREA -> chosenOr(filter, split, areas(years));
            case LEVEL -> chosenOr(filter, split, Level.RECIPIENTS.stream().map(Level::name));
            case COUNTY ->
                chosenOr(filter, split, organisations.counties().stream().map(County::code));
            case ORGANISATION -> organisations(filter, slices);
            case SIZE -> kinds(filter, split, Arrays.stream(SizeClass.values()).map(SizeClass::path));
            case GROUP ->
                kinds(filter, split, Arrays.stream(MunicipalityGroup.values()).map(MunicipalityGroup::code));
            case FUNDS -> withNone(Arrays.stream(FundsClass.values()).map(FundsClass::path));
            case PERSPECTIVE ->
                withNone(Stream.concat(questions.perspectives(years).keySet().stream(), Perspectives.named(slices)));
            default -> withNone(Arrays.stream(Beginning.values()).map(Beginning::path));
        };
    }

    private static List<String> withNone(Stream<String> keys) {
        return Stream.concat(keys, Stream.of(Split.NONE)).distinct().toList();
    }

    private static List<String> kinds(Filter filter, Split split, Stream<String> keys) {
        return withNone(keys).stream().filter(key -> filter.lets(split, key)).toList();
    }

    private static List<String> chosenOr(Filter filter, Split split, Stream<String> all) {
        Set<String> keys = new LinkedHashSet<>(all.toList());
        if (filter.of(split).isEmpty()) {
            return List.copyOf(keys);
        }
        List<String> chosen = new ArrayList<>(keys);
        chosen.retainAll(filter.of(split));
        filter.of(split).stream().filter(key -> !chosen.contains(key)).forEach(chosen::add);
        return chosen;
    }

    private Stream<String> areas(Set<Integer> years) {
        return agreements.all().reversed().stream()
                .filter(agreement -> years.contains(agreement.year()))
                .map(Agreement::areas)
                .flatMap(List::stream)
                .map(area -> area.shortName())
                .distinct();
    }

    private static List<String> organisations(Filter filter, List<Slice> slices) {
        Set<String> asked = new LinkedHashSet<>();
        slices.forEach(slice -> slice.lot().respondents().all().stream()
                .map(Organisation::id)
                .filter(id -> filter.lets(Split.ORGANISATION, id))
                .forEach(asked::add));
        asked.addAll(filter.of(Split.ORGANISATION));
        return List.copyOf(asked);
    }

    List<String> values(ValueList list) {
        return switch (list) {
            case TARGET_GROUP -> lists.targetGroups();
            case RESPONSIBLE_UNIT -> lists.responsibleUnits();
            case PARTNER -> lists.partners();
            case INTO_ORDINARY -> lists.intoOrdinary();
        };
    }
}
