package rose.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rose.RoseTest;
import rose.TestTime;
import rose.agreements.Agreements;

/**
 * Random responses to every survey, late and in time, with answers and interventions; what has been decided, how the responses came
 * in, and what is left without late and simplified reports is computed a second time in plain SQL.
 */
@RoseTest
class OverTimeBesideSqlTest {

    private static final int ROUNDS = 12;
    private static final long SEED = 5;

    @Autowired
    Figures figures;

    @Autowired
    Agreements agreements;

    @Autowired
    DSLContext db;

    private int decisions;
    private int lates;

    @Test
    void areTheSameInSqlToTheLastDigit() {
        List<Selection> lots = agreements.all().stream()
                .flatMap(agreement -> agreement.areas().stream())
                .flatMap(area -> area.levels().stream().map(level -> new Selection(area, level)))
                .toList();
        for (int round = 0; round < ROUNDS; round++) {
            given(new Random(SEED + round), lots);
            for (Selection lot : lots) {
                String at = "round " + round + ", " + lot.lot();
                assertThat(rows("response-over-time", lot)).as(at).isEqualTo(overTime(lot));
                for (Counted counted : List.of(
                        Counted.ALL, new Counted(false, true), new Counted(true, false), new Counted(false, false))) {
                    Selection some = new Selection(lot.area(), lot.level(), counted);
                    assertThat(rows("target-groups", some))
                            .as(at + counted)
                            .filteredOn(row -> !row.contains("|0|0"))
                            .containsExactlyInAnyOrderElementsOf(targetGroups(some));
                    assertThat(base(some)).as(at + counted).isEqualTo(baseInSql(some));
                }
            }
            for (int year : List.of(2021, 2022, 2023)) {
                for (boolean late : List.of(true, false)) {
                    Selection any = lots.stream()
                            .filter(lot -> lot.year() == year)
                            .findFirst()
                            .orElseThrow();
                    Selection some = new Selection(any.area(), any.level(), new Counted(late, true));
                    assertThat(rows("decided-and-financed", some))
                            .as("round " + round + ", " + year)
                            .containsExactlyInAnyOrderElementsOf(decided(year, late));
                }
            }
        }
        assertThat(decisions).as("something has been decided").isPositive();
        assertThat(lates).as("somebody was late").isPositive();
    }

    private List<String> rows(String kind, Selection selection) {
        return figures.figure(FigureKind.of(kind).orElseThrow(), selection, null).data().table().rows().stream()
                .map(row -> row.stream().map(Objects::toString).collect(Collectors.joining("|")))
                .toList();
    }

    private List<String> sql(String statement, Object... values) {
        return db.resultQuery(statement, values).fetch().stream()
                .map(row -> row.intoList().stream().map(Objects::toString).collect(Collectors.joining("|")))
                .toList();
    }

    private List<String> overTime(Selection lot) {
        List<String> rows = sql(
                """
                select d, s.due_on + d, asked, submitted, submitted - late, late, round(submitted::numeric / asked, 4)
                from surveys.survey s
                cross join generate_series(-90, 60) as d
                cross join lateral (
                    select (select count(*) from organisations.organisation o where o.level = s.level) as asked,
                        count(*) as submitted, count(*) filter (where r.late) as late
                    from collection.response r
                    where (r.year, r.area, r.level) = (s.year, s.area, s.level) and r.submitted_at is not null
                      and (select min(i.submitted_on) from collection.intervention i
                           where i.response_id = r.id) <= s.due_on + d) as come
                where s.year = ? and s.area = ? and s.level = ?
                  and s.due_on + d <= cast(? as date) order by d""",
                lot.year(),
                lot.area().shortName(),
                lot.level().name(),
                TestTime.NOW.toString().substring(0, 10));
        lates += rows.isEmpty() || rows.getLast().contains("|0|0.") ? 0 : 1;
        return rows;
    }

    private List<String> decided(int year, boolean late) {
        List<String> rows = sql("""
                with counted as (
                    select r.*, (select count(*) from collection.intervention i where i.response_id = r.id) as interventions
                    from collection.response r where r.submitted_at is not null and (? or not r.late)),
                answer as (
                    select c.year, c.area, c.level, c.organisation_id, a.option = 'yes' as yes
                    from counted c join collection.closed_answer a on a.response_id = c.id
                    where a.question = 'ordinary_decided')
                select s.area, s.level, decided, answered, case when answered > 0 then round(decided::numeric / answered, 4) end,
                    case when reported > 0 then financed end, case when reported > 0 then financed_by end,
                    case when reported > 0 then both_ end
                from agreements.allocation s
                cross join lateral (
                    select count(*) filter (where yes) as decided, count(*) as answered from answer a
                    where (a.year, a.area, a.level) = (s.year, s.area, s.level)) as now
                cross join lateral (
                    select count(*) as reported, coalesce(sum(interventions), 0) as financed,
                        count(*) filter (where interventions > 0) as financed_by,
                        count(*) filter (where interventions > 0 and exists (
                            select from answer a where (a.year, a.area, a.level) = (s.year, s.area, s.level) and a.yes
                              and a.organisation_id = b.organisation_id)) as both_
                    from counted b where (b.year, b.area, b.level) = (s.year - 1, s.area, s.level)) as before
                where s.year = ?""", late, year);
        decisions += rows.stream().anyMatch(row -> !row.contains("|0|")) ? 1 : 0;
        return rows;
    }

    private static final String COUNTED = """
            from collection.intervention i join collection.response r on r.id = i.response_id
            where r.year = ? and r.area = ? and r.level = ? and r.submitted_at is not null and (? or not r.late)
              and (? or num_nonnulls(i.activities, i.goals, i.outputs, i.outcomes) > 1)
            """;

    private List<String> targetGroups(Selection some) {
        return sql("with counted as (select i.target_groups, r.organisation_id " + COUNTED + """
                )
                select g, count(*), count(distinct organisation_id), round(count(*)::numeric / (select count(*) from counted), 4)
                from counted, unnest(target_groups) as g group by g""", values(some));
    }

    private String base(Selection some) {
        Base base = figures.figure(FigureKind.TARGET_GROUPS, some, null).base();
        return base.interventions() + "|" + base.organisations() + "|" + base.late() + "|"
                + base.leftOut().late() + "|" + base.missing();
    }

    private String baseInSql(Selection some) {
        String interventions = sql("select count(*) " + COUNTED, values(some)).getFirst();
        return interventions + "|"
                + sql(
                                """
                                select count(*) filter (where ? or not late), count(*) filter (where ? and late),
                                    count(*) filter (where not ? and late),
                                    (select count(*) from organisations.organisation where level = ?) - count(*)
                                from collection.response
                                where year = ? and area = ? and level = ? and submitted_at is not null""",
                                some.counted().late(),
                                some.counted().late(),
                                some.counted().late(),
                                some.level().name(),
                                some.year(),
                                some.area().shortName(),
                                some.level().name())
                        .getFirst();
    }

    private static Object[] values(Selection some) {
        return new Object[] {
            some.year(),
            some.area().shortName(),
            some.level().name(),
            some.counted().late(),
            some.counted().simplified()
        };
    }

    // --- a random world, written past the import for the sake of speed

    private void given(Random random, List<Selection> lots) {
        db.execute("truncate collection.intervention, collection.response restart identity cascade");
        List<String> responses = new ArrayList<>();
        List<String> interventions = new ArrayList<>();
        List<String> answers = new ArrayList<>();
        for (Selection lot : lots) {
            List<String> asked = db
                    .fetchValues(
                            "select id from organisations.organisation where level = ? order by id",
                            lot.level().name())
                    .stream()
                    .map(Object::toString)
                    .toList();
            for (String organisation : asked.subList(0, Math.min(asked.size(), 21))) {
                if (random.nextInt(3) == 0) {
                    continue;
                }
                int id = responses.size() + 1;
                responses.add("(%d, %d, '%s', '%s', '%s', now(), now(), now(), %s)"
                        .formatted(
                                id,
                                lot.year(),
                                lot.area().shortName(),
                                lot.level(),
                                organisation,
                                random.nextInt(4) == 0));
                String day = "(select due_on + %d from surveys.survey where (year, area, level) = (%d, '%s', '%s'))"
                        .formatted(
                                random.nextInt(120) - 80, lot.year(), lot.area().shortName(), lot.level());
                for (int i = 1 + random.nextInt(3); i > 0; i--) {
                    int number = interventions.size() + 1;
                    interventions.add("(%d, %d, 'Insats', %s, %s, '%s', %s, true, '\\x%08x', now(), now())"
                            .formatted(
                                    number,
                                    id,
                                    random.nextBoolean() ? "'a'" : "null",
                                    random.nextBoolean() ? "'b'" : "null",
                                    random.nextBoolean() ? "{Allmänheten}" : "{Allmänheten,Annan}",
                                    day,
                                    number));
                }
                if (random.nextInt(4) > 0) {
                    answers.add("(%d, 0, 'ordinary_decided', '%s', true)"
                            .formatted(id, List.of("yes", "no", "unsure").get(random.nextInt(3))));
                }
            }
        }
        write(
                "collection.response (id, year, area, level, organisation_id, created_at, begun_at, submitted_at, late)",
                responses);
        write(
                "collection.intervention (id, response_id, title, activities, goals, target_groups, submitted_on, synthetic,"
                        + " content_hash, created_at, updated_at)",
                interventions);
        write("collection.closed_answer (response_id, entry, question, option, synthetic)", answers);
    }

    private void write(String into, List<String> rows) {
        String own = into.contains("(id,") ? " overriding system value" : "";
        db.connection(connection -> {
            try (var run = connection.createStatement()) {
                run.execute("insert into " + into + own + " values " + String.join(", ", rows));
            }
        });
    }
}
