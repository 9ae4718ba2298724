package rose.analysis.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import rose.analysis.facts.LotKey;
import rose.coding.Category;
import rose.coding.Codebook;
import rose.coding.Codebooks;
import rose.organisations.Level;

/** Explorations computed a second time, intervention by intervention as the tables have them. For one year at a time. */
final class Naively {

    /** What does not differ between the interventions of a response. */
    private static final List<Split> RESPONDENTS = List.of(
            Split.AREA, Split.LEVEL, Split.COUNTY, Split.ORGANISATION, Split.SIZE, Split.GROUP, Split.PERSPECTIVE);

    private final List<Told> all;
    private final List<Response> responses;
    private final Codebooks codebooks;
    private final Map<LotKey, Optional<Codebook>> books = new HashMap<>();

    Naively(DSLContext db, Codebooks codebooks) {
        this.codebooks = codebooks;
        all = db.fetch("""
                select i.id, r.year, r.area, r.level, o.id, o.county_code, o.population, i.funds_sek,
                    i.target_groups, i.responsible_units, i.partners, i.into_ordinary, r.late,
                    num_nonnulls(i.activities, i.goals, i.outputs, i.outcomes) <= 1,
                    exists (select from coding.settling s where s.intervention_id = i.id),
                    array(select c.category_id from coding.code c join coding.settling s
                        on s.intervention_id = c.intervention_id where c.intervention_id = i.id),
                    array(select a.option from collection.closed_answer a
                        where a.response_id = r.id and a.question = 'perspectives'),
                    o.municipality_group
                from collection.intervention i join collection.response r on r.id = i.response_id
                join organisations.organisation o on o.id = r.organisation_id""")
                .map(row -> new Told(
                        row.get(0, Long.class),
                        new LotKey(
                                row.get(1, Integer.class),
                                row.get(2, String.class),
                                Level.valueOf(row.get(3, String.class))),
                        new Recipient(
                                row.get(4, String.class),
                                row.get(5, String.class),
                                row.get(6, Long.class),
                                row.get(17, String.class)),
                        row.get(7, Long.class),
                        List.of(row.get(8, String[].class)),
                        List.of(row.get(9, String[].class)),
                        List.of(row.get(10, String[].class)),
                        row.get(11, String.class),
                        row.get(12, Boolean.class),
                        row.get(13, Boolean.class),
                        row.get(14, Boolean.class),
                        List.of(row.get(15, Long[].class)),
                        List.of(row.get(16, String[].class))));
        responses = db.fetch("""
                select r.year, r.area, r.level, o.id, o.county_code, o.population, r.late, r.submitted_at is not null,
                    array(select a.option from collection.closed_answer a
                        where a.response_id = r.id and a.question = 'perspectives'),
                    o.municipality_group
                from collection.response r join organisations.organisation o on o.id = r.organisation_id""")
                .map(row -> new Response(
                        new LotKey(
                                row.get(0, Integer.class),
                                row.get(1, String.class),
                                Level.valueOf(row.get(2, String.class))),
                        new Recipient(
                                row.get(3, String.class),
                                row.get(4, String.class),
                                row.get(5, Long.class),
                                row.get(9, String.class)),
                        row.get(6, Boolean.class),
                        row.get(7, Boolean.class),
                        List.of(row.get(8, String[].class))));
    }

    record Recipient(String id, String county, long population, String group) {}

    record Response(LotKey lot, Recipient recipient, boolean late, boolean submitted, List<String> perspectives) {}

    record Told(
            long id,
            LotKey lot,
            Recipient recipient,
            Long funds,
            List<String> groups,
            List<String> units,
            List<String> partners,
            String ordinary,
            boolean late,
            boolean simplified,
            boolean settled,
            List<Long> codes,
            List<String> perspectives) {}

    /** What of a row is held against the engine. */
    record Number(long value, long of, int counted, List<Long> ids) {}

    private List<Category> codes(Told told, Split split) {
        Codebook book = book(told);
        return book == null
                ? List.of()
                : book.categories().stream()
                        .filter(category -> category.dimension() == split.dimension()
                                && told.codes().contains(category.id()))
                        .toList();
    }

    private Codebook book(Told told) {
        return books.computeIfAbsent(told.lot(), lot -> codebooks.inForce(lot.year(), lot.area(), lot.level()))
                .orElse(null);
    }

    private boolean codes(Told told, Split... splits) {
        Codebook book = book(told);
        return book != null && Arrays.stream(splits).anyMatch(split -> book.codes(split.dimension()));
    }

    /** The rows that an intervention stands in. */
    Set<String> keys(Told told, Split split) {
        Collection<String> keys = switch (split) {
            case NOTHING -> List.of("alla");
            case YEAR -> List.of(String.valueOf(told.lot().year()));
            case AREA -> List.of(told.lot().area());
            case LEVEL -> List.of(told.lot().level().name());
            case COUNTY -> List.of(told.recipient().county());
            case ORGANISATION -> List.of(told.recipient().id());
            case SIZE ->
                List.of(
                        told.lot().level() == Level.MUNICIPALITY
                                ? size(told.recipient().population())
                                : "ingen");
            case GROUP ->
                List.of(
                        told.recipient().group() == null
                                ? "ingen"
                                : told.recipient().group());
            case TARGET_GROUP -> told.groups();
            case RESPONSIBLE_UNIT -> told.units();
            case PARTNER -> told.partners();
            case INTO_ORDINARY -> told.ordinary() == null ? List.<String>of() : List.of(told.ordinary());
            case FUNDS -> told.funds() == null ? List.<String>of() : List.of(funds(told.funds()));
            case BEGUN -> List.of();
            case PERSPECTIVE -> told.perspectives();
            default -> codes(told, split).stream().map(Category::name).toList();
        };
        if (keys.isEmpty() && split.dimension() != null && !told.settled()) {
            return Set.of(); // nobody knows yet
        }
        return keys.isEmpty() ? Set.of("ingen") : new HashSet<>(keys);
    }

    private static String size(long people) {
        return people < 10_000
                ? "under-10000"
                : people < 20_000
                        ? "10000-19999"
                        : people < 50_000 ? "20000-49999" : people < 100_000 ? "50000-99999" : "100000-";
    }

    private static String funds(long sek) {
        if (sek == 0) {
            return "0";
        }
        return sek < 100_000
                ? "under-100000"
                : sek < 500_000
                        ? "100000-499999"
                        : sek < 1_000_000 ? "500000-999999" : sek < 5_000_000 ? "1000000-4999999" : "5000000-";
    }

    /** Keys of categories are names here. */
    List<Told> population(Exploration exploration, int year, Filter named) {
        Predicate<Told> chosen = told -> told.lot().year() == year
                && named.chosen().entrySet().stream()
                        .allMatch(each -> keys(told, each.getKey()).stream().anyMatch(each.getValue()::contains));
        boolean coded = exploration.measure() == Measure.RESULTS
                || exploration.measure() == Measure.ANY_OUTCOME
                || exploration.measure() != Measure.SETTLED
                        && (exploration.split().dimension() != null
                                || named.chosen().keySet().stream().anyMatch(split -> split.dimension() != null));
        return all.stream()
                .filter(chosen)
                .filter(told -> named.late() || !told.late())
                .filter(told -> named.simplified() || !told.simplified())
                .filter(told -> !coded || told.settled())
                .toList();
    }

    Number number(Exploration exploration, List<Told> population, String key) {
        List<Told> own = new ArrayList<>(population);
        if (!key.equals("*")) {
            own.removeIf(told -> !keys(told, exploration.split()).contains(key));
        }
        List<Told> behind = own.stream()
                .filter(told -> switch (exploration.measure()) {
                    case RESULTS -> results(told) > 0;
                    case ANY_OUTCOME -> !codes(told, Split.OUTCOME).isEmpty();
                    case SETTLED -> told.settled();
                    default -> true;
                })
                .toList();
        List<Long> ids = behind.stream().map(Told::id).sorted().toList();
        int organisations =
                (int) own.stream().map(told -> told.recipient().id()).distinct().count();
        return switch (exploration.measure()) {
            case INTERVENTIONS -> new Number(own.size(), 0, own.size(), ids);
            case ORGANISATIONS -> new Number(organisations, 0, organisations, ids);
            case FUNDS ->
                new Number(
                        own.stream()
                                .map(Told::funds)
                                .filter(Objects::nonNull)
                                .mapToLong(f -> f)
                                .sum(),
                        0,
                        own.size(),
                        ids);
            case RESULTS -> new Number(own.stream().mapToLong(this::results).sum(), 0, ids.size(), ids);
            case ANY_OUTCOME ->
                new Number(
                        ids.size(),
                        own.stream()
                                .filter(told -> codes(told, Split.OUTCOME, Split.OUTCOME))
                                .count(),
                        ids.size(),
                        ids);
            case SETTLED -> new Number(ids.size(), own.size(), ids.size(), ids);
        };
    }

    private long results(Told told) {
        return codes(told, Split.OUTPUT).size() + codes(told, Split.OUTCOME).size();
    }

    /** Whether anybody has reported who would answer for a row that goes by respondents or lots. */
    boolean reported(Exploration exploration, int year, Filter filter, String key) {
        return responses.stream()
                .filter(Response::submitted)
                .filter(response -> response.lot().year() == year)
                .filter(response -> filter.late() || !response.late())
                .map(response -> new Told(
                        0,
                        response.lot(),
                        response.recipient(),
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        false,
                        false,
                        false,
                        List.of(),
                        response.perspectives()))
                .filter(told -> RESPONDENTS.stream()
                        .allMatch(split -> keys(told, split).stream().anyMatch(own -> filter.lets(split, own))))
                .anyMatch(told -> keys(told, exploration.split()).contains(key));
    }
}
