package rose.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;

/** What organisations have answered, by one statement of plain SQL for all lots and questions, weighted for non-response and not. */
final class AnswersInSql {

    /** Options of which several can be chosen; their base are all who have answered anything. */
    private static final String SEVERAL = "'perspectives', 'user_influence_ways', 'collaboration_methods',"
            + " 'coherent_care_methods', 'money_reason'";

    private static final String SMALL = "m < n and (m < 5 or n > 3 * m)";

    /**
     * What each that has answered stands for. Cells of one kind in one county; those that are too small are put together as {@code
     * Weighting} tells: with those of their kind, with the least answered of their kind, with the rest of other kinds, with the least
     * answered of all.
     */
    private static final String WEIGHTS = """
            create temp table weighing on commit drop as
            with member as (
                select l.year, l.area, l.level, o.id,
                    case when l.level <> 'MUNICIPALITY' then '' when o.population < 10000 then 'UNDER_10000'
                        when o.population < 20000 then 'UNDER_20000' when o.population < 50000 then 'UNDER_50000'
                        when o.population < 100000 then 'UNDER_100000' else 'LARGER' end collate "C" as kind,
                    case when l.level <> 'MUNICIPALITY' then '' else o.county_code end collate "C" as county,
                    a.organisation_id is not null as answers
                from lot l join organisations.organisation o on o.level = l.level
                left join (select distinct year, area, level, organisation_id from answered) a
                    on (a.year, a.area, a.level, a.organisation_id) = (l.year, l.area, l.level, o.id)),
            cell as (
                select *, {small} as small from (
                    select year, area, level, kind, county, count(*) as n, count(*) filter (where answers) as m
                    from member group by 1, 2, 3, 4, 5) as each),
            rest as (
                select r.*, {small} as small,
                    (select c.county from cell c where (c.year, c.area, c.level, c.kind) = (r.year, r.area, r.level, r.kind)
                     and not c.small order by c.m, c.county limit 1) as to_county
                from (select year, area, level, kind, sum(n) as n, sum(m) as m from cell where small group by 1, 2, 3, 4) as r),
            grouped as (
                select c.year, c.area, c.level, 1 as turn, c.kind, c.county, c.n + coalesce(r.n, 0) as n, c.m + coalesce(r.m, 0) as m
                from cell c left join rest r on (r.year, r.area, r.level, r.kind, r.to_county)
                    = (c.year, c.area, c.level, c.kind, c.county) and r.small
                where not c.small
                union all
                select year, area, level, 2, kind, '', n, m from rest where not small),
            left_over as (
                select l.*, {small} as small, g.turn, g.kind, g.county
                from (select year, area, level, sum(n) as n, sum(m) as m from rest where small and to_county is null
                      group by 1, 2, 3) as l
                left join lateral (
                    select turn, kind, county from grouped g where (g.year, g.area, g.level) = (l.year, l.area, l.level)
                    order by g.m, g.turn, g.kind, g.county limit 1) as g on true),
            final as (
                select g.year, g.area, g.level, g.turn, g.kind, g.county, g.n + coalesce(l.n, 0) as n, g.m + coalesce(l.m, 0) as m
                from grouped g left join left_over l on (l.year, l.area, l.level, l.turn, l.kind, l.county)
                    = (g.year, g.area, g.level, g.turn, g.kind, g.county) and l.small
                union all
                select year, area, level, 3, '', '', n, m from left_over where not small or turn is null),
            fate as (
                select m.year, m.area, m.level, m.id,
                    case when not c.small or r.small and r.to_county is not null then 1 when not r.small then 2
                        when l.small and l.turn is not null then l.turn else 3 end as turn,
                    case when not c.small or r.small and r.to_county is not null or not r.small then m.kind
                        when l.small and l.turn is not null then l.kind else '' end as kind,
                    case when not c.small then m.county when r.small and r.to_county is not null then r.to_county
                        when not r.small then '' when l.small and l.turn is not null then l.county else '' end as county
                from member m
                join cell c on (c.year, c.area, c.level, c.kind, c.county) = (m.year, m.area, m.level, m.kind, m.county)
                left join rest r on (r.year, r.area, r.level, r.kind) = (m.year, m.area, m.level, m.kind) and c.small
                left join left_over l on (l.year, l.area, l.level) = (m.year, m.area, m.level) and r.small and r.to_county is null
                where m.answers),
            weighed as (
                select f.year, f.area, f.level, f.id as organisation_id, g.n::numeric / g.m as weight
                from fate f join final g on (g.year, g.area, g.level, g.turn, g.kind, g.county)
                    = (f.year, f.area, f.level, f.turn, f.kind, f.county))
            select * from weighed""".replace("{small}", SMALL);

    private static final String LINES = """
            with answering as (
                select year, area, level, count(*) as n, sum(weight) as weight from weighing group by 1, 2, 3)
            select a.year, a.area, a.level, a.question, a.row_id, a.option, count(*), base.n, count(*)::numeric / base.n,
                sum(w.weight) / base.weight, sum(w.weight)
            from answered a
            join weighing w using (year, area, level, organisation_id)
            join answering g using (year, area, level)
            join (
                select year, area, level, question, row_id, count(*) as n, sum(weight) as weight
                from (select distinct year, area, level, question, row_id, organisation_id, entry from answered) as each
                join weighing using (year, area, level, organisation_id) group by 1, 2, 3, 4, 5) own
                on (own.year, own.area, own.level, own.question) = (a.year, a.area, a.level, a.question)
                    and own.row_id is not distinct from a.row_id
            cross join lateral (
                select case when a.question in ({several}) then g.n else own.n end as n,
                    case when a.question in ({several}) then g.weight else own.weight end as weight) base
            where a.option is not null
            group by 1, 2, 3, 4, 5, 6, base.n, base.weight""".replace("{several}", SEVERAL);

    private AnswersInSql() {}

    /** One option of one row. @param told how many, of how many, the share; then the share and the number weighted */
    record Line(String area, String level, String question, String row, String option, List<Object> told) {

        List<Object> told(boolean weighted) {
            List<Object> all = new ArrayList<>(Arrays.asList(area, level, row, option));
            all.addAll(told.subList(0, 2));
            all.add(digits((BigDecimal) told.get(2), 4));
            all.add(weighted ? digits((BigDecimal) told.get(3), 4) : null);
            all.add(weighted ? digits((BigDecimal) told.get(4), 3) : null);
            return all;
        }
    }

    /** By lot. @param coded the statement's beginning, with {@code lot} and {@code answered} */
    static Map<String, List<Line>> read(DSLContext db, String coded) {
        Map<String, List<Line>> lines = new HashMap<>();
        db.transaction(own -> {
            // estimates of what stands in several parts are so far off that each would be looked for among all
            own.dsl().execute("set local enable_nestloop = off");
            for (String table : List.of("lot", "answered")) {
                own.dsl()
                        .execute("create temp table " + table + " on commit drop as " + coded + "select * from "
                                + table);
                own.dsl().execute("analyze " + table);
            }
            own.dsl().execute(WEIGHTS);
            own.dsl().execute("analyze weighing");
            own.dsl()
                    .resultQuery(LINES)
                    .fetch()
                    .forEach(row -> lines.computeIfAbsent(
                                    row.get(0) + " " + row.get(1) + " " + row.get(2), unused -> new ArrayList<>())
                            .add(line(row)));
        });
        return lines;
    }

    private static Line line(Record row) {
        return new Line(
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(3, String.class),
                row.get(4, String.class),
                row.get(5, String.class),
                Arrays.asList(row.get(6), row.get(7), row.get(8), row.get(9), row.get(10)));
    }

    /** Ours in the same form: those options that anybody has chosen. */
    static Stream<List<Object>> told(OrganisationAnswers data) {
        return data.rows().stream()
                .flatMap(row -> IntStream.range(0, data.options().size())
                        .filter(i -> row.counts().get(i) > 0)
                        .mapToObj(i -> new Line(
                                        row.selection().area().shortName(),
                                        row.selection().level().name(),
                                        data.question(),
                                        row.id(),
                                        data.options().get(i).code(),
                                        Arrays.asList(
                                                row.counts().get(i),
                                                row.answered(),
                                                BigDecimal.valueOf(row.unweighted(i)),
                                                BigDecimal.valueOf(row.share(i)),
                                                row.estimated() == null
                                                        ? null
                                                        : BigDecimal.valueOf(row.estimated()
                                                                .counts()
                                                                .get(i))))
                                .told(data.weighted())));
    }

    /** A number that is exactly between two is so for both, though one computes in binary: beyond nine digits nothing is compared. */
    private static BigDecimal digits(BigDecimal number, int digits) {
        return number == null ? null : number.setScale(9, RoundingMode.HALF_UP).setScale(digits, RoundingMode.HALF_UP);
    }
}
