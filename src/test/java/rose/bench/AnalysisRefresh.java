package rose.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import rose.analysis.facts.Facts;
import rose.analysis.facts.FactsAnew;
import rose.analysis.facts.FactsInMemory;
import rose.analysis.facts.LotFacts;
import rose.bench.Results.Aim;
import rose.organisations.County;
import rose.organisations.Organisations;

/** The facts as the program has them: read from the database, and as new as it after a change. */
record AnalysisRefresh(Setting setting, Results results, Program program, Inside inside) {

    private static final List<String> SPLITS = List.of("aktivitet", "malgrupp", "organisation", "storlek", "effekt");

    void all() throws Exception {
        imported("x1", 0, 1);
        imported("x10", 1, 10);
        explorer();
    }

    /** Another county each time, so that nobody has asked for that figure just before. */
    private void explorer() {
        setting.progress("explorer-x10");
        Visitor reader = program.visitor();
        List<String> counties = inside.part(Organisations.class).counties().stream()
                .map(County::code)
                .toList();
        int[] turn = {0};
        Timings timings = Timings.of(plan(), () -> {
            int now = turn[0]++;
            String page = reader.text("/utforska?matt=insatser&ar=" + AnalysisSuite.YEAR + "&delat="
                    + SPLITS.get(now % SPLITS.size()) + "&lan=" + counties.get(now % counties.size()));
            if (!page.contains("</table>")) {
                throw new IOException("no numbers on the page");
            }
        });
        results.timings("explorer-x10", timings, Aim.of("p95", 100));
    }

    /** Each split often enough to tell how long the slowest takes. */
    private Timings.Plan plan() {
        return setting.quick() ? new Timings.Plan(60, 60, Duration.ofSeconds(4)) : setting.plan();
    }

    /** The year at one scale is the beginning of the same year at a larger one: only what is missing is read in. */
    private void imported(String size, int there, int scale) throws Exception {
        setting.progress("import-" + size);
        Path file = setting.folder().resolve("year.csv");
        long skipped = there == 0
                ? 0
                : inside.synthetic(2021)
                        .interventions(AnalysisSuite.YEAR, there)
                        .count();
        ImportFile.csv(
                inside.synthetic(2021).interventions(AnalysisSuite.YEAR, scale).skip(skipped), "ANALYSIS-", file);
        inside.importFile(file);
        Files.delete(file);
        new Sql(inside.database()).run("analyze");
        read(size);
        refresh(size);
    }

    private void read(String size) {
        String name = "facts-from-database-" + size;
        setting.progress(name);
        Timings timings = Timings.of(
                new Timings.Plan(1, setting.times(10, 3), Duration.ofSeconds(setting.times(20, 2))),
                () -> FactsAnew.of(inside::part).now(AnalysisSuite.YEAR));
        results.total(name, timings.percentileMillis(50), Aim.NONE);
        results.errors(name, timings.errors());
    }

    /** From the commit of another sum of money to facts that have it. */
    private void refresh(String size) throws Exception {
        String name = "refresh-after-one-change-" + size;
        setting.progress(name);
        FactsInMemory memory = FactsAnew.of(inside::part);
        var sql = new Sql(inside.database());
        List<Long> ids = sql.numbers("select id from collection.intervention order by md5(id::text) limit 500");
        List<Long> nanos = new ArrayList<>();
        int errors = 0;
        memory.now(AnalysisSuite.YEAR);
        int rounds = setting.times(200, 40);
        for (int i = 0; i < rounds + 20; i++) {
            long before = sum(memory.now(AnalysisSuite.YEAR));
            sql.run(
                    "update collection.intervention set funds_sek = coalesce(funds_sek, 0) + 1 where id = ?",
                    ids.get(i % ids.size()));
            long start = System.nanoTime();
            Facts now = memory.now(AnalysisSuite.YEAR);
            if (i >= 20) {
                nanos.add(System.nanoTime() - start);
            }
            errors += sum(now) == before + 1 ? 0 : 1;
        }
        results.percentiles(name, Timings.ofNanos(nanos, 0), Aim.of("p95", 1_000));
        results.errors(name, errors);
    }

    private static long sum(Facts facts) {
        return facts.lots().values().stream()
                .mapToLong((LotFacts lot) -> lot.funds(lot.all()))
                .sum();
    }
}
