package rose.publication.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import rose.platform.charts.Chart;
import rose.platform.charts.Charts;
import rose.platform.charts.Look;
import rose.platform.charts.Samples;
import rose.platform.charts.Width;
import rose.publication.FigureView.Cell;
import rose.publication.FigureView.Head;
import rose.publication.FigureView.Table;
import rose.publication.report.ReportDocument.Computed;
import rose.publication.report.ReportDocument.Drawing;
import rose.publication.report.ReportDocument.Element;
import rose.publication.report.ReportDocument.Heading;
import rose.publication.report.ReportDocument.Listing;
import rose.publication.report.ReportDocument.NumberedFigure;
import rose.publication.report.ReportDocument.NumberedTable;
import rose.publication.report.ReportDocument.Paragraph;
import rose.publication.report.ReportDocument.Run;

/** An invented report with one of each thing that there can be, and the worst of each: every chart, long names, wide and long tables. */
final class SampleDocument {

    static final Instant COMPUTED = Instant.parse("2024-03-01T09:30:00Z");
    static final String LONG_NAME = "Samordnade individuella planer mellan barn- och ungdomspsykiatri, "
            .repeat(5)
            .substring(0, 300);

    private static final String WORDS =
            "Länen i norr – Västerbotten, Jämtland och Ångermanland – har gått före: på Åre–Örkelljunga-mötet sa man så. ";

    private final List<Element> elements = new ArrayList<>();
    private int paragraphs;
    private int figures;
    private int tables;

    private SampleDocument() {}

    static ReportDocument ofEverything() {
        return new SampleDocument().everything().document("Lägesrapport 2023: ”överenskommelsen” & psykisk hälsa", 2);
    }

    /** With a title, a chapter, a part and a figure of 300 characters each, and still a draft. */
    static ReportDocument ofLongNames() {
        SampleDocument report = new SampleDocument();
        report.heading(1, LONG_NAME).heading(2, LONG_NAME).text(3);
        report.figure(LONG_NAME, LONG_NAME, Samples.all().getFirst(), table(3, 4), List.of(LONG_NAME, LONG_NAME));
        report.table(LONG_NAME, table(4, 3)).heading(3, LONG_NAME).text(1);
        return report.document(LONG_NAME, 0);
    }

    static ReportDocument ofOneLink(String href) {
        SampleDocument report = new SampleDocument();
        report.elements.add(new Paragraph(
                "stycke-1", 1, List.of(new Run("Ett tal", new Computed("count interventions", "1", href)))));
        return report.document("Ett tal", 1);
    }

    private SampleDocument everything() {
        heading(1, "Sammanfattning").text(2).list().text(1);
        heading(1, "Vad gjordes, och vad blev det av det?")
                .heading(2, "I regionerna")
                .text(3);
        for (Chart chart : Samples.all()) {
            figure(chart.heading().title(), chart.heading().description(), chart, table(3, 6), List.of());
            text(1);
        }
        heading(2, "I kommunerna").heading(3, "De minsta");
        figure("Inget är redovisat", "Inget är redovisat här. Det är inte detsamma som noll.", null, none(), List.of());
        figure("Allt i en tabell", "Ingen bild, men tal.", null, table(4, 60), List.of("Kodarna är oense."));
        heading(1, "Bilagor").heading(2, "Medlen").text(1);
        table("Anslag och redovisat", summed(table(4, 5))).table("Kodboken", texts());
        table("Alla mått på en gång", table(12, 14));
        return this;
    }

    private ReportDocument document(String title, int edition) {
        return new ReportDocument(
                title,
                "Uppföljning av överenskommelsen 2023 om psykisk hälsa och suicidprevention.",
                "Socialstyrelsen och Folkhälsomyndigheten",
                2023,
                "sv",
                COMPUTED,
                edition,
                true,
                elements);
    }

    private SampleDocument heading(int level, String text) {
        elements.add(new Heading("rubrik-" + (elements.size() + 1), level, text));
        return this;
    }

    private SampleDocument text(int many) {
        for (int i = 0; i < many; i++) {
            paragraphs++;
            elements.add(new Paragraph("stycke-" + paragraphs, paragraphs, runs(WORDS.repeat(1 + paragraphs % 4))));
        }
        return this;
    }

    private static List<Run> runs(String words) {
        return List.of(
                Run.words("Av insatserna har "),
                new Run("närmare hälften", new Computed("share goal access", "0.4848", "/insatser?ar=2023&mal=1")),
                Run.words(" målet <ökad tillgänglighet>, och "),
                new Run("2\u00a0814", new Computed("count", "2814", null)),
                Run.words(" är kodade. " + words.strip()));
    }

    private SampleDocument list() {
        paragraphs++;
        elements.add(new Listing(
                "stycke-" + paragraphs,
                paragraphs,
                List.of(runs(""), List.of(Run.words(WORDS.repeat(2).strip())), List.of(Run.words("Åtta län.")))));
        return this;
    }

    private SampleDocument figure(String title, String says, Chart chart, Table table, List<String> warnings) {
        figures++;
        elements.add(new NumberedFigure(
                "figur-" + figures,
                figures,
                title,
                says,
                chart == null ? null : new Drawing(Charts.page(chart), Charts.draw(chart, Look.PRINT, Width.WIDE)),
                table,
                warnings,
                List.of("121 redovisade insatser, från 21 av 21 regioner.", "Källa: enkäten 2023."),
                figures % 2 == 0,
                "/figurer?ar=2023&omrade=barn-unga&niva=REGION&visa=mal",
                "category,interventions\n"));
        return this;
    }

    private SampleDocument table(String title, Table table) {
        tables++;
        elements.add(new NumberedTable("tabell-" + tables, tables, title, table, "category\n"));
        return this;
    }

    private static Table none() {
        return new Table(List.of(new Head("Kategori", false), new Head("Insatser", true)), List.of());
    }

    private static Table table(int columns, int rows) {
        List<Head> heads = IntStream.range(0, columns)
                .mapToObj(column -> column == 0
                        ? new Head("Kategori", false)
                        : new Head("Andel av insatserna " + (2012 + column), true))
                .toList();
        return new Table(
                heads,
                IntStream.range(0, rows).mapToObj(row -> row(columns, row)).toList());
    }

    private static Table summed(Table table) {
        List<Cell> sum = List.of("Summa", "10\u00a0000\u00a0kr", "10\u00a0005\u00a0kr", "10\u00a0010\u00a0kr").stream()
                .map(text -> new Cell(text, null))
                .toList();
        return new Table(table.heads(), table.rows(), List.of(sum));
    }

    /** Words in three columns, as a codebook's. */
    private static Table texts() {
        return new Table(
                List.of(new Head("Kategori", false), new Head("Fråga", false), new Head("Definition", false)),
                IntStream.range(0, 12)
                        .mapToObj(row -> List.of(
                                new Cell("Kompetens-/kunskapsutveckling " + row, null),
                                new Cell("aktivitet", null),
                                new Cell(WORDS.repeat(1 + row % 4), null)))
                        .toList());
    }

    private static List<Cell> row(int columns, int row) {
        String name = row == 2 ? LONG_NAME : "Kommun nr " + (row + 1) + ", Åre–Örkelljunga";
        return IntStream.range(0, columns)
                .mapToObj(column -> column == 0
                        ? new Cell(name, null)
                        : new Cell(row * 1_000 + column + "\u00a0kr", column == 1 ? "/insatser?rad=" + row : null))
                .toList();
    }
}
