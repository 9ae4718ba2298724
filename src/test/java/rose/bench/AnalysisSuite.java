package rose.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rose.analysis.FigureChoice;
import rose.analysis.FigureCount;
import rose.analysis.FigureKind;
import rose.analysis.Selection;
import rose.analysis.facts.Facts;
import rose.analysis.facts.FactsAnew;
import rose.analysis.facts.LotFacts;
import rose.analysis.facts.Row;
import rose.bench.NationalYear.Lot;
import rose.bench.Results.Aim;
import rose.organisations.Level;
import rose.organisations.Organisation;

/** All figures of a national year at three sizes, beside DuckDB on the same rows, and how the facts come into memory. */
final class AnalysisSuite implements Suite {

    static final int YEAR = 2022;
    private static final String AUTHORITY = Organisation.id(Level.AUTHORITY, "SOS");
    private static final int LARGE = 100;

    /** Of the table of people reached: what is withheld is found out by us alone. */
    private static final List<Integer> WITHOUT_STATE = List.of(0, 1, 2, 4);

    @Override
    public String name() {
        return "analysis";
    }

    @Override
    public void run(Setting setting, Results results) throws Exception {
        Path data = setting.folder().resolve("run");
        try (Program program = Program.start(setting.launcher(), "run", data);
                Inside inside = Inside.of(data)) {
            setting.progress("rows");
            NationalYear one = NationalYear.of(inside, YEAR, 1);
            NationalYear ten = NationalYear.of(inside, YEAR, 10);
            OrganisationYears answers = OrganisationYears.of(inside, OrganisationFigures.YEARS, one);
            new Size(setting, results, inside, one.answered(answers), answers, "x1").all();
            new Size(setting, results, inside, ten.answered(answers), answers.repeated(inside, 10), "x10").all();
            if (setting.quick()) {
                setting.say("x1000: bara utan --quick. / x1000: only without --quick.");
            } else {
                new Size(
                                setting,
                                results,
                                inside,
                                ten.answered(answers).repeated(LARGE),
                                answers.repeated(inside, 10 * LARGE),
                                "x1000")
                        .all();
            }
            new AnalysisRefresh(setting, results, program, inside).all();
        }
    }

    static long liveHeap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** One size of the year. */
    private record Size(
            Setting setting,
            Results results,
            Inside inside,
            NationalYear year,
            OrganisationYears organisations,
            String name) {

        private boolean large() {
            return name.equals("x1000");
        }

        /** One after the other, so that the facts of one need not be held beside those of the other. */
        private void all() throws Exception {
            interventions();
            new OrganisationFigures(setting, results, inside, organisations, name).all();
        }

        private void interventions() throws Exception {
            Facts facts = facts();
            report(facts);
            if (name.equals("x1") && !setting.quick()) {
                everyLot(facts);
            }
            Lot lot = year.largest(YEAR);
            setting.say(
                    "%s: %d insatser, i figurerna %d (%s %s). / %1$s: %2$d interventions, %3$d of them in the figures."
                            .formatted(
                                    name,
                                    year.size(YEAR),
                                    year.size(lot),
                                    lot.key().area(),
                                    lot.key().level()));
            patch(lot, facts.lots().get(lot.key()));
            setting.progress("duckdb-" + name);
            List<Lot> compared = Stream.concat(
                            year.lots().stream().filter(each -> each.selection().year() == YEAR),
                            Stream.of(year.before(lot)))
                    .toList();
            try (DuckDb duck = DuckDbYear.of(year, compared, inside)) {
                setting.progress("figures-" + name);
                new DuckDbDuel(setting, results, duck, name).all(tables(lot, facts));
            }
        }

        /** Of those kinds that count interventions. */
        private List<DuckDbDuel.Table> tables(Lot lot, Facts facts) {
            var sql = new DuckDbSql(lot.number(), year.before(lot).number());
            FigureCount count = count(lot.selection(), facts);
            return FigureKind.all().stream()
                    .filter(kind -> !kind.ofRegister() && !FigureCount.countsOrganisations(kind))
                    .map(kind -> new DuckDbDuel.Table(
                            kind.key(),
                            () -> count.table(kind, null),
                            Arrays.stream(DuckDbSql.Layout.values())
                                    .collect(Collectors.toMap(Enum::name, layout -> sql.of(kind, layout))),
                            kind.key().equals("people-reached") ? WITHOUT_STATE : null))
                    .toList();
        }

        /** Of every area and level that was there the year before, the smallest among them and those whose codebook changed. */
        private void everyLot(Facts facts) throws Exception {
            setting.progress("every-lot-" + name);
            int errors = 0;
            try (DuckDb duck = DuckDbYear.of(year, year.lots(), inside)) {
                for (Lot lot : year.lots()) {
                    if (year.before(lot) != null) {
                        errors += new DuckDbDuel(setting, results, duck, name).unequal(tables(lot, facts));
                    }
                }
            }
            results.errors("every-lot-" + name, errors);
        }

        /** From rows that are there, and what they need in memory; then with the year before, which series go back to. */
        private Facts facts() {
            String done = "facts-from-rows-" + name;
            setting.progress(done);
            List<Double> millis = new ArrayList<>();
            for (int i = 0; i < (large() ? 1 : setting.times(10, 3)); i++) {
                long start = System.nanoTime();
                year.facts(List.of(YEAR));
                millis.add((System.nanoTime() - start) / 1e6);
            }
            results.total(done, Timings.ofMillis(millis).percentileMillis(50), Aim.NONE);
            long before = liveHeap();
            Facts held = year.facts(List.of(YEAR));
            results.memory("facts-" + name, liveHeap() - before, Aim.NONE);
            return held.lots().isEmpty() ? held : year.facts(List.of(YEAR - 1, YEAR));
        }

        /** What one changed row costs in memory alone, wherever in the lot it lies. */
        private void patch(Lot lot, LotFacts facts) {
            List<Row> rows = new ArrayList<>();
            int every = Math.max(1, year.size(lot) / 50);
            year.each(lot, row -> {
                if (row.id() % every == 0) {
                    rows.add(row);
                }
            });
            int[] turn = {0};
            Timings timings = Timings.of(plan(), () -> FactsAnew.changed(facts, rows.get(turn[0]++ % rows.size())));
            results.percentiles("patch-" + name, timings, Aim.NONE);
            results.errors("patch-" + name, timings.errors());
        }

        private FigureCount count(Selection selection, Facts facts) {
            return new FigureCount(selection, facts, inside::part);
        }

        /** Every figure but those of registers, of every area and level that an authority follows up. */
        private void report(Facts facts) {
            List<FigureCount> selections = year.lots().stream()
                    .map(Lot::selection)
                    .filter(selection ->
                            selection.year() == YEAR && selection.area().followedBy(AUTHORITY))
                    .map(selection -> count(selection, facts))
                    .toList();
            setting.progress("report-" + name);
            int[] figures = {0};
            Timings timings = Timings.of(plan(), () -> figures[0] = figures(selections));
            results.percentiles("report-" + name, timings, Aim.NONE);
            results.total("report-" + name, timings.percentileMillis(50), Aim.NONE);
            results.errors("report-" + name, timings.errors());
            setting.say("report-%s: %d figurer. / %2$d figures.".formatted(name, figures[0]));
        }

        private Timings.Plan plan() {
            return new Timings.Plan(
                    setting.times(20, 10), setting.times(50, 20), Duration.ofSeconds(setting.times(20, 1)));
        }

        private static int figures(List<FigureCount> selections) {
            int figures = 0;
            for (FigureCount selection : selections) {
                for (FigureChoice choice : FigureChoice.all()) {
                    FigureKind kind = choice.kind();
                    if (!kind.ofRegister() && selection.asks(kind) && (selection.settled() || !kind.coded())) {
                        selection.table(kind, choice.dimension());
                        figures++;
                    }
                }
            }
            return figures;
        }
    }
}
