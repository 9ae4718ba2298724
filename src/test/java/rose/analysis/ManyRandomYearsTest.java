package rose.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
    /** One round in so many has as many answering as there are groups to weight. */
    private static final int CROWDED = 8;

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
    private int grouped;

    @Test
    void areTheSameInSqlToTheLastDigit() {
        lots = agreements.all().stream()
                .flatMap(agreement -> agreement.areas().stream())
                .flatMap(area -> area.levels().stream().map(level -> new Selection(area, level)))
                .toList();
        int sets = 0;
        Map<String, Integer> compared = new TreeMap<>();
        RandomYears random = new RandomYears(db, lots, codebooks, this::asked);
        for (int round = 0; round < ROUNDS; round++) {
            random.begin(new Random(SEED + round), round % CROWDED == 0);
            years.clear();
            read.clear();
            List<Checked> checked = inSql();
            for (Checked each : checked) {
                for (Selection lot : each.kind().perArea() ? oneOfEachYear(round) : lots) {
                    List<String> theirs = theirs(each, lot);
                    assertThat(ours(each, lot))
                            .as("round " + round + ", " + each.kind() + " of " + lot.lot())
                            .containsExactlyInAnyOrderElementsOf(theirs);
                    compared.merge(each.kind() + (each.weighted() ? " weighted" : ""), theirs.size(), Integer::sum);
                }
            }
            sets += lots.size();
        }
        assertThat(sets).isGreaterThan(2_000);
        assertThat(compared)
                .as("rows compared of each kind")
                .allSatisfy((kind, rows) -> assertThat(rows).isGreaterThan(500));
        assertThat(grouped).as("weighted by several groups, some put together").isGreaterThan(1_000);
    }

    /** What shows all areas of a year is the same for each of them. */
    private List<Selection> oneOfEachYear(int round) {
        return lots.stream().collect(Collectors.groupingBy(Selection::year)).values().stream()
                .map(ofTheYear -> ofTheYear.get(round % ofTheYear.size()))
                .toList();
    }

    private List<String> theirs(Checked each, Selection lot) {
        return lots.stream()
                .filter(other -> each.kind().perArea() ? other.year() == lot.year() : other.equals(lot))
                .flatMap(other -> each.rows().getOrDefault(name(other), List.of()).stream())
                .toList();
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

        Checked told(Function<FigureData, Stream<List<Object>>> otherwise) {
            return new Checked(kind, dimension, weighted, otherwise, rows);
        }
    }

    private List<Checked> inSql() {
        return Stream.of(codedInSql(), moreInSql(), answersInSql(), overTimeInSql())
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

    /** What organisations answered, as it is and weighted for non-response. */
    private List<Checked> answersInSql() {
        Map<String, List<AnswersInSql.Line>> lines = AnswersInSql.read(db, CODED);
        return FigureKind.all().stream()
                .filter(FigureKind::weightable)
                .flatMap(kind -> Stream.of(false, true).map(weighted -> answers(kind, weighted, lines)))
                .toList();
    }

    private Checked answers(FigureKind kind, boolean weighted, Map<String, List<AnswersInSql.Line>> lines) {
        Map<String, List<String>> rows = new HashMap<>();
        lines.forEach((lot, all) -> rows.put(
                lot,
                all.stream()
                        .filter(line -> line.question().equals(kind.question()))
                        .filter(line -> kind.row() == null || kind.row().equals(line.row()))
                        .map(line -> line(line.told(weighted)))
                        .toList()));
        return new Checked(kind, null, weighted, data -> AnswersInSql.told((OrganisationAnswers) data), rows);
    }

    private Optional<AskedQuestion> asked(String question, Selection lot) {
        return figures.asked(question, lot);
    }

    private List<Checked> overTimeInSql() {
        return List.of(
                checked("response-over-time", row -> true, OverTimeInSql.RESPONSES),
                checked("decided-and-financed", row -> true, OverTimeInSql.DECIDED));
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
        if (figure.data() instanceof OrganisationAnswers answers && answers.weighted()) {
            long several = answers.rows().stream()
                    .map(OrganisationAnswers.Row::selection)
                    .distinct()
                    .count();
            boolean more = answers.weights().collapsed() > 0
                    && answers.weights().groups().size() > several;
            grouped += more ? answers.rows().size() : 0;
        }
        return checked.told()
                .apply(figure.data())
                .map(ManyRandomYearsTest::line)
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
}
