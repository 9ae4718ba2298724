package rose.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.AnIntervention.anIntervention;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import rose.AnIntervention;
import rose.RoseTest;
import rose.World;
import rose.coding.Category;
import rose.coding.Codebook;
import rose.coding.Codebooks;
import rose.coding.Dimension;
import rose.organisations.Level;
import rose.organisations.Organisation;
import rose.organisations.Organisations;

/** Every coded figure computed a second time, by plain SQL on the tables: equal to the last digit. */
@RoseTest
class FiguresBesideSqlTest {

    /** The selection's settled interventions and the categories of its codebook. */
    private static final String BASE = """
            with book as (
                select id from coding.codebook
                where area = {1} and (level is null or level = {2}) and year <= {0} order by year desc limit 1),
            reported as (
                select i.id, r.organisation_id, o.county_code, coalesce(i.funds_sek, 0) as funds
                from collection.intervention i
                join collection.response r on r.id = i.response_id
                join organisations.organisation o on o.id = r.organisation_id
                where r.year = {0} and r.area = {1} and r.level = {2}),
            base as (select * from reported where id in (select intervention_id from coding.settling)),
            cat as (select * from coding.category where codebook_id = (select id from book)),
            coded as (
                select b.id, b.organisation_id, b.county_code, b.funds, cat.id as category_id, cat.dimension,
                    cat.name, cat.position
                from base b join coding.code c on c.intervention_id = b.id join cat on cat.id = c.category_id)
            """;

    @Autowired
    World world;

    @Autowired
    Figures figures;

    @Autowired
    Codebooks codebooks;

    @Autowired
    Organisations organisations;

    @Autowired
    DSLContext db;

    @ParameterizedTest(name = "{0} {1} {2}, seed {3}")
    @CsvSource({
        "2021, barn-unga, REGION, 1, 150",
        "2022, barn-unga, REGION, 2, 40",
        "2021, god-vard, MUNICIPALITY, 3, 200",
        "2023, samsjuklighet, COUNTY, 4, 80",
        "2023, handlingsplaner, MUNICIPALITY, 5, 60",
        "2021, traumavard, REGION, 6, 3"
    })
    void areTheSameInSql(int year, String area, Level level, int seed, int size) {
        givenARandomLot(year, area, level, seed, size);
        Selection selection = world.selection(year, area, level);

        assertThat(rows(selection, FigureKind.CATEGORY_SHARES)).isEqualTo(sql(selection, """
                select lower(cat.dimension), cat.name, count(coded.id), count(distinct organisation_id),
                    round(count(coded.id)::numeric / nullif((select count(*) from base), 0), 4)
                from cat left join coded on coded.category_id = cat.id
                group by cat.id, cat.dimension, cat.name, cat.position
                order by array_position(array['ACTIVITY', 'OUTPUT', 'GOAL', 'OUTCOME'], cat.dimension),
                    count(coded.id) desc, cat.position"""));
        assertThat(rows(selection, FigureKind.GOAL_ATTAINMENT)).isEqualTo(sql(selection, """
                select g.name, count(cg.id), count(co.id), round(count(co.id)::numeric / nullif(count(cg.id), 0), 4)
                from cat g
                left join coded cg on cg.category_id = g.id
                left join coded co on co.id = cg.id and co.dimension = 'OUTCOME' and co.name = g.name
                where g.dimension = 'GOAL'
                group by g.id, g.name, g.position order by count(cg.id) desc, g.position"""));
        assertThat(rows(selection, FigureKind.OUTPUT_OUTCOME_LINKS)).isEqualTo(sql(selection, """
                select a.name, b.name, count(*) from coded a join coded b on a.id = b.id
                where a.dimension = 'OUTPUT' and b.dimension = 'OUTCOME'
                group by a.name, b.name, a.position, b.position order by count(*) desc, a.position, b.position"""));
        assertThat(rows(selection, FigureKind.ANY_OUTCOME)).isEqualTo(sql(selection, """
                select bases, with_outcome, round(with_outcome::numeric / nullif(bases, 0), 4) from (
                    select (select count(*) from base where exists (select from cat where dimension = 'OUTCOME')) as bases,
                        (select count(distinct id) from coded where dimension = 'OUTCOME') as with_outcome) as counts"""));
        assertThat(rows(selection, FigureKind.COUNTY_MAP)).isEqualTo(sql(selection, """
                select k.code, k.name,
                    case when exists (select from reported where county_code = k.code)
                        then (select count(*) from coded where county_code = k.code and dimension in ('OUTPUT', 'OUTCOME'))
                    end,
                    exists (select from reported where county_code = k.code)
                from organisations.county k order by k.code"""));
        assertThat(rows(selection, FigureKind.MONEY_BY_CATEGORY)).isEqualTo(sql(selection, """
                , part as (
                    select category_id, funds,
                        funds / count(*) over (partition by id) + case
                            when row_number() over (partition by id order by position)
                                <= funds % count(*) over (partition by id) then 1 else 0 end as split
                    from coded where dimension = 'ACTIVITY')
                select cat.name, count(part.category_id), coalesce(sum(split), 0), coalesce(sum(funds), 0)
                from cat left join part on part.category_id = cat.id
                where cat.dimension = 'ACTIVITY'
                group by cat.id, cat.name, cat.position order by coalesce(sum(split), 0) desc, cat.position"""));
        db.execute("update collection.response set late = id % 3 = 0, submitted_at = case id % 5 when 0 then null"
                + " else submitted_at end, begun_at = case id % 10 when 0 then null else begun_at end");
        assertThat(rows(selection, FigureKind.RESPONSE)).isEqualTo(sql(selection, """
                select k.code, k.name, count(o.id),
                    count(r.id) filter (where r.begun_at is not null or r.submitted_at is not null),
                    count(r.submitted_at), count(r.submitted_at) filter (where r.late),
                    round(count(r.submitted_at)::numeric / nullif(count(o.id), 0), 4)
                from organisations.county k
                left join organisations.organisation o on o.county_code = k.code and o.level = {2}
                left join collection.response r
                    on r.organisation_id = o.id and r.year = {0} and r.area = {1} and r.level = {2}
                group by k.code, k.name order by k.code"""));
        assertThat(behindEveryNumber(selection)).isEmpty();
        assertThat(allMoney(selection))
                .isEqualTo(sql(selection, "select coalesce(sum(funds), 0) from base")
                        .getFirst());
    }

    /** Numbers that are not as many as the interventions listed behind them. */
    private Stream<String> behindEveryNumber(Selection selection) {
        var shares = ((CategoryShares) figures.figure(FigureKind.CATEGORY_SHARES, selection, null)
                        .data())
                .shares().stream()
                        .filter(share -> figures.behind(Behind.having(selection, share.category()))
                                        .size()
                                != share.interventions())
                        .map(Object::toString);
        var links = ((OutputOutcomeLinks) figures.figure(FigureKind.OUTPUT_OUTCOME_LINKS, selection, null)
                        .data())
                .links().stream()
                        .filter(link -> figures.behind(Behind.having(selection, link.output(), link.outcome()))
                                        .size()
                                != link.interventions())
                        .map(Object::toString);
        return Stream.concat(shares, links);
    }

    private String allMoney(Selection selection) {
        MoneyByCategory money = (MoneyByCategory)
                figures.figure(FigureKind.MONEY_BY_CATEGORY, selection, null).data();
        return String.valueOf(
                money.rows().stream().mapToLong(MoneyByCategory.Row::splitSek).sum() + money.uncategorisedSek());
    }

    private List<String> rows(Selection selection, FigureKind kind) {
        return figures.figure(kind, selection, null).data().table().rows().stream()
                .map(row -> line(row.toArray()))
                .toList();
    }

    private List<String> sql(Selection selection, String query) {
        return db.fetch(
                        BASE + query,
                        DSL.val(selection.year()),
                        DSL.val(selection.area().shortName()),
                        DSL.val(selection.level().name()))
                .map(row -> line(row.intoArray()));
    }

    private static String line(Object... values) {
        return String.join(" | ", Arrays.stream(values).map(Objects::toString).toList());
    }

    /** Some organisations silent, some interventions not settled, some without money, categories at random but seeded. */
    private void givenARandomLot(int year, String area, Level level, int seed, int size) {
        Random random = new Random(seed);
        Codebook book = codebooks.inForce(year, area, level).orElseThrow();
        List<Organisation> all = organisations.of(level);
        List<Organisation> reporting = all.subList(0, Math.max(2, all.size() * 2 / 3));
        world.given(IntStream.range(0, size)
                .mapToObj(i -> {
                    Organisation organisation = reporting.get(random.nextInt(reporting.size()));
                    AnIntervention one = anIntervention()
                            .of(level, organisation.code())
                            .in(year, area)
                            .titled("Insats " + i);
                    if (random.nextInt(4) > 0) {
                        one = one.costing(random.nextLong(5_000_000));
                    }
                    return random.nextInt(5) == 0 ? one : coded(one, book, random);
                })
                .toArray(AnIntervention[]::new));
    }

    private static AnIntervention coded(AnIntervention one, Codebook book, Random random) {
        AnIntervention result = one.codedWithNothing();
        for (Dimension dimension : Dimension.values()) {
            String[] some = book.of(dimension).stream()
                    .filter(category -> random.nextInt(4) == 0)
                    .map(Category::name)
                    .toArray(String[]::new);
            result = some.length == 0 ? result : result.coded(dimension, some);
        }
        return result;
    }
}
