package rose.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rose.RoseTest;
import rose.World;
import rose.analysis.register.RegisterChoice;
import rose.organisations.County;
import rose.organisations.Level;
import rose.organisations.Organisations;

/** What registers tell at random, with values missing and withheld, and each table of it a second time in plain SQL. */
@RoseTest
class ManyRandomRegistersTest {

    private static final int ROUNDS = 150;
    private static final List<String> AGES = List.of("5–9", "10–14", "17", "18–24", "85+");

    @Autowired
    Figures figures;

    @Autowired
    Organisations organisations;

    @Autowired
    World world;

    @Autowired
    DSLContext db;

    @Test
    void areTheSameInSqlToTheLastDigit() {
        int compared = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Random random = new Random(round);
            given(random);
            List<County> counties = organisations.counties();
            County county = random.nextInt(3) == 0 ? null : counties.get(random.nextInt(counties.size()));
            Integer year = random.nextInt(3) == 0 ? null : 2017 + random.nextInt(4);
            List<String> overYears = overYears(county == null ? null : county.code());
            List<String> byCounty = byCounty(year);
            assertThat(ours(
                            "register-statistics",
                            new RegisterChoice("b", county == null ? null : county.code(), null)))
                    .as("round " + round)
                    .isEqualTo(overYears);
            assertThat(ours("register-by-county", new RegisterChoice("b", null, year)))
                    .as("round " + round)
                    .isEqualTo(byCounty);
            compared += overYears.size() + byCounty.size();
        }
        assertThat(compared).isGreaterThan(5_000);
    }

    private List<String> ours(String kind, RegisterChoice choice) {
        return figures
                .ofRegister(
                        FigureKind.of(kind).orElseThrow(),
                        world.selection(2022, "god-vard", Level.MUNICIPALITY),
                        choice)
                .data()
                .table()
                .rows()
                .stream()
                .map(ManyRandomRegistersTest::line)
                .toList();
    }

    private static String line(List<Object> values) {
        return values.stream()
                .map(value -> value instanceof BigDecimal number
                        ? number.stripTrailingZeros().toPlainString()
                        : Objects.toString(value))
                .collect(Collectors.joining(" | "));
    }

    /** Whom anything is told of at one of the places, at each of them. */
    private static final String TABLE = """
            , groups as (
                select distinct age, sex from own join place on place.year = own.year
                    and place.code is not distinct from own.county_code)
            select 'b', 'procent', place.year, coalesce(place.code, '00'), coalesce(k.name, 'Riket'), g.age, lower(g.sex), v.value,
                case when v.withheld then 'withheld' when v.value is null then 'missing' else 'known' end
            from place cross join groups g
            left join organisations.county k on k.code = place.code
            left join own v on v.year = place.year and v.county_code is not distinct from place.code
                and v.age is not distinct from g.age and v.sex is not distinct from g.sex
            order by place.year, place.code nulls first,
                cast(substring(g.age from '^[0-9]+') as int) nulls first, g.age nulls first,
                array_position(array['WOMEN', 'MEN'], g.sex) nulls first""";

    private static final String OWN =
            "with own as (select * from analysis.register_value where measure_key = 'b'), place as (";

    private List<String> overYears(String county) {
        return sql(OWN + "select distinct year, cast(? as text) as code from own)" + TABLE, county);
    }

    private List<String> byCounty(Integer year) {
        return sql(OWN + """
                select coalesce(cast(? as int), (select max(year) from own)) as year, code
                from (select code from organisations.county union all select null) as each)""" + TABLE, year);
    }

    private List<String> sql(String statement, Object value) {
        return db.resultQuery(statement, value).fetch().stream()
                .map(row -> line(row.intoList()))
                .toList();
    }

    /** Two measures, one of them to be left alone; as many years and groups as chance will have it. */
    private void given(Random random) {
        db.execute("delete from analysis.register_measure");
        for (String key : List.of("a", "b")) {
            db.execute("""
                    insert into analysis.register_measure values (?, 'Andel', 'Share', 'procent', 'per cent', 'Källa', true, now())""", key);
            for (List<Object> row : rows(random)) {
                db.execute(
                        "insert into analysis.register_value values (?, ?, ?, ?, ?, cast(? as numeric), ?)",
                        key,
                        row.get(0),
                        row.get(1),
                        row.get(2),
                        row.get(3),
                        row.get(4),
                        row.get(5));
            }
        }
    }

    private List<List<Object>> rows(Random random) {
        List<String> counties = new ArrayList<>(organisations.counties().stream()
                .filter(county -> random.nextInt(5) == 0)
                .map(County::code)
                .toList());
        counties.add(null);
        List<String> ages = new ArrayList<>(
                AGES.stream().filter(age -> random.nextInt(3) == 0).toList());
        ages.add(null);
        List<List<Object>> rows = new ArrayList<>();
        for (int year = 2017; year < 2021; year++) {
            for (String county : counties) {
                for (String age : ages) {
                    for (String sex : java.util.Arrays.asList(null, "WOMEN", "MEN")) {
                        boolean withheld = random.nextInt(10) == 0;
                        BigDecimal value =
                                withheld || random.nextInt(10) == 0 ? null : BigDecimal.valueOf(random.nextInt(999), 1);
                        if (random.nextInt(4) == 0 || rows.isEmpty()) {
                            rows.add(java.util.Arrays.asList(year, county, age, sex, value, withheld));
                        }
                    }
                }
            }
        }
        return rows;
    }
}
