package rose.bench;

import java.util.Map;
import java.util.function.Function;
import rose.analysis.FigureKind;
import rose.analysis.ValueList;

/**
 * Each figure's table as one statement in DuckDB. A share is in whole ten-thousandths, halves up, so that nothing is lost in
 * numbers that are not whole.
 *
 * @param lot the number of the lot that it is of
 * @param before that of the same area and level the year before
 */
record DuckDbSql(int lot, int before) {

    /** How an intervention is told what it has several of. */
    enum Layout {
        LISTS,
        JOINS
    }

    private static final String SHARE = "case when %2$s = 0 then null else (%1$s * 20000 + %2$s) // (2 * %2$s) end";

    private static final Map<String, ValueList> VALUES = Map.of(
            "target-groups", ValueList.TARGET_GROUP,
            "responsible-units", ValueList.RESPONSIBLE_UNIT,
            "partners", ValueList.PARTNER);

    /** The statement, or null where there is none for that kind. */
    String of(FigureKind kind, Layout layout) {
        String sql = VALUES.containsKey(kind.key())
                ? values(VALUES.get(kind.key()), layout)
                : switch (kind.key()) {
                    case "category-shares" -> categoryShares(layout);
                    case "goal-attainment" -> goalAttainment(layout);
                    case "attainment-by-category" -> pairs(layout);
                    case "output-outcome-links" -> links(layout);
                    case "any-outcome" -> anyOutcome(layout);
                    case "county-map" -> counties(layout);
                    case "money-by-category" -> money(layout);
                    case "relation-map" -> relations(layout);
                    case "granted-and-reported" -> granted();
                    case "people-reached" -> people(layout);
                    case "year-to-year" -> series(layout);
                    default -> null;
                };
        return sql == null ? null : sql.replace("{lot}", "" + lot).replace("{before}", "" + before);
    }

    static String share(String part, String whole) {
        return SHARE.formatted(part, whole);
    }

    private static final String SETTLED = "lot = {lot} and settled";
    private static final String BOOK = "(select book from lot where number = {lot})";
    private static final String BASE = "(select count(*) from intervention where " + SETTLED + ")";

    /** The codes of those dimensions: {@code id, organisation, county, funds, category}. */
    private static String coded(Layout layout, String list, String... dimensions) {
        return layout == Layout.LISTS
                ? "select id, organisation, county, funds, unnest(" + list + ") as category from intervention where "
                        + SETTLED
                : """
                select i.id, organisation, county, funds, category_id as category
                from intervention i join code on code.intervention_id = i.id
                join category on category.id = code.category_id
                where lot = {lot} and settled and dimension in ('%s')""".formatted(String.join("', '", dimensions));
    }

    private static String all(Layout layout) {
        return coded(layout, "categories", "ACTIVITY", "OUTPUT", "GOAL", "OUTCOME");
    }

    private static String categoryShares(Layout layout) {
        return "with base as (select " + BASE + " as n), counted as (select category, count(*) as c,"
                + " count(distinct organisation) as o from (" + all(layout) + ") group by category) "
                + "select lower(dimension), name, coalesce(c, 0), coalesce(o, 0), " + share("coalesce(c, 0)", "n")
                + " from category cross join base left join counted on counted.category = category.id where book = "
                + BOOK
                + " order by step, coalesce(c, 0) desc, position";
    }

    private static String goalAttainment(Layout layout) {
        String counted = layout == Layout.LISTS
                ? """
                select goal, count(*) as c, count(*) filter (list_contains(outcomes, attains.outcome)) as m
                from (select unnest(goals) as goal, outcomes from intervention where %s)
                left join attains using (goal) group by goal""".formatted(SETTLED)
                : """
                select g.category as goal, count(*) as c, count(o.id) as m from (%s) g
                left join attains on attains.goal = g.category
                left join (%s) o on o.id = g.id and o.category = attains.outcome
                group by g.category""".formatted(coded(layout, null, "GOAL"), coded(layout, null, "OUTCOME"));
        return "with counted as (" + counted + ") select name, coalesce(c, 0), coalesce(m, 0), "
                + share("coalesce(m, 0)", "coalesce(c, 0)")
                + " from category left join counted on goal = category.id where book = " + BOOK
                + " and dimension = 'GOAL' order by coalesce(c, 0) desc, position";
    }

    private static String pairs(Layout layout) {
        return "with counted as (select category, count(*) as c from ("
                + coded(layout, "goals || outcomes", "GOAL", "OUTCOME")
                + ") group by category) select f.name, coalesce(a.c, 0), case when s.id is not null then coalesce(b.c, 0) end"
                + " from category f left join category s on s.book = f.book and s.dimension = 'OUTCOME' and s.name = f.name"
                + " left join counted a on a.category = f.id left join counted b on b.category = s.id"
                + " where f.book = " + BOOK + " and f.dimension = 'GOAL' order by coalesce(a.c, 0) desc, f.position";
    }

    private static String links(Layout layout) {
        String pairs = layout == Layout.LISTS
                ? "select output, unnest(outcomes) as outcome from"
                        + " (select unnest(outputs) as output, outcomes from intervention where " + SETTLED + ")"
                : "select a.category as output, b.category as outcome from (" + coded(layout, null, "OUTPUT")
                        + ") a join (" + coded(layout, null, "OUTCOME") + ") b using (id)";
        return "with counted as (select output, outcome, count(*) as c from (" + pairs + ") group by output, outcome)"
                + " select a.name, b.name, c from counted join category a on a.id = output join category b on b.id = outcome"
                + " order by c desc, a.position, b.position";
    }

    private static String anyOutcome(Layout layout) {
        String counted = layout == Layout.LISTS
                ? "select count(*) as n, count(*) filter (len(outcomes) > 0) as c from intervention where " + SETTLED
                : "select " + BASE + " as n, count(distinct id) as c from (" + coded(layout, null, "OUTCOME") + ")";
        return "select n * coded as n, c, " + share("c", "n * coded") + " from (" + counted + "), (select"
                + " (count(*) > 0)::int as coded from category where book = " + BOOK + " and dimension = 'OUTCOME')";
    }

    private static String counties(Layout layout) {
        String counted = layout == Layout.LISTS
                ? "select county, sum(len(outputs) + len(outcomes)) as c from intervention where " + SETTLED
                : "select county, count(*) as c from (" + coded(layout, null, "OUTPUT", "OUTCOME") + ")";
        return "with counted as (" + counted + " group by county),"
                + " reporting as (select distinct county from response where lot = {lot})"
                + " select lpad(code::varchar, 2, '0'), name, case when r.county is not null then coalesce(c, 0) end,"
                + " r.county is not null from county left join reporting r on r.county = code"
                + " left join counted on counted.county = code order by code";
    }

    private static String money(Layout layout) {
        String parts = layout == Layout.LISTS
                ? "select unnest(activities) as category, generate_subscripts(activities, 1) as part, len(activities) as parts,"
                        + " coalesce(funds, 0) as funds from intervention where " + SETTLED
                : "select category, row_number() over (partition by c.id order by position) as part,"
                        + " count(*) over (partition by c.id) as parts, coalesce(funds, 0) as funds from ("
                        + coded(layout, null, "ACTIVITY") + ") c join category on category.id = c.category";
        return "with counted as (select category, count(*) as c, sum(funds // parts + (part <= funds % parts)::int) as split,"
                + " sum(funds) as whole from (" + parts + ") group by category)"
                + " select name, coalesce(c, 0), coalesce(split, 0)::bigint, coalesce(whole, 0)::bigint from category"
                + " left join counted on counted.category = category.id where book = " + BOOK
                + " and dimension = 'ACTIVITY' order by coalesce(split, 0) desc, position";
    }

    private static String values(ValueList list, Layout layout) {
        String chosen = layout == Layout.LISTS
                ? "select organisation, unnest(" + column(list) + ") as value from intervention where lot = {lot}"
                : "select organisation, value from intervention i join value v on v.intervention_id = i.id"
                        + " where lot = {lot} and list = '" + list + "'";
        return "with base as (select count(*) as n from intervention where lot = {lot}), counted as (select value,"
                + " count(*) as c, count(distinct organisation) as o from (" + chosen + ") group by value)"
                + " select name, coalesce(c, 0), coalesce(o, 0), " + share("coalesce(c, 0)", "n")
                + " from listed cross join base left join counted using (value) where list = '" + list
                + "' order by coalesce(c, 0) desc, value";
    }

    private static String column(ValueList list) {
        return list.name().toLowerCase() + "s";
    }

    /** Of an intervention, each two of different kinds; only those whose kinds stand in that order are made. */
    private static String relations(Layout layout) {
        String[] lists = {"responsible_units", "activities", "outputs", "outcomes", "target_groups"};
        StringBuilder pairs = new StringBuilder();
        for (int i = 0; layout == Layout.LISTS && i < lists.length; i++) {
            for (int j = i + 1; j < lists.length; j++) {
                pairs.append(pairs.isEmpty() ? "" : " union all ")
                        .append("select %d as k, a, %d as l, b, count(*) as c from (select a, unnest(%s) as b from"
                                .formatted(i, j, lists[j]))
                        .append(" (select unnest(%s) as a, %s from intervention where %s)) group by a, b"
                                .formatted(lists[i], lists[j], SETTLED));
            }
        }
        String counted = layout == Layout.LISTS ? pairs.toString() : """
                select x.k as k, x.node as a, y.k as l, y.node as b, count(*) as c
                from has x join has y on x.id = y.id and x.k < y.k group by all""";
        String has = """
                has as (
                    select i.id, case list when 'RESPONSIBLE_UNIT' then 0 else 4 end as k, value::int as node
                    from intervention i join value v on v.intervention_id = i.id
                    where lot = {lot} and settled and list <> 'PARTNER'
                    union all
                    select i.id, case dimension when 'ACTIVITY' then 1 when 'OUTPUT' then 2 else 3 end, category_id
                    from intervention i join code on code.intervention_id = i.id
                    join category on category.id = code.category_id
                    where lot = {lot} and settled and dimension <> 'GOAL'),""";
        return "with " + (layout == Layout.LISTS ? "" : has) + """
                 node as (
                    select case list when 'RESPONSIBLE_UNIT' then 0 else 4 end as k, value::int as node, value as place, name,
                        lower(list) as kind
                    from listed where list <> 'PARTNER'
                    union all
                    select case dimension when 'ACTIVITY' then 1 when 'OUTPUT' then 2 else 3 end, id, position, name,
                        lower(dimension)
                    from category where dimension <> 'GOAL' and book = %s)
                select one.kind, one.name, other.kind, other.name, c
                from (%s) counted
                join node one on one.k = counted.k and one.node = counted.a
                join node other on other.k = counted.l and other.node = counted.b
                order by c desc, one.k, one.place, other.k, other.place""".formatted(BOOK, counted);
    }

    /** The numbers alone: what of them is withheld is not for SQL to find out. */
    private static String people(Layout layout) {
        String of = "case %s when 0 then 101 when 1 then %s else 100 end as place";
        String told = layout == Layout.LISTS
                ? "select county, people, " + of.formatted("len(target_groups)", "target_groups[1]")
                        + " from intervention where lot = {lot} and people is not null"
                : "select any_value(county) as county, any_value(people) as people, "
                        + of.formatted("count(value)", "min(value)")
                        + " from intervention i left join value v on v.intervention_id = i.id and list = 'TARGET_GROUP'"
                        + " where lot = {lot} and people is not null group by i.id";
        return "with told as materialized (" + told + """
                ),
                total as (
                    select county, place, sum(people)::bigint as people from told
                    group by grouping sets ((county, place), (county), (place), ())),
                head as (select distinct place from told union all select null),
                line as (select code, name from county union all select null, null)
                select lpad(code::varchar, 2, '0'), line.name,
                    case place when 100 then 'several' when 101 then 'not_told' else listed.name end, people
                from line cross join head
                left join total on county is not distinct from code and total.place is not distinct from head.place
                left join listed on list = 'TARGET_GROUP' and value = head.place
                order by code nulls last, head.place nulls last""".replace("case place", "case head.place");
    }

    private static String granted() {
        return """
                select allocated, granted, reported, reported - allocated, n, n - told from (
                    select (select allocated from lot where number = {lot}) as allocated,
                        (select coalesce(sum(sek), 0)::bigint from granted semi join response using (lot, organisation)
                         where lot = {lot}) as granted,
                        coalesce(sum(funds), 0)::bigint as reported, count(*) as n, count(funds) as told
                    from intervention where lot = {lot})""";
    }

    /** A category of this year's book, and those of the year before that correspond to it. */
    private static String series(Layout layout) {
        Function<String, String> year =
                lot -> coded(layout, "activities", "ACTIVITY").replace("{lot}", lot);
        return """
                with books as (
                    select %1$s as now, (select book from lot where number = {before}) as then),
                line as (
                    select id, position, name from category, books where book = now and dimension = 'ACTIVITY'),
                follows as (
                    select 1 as step, id as line, id as category from line
                    union all
                    select 0, line.id, c.id from line, books
                    join category c on c.book = books.then
                    where case when now = books.then then c.id = line.id
                        else exists (from earlier e where e.category = line.id and e.earlier = c.id) end),
                doubt as (
                    select line.id as line, case
                        when (select now = books.then from books) then false
                        when count(f.category) = 0 then false
                        when count(f.category) > 1 then true
                        else (select count(distinct e.category) from earlier e join line other on other.id = e.category
                              where e.earlier = any_value(f.category)) > 1 end as doubtful
                    from line left join follows f on f.line = line.id and f.step = 0 group by line.id),
                coded as (
                    select 1 as step, id, category from (%2$s)
                    union all
                    select 0, id, category from (%3$s)),
                counted as (
                    select step, line, count(distinct id) as c from coded join follows using (step, category)
                    group by step, line),
                year as (
                    select 1 as step, (select year from lot where number = {lot}) as year, %4$s as n
                    union all
                    select 0, (select year from lot where number = {before}), %5$s),
                point as (
                    select line.*, year.*, case when n > 0 and exists (
                        from follows f where f.line = line.id and f.step = year.step) then coalesce(c, 0) end as c
                    from line cross join year left join counted on counted.step = year.step and counted.line = line.id)
                select name, year, c, n, case when c is not null then %6$s end,
                    step = 0 and (select doubtful from doubt where doubt.line = point.id)
                from point
                order by max(case when step = 1 then c else -1 end) over (partition by id) desc, position, year""".formatted(
                        BOOK,
                        year.apply("{lot}"),
                        year.apply("{before}"),
                        BASE,
                        BASE.replace("{lot}", "{before}"),
                        share("c", "n"));
    }
}
