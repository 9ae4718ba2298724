package rose.analysis;

import rose.TestTime;

/** How responses came in, and what was decided of what was financed the year before, in plain SQL for all lots. */
final class OverTimeInSql {

    static final String RESPONSES =
            """
            select d, cast(due_on + d as text), asked, sum(c) over days, sum(c - l) over days, sum(l) over days,
                round(sum(c) over days / asked, 4)
            from (
                select s.year, s.area, s.level, s.due_on, d,
                    (select count(*) from organisations.organisation o where o.level = s.level) as asked,
                    coalesce(c, 0) as c, coalesce(l, 0) as l
                from surveys.survey s cross join generate_series(-90, 60) as d
                left join (
                    select s.id, greatest(day - s.due_on, -90) as d, count(*) as c, count(*) filter (where r.late) as l
                    from surveys.survey s
                    join collection.response r on (r.year, r.area, r.level) = (s.year, s.area, s.level)
                    cross join lateral (
                        select coalesce((select min(i.submitted_on) from collection.intervention i where i.response_id = r.id),
                            cast(r.submitted_at at time zone 'Europe/Stockholm' as date)) as day) as handed
                    where r.submitted_at is not null group by 1, 2) as come using (id, d)
                where s.due_on + d <= date '{today}'
                    and exists (select from surveys.version v where v.survey_id = s.id and v.published_at is not null)) as line
            window days as (partition by year, area, level order by d)
            order by {line.lot}""".replace("{today}", TestTime.NOW.toString().substring(0, 10));

    static final String DECIDED = """
            select l.area, l.level, d, n, round(d::numeric / nullif(n, 0), 4), case when told > 0 then f end,
                case when told > 0 then o end, case when told > 0 then b end
            from lot l
            cross join lateral (
                select count(*) as n, count(*) filter (where option = 'yes') as d from answered a
                where (a.year, a.area, a.level, a.question) = (l.year, l.area, l.level, 'ordinary_decided')) as now
            cross join lateral (
                select count(*) as told from collection.response r
                where (r.year, r.area, r.level) = (l.year - 1, l.area, l.level) and r.submitted_at is not null) as responses
            cross join lateral (
                select count(*) as f, count(distinct organisation_id) as o,
                    count(distinct organisation_id) filter (where exists (
                        select from answered a where (a.year, a.area, a.level, a.question, a.option, a.organisation_id)
                            = (l.year, l.area, l.level, 'ordinary_decided', 'yes', i.organisation_id))) as b
                from reported i where (i.year, i.area, i.level) = (l.year - 1, l.area, l.level)) as was
            order by {l.lot}""";

    private OverTimeInSql() {}
}
