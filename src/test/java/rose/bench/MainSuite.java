package rose.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import rose.analysis.FigureChoice;
import rose.analysis.FigureKind;
import rose.bench.Results.Aim;
import rose.demo.SyntheticIntervention;
import rose.demo.SyntheticWorld.Level;
import rose.demo.SyntheticYear;
import rose.organisations.Viewer;
import rose.platform.AllTexts;
import rose.platform.Texts;
import rose.publication.report.UnreadDrafts;
import rose.publication.report.WrittenReportFiles;

/** The main job from end to end: start, import, figures at 3,000 interventions, coding, the status report. */
final class MainSuite implements Suite {

    private static final int SELECTION = 3_000;
    private static final int READERS = 4;
    private static final String SELECTED = "?ar=2022&omrade=god-vard&niva=MUNICIPALITY";
    private static final String LOT_TO_CODE = "/koda/2021/god-vard/MUNICIPALITY";
    private static final int REPORT_YEAR = 2022;
    private static final Texts TEXTS = AllTexts.in(Texts.SWEDISH);

    /** One choice for each kind of figure. */
    private static final List<FigureChoice> FIGURES = FigureChoice.all().stream()
            .filter(choice -> choice.kind() != FigureKind.RESPONSE)
            .toList();

    @Override
    public String name() {
        return "main";
    }

    @Override
    public void run(Setting setting, Results results) throws Exception {
        Path own = setting.folder().resolve("run");
        Path demo = setting.folder().resolve("demo");
        starts(setting, results, own);
        setting.progress("demo");
        try (Program program = Program.start(setting.launcher(), "demo", demo)) {
            program.awaitFilled();
            try (Inside inside = Inside.of(demo)) {
                files(setting, inside.synthetic(50_000));
                fill(setting, inside);
                visit(setting, results, program, inside);
            }
            results.memory("program-heap", program.liveHeap(), Aim.NONE);
            results.memory("program-resident", program.resident(), Aim.NONE);
            imports(setting, results, demo);
        }
    }

    private static void starts(Setting setting, Results results, Path own) throws Exception {
        setting.progress("start-cold");
        List<Double> cold = new ArrayList<>();
        for (int i = 1; i < setting.times(3, 1); i++) {
            cold.add(start(setting, setting.folder().resolve("cold-" + i)));
        }
        cold.add(start(setting, own));
        results.percentiles("start-cold", Timings.ofMillis(cold), Aim.NONE);
        setting.progress("start-warm");
        List<Double> warm = new ArrayList<>();
        for (int i = 0; i < setting.times(5, 1); i++) {
            warm.add(start(setting, own));
        }
        results.percentiles("start-warm", Timings.ofMillis(warm), Aim.of("p95", 15_000));
    }

    private static double start(Setting setting, Path data) throws Exception {
        try (Program program = Program.start(setting.launcher(), "run", data)) {
            return program.millisToFirstPage();
        }
    }

    private static int importRows(Setting setting) {
        return setting.times(50_000, 5_000);
    }

    private static void files(Setting setting, SyntheticYear year) throws IOException {
        int rows = importRows(setting);
        ImportFile.csv(all(year, rows), "CSV-", setting.folder().resolve("import.csv"));
        ImportFile.xlsx(all(year, rows), "XLSX-", setting.folder().resolve("import.xlsx"));
    }

    private static Stream<SyntheticIntervention> all(SyntheticYear year, int rows) {
        return year.interventions(2022, 30).limit(rows);
    }

    /** Makes the selection of 2022 as large as it is to be, and gives 2021 as many that are to be coded. */
    private static void fill(Setting setting, Inside inside) throws IOException {
        SyntheticYear others = inside.synthetic(3_000);
        int there = (int) inside.synthetic(2021)
                .interventions(2022, 1)
                .filter(MainSuite::isSelected)
                .count();
        Path file = setting.folder().resolve("fill.csv");
        ImportFile.csv(selected(others, 2022, SELECTION - there), "BENCH-", file);
        inside.importFile(file);
        ImportFile.uncodedCsv(selected(others, 2021, SELECTION), "BENCH-", file);
        inside.importFile(file);
        Files.delete(file);
    }

    private static Stream<SyntheticIntervention> selected(SyntheticYear others, int year, int rows) {
        return others.interventions(year, 5).filter(MainSuite::isSelected).limit(rows);
    }

    private static boolean isSelected(SyntheticIntervention row) {
        return row.area().equals("god-vard") && row.level() == Level.MUNICIPALITY;
    }

    private static void visit(Setting setting, Results results, Program program, Inside inside) throws Exception {
        Visitor analyst = program.visitor();
        analyst.signIn("analytiker@socialstyrelsen.exempel", "rose-demo");
        report(setting, results, inside);
        figures(setting, results, program);
        data(setting, results, program, inside);
        coding(setting, results, analyst);
    }

    /** What {@code ./rose report} writes where nothing is published, in this process; cold is the first that it writes. */
    private static void report(Setting setting, Results results, Inside inside) throws Exception {
        setting.progress("report-pdf");
        UnreadDrafts drafts = inside.part(UnreadDrafts.class);
        WrittenReportFiles files = inside.part(WrittenReportFiles.class);
        Timings.Action pdf = () -> files.pdf(drafts.draft(REPORT_YEAR, "SOS", Viewer.COMMAND_LINE, TEXTS), TEXTS);
        Timings.Action page = () -> files.html(drafts.draft(REPORT_YEAR, "SOS", Viewer.COMMAND_LINE, TEXTS), TEXTS);
        Timings cold = Timings.of(new Timings.Plan(0, 1, setting.heavyPlan().atMost()), pdf);
        results.total("report-pdf-cold", cold.percentileMillis(50), Aim.NONE);
        results.timings("report-pdf-warm", Timings.of(setting.heavyPlan(), pdf), Aim.NONE);
        results.timings("report-page", Timings.of(setting.heavyPlan(), page), Aim.NONE);
    }

    private static void figures(Setting setting, Results results, Program program) throws Exception {
        Visitor reader = program.visitor();
        Aim aim = Aim.of("p95", 100);
        for (FigureChoice figure : FIGURES) {
            String name = "figure-page-" + SELECTION + "-" + figure.kind().key();
            setting.progress(name);
            String path = "/figurer" + SELECTED + "&visa=" + figure.path();
            results.timings(name, Timings.of(setting.plan(), () -> reader.get(path)), aim);
        }
        setting.progress("figure-page-4-readers");
        String path = "/figurer" + SELECTED + "&visa=" + FIGURES.getFirst().path();
        List<Timings.Action> readers = Stream.generate(program::visitor)
                .limit(READERS)
                .<Timings.Action>map(each -> () -> each.get(path))
                .toList();
        results.timings("figure-page-4-readers", Timings.together(setting.plan(), readers), Aim.NONE);
    }

    /** The numbers alone, beside plain SQL that gives the same table. */
    private static void data(Setting setting, Results results, Program program, Inside inside) throws Exception {
        setting.progress("figure-data-" + SELECTION);
        Visitor reader = program.visitor();
        ShareReference reference = new ShareReference(inside.database());
        String path =
                "/figurer/fil.csv" + SELECTED + "&visa=" + FIGURES.getFirst().path();
        Timings ours = Timings.of(setting.plan(), () -> reader.get(path));
        Timings sql = Timings.of(setting.plan(), reference::csv);
        String name = "figure-data-" + SELECTION;
        results.timings(name, ours, Aim.NONE);
        results.ratio(name, ours.percentileMillis(50) / sql.percentileMillis(50));
        results.percentiles("reference-sql", sql, Aim.NONE);
        results.errors("reference-sql", lines(reader.text(path)).equals(lines(reference.csv())) ? 0 : 1);
    }

    private static List<String> lines(String csv) {
        return csv.replace("\uFEFF", "").replace("\"", "").lines().toList();
    }

    private static void coding(Setting setting, Results results, Visitor analyst) {
        String behind = "/insatser" + SELECTED + "&kodade=ja";
        setting.progress("behind-list");
        results.timings("behind-list", Timings.of(setting.plan(), () -> analyst.get(behind)), Aim.NONE);
        CodingLoop coding = new CodingLoop(analyst, LOT_TO_CODE);
        setting.progress("next-to-code");
        results.timings("next-to-code", Timings.of(setting.plan(), coding::next), Aim.NONE);
        setting.progress("save-code");
        results.timings("save-code", Timings.of(setting.plan(), coding::tick), Aim.NONE);
        setting.progress("intervention-page");
        results.timings("intervention-page", Timings.of(setting.plan(), coding::read), Aim.NONE);
    }

    /** Last, because it fills the selections that the figures are of. */
    private static void imports(Setting setting, Results results, Path data) throws Exception {
        for (String kind : List.of("csv", "xlsx")) {
            String name = "import-" + importRows(setting) + "-" + kind;
            setting.progress(name);
            Path file = setting.folder().resolve("import." + kind);
            MeasuredCommand done = MeasuredCommand.ofImport(setting.launcher(), file, data);
            results.total(name, done.millis(), Aim.of("total", 30_000));
            results.memory(name, done.peakHeap(), Aim.of("memory", 256));
        }
    }
}
