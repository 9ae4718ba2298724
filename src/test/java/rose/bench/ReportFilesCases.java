package rose.bench;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rose.analysis.FigureChoice;
import rose.analysis.Figures;
import rose.analysis.Selection;
import rose.bench.Results.Aim;
import rose.platform.AllTexts;
import rose.platform.Texts;
import rose.platform.charts.Chart;
import rose.platform.charts.Charts;
import rose.platform.charts.Look;
import rose.platform.charts.Width;
import rose.publication.FigureDrawer;
import rose.publication.FigureView;
import rose.publication.report.DataLinks;
import rose.publication.report.ReportDocument;
import rose.publication.report.ReportDocument.Computed;
import rose.publication.report.ReportDocument.Drawing;
import rose.publication.report.ReportDocument.Element;
import rose.publication.report.ReportDocument.Heading;
import rose.publication.report.ReportDocument.NumberedFigure;
import rose.publication.report.ReportDocument.Paragraph;
import rose.publication.report.ReportDocument.Run;
import rose.publication.report.WrittenReportFiles;

/**
 * A report of 80 figures as page, PDF and Word file. The cold PDF is the first that this process writes, so that nothing else may
 * write one before.
 */
record ReportFilesCases(Setting setting, Results results, Inside inside) {

    private static final int FIGURES = 80;
    private static final int SOME = 8;
    private static final int PARAGRAPHS = 3;
    private static final Texts TEXTS = AllTexts.in(Texts.SWEDISH);
    private static final String WORDS = "har redovisat att de använt medlen till det som överenskommelsen säger, och"
            + " ungefär hälften av dem beskriver vad det har lett till för dem som satsningen är till för. ";

    void run() throws Exception {
        setting.progress("report-document");
        ReportDocument document = document();
        WrittenReportFiles files = inside.part(WrittenReportFiles.class);
        setting.progress("report-pdf-cold");
        long start = System.nanoTime();
        byte[] pdf = files.pdf(document, TEXTS);
        results.total(name("report-pdf-cold"), (System.nanoTime() - start) / 1e6, Aim.NONE);
        start = System.nanoTime();
        byte[] docx = files.docx(document, TEXTS);
        results.total(name("report-docx-cold"), (System.nanoTime() - start) / 1e6, Aim.NONE);
        repeated("report-pdf-warm", 9_000, () -> files.pdf(document, TEXTS));
        repeated("report-docx-warm", 9_000, () -> files.docx(document, TEXTS));
        repeated("report-page", 1_000, () -> page(document));
        setting.say("Sida %d kB, PDF %d kB, Word %d kB. / The page, the PDF and the Word file."
                .formatted(page(document).length() / 1024, pdf.length / 1024, docx.length / 1024));
    }

    private int figures() {
        return setting.times(FIGURES, SOME);
    }

    /** A smaller report is another case, of which nothing is aimed at. */
    private String name(String name) {
        return setting.quick() ? name + "-" + SOME + "-figures" : name;
    }

    private void repeated(String name, int aim, Timings.Action action) throws Exception {
        setting.progress(name);
        var plan =
                new Timings.Plan(setting.times(3, 0), setting.times(15, 3), Duration.ofSeconds(setting.times(60, 1)));
        long processor = Processor.nanos();
        Timings timings = Timings.of(plan, action);
        results.percentiles(name(name), timings, setting.quick() ? Aim.NONE : Aim.of("p95", aim));
        setting.say("%s: %.1f s processortid per gång / of processor time each"
                .formatted(
                        name, (Processor.nanos() - processor) / 1e9 / (timings.sortedNanos().length + plan.warmUps())));
        results.errors(name(name), timings.errors());
    }

    /** As its readers get it, without the frame around it. */
    private String page(ReportDocument document) {
        StringOutput page = new StringOutput();
        inside.part(TemplateEngine.class)
                .render(
                        "publication/written-document.jte",
                        Map.of("document", document, "texts", TEXTS, "data", new DataLinks(1, 1)),
                        page);
        return page.toString();
    }

    /** Every kind of figure of every area and level, until there are enough. */
    private ReportDocument document() {
        List<Element> elements = new ArrayList<>();
        int number = 0;
        for (Selection selection : inside.part(Figures.class).reported()) {
            if (number < figures()) {
                elements.add(new Heading("avsnitt-" + elements.size(), 1, selection.described(TEXTS)));
            }
            for (FigureChoice choice : FigureChoice.all()) {
                Optional<FigureView> view = number < figures() ? drawn(selection, choice) : Optional.empty();
                if (view.isPresent()) {
                    elements.add(figure(++number, view.get()));
                    texts(elements);
                }
            }
        }
        if (number < figures()) {
            throw new IllegalStateException("only " + number + " figures");
        }
        return new ReportDocument(
                "Lägesrapport", "Vad medlen ledde till.", "Röse", 2022, "sv", Instant.EPOCH, 1, true, elements);
    }

    /** Where it has anything to draw. */
    private Optional<FigureView> drawn(Selection selection, FigureChoice choice) {
        var figure = inside.part(Figures.class).figure(choice.kind(), selection, choice.dimension());
        FigureView view = inside.part(FigureDrawer.class).view(figure, TEXTS);
        return view.charts().isEmpty() ? Optional.empty() : Optional.of(view);
    }

    private static void texts(List<Element> elements) {
        for (int i = 0; i < PARAGRAPHS; i++) {
            int number = elements.size();
            var counted = new Computed("organisations reported", "259", "/insatser?ar=2022");
            elements.add(new Paragraph(
                    "s" + number,
                    number,
                    List.of(
                            new Run("259 kommuner ", counted),
                            Run.words(WORDS.repeat(3).strip()))));
        }
    }

    private static NumberedFigure figure(int number, FigureView view) {
        return new NumberedFigure(
                "figur-" + number,
                number,
                view.title(),
                view.says(),
                drawing(view.charts().getFirst().chart()),
                view.table(),
                view.warnings(),
                view.foot(),
                view.synthetic(),
                "/figurer?ar=2022",
                null);
    }

    private static Drawing drawing(Chart chart) {
        return new Drawing(Charts.page(chart), Charts.draw(chart, Look.PRINT, Width.WIDE));
    }
}
