package rose.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rose.RoseTest;
import rose.World;
import rose.agreements.Agreements;
import rose.coding.Codebooks;
import rose.coding.Dimension;

/**
 * All lots of all years at random, again and again: {@value #ROUNDS} rounds of thirty lots are some two thousand data sets, and each
 * figure of each is computed a second time, by one statement of plain SQL for all lots.
 */
@RoseTest
class ManyRandomYearsTest {

    private static final int ROUNDS = 70;
    private static final long SEED = 2021;

    /** Every coded intervention with what counts for it, and its lot's codebook. */
    private static final String CODED = """
            with lot as (
                select l.year, l.area, l.level,
                    (select b.id from coding.codebook b
                     where b.area = l.area and (b.level is null or b.level = l.level) and b.year <= l.year
                     order by b.year desc limit 1) as book
                from agreements.allocation l),
            reported as (
                select i.*, r.year, r.area, r.level, r.organisation_id, o.county_code,
                    exists (select from coding.settling s where s.intervention_id = i.id) as settled
                from collection.intervention i
                join collection.response r on r.id = i.response_id
                join organisations.organisation o on o.id = r.organisation_id),
            coded as (
                select r.*, c.category_id, k.dimension, k.name, k.position
                from reported r
                join lot on (lot.year, lot.area, lot.level) = (r.year, r.area, r.level)
                join coding.code c on c.intervention_id = r.id
                join coding.category k on k.id = c.category_id and k.codebook_id = lot.book
                where r.settled)
            """;

    @Autowired
    World world;

    @Autowired
    Figures figures;

    @Autowired
    Agreements agreements;

    @Autowired
    Codebooks codebooks;

    @Autowired
    DSLContext db;

    private List<Selection> lots;

    @Test
    void areTheSameInSqlToTheLastDigit() {
        lots = agreements.all().stream()
                .flatMap(agreement -> agreement.areas().stream())
                .flatMap(area -> area.levels().stream().map(level -> new Selection(area, level)))
                .toList();
        categoriesOf = new HashMap<>();
        int sets = 0;
        for (int round = 0; round < ROUNDS; round++) {
            given(new Random(SEED + round));
            List<Checked> checked = inSql();
            for (Checked each : checked) {
                for (Selection lot : lots) {
                    assertThat(ours(each, lot))
                            .as("round " + round + ", " + each.kind() + " of " + lot.lot())
                            .containsExactlyInAnyOrderElementsOf(each.rows().getOrDefault(name(lot), List.of()));
                }
            }
            sets += lots.size();
        }
        assertThat(sets).isGreaterThan(2_000);
    }

    /** What of a figure's rows is compared: those that count anything; SQL has no others. */
    private record Checked(FigureKind kind, Predicate<List<Object>> counts, Map<String, List<String>> rows) {}

    private List<Checked> inSql() {
        return List.of(
                checked("category-shares", row -> nonZero(row.get(2)), """
                        select lower(dimension), name, count(*), count(distinct organisation_id),
                            round(count(*)::numeric / (select count(*) from reported b
                                where (b.year, b.area, b.level) = (coded.year, coded.area, coded.level) and b.settled), 4)
                        from coded group by {lot}, category_id, dimension, name"""),
                checked("goal-attainment", row -> nonZero(row.get(1)), """
                        select g.name, count(*), count(o.id), round(count(o.id)::numeric / count(*), 4)
                        from coded g
                        left join coded o on o.id = g.id and o.dimension = 'OUTCOME' and o.name = g.name
                        where g.dimension = 'GOAL' group by {g.lot}, g.category_id, g.name"""),
                checked("output-outcome-links", row -> true, """
                        select a.name, b.name, count(*) from coded a join coded b on a.id = b.id
                        where a.dimension = 'OUTPUT' and b.dimension = 'OUTCOME'
                        group by {a.lot}, a.name, b.name"""),
                checked("county-map", row -> nonZero(row.get(2)), """
                        select county_code, (select name from organisations.county k where k.code = county_code), count(*), true
                        from coded where dimension in ('OUTPUT', 'OUTCOME') group by {lot}, county_code"""),
                checked("money-by-category", row -> nonZero(row.get(1)), """
                        select name, count(*), sum(split), sum(funds) from (
                            select year, area, level, name, coalesce(funds_sek, 0) as funds,
                                coalesce(funds_sek, 0) / count(*) over own + case
                                    when row_number() over (own order by position)
                                        <= coalesce(funds_sek, 0) % count(*) over own then 1 else 0 end as split
                            from coded where dimension = 'ACTIVITY' window own as (partition by id)) as part
                        group by {lot}, name"""),
                listed("target-groups", "target_groups"),
                listed("responsible-units", "responsible_units"),
                listed("partners", "partners"),
                checked(
                        "relation-map",
                        row -> row.get(0).equals("activity") && row.get(2).equals("target_group"),
                        """
                        select 'activity', name, 'target_group', value, count(*)
                        from coded, unnest(target_groups) as value
                        where dimension = 'ACTIVITY' group by {lot}, name, value"""),
                checked("granted-and-reported", row -> nonZero(row.get(4)), """
                        select sum(funds_sek), count(*), count(*) filter (where funds_sek is null)
                        from reported group by {lot}"""));
    }

    private Checked listed(String kind, String column) {
        return checked(kind, row -> nonZero(row.get(1)), """
                select value, count(*), count(distinct organisation_id),
                    round(count(*)::numeric / (select count(*) from reported b
                        where (b.year, b.area, b.level) = (r.year, r.area, r.level)), 4)
                from reported r, unnest({column}) as value group by {r.lot}, value""".replace("{column}", column));
    }

    /** @param sql whose groups are by lot: the lot's three columns are put before what it selects */
    private Checked checked(String kind, Predicate<List<Object>> counts, String sql) {
        String whole = sql.replaceFirst("select ", "select {lot}, ");
        var named = java.util.regex.Pattern.compile("\\{(\\w+)\\.lot}").matcher(sql);
        String of = named.find() ? named.group(1) + "." : "";
        String statement = CODED + whole.replaceAll("\\{(\\w+\\.)?lot}", of + "year, " + of + "area, " + of + "level");
        Map<String, List<String>> rows = new HashMap<>();
        db.resultQuery(statement).fetch().forEach(row -> {
            Object[] values = row.intoArray();
            rows.computeIfAbsent(values[0] + " " + values[1] + " " + values[2], unused -> new ArrayList<>())
                    .add(line(Arrays.asList(values).subList(3, values.length)));
        });
        return new Checked(FigureKind.of(kind).orElseThrow(), counts, rows);
    }

    private List<String> ours(Checked checked, Selection lot) {
        return figures.figure(checked.kind(), lot, null).data().table().rows().stream()
                .filter(checked.counts())
                .map(row -> checked.kind().equals(FigureKind.GRANTED_AND_REPORTED)
                        ? line(Arrays.asList(zeroIsNull(row.get(2)), row.get(4), row.get(5)))
                        : line(row))
                .toList();
    }

    /** SQL's sum of nothing told is null. */
    private static Object zeroIsNull(Object sum) {
        return nonZero(sum) ? sum : null;
    }

    private static boolean nonZero(Object number) {
        return number instanceof Number some && some.longValue() != 0;
    }

    private static String line(List<Object> values) {
        return String.join(
                " | ",
                values.stream()
                        .map(value -> value instanceof BigDecimal decimal
                                ? decimal.stripTrailingZeros().toPlainString()
                                : Objects.toString(value))
                        .toList());
    }

    private static String name(Selection lot) {
        return lot.year() + " " + lot.area().shortName() + " " + lot.level();
    }

    // --- a random world, written past the import for the sake of speed

    private Map<String, List<Long>> categoriesOf;

    private void given(Random random) {
        db.execute("truncate collection.intervention, collection.response restart identity cascade");
        int most = 1 + random.nextInt(40);
        StringBuilder responses = new StringBuilder();
        StringBuilder interventions = new StringBuilder();
        StringBuilder codes = new StringBuilder();
        StringBuilder settlings = new StringBuilder();
        int response = 0;
        int intervention = 0;
        for (Selection lot : lots) {
            int organisations = random.nextInt(6);
            for (int i = 0; i < organisations; i++) {
                response++;
                responses
                        .append(responses.isEmpty() ? "" : ", ")
                        .append("(%d, %d, '%s', '%s', '%s', now())"
                                .formatted(
                                        response,
                                        lot.year(),
                                        lot.area().shortName(),
                                        lot.level(),
                                        organisation(lot, i, random)));
                for (int k = random.nextInt(most); k > 0; k--) {
                    intervention++;
                    interventions
                            .append(interventions.isEmpty() ? "" : ", ")
                            .append("(%d, %d, 'Insats', %s, %s, %s, %s, current_date, true, '\\x%08x', now(), now())"
                                    .formatted(
                                            intervention,
                                            response,
                                            random.nextInt(5) == 0 ? "null" : random.nextInt(1_000_000),
                                            array(random, "Barn 0–6", "Vuxna 65+", "Allmänheten"),
                                            array(random, "BUP", "Skola", "Primärvård"),
                                            array(random, "Polisen", "BUP", "Tandvården"),
                                            intervention));
                    if (random.nextInt(4) > 0) {
                        settlings
                                .append(settlings.isEmpty() ? "" : ", ")
                                .append("(%d, 'FILE', now())".formatted(intervention));
                        for (long category : categories(lot)) {
                            if (random.nextInt(5) == 0) {
                                codes.append(codes.isEmpty() ? "" : ", ")
                                        .append("(%d, %d)".formatted(intervention, category));
                            }
                        }
                    }
                }
            }
        }
        write(
                "collection.response (id, year, area, level, organisation_id, created_at) overriding system value",
                responses);
        db.execute("update collection.response set submitted_at = now(), begun_at = now()");
        write(
                "collection.intervention (id, response_id, title, funds_sek, target_groups, responsible_units, partners,"
                        + " submitted_on, synthetic, content_hash, created_at, updated_at) overriding system value",
                interventions);
        write("coding.settling (intervention_id, basis, settled_at)", settlings);
        write("coding.code (intervention_id, category_id)", codes);
    }

    private void write(String into, StringBuilder rows) {
        if (!rows.isEmpty()) {
            String statement = "insert into " + into.replace(" overriding system value", "")
                    + (into.contains("overriding") ? " overriding system value" : "") + " values " + rows;
            db.connection(connection -> {
                try (var run = connection.createStatement()) {
                    run.execute(statement);
                }
            });
        }
    }

    private final Map<String, List<String>> organisationsOf = new HashMap<>();

    /** Each once, in an order of chance. */
    private String organisation(Selection lot, int number, Random random) {
        List<String> all =
                organisationsOf.computeIfAbsent(
                        lot.level().name(),
                        level -> db
                                .fetchValues(
                                        "select id from organisations.organisation where level = ? order by id", level)
                                .stream()
                                .map(Object::toString)
                                .toList());
        return all.get((number * 3 + random.nextInt(3)) % all.size());
    }

    private List<Long> categories(Selection lot) {
        return categoriesOf.computeIfAbsent(
                name(lot),
                unused -> codebooks
                        .inForce(lot.year(), lot.area().shortName(), lot.level())
                        .map(book -> Arrays.stream(Dimension.values())
                                .flatMap(dimension -> book.of(dimension).stream())
                                .map(category -> category.id())
                                .toList())
                        .orElse(List.of()));
    }

    private static String array(Random random, String... values) {
        List<String> some = Arrays.stream(values)
                .filter(value -> random.nextInt(3) == 0)
                .map(value -> "\"" + value + "\"")
                .toList();
        return "'{" + String.join(",", some) + "}'";
    }
}
