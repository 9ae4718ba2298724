package rose.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import rose.analysis.AskedQuestion;
import rose.analysis.FigureCount;
import rose.analysis.FigureKind;
import rose.analysis.facts.Facts;
import rose.analysis.register.RegisterValue;
import rose.bench.DuckDbDuel.Table;
import rose.bench.OrganisationYears.Lot;
import rose.organisations.Level;
import rose.organisations.Organisations;

/** The figures that count organisations and what they answered, and those of a register, beside DuckDB on the same rows. */
record OrganisationFigures(Setting setting, Results results, Inside inside, OrganisationYears years, String size) {

    private static final List<Integer> NEWEST_FIRST = List.of(AnalysisSuite.YEAR, 2023, 2021);
    private static final int REGISTER_MEASURES = 3;

    /** What answers are needed of: the years before as well, of which it is known what was financed. */
    static final List<Integer> YEARS = List.of(2021, AnalysisSuite.YEAR, 2023);

    void all() throws Exception {
        setting.progress("answers-" + size);
        long before = AnalysisSuite.liveHeap();
        Facts facts = years.facts(YEARS);
        results.memory("answers-" + size, AnalysisSuite.liveHeap() - before, Results.Aim.NONE);
        Map<Integer, FigureCount> counts = new HashMap<>();
        YEARS.forEach(year -> counts.put(year, count(largest(year), facts)));
        setting.say("%s: %d kommuner i varje område. / %1$s: %2$d municipalities in each area."
                .formatted(size, years.respondents(Level.MUNICIPALITY).count()));
        setting.progress("duckdb-answers-" + size);
        Map<FigureKind, Lot> lots = lots();
        Map<String, String> shown = new HashMap<>();
        lots.forEach((kind, lot) ->
                Optional.ofNullable(kind.question()).ifPresent(question -> shown.put(question, yearsOf(lot))));
        DuckDbAnswers filled = DuckDbAnswers.of(years, counts, shown, inside);
        var register = new RegisterYears(
                REGISTER_MEASURES * years.times(),
                inside.part(Organisations.class).counties());
        try (DuckDb duck = filled.duck()) {
            register.into(duck);
            List<Table> tables = new ArrayList<>();
            lots.forEach((kind, lot) -> tables.add(answered(kind, lot, facts, filled)));
            FigureKind.all().stream()
                    .filter(FigureKind::ofRegister)
                    .forEach(kind -> tables.add(register(kind, register)));
            if (checksEveryLot()) {
                everyLot(facts, filled);
            }
            setting.progress("figures-of-organisations-" + size);
            new DuckDbDuel(setting, results, duck, size).all(tables);
        }
    }

    private Lot largest(int year) {
        return years.lots().stream()
                .filter(lot -> lot.selection().year() == year)
                .max(Comparator.comparingInt(lot -> lot.given().size()))
                .orElseThrow();
    }

    private FigureCount count(Lot lot, Facts facts) {
        return new FigureCount(lot.selection(), facts, inside::part);
    }

    private static Table register(FigureKind kind, RegisterYears register) {
        List<RegisterValue> values = register.values(0);
        return new Table(
                kind.key(),
                () -> FigureCount.ofRegister(kind, register.measure(), values, register.counties()),
                Map.of("ROWS", register.sql(FigureCount.byCounty(kind))));
    }

    private boolean checksEveryLot() {
        return years.times() == 1 && !setting.quick();
    }

    /** Of which answers there must be: of all where every lot is checked. */
    private String yearsOf(Lot lot) {
        return checksEveryLot()
                ? YEARS.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : String.valueOf(lot.selection().year());
    }

    /** Every kind of every lot whose survey asks what it shows. */
    private void everyLot(Facts facts, DuckDbAnswers filled) throws Exception {
        setting.progress("every-lot-of-organisations-" + size);
        List<Table> tables = new ArrayList<>();
        for (Lot lot : years.lots()) {
            FigureCount count = count(lot, facts);
            FigureKind.all().stream()
                    .filter(FigureCount::countsOrganisations)
                    .filter(kind -> kind.question() == null
                            ? count.due() != null
                            : count.asked(kind.question(), lot.selection()).isPresent())
                    .forEach(kind -> tables.add(answered(kind, lot, facts, filled)));
        }
        results.errors(
                "every-lot-of-organisations-" + size,
                new DuckDbDuel(setting, results, filled.duck(), size).unequal(tables));
    }

    /** What is shown of each kind, but of those that count interventions and of questions that nobody is asked. */
    private Map<FigureKind, Lot> lots() {
        Map<FigureKind, Lot> lots = new LinkedHashMap<>();
        FigureKind.all().stream()
                .filter(FigureCount::countsOrganisations)
                .forEach(kind -> NEWEST_FIRST.stream()
                        .flatMap(year -> lot(kind, year).stream())
                        .findFirst()
                        .ifPresentOrElse(
                                lot -> lots.put(kind, lot),
                                () -> setting.say(kind.key() + ": ingen tillfrågas. / nobody is asked.")));
        return lots;
    }

    private Table answered(FigureKind kind, Lot lot, Facts facts, DuckDbAnswers filled) {
        FigureCount count = count(lot, facts);
        return new Table(kind.key(), () -> count.table(kind, null), Map.of("ROWS", sql(kind, lot, count, filled)));
    }

    /** The lot of the year with most answers to what the kind shows. */
    private Optional<Lot> lot(FigureKind kind, int year) {
        if (kind.question() == null) {
            return Optional.of(largest(year));
        }
        return years.lots().stream()
                .filter(lot -> lot.selection().year() == year && lot.answers(kind.question()))
                .max(Comparator.comparingLong(lot -> lot.given().stream()
                        .filter(given -> given.question().equals(kind.question()))
                        .count()));
    }

    private String sql(FigureKind kind, Lot lot, FigureCount count, DuckDbAnswers filled) {
        DuckDbAnswerSql sql = DuckDbAnswerSql.of(filled, years, lot);
        if (kind.question() == null) {
            return kind.key().equals("response") ? sql.response() : sql.overTime(count);
        }
        if (kind.key().equals("decided-and-financed")) {
            return sql.decided(kind);
        }
        AskedQuestion asked = count.asked(kind.question(), lot.selection()).orElseThrow();
        return sql.answers(kind, FigureCount.row(kind), asked.several(), FigureCount.byOption(kind));
    }
}
