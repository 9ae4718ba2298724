package rose.bench;

import java.time.LocalDate;
import rose.analysis.FigureCount;
import rose.analysis.FigureKind;
import rose.bench.OrganisationYears.Lot;
import rose.collection.Pace;

/**
 * Each table of what organisations answered as one statement in DuckDB. A share is in whole ten-thousandths, halves up.
 *
 * @param lot that it is of
 * @param from the number of the first lot of its year; {@code to} of the last
 */
record DuckDbAnswerSql(DuckDbAnswers numbers, Lot lot, int from, int to) {

    static DuckDbAnswerSql of(DuckDbAnswers numbers, OrganisationYears years, Lot lot) {
        int[] ofTheYear = years.lots().stream()
                .filter(each -> each.selection().year() == lot.selection().year())
                .mapToInt(Lot::number)
                .sorted()
                .toArray();
        return new DuckDbAnswerSql(numbers, lot, ofTheYear[0], ofTheYear[ofTheYear.length - 1]);
    }

    /** @param row the one of its rows that the kind shows, or null for all */
    String answers(FigureKind kind, String row, boolean several, boolean byOption) {
        String here = kind.perArea() ? "between %d and %d".formatted(from, to) : "= " + lot.number();
        return """
                with counted as (
                    select lot, answer_row, option, count(*) as c from answer where question = {question} and lot {here} {row}
                    group by all),
                base as ({base})
                select {told}, coalesce(c, 0), coalesce(n, 0), {share}
                from asked join lot on lot.number = asked.lot
                left join counted on counted.lot = asked.lot and counted.answer_row = asked.answer_row
                    and counted.option = asked.option
                left join base on base.lot = asked.lot {of}
                where question = {question} and asked.lot {here} {asked.row}
                order by asked.lot, row_place, option_place""".replace(
                        "{base}",
                        several
                                ? "select lot, count(*) as n from response where answering and lot {here} group by lot"
                                : "select lot, answer_row, sum(c)::bigint as n from counted group by all")
                .replace("{of}", several ? "" : "and base.answer_row = asked.answer_row")
                .replace("{told}", byOption ? "label" : "area, level, row_id, code")
                .replace("{share}", DuckDbSql.share("coalesce(c, 0)", "coalesce(n, 0)"))
                .replace("{row}", row == null ? "" : "and answer_row = " + numbers.number(row))
                .replace("{asked.row}", row == null ? "" : "and asked.answer_row = " + numbers.number(row))
                .replace("{question}", "" + numbers.number(kind.question()))
                .replace("{here}", here);
    }

    String decided(FigureKind kind) {
        return """
                with own as (
                    select lot, count(*) as n, count(*) filter (option = {yes}) as d from answer
                    where question = {question} and lot between {from} and {to} group by lot),
                doer as (
                    select lot, organisation, count(*) as c from financed
                    where lot in (select before from lot where number between {from} and {to}) group by all),
                financed_before as (select lot, sum(c)::bigint as c, count(*) as o from doer group by lot),
                both_of as (
                    select answer.lot, count(*) as b from answer join lot on lot.number = answer.lot
                    join doer on doer.lot = lot.before and doer.organisation = answer.organisation
                    where question = {question} and option = {yes} and answer.lot between {from} and {to}
                    group by answer.lot),
                reported as (select distinct lot from response where day is not null)
                select area, level, coalesce(d, 0), coalesce(n, 0), {share},
                    case when r.lot is not null then coalesce(f.c, 0) end, case when r.lot is not null then coalesce(f.o, 0) end,
                    case when r.lot is not null then coalesce(b, 0) end
                from lot
                left join own on own.lot = number left join financed_before f on f.lot = before
                left join both_of on both_of.lot = number left join reported r on r.lot = before
                where number in (select lot from asked where question = {question} and lot between {from} and {to})
                order by number""".replace("{share}", DuckDbSql.share("coalesce(d, 0)", "coalesce(n, 0)"))
                .replace("{question}", "" + numbers.number(kind.question()))
                .replace("{yes}", "" + numbers.number("yes"))
                .replace("{from}", "" + from)
                .replace("{to}", "" + to);
    }

    String response() {
        return """
                with come as (
                    select county, count(*) as b, count(day) as s, count(*) filter (late) as l from response
                    where lot = {lot} group by county),
                due as (select county, count(*) as n from respondent where level = '{level}' group by county)
                select lpad(code::varchar, 2, '0'), name, coalesce(n, 0), coalesce(b, 0), coalesce(s, 0), coalesce(l, 0), {share}
                from county left join due on due.county = code left join come on come.county = code order by code""".replace("{share}", DuckDbSql.share("coalesce(s, 0)", "coalesce(n, 0)"))
                .replace("{level}", lot.key().level().name())
                .replace("{lot}", "" + lot.number());
    }

    /** Until the last day that anything is told of. */
    String overTime(FigureCount count) {
        LocalDate due = count.due();
        return """
                with come as (
                    select greatest(day - date '{due}', {first}) as day, count(*) as c, count(*) filter (late) as l from response
                    where lot = {lot} and day is not null group by 1),
                line as (
                    select d.day, (date '{due}' + d.day::int)::varchar as date,
                        coalesce(sum(c) over (order by d.day), 0)::bigint as s, coalesce(sum(l) over (order by d.day), 0)::bigint as l,
                        (select count(*) from respondent where level = '{level}') as n
                    from range({first}, {end}) as d(day) left join come using (day))
                select day, date, n, s, s - l, l, {share} from line order by day""".replace("{share}", DuckDbSql.share("s", "n"))
                .replace("{due}", due.toString())
                .replace("{first}", "" + Pace.FROM)
                .replace("{end}", "" + (Pace.TO + 1))
                .replace("{level}", lot.key().level().name())
                .replace("{lot}", "" + lot.number());
    }
}
