package rose.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rose.RoseTest;
import rose.World;
import rose.agreements.Agreements;
import rose.coding.Codebooks;
import rose.coding.Dimension;
import rose.organisations.Viewer;

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
            with recursive lot as (
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
                where r.settled),
            counted as (
                select year, area, level, dimension, name, count(*) as n from coded group by 1, 2, 3, 4, 5),
            settled as (
                select year, area, level, count(*) as n from reported where settled group by 1, 2, 3),
            held as (
                select year, area, level, id, 'activity' as kind, 1 as place, name from coded where dimension = 'ACTIVITY'
                union all
                select year, area, level, id, 'output', 2, name from coded where dimension = 'OUTPUT'
                union all
                select year, area, level, id, 'outcome', 3, name from coded where dimension = 'OUTCOME'
                union all
                select year, area, level, id, 'responsible_unit', 0, value
                from reported, unnest(responsible_units) as value where settled
                union all
                select year, area, level, id, 'target_group', 4, value
                from reported, unnest(target_groups) as value where settled),
            answered as (
                select r.year, r.area, r.level, r.organisation_id, a.entry, a.question, a.row_id, a.option
                from collection.closed_answer a join collection.response r on r.id = a.response_id
                where r.submitted_at is not null and a.intervention_id is null),
            answering as (
                select year, area, level, count(distinct organisation_id) as n,
                    (select count(*) from organisations.organisation o where o.level = answered.level)
                        / count(distinct organisation_id)::numeric as weight
                from answered group by 1, 2, 3),
            walk as (
                select l.year as last, l.area, l.level, k.id as category, l.year, k.id as current
                from lot l join coding.category k on k.codebook_id = l.book
                union
                select w.last, w.area, w.level, w.category, b.year, case when b.book = n.book then w.current else m.earlier_category_id end
                from walk w
                join lot n on (n.year, n.area, n.level) = (w.year, w.area, w.level)
                join lot b on (b.area, b.level) = (w.area, w.level)
                    and b.year = (select max(year) from lot e where (e.area, e.level) = (w.area, w.level) and e.year < w.year)
                left join coding.category_mapping m on b.book <> n.book and m.category_id = w.current
                    and exists (select from coding.category k where k.id = m.earlier_category_id and k.codebook_id = b.book)
                where b.book = n.book or m.category_id is not null)
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
        Map<String, Integer> compared = new TreeMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            given(new Random(SEED + round));
            years.clear();
            read.clear();
            List<Checked> checked = inSql();
            for (Checked each : checked) {
                for (Selection lot : lots) {
                    List<String> theirs = each.rows().getOrDefault(name(lot), List.of());
                    assertThat(ours(each, lot))
                            .as("round " + round + ", " + each.kind() + " of " + lot.lot())
                            .containsExactlyInAnyOrderElementsOf(
                                    each.weighted() || !each.kind().weightable()
                                            ? theirs
                                            : theirs.stream()
                                                    .map(ManyRandomYearsTest::unweighted)
                                                    .toList());
                    compared.merge(each.kind() + (each.weighted() ? " weighted" : ""), theirs.size(), Integer::sum);
                }
            }
            sets += lots.size();
        }
        assertThat(sets).isGreaterThan(2_000);
        assertThat(compared)
                .as("rows compared of each kind")
                .allSatisfy((kind, rows) -> assertThat(rows).isGreaterThan(1_000));
    }

    /** What of a figure's rows is compared: those that count anything; SQL has no others. */
    private record Checked(
            FigureKind kind,
            Dimension dimension,
            boolean weighted,
            Function<FigureData, Stream<List<Object>>> told,
            Map<String, List<String>> rows) {

        Checked of(Dimension shown) {
            return new Checked(kind, shown, weighted, told, rows);
        }

        Checked weighed() {
            return new Checked(kind, dimension, true, told, rows);
        }

        Checked told(Function<FigureData, Stream<List<Object>>> otherwise) {
            return new Checked(kind, dimension, weighted, otherwise, rows);
        }
    }

    private List<Checked> inSql() {
        return Stream.of(codedInSql(), moreInSql(), answersInSql())
                .flatMap(List::stream)
                .toList();
    }

    private List<Checked> codedInSql() {
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
                checked("granted-and-reported", row -> nonZero(row.get(4)), """
                        select sum(funds_sek), count(*), count(*) filter (where funds_sek is null)
                        from reported group by {lot}""")
                        .told(data -> data.table().rows().stream()
                                .filter(row -> nonZero(row.get(4)))
                                .map(row -> Arrays.asList(zeroIsNull(row.get(2)), row.get(4), row.get(5)))));
    }

    private List<Checked> moreInSql() {
        return List.of(
                checked("relation-map", row -> true, """
                        select a.kind, a.name, b.kind, b.name, count(*) from held a join held b on a.id = b.id and a.place < b.place
                        group by {a.lot}, a.kind, a.name, b.kind, b.name"""),
                checked("any-outcome", row -> nonZero(row.get(0)), """
                        select count(*), count(o.id), round(count(o.id)::numeric / count(*), 4)
                        from reported r
                        join (select distinct l.year, l.area, l.level from lot l
                            join coding.category k on k.codebook_id = l.book and k.dimension = 'OUTCOME') has
                            on (has.year, has.area, has.level) = (r.year, r.area, r.level)
                        left join (select distinct id from coded where dimension = 'OUTCOME') o on o.id = r.id
                        where r.settled group by {r.lot}"""),
                pairs(Dimension.GOAL, Dimension.OUTCOME),
                pairs(Dimension.ACTIVITY, Dimension.OUTPUT),
                series(Dimension.ACTIVITY),
                series(Dimension.OUTCOME),
                checked("response", row -> true, """
                        select k.code, k.name, count(o.id), count(r.id) filter (where r.begun_at is not null),
                            count(r.submitted_at), count(r.submitted_at) filter (where r.late),
                            round(count(r.submitted_at)::numeric / nullif(count(o.id), 0), 4)
                        from lot l cross join organisations.county k
                        left join organisations.organisation o on o.county_code = k.code and o.level = l.level
                        left join collection.response r
                            on (r.year, r.area, r.level, r.organisation_id) = (l.year, l.area, l.level, o.id)
                        group by {l.lot}, k.code, k.name"""),
                checked("people-reached", row -> row.get(0) != null && row.get(2) != null && row.get(4) != null, """
                        select county_code, (select name from organisations.county k where k.code = county_code),
                            case cardinality(target_groups) when 0 then 'not_told' when 1 then target_groups[1] else 'several' end,
                            sum(reach_people)
                        from reported where reach_people is not null
                        group by {lot}, county_code,
                            case cardinality(target_groups) when 0 then 'not_told' when 1 then target_groups[1] else 'several' end""")
                        .told(data -> data.table().rows().stream()
                                .filter(row -> row.get(0) != null && row.get(2) != null && row.get(4) != null)
                                .map(row -> List.of(row.get(0), row.get(1), row.get(2), row.get(4)))));
    }

    private Checked pairs(Dimension first, Dimension second) {
        return checked("attainment-by-category", row -> true, """
                        select f.name, coalesce(n.n, 0), case when s.id is not null then coalesce(m.n, 0) end
                        from lot l join coding.category f on f.codebook_id = l.book and f.dimension = '{first}'
                        left join coding.category s
                            on s.codebook_id = l.book and s.dimension = '{second}' and s.name = f.name
                        left join counted n on (n.year, n.area, n.level, n.dimension, n.name)
                            = (l.year, l.area, l.level, f.dimension, f.name)
                        left join counted m on (m.year, m.area, m.level, m.dimension, m.name)
                            = (l.year, l.area, l.level, s.dimension, s.name)
                        order by {l.lot}""".replace("{first}", first.name())
                        .replace("{second}", second.name()))
                .of(first);
    }

    /** Each category of a lot's book, followed back year by year over what it corresponds to. */
    private Checked series(Dimension dimension) {
        return checked("year-to-year", row -> true, """
                        select name, at, case when base > 0 and now > 0 then met end, base,
                            case when now > 0 then round(met::numeric / nullif(base, 0), 4) end,
                            changed and case when now <> 1 or later <> 1 then now > 0 else shared > 1 end
                        from (
                            select l.year, l.area, l.level, k.name, y.year as at, coalesce(s.n, 0) as base,
                                coalesce(y.book <> n.book, false) as changed,
                                (select count(*) from walk w where (w.last, w.area, w.level, w.category, w.year)
                                    = (l.year, l.area, l.level, k.id, y.year)) as now,
                                (select count(*) from walk w where (w.last, w.area, w.level, w.category, w.year)
                                    = (l.year, l.area, l.level, k.id, n.year)) as later,
                                (select count(*) from coding.category_mapping m
                                    join coding.category o on o.id = m.category_id
                                    where o.codebook_id = n.book and o.dimension = k.dimension
                                      and m.earlier_category_id = (select min(current) from walk w
                                          where (w.last, w.area, w.level, w.category, w.year)
                                              = (l.year, l.area, l.level, k.id, y.year))) as shared,
                                coalesce(met.n, 0) as met
                            from lot l
                            join coding.category k on k.codebook_id = l.book and k.dimension = '{dimension}'
                            join lot y on (y.area, y.level) = (l.area, l.level) and y.year <= l.year
                            left join lot n on (n.area, n.level) = (l.area, l.level) and n.year = (select min(year) from lot e
                                where (e.area, e.level) = (l.area, l.level) and e.year > y.year and e.year <= l.year)
                            left join settled s on (s.year, s.area, s.level) = (y.year, y.area, y.level)
                            left join (
                                select w.last, w.area, w.level, w.category, w.year, count(distinct c.id) as n
                                from walk w join coded c on c.category_id = w.current
                                    and (c.year, c.area, c.level) = (w.year, w.area, w.level)
                                group by 1, 2, 3, 4, 5) met
                                on (met.last, met.area, met.level, met.category, met.year)
                                    = (l.year, l.area, l.level, k.id, y.year)) as line
                        order by {line.lot}""".replace("{dimension}", dimension.name()))
                .of(dimension);
    }

    private List<Checked> answersInSql() {
        return answersInSqlKinds()
                .flatMap(kind -> Stream.of(answers(kind), answers(kind).weighed()))
                .toList();
    }

    private static Stream<FigureKind> answersInSqlKinds() {
        return Stream.of(
                        "perspectives",
                        "influence-ways",
                        "user-influence",
                        "collaboration-priority",
                        "ordinary-examples")
                .map(kind -> FigureKind.of(kind).orElseThrow());
    }

    /** So few have answered that all are one group, where each stands for as many as were asked for each that answered. */
    private Checked answers(FigureKind kind) {
        boolean several = SEVERAL.contains(kind.question());
        return checked(kind.key(), row -> true, """
                        select a.row_id, a.option, count(*), base.n, round(count(*)::numeric / base.n, 4), round(count(*) * g.weight, 3)
                        from answered a
                        join answering g on (g.year, g.area, g.level) = (a.year, a.area, a.level)
                        join (select year, area, level, row_id, count(distinct (organisation_id, entry)) as n from answered
                            where question = '{question}' group by 1, 2, 3, 4) own
                            on (own.year, own.area, own.level) = (a.year, a.area, a.level)
                                and own.row_id is not distinct from a.row_id
                        cross join lateral (select {base} as n) base
                        where a.question = '{question}'
                        group by {a.lot}, a.row_id, a.option, base.n, g.weight""".replace("{question}", kind.question())
                        .replace("{base}", several ? "g.n" : "own.n"))
                .told(data -> lines((OrganisationAnswers) data));
    }

    private static Stream<List<Object>> lines(OrganisationAnswers data) {
        return data.rows().stream()
                .flatMap(row -> IntStream.range(0, data.options().size())
                        .filter(i -> row.counts().get(i) > 0)
                        .mapToObj(i -> Arrays.asList(
                                row.id(),
                                data.options().get(i).code(),
                                row.counts().get(i),
                                row.answered(),
                                FigureTable.decimal(row.share(i)),
                                row.estimated() == null
                                        ? null
                                        : BigDecimal.valueOf(
                                                        row.estimated().counts().get(i))
                                                .setScale(3, RoundingMode.HALF_UP))));
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
        return new Checked(
                FigureKind.of(kind).orElseThrow(),
                null,
                false,
                data -> data.table().rows().stream().filter(counts),
                rows);
    }

    private final Map<Integer, Figures.Reading> years = new HashMap<>();
    private final Map<Selection, FigureSet> read = new HashMap<>();

    private FigureSet read(Selection lot) {
        return years.computeIfAbsent(lot.year(), figures::reading).figures(lot);
    }

    private List<String> ours(Checked checked, Selection lot) {
        Figure figure = read.computeIfAbsent(lot, this::read)
                .figure(FigureRequest.of(checked.kind(), lot, checked.dimension())
                        .weighted(checked.weighted())
                        .by(Viewer.COMMAND_LINE));
        return checked.told()
                .apply(figure.data())
                .map(ManyRandomYearsTest::line)
                .toList();
    }

    /** Without what it would be weighted. */
    private static String unweighted(String line) {
        return line.substring(0, line.lastIndexOf(" | ")) + " | null";
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
        StringBuilder answers = new StringBuilder();
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
                answer(answers, response, lot, random);
                for (int k = random.nextInt(most); k > 0; k--) {
                    intervention++;
                    interventions
                            .append(interventions.isEmpty() ? "" : ", ")
                            .append(
                                    "(%d, %d, 'Insats', %s, %s, %s, %s, %s, current_date, true, '\\x%08x', now(), now())"
                                            .formatted(
                                                    intervention,
                                                    response,
                                                    random.nextInt(5) == 0 ? "null" : random.nextInt(1_000_000),
                                                    random.nextInt(3) == 0 ? "null" : random.nextInt(30),
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
        write(
                "collection.intervention (id, response_id, title, funds_sek, reach_people, target_groups, responsible_units, partners,"
                        + " submitted_on, synthetic, content_hash, created_at, updated_at) overriding system value",
                interventions);
        write("coding.settling (intervention_id, basis, settled_at)", settlings);
        write("coding.code (intervention_id, category_id)", codes);
        db.execute("""
                update collection.response r set submitted_at = now(), begun_at = now(), late = r.id % 5 = 0
                where r.id % 4 > 0 or exists (select from collection.intervention i where i.response_id = r.id)""");
        db.execute("update collection.response set begun_at = now() where submitted_at is null and id % 8 = 0");
        write("collection.closed_answer (response_id, question, row_id, entry, option, synthetic)", answers);
    }

    private static final Set<String> SEVERAL = Set.of("perspectives", "user_influence_ways");

    /** Some questions, some rows of them; of an option each, of several some, of examples up to three. */
    private void answer(StringBuilder answers, int response, Selection lot, Random random) {
        for (AskedQuestion question : askedIn(lot)) {
            for (AskedQuestion.Row row : question.rows()) {
                int entries = question.id().contains(".") ? 3 : 1;
                for (int entry = 1; entry <= entries && random.nextInt(4) > 0; entry++) {
                    List<AskedQuestion.Option> chosen = new ArrayList<>(question.options());
                    java.util.Collections.shuffle(chosen, random);
                    int most = question.several() ? random.nextInt(chosen.size()) : 1;
                    for (AskedQuestion.Option option : chosen.subList(0, most)) {
                        answers.append(answers.isEmpty() ? "" : ", ")
                                .append("(%d, '%s', %s, %d, '%s', true)"
                                        .formatted(
                                                response,
                                                question.id(),
                                                row.id() == null ? "null" : "'" + row.id() + "'",
                                                entries == 1 ? 0 : entry,
                                                option.code()));
                    }
                }
            }
        }
    }

    private final Map<Selection, List<AskedQuestion>> askedIn = new HashMap<>();

    private List<AskedQuestion> askedIn(Selection lot) {
        return askedIn.computeIfAbsent(
                lot,
                unused -> answersInSqlKinds()
                        .flatMap(kind -> figures.asked(kind.question(), lot).stream())
                        .toList());
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
