package rose.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rose.bench.Results.Aim;
import rose.demo.SyntheticIntervention;
import rose.organisations.Level;
import rose.organisations.Organisation;
import rose.platform.AllTexts;
import rose.platform.Texts;
import rose.publication.feedback.FactSheets;
import rose.publication.feedback.Subject;

/** What is shown of a national year, and how soon: feedback to those who report, fact sheets of all. */
final class PublicationSuite implements Suite {

    private static final int SHEETS = 353;
    private static final int SOME = 12;

    @Override
    public String name() {
        return "publication";
    }

    @Override
    public void run(Setting setting, Results results) throws Exception {
        ofTheDemo(setting, results);
        if (!setting.quick()) {
            ofANationalYear(setting, results);
        }
    }

    /** Where the year before is coded. What is quick is all of it. */
    private static void ofTheDemo(Setting setting, Results results) throws Exception {
        Path data = setting.folder().resolve("report");
        setting.progress("demo");
        try (Program program = Program.start(setting.launcher(), "demo", data);
                Inside inside = Inside.of(data)) {
            program.awaitFilled();
            SiteCases site = new SiteCases(setting, results, program, inside);
            new ReportFilesCases(setting, results, inside).run();
            new EditorCases(setting, results, program, inside).run();
            new PublicReaders(setting, results, program, inside).run();
            site.pages();
            if (setting.quick()) {
                Submitters submitters = new Submitters(inside);
                feedback(setting, results, program, submitters.ready(submitters.withoutResponse(SOME)));
                someFactSheets(setting, results, inside);
                site.search();
            }
        }
    }

    private static void ofANationalYear(Setting setting, Results results) throws Exception {
        Path data = setting.folder().resolve("run");
        try (Program program = Program.start(setting.launcher(), "run", data);
                Inside inside = Inside.of(data)) {
            Submitters submitters = new Submitters(inside);
            setting.progress("national-year");
            List<Organisation> later = submitters.organisations(60);
            importOthers(setting, inside, later);
            feedback(setting, results, program, submitters.ready(later));
            factSheets(setting, results, data);
            SiteCases site = new SiteCases(setting, results, program, inside);
            site.search();
            setting.progress("ten-times");
            imported(setting, inside, inside.synthetic(7).interventions(Submitters.YEAR, 9), "TEN-");
            site.search();
        }
    }

    /** A share of them, in this process, whose heap is as large as it is. */
    private static void someFactSheets(Setting setting, Results results, Inside inside) {
        setting.progress("fact-sheets-" + SOME);
        FactSheets sheets = inside.part(FactSheets.class);
        Texts texts = AllTexts.in(Texts.SWEDISH);
        long start = System.nanoTime();
        int errors = 0;
        for (Subject subject : sheets.subjects().subList(0, SOME)) {
            if (sheets.pdf(subject, Submitters.YEAR, texts).length == 0) {
                errors++;
            }
        }
        results.total("fact-sheets-" + SOME, (System.nanoTime() - start) / 1e6, Aim.NONE);
        results.errors("fact-sheets-" + SOME, errors);
    }

    /** A national year but for what is handed in afterwards. */
    private static void importOthers(Setting setting, Inside inside, List<Organisation> later)
            throws IOException, SQLException {
        Set<String> codes = later.stream().map(Organisation::code).collect(Collectors.toSet());
        Stream<SyntheticIntervention> others = inside.synthetic(2021)
                .interventions(Submitters.YEAR, 1)
                .filter(each -> !each.level().name().equals(Level.MUNICIPALITY.name())
                        || !each.area().equals(Submitters.AREA)
                        || !codes.contains(each.organisationCode()));
        imported(setting, inside, others, "PUBLICATION-");
    }

    private static void imported(Setting setting, Inside inside, Stream<SyntheticIntervention> rows, String idPrefix)
            throws IOException, SQLException {
        Path file = setting.folder().resolve("year.csv");
        ImportFile.csv(rows, idPrefix, file);
        inside.importFile(file);
        Files.delete(file);
        new Sql(inside.database()).run("analyze");
    }

    /** From a response's handing in to its feedback and the national figure that both show it. */
    private static void feedback(Setting setting, Results results, Program program, List<Submitter.Place> places)
            throws IOException {
        setting.progress("feedback-after-submit");
        int warmUps = 5;
        List<Long> nanos = new ArrayList<>();
        List<long[]> steps = new ArrayList<>();
        int errors = 0;
        int counted = -1;
        for (Submitter.Place place : places) {
            try (Submitter submitter = new Submitter(program.port(), place)) {
                submitter.signIn();
                counted = counted < 0 ? submitter.figure() : counted;
                long start = System.nanoTime();
                try {
                    steps.add(submitter.submit(++counted));
                } catch (IOException wrong) {
                    setting.say(wrong.getMessage());
                    errors++;
                }
                nanos.add(System.nanoTime() - start);
            }
        }
        Timings timings = Timings.ofNanos(nanos.subList(warmUps, nanos.size()), errors);
        setting.say("Inlämning, återkoppling, figur (medianer, ms) / handing in, feedback, figure (medians): "
                + Submitter.medians(steps.subList(warmUps, steps.size())));
        results.percentiles("feedback-after-submit", timings, Aim.of("p95", 1_000));
        results.errors("feedback-after-submit", errors);
    }

    /** As a command, while the program runs on the same data. */
    private static void factSheets(Setting setting, Results results, Path data) throws Exception {
        setting.progress("fact-sheets");
        Path folder = setting.folder().resolve("faktablad");
        MeasuredCommand done = MeasuredCommand.of(
                setting.launcher(),
                "-Xmx512m",
                data,
                List.of("factsheets", "--year", String.valueOf(Submitters.YEAR), "--out", folder.toString()));
        results.total("fact-sheets", done.millis(), Aim.of("total", 180_000));
        results.memory("fact-sheets", done.peakHeap(), Aim.NONE);
        try (Stream<Path> files = Files.list(folder)) {
            results.errors("fact-sheets", SHEETS - (int) files.count());
        }
    }
}
