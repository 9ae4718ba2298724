package rose.bench;

import static rose.bench.DuckDb.row;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.duckdb.DuckDBAppender;
import rose.analysis.AskedQuestion;
import rose.analysis.FigureCount;
import rose.analysis.FigureKind;
import rose.bench.OrganisationYears.Given;
import rose.bench.OrganisationYears.Lot;
import rose.bench.OrganisationYears.Sent;
import rose.organisations.County;
import rose.organisations.Level;
import rose.organisations.Organisations;

/**
 * The same answers in DuckDB. Numbers stand for names, answers lie question by question and lot by lot; each organisation is there as
 * many times as it is for us, with the same numbers.
 */
final class DuckDbAnswers {

    private static final String TABLES = """
            create table lot (number smallint, year int, area varchar, level varchar, before smallint);
            create table asked (lot smallint, question smallint, several boolean, row_place smallint, answer_row smallint,
                row_id varchar, option_place smallint, option smallint, code varchar, label varchar);
            create table county (code tinyint, name varchar);
            create table respondent_once (level varchar, organisation int, county tinyint);
            create table response_once (lot smallint, organisation int, county tinyint, day date, late boolean, answering boolean);
            create table answer_once (lot smallint, question smallint, answer_row smallint, option smallint, organisation int);
            create table financed_once (lot smallint, organisation int, interventions int)""";

    private static final String TIMES = """
            create table respondent as
                select level, organisation * {times} + t as organisation, county from respondent_once, range({times}) as x(t)
                order by level, organisation;
            create table response as
                select lot, (organisation * {times} + t)::int as organisation, county, day, late, answering
                from response_once, range({times}) as x(t) order by lot, organisation;
            create table financed as
                select lot, (organisation * {times} + t)::int as organisation
                from financed_once, range({times}) as x(t), range(interventions) as y(i) order by lot, organisation;
            create table answer (lot smallint, question smallint, answer_row smallint, option smallint, organisation int)""";

    private static final String ANSWERS = """
            insert into answer
            select lot, question, answer_row, option, (organisation * {times} + t)::int
            from answer_once, range({times}) as x(t)
            where question = {question} and lot in (select number from lot where year in ({years}))""";

    private final OrganisationYears years;
    private final DuckDb duck;
    private final Map<String, Short> numbers = new HashMap<>();

    private DuckDbAnswers(OrganisationYears years, DuckDb duck) {
        this.years = years;
        this.duck = duck;
    }

    /**
     * @param counts what the surveys of each year ask, by year
     * @param shown the years whose answers to a question are shown, between commas
     */
    static DuckDbAnswers of(
            OrganisationYears years, Map<Integer, FigureCount> counts, Map<String, String> shown, Inside inside)
            throws SQLException {
        var filled = new DuckDbAnswers(years, DuckDb.empty());
        filled.duck.run(TABLES);
        filled.reference(inside.part(Organisations.class));
        filled.lots(counts);
        filled.answers();
        String times = String.valueOf(years.times());
        filled.duck.run(TIMES.replace("{times}", times));
        for (var question : shown.entrySet()) {
            filled.duck.run(ANSWERS.replace("{times}", times)
                    .replace("{question}", "" + filled.number(question.getKey()))
                    .replace("{years}", question.getValue()));
        }
        return filled;
    }

    DuckDb duck() {
        return duck;
    }

    /** What stands for the id of a question, a row or an option; 0 for none. */
    short number(String id) {
        return id == null ? 0 : numbers.computeIfAbsent(id, unused -> (short) (numbers.size() + 1));
    }

    private void reference(Organisations organisations) throws SQLException {
        try (DuckDBAppender counties = duck.table("county");
                DuckDBAppender respondents = duck.table("respondent_once")) {
            for (County county : organisations.counties()) {
                row(counties, Byte.parseByte(county.code()), county.name());
            }
            for (Level level : Level.values()) {
                for (int i = 0; level.recipient() && i < organisations.of(level).size(); i++) {
                    row(respondents, level.name(), i, county(level, i));
                }
            }
        }
    }

    /** Of an organisation, by its number where each is there once. */
    private byte county(Level level, int organisation) {
        return Byte.parseByte(
                years.respondents(level).get(organisation * years.times()).countyCode());
    }

    private void lots(Map<Integer, FigureCount> counts) throws SQLException {
        try (DuckDBAppender lots = duck.table("lot");
                DuckDBAppender asked = duck.table("asked")) {
            for (Lot lot : years.lots()) {
                FigureCount count = counts.get(lot.selection().year());
                row(
                        lots,
                        (short) lot.number(),
                        lot.selection().year(),
                        lot.key().area(),
                        lot.key().level().name(),
                        before(lot).map(each -> (short) each.number()).orElse(null));
                for (String question : questions()) {
                    Optional<AskedQuestion> how = count.asked(question, lot.selection());
                    if (how.isPresent()) {
                        asked(asked, lot, question, how.get());
                    }
                }
            }
        }
    }

    /** That figures are of. */
    private static List<String> questions() {
        return FigureKind.all().stream()
                .map(FigureKind::question)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    Optional<Lot> before(Lot lot) {
        return years.lots().stream()
                .filter(each -> each.selection().year() == lot.selection().year() - 1)
                .filter(each -> each.key().area().equals(lot.key().area())
                        && each.key().level() == lot.key().level())
                .findFirst();
    }

    private void asked(DuckDBAppender asked, Lot lot, String question, AskedQuestion how) throws SQLException {
        for (short i = 0; i < how.rows().size(); i++) {
            for (short j = 0; j < how.options().size(); j++) {
                AskedQuestion.Option option = how.options().get(j);
                row(
                        asked,
                        (short) lot.number(),
                        number(question),
                        how.several(),
                        i,
                        number(how.rows().get(i).id()),
                        how.rows().get(i).id(),
                        j,
                        number(option.code()),
                        option.code(),
                        option.label().sv());
            }
        }
    }

    private void answers() throws SQLException {
        try (DuckDBAppender responses = duck.table("response_once");
                DuckDBAppender answers = duck.table("answer_once");
                DuckDBAppender financed = duck.table("financed_once")) {
            for (Lot lot : years.lots()) {
                short number = (short) lot.number();
                List<Integer> answering =
                        lot.given().stream().map(Given::organisation).distinct().toList();
                for (Sent sent : lot.sent()) {
                    responses.beginRow();
                    responses.append(number);
                    responses.append(sent.organisation());
                    responses.append(county(lot.key().level(), sent.organisation()));
                    if (sent.on() == null) {
                        responses.appendNull();
                    } else {
                        responses.append(sent.on());
                    }
                    responses.append(sent.late());
                    responses.append(answering.contains(sent.organisation()));
                    responses.endRow();
                }
                for (Given given : lot.given()) {
                    row(
                            answers,
                            number,
                            number(given.question()),
                            number(given.row()),
                            number(given.option()),
                            given.organisation());
                }
                for (var each : lot.financed().entrySet()) {
                    row(financed, number, each.getKey(), each.getValue());
                }
            }
        }
    }
}
