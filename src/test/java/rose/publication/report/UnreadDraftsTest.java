package rose.publication.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rose.AnIntervention.anIntervention;
import static rose.Person.ANNA;
import static rose.Person.BO;
import static rose.Person.KARIN;
import static rose.Person.SARA;
import static rose.Person.ULLA;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import rose.Approved;
import rose.RoseTest;
import rose.Visits;
import rose.World;
import rose.analysis.FigureKind;
import rose.analysis.Figures;
import rose.coding.Dimension;
import rose.organisations.Level;
import rose.organisations.Viewer;
import rose.platform.AllTexts;
import rose.platform.Forbidden;
import rose.platform.Missing;
import rose.platform.Texts;
import rose.platform.pdf.PdfUa;
import rose.publication.FigureFiles;
import rose.publication.report.ReportDocument.Computed;

@RoseTest
class UnreadDraftsTest {

    @Autowired
    World world;

    @Autowired
    UnreadDrafts drafts;

    @Autowired
    WrittenReports reports;

    @Autowired
    WrittenReportFiles files;

    @Autowired
    Visits visits;

    @Autowired
    Figures figures;

    @Autowired
    FigureFiles figureFiles;

    /** Two areas coded, in two counties; one reported and not coded; the rest silent. */
    @BeforeEach
    void reported() {
        world.given(
                anIntervention()
                        .of(ULLA)
                        .in(2021, "barn-unga")
                        .titled("Bedömningsteam")
                        .costing(2_500_000)
                        .coded(Dimension.ACTIVITY, "Tidiga bedömningar", "Kompetensutveckling")
                        .coded(Dimension.OUTPUT, "Tidiga bedömningar")
                        .coded(Dimension.GOAL, "Ökad tillgänglighet", "Ökad kompetens")
                        .coded(Dimension.OUTCOME, "Ökad tillgänglighet"),
                anIntervention()
                        .of(Level.REGION, "23")
                        .in(2021, "barn-unga")
                        .titled("Digital mottagning")
                        .costing(1_000_001)
                        .coded(Dimension.ACTIVITY, "Digitalisering")
                        .coded(Dimension.OUTPUT, "Digitalisering")
                        .coded(Dimension.GOAL, "Ökad tillgänglighet"),
                anIntervention()
                        .of(ULLA)
                        .in(2021, "barn-unga")
                        .titled("Föreläsningar")
                        .codedWithNothing());
        world.given(
                anIntervention().of(ANNA).titled("Samtalsgrupper").costing(300_000),
                anIntervention().of(BO).titled("Anhörigstöd"));
    }

    @ParameterizedTest
    @CsvSource({"SOS, sv", "SOS, en", "FOHM, sv"})
    void saysWhatWasApproved(String authority, String language) {
        Approved.isApproved(
                "report-2021-" + authority.toLowerCase(Locale.ROOT) + "-" + language + ".txt",
                text(html(authority, texts(language))));
    }

    @ParameterizedTest
    @CsvSource({"SOS, sv", "SOS, en"})
    void isReadableToAScreenReaderAsPdf(String authority, String language) {
        Texts texts = texts(language);

        assertThat(PdfUa.violations(files.pdf(document(authority, texts), texts)))
                .isEmpty();
    }

    @Test
    void itsTablesAreTheFiguresThatAreHandedOut() {
        Document report = html("SOS", texts("sv"));

        assertThat(numbers(report, "Aktiviteter i insatserna, Barn och unga")).isEqualTo(handedOut(Dimension.ACTIVITY));
        assertThat(numbers(report, "Mål för insatserna, Barn och unga")).isEqualTo(handedOut(Dimension.GOAL));
        assertThat(numbers(report, "Effekter av insatserna, Barn och unga")).isEqualTo(handedOut(Dimension.OUTCOME));
    }

    @Test
    void aNumberInItLeadsToAsManyInterventionsAsItSays() {
        List<Computed> numbers = document("SOS", texts("sv"))
                .numbers()
                .filter(number -> number.href() != null && number.href().startsWith("/insatser"))
                .toList();

        assertThat(numbers)
                .hasSize(7)
                .allSatisfy(number -> assertThat(
                                visits.get(SARA, number.href()).page().select("main a[href~=^/insatser/\\d+$]"))
                        .hasSize(interventions(number.exact())));
    }

    /** Shares are of the three that are coded. */
    private static int interventions(String exact) {
        return exact.matches("\\d+") ? Integer.parseInt(exact) : (int) Math.round(3 * Double.parseDouble(exact));
    }

    @Test
    void nothingOfItIsKept() {
        document("SOS", texts("sv"));

        assertThat(reports.all(world.as(SARA))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"sv, Utkast som ingen har läst igenom.", "en, A draft that nobody has read through."})
    void itSaysThatNobodyHasReadIt(String language, String mark) throws IOException {
        Document page = html("SOS", texts(language));
        Texts texts = texts(language);

        assertThat(page.expectFirst(".cover .unread").text()).startsWith(mark);
        assertThat(page.title()).matches("(Utkast till|Draft of) .*");
        assertThat(pdfText(files.pdf(document("SOS", texts), texts))).contains(mark);
        try (XWPFDocument word =
                new XWPFDocument(new ByteArrayInputStream(files.docx(document("SOS", texts), texts)))) {
            assertThat(word.getParagraphs())
                    .anyMatch(paragraph -> paragraph.getText().startsWith(mark));
        }
    }

    @Test
    void whatNobodyHasReportedOfHasNoFigureAndNoEmptyHeading() {
        Document page = html("SOS", texts("sv"));

        assertThat(page.select("figcaption").eachText()).noneMatch(title -> title.contains("Traumavård"));
        assertThat(page.select("main h4 + h4, main h4 + h3, main h4 + h2, main h3 + h3, main h3 + h2"))
                .isEmpty();
        assertThat(page.text()).doesNotContain("Skriv ");
    }

    @Test
    void onlyAnalystsReadIt() {
        assertThatThrownBy(() -> drafts.draft(2021, "SOS", world.as(KARIN), texts("sv")))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> drafts.draft(2021, "SOS", Viewer.PUBLIC, texts("sv")))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void thereIsNoneOfAnAuthorityOrAYearThatIsNot() {
        assertThatThrownBy(() -> drafts.draft(2021, "SCB", world.as(SARA), texts("sv")))
                .isInstanceOf(Missing.class);
        assertThatThrownBy(() -> drafts.draft(2019, "SOS", world.as(SARA), texts("sv")))
                .isInstanceOf(Missing.class);
    }

    private static String pdfText(byte[] file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private Document html(String authority, Texts texts) {
        return Jsoup.parse(files.html(document(authority, texts), texts));
    }

    private ReportDocument document(String authority, Texts texts) {
        return drafts.draft(2021, authority, world.as(SARA), texts);
    }

    /** What is read, a line for each paragraph, heading and row; drawings are left out, their tables stand beside. */
    private static String text(Document report) {
        List<String> lines = new ArrayList<>();
        report.select(".toc").remove();
        for (Element element : report.select("h1, h2, h3, h4, p, li, figcaption, caption, tr")) {
            String mark = element.tagName().matches("h\\d")
                    ? "\n" + "#".repeat(element.tagName().charAt(1) - '0') + " "
                    : "";
            String text = element.tagName().equals("tr")
                    ? String.join(" | ", element.select("th, td").eachText())
                    : element.text();
            lines.add(mark + text);
        }
        return String.join("\n", lines).strip() + "\n";
    }

    /** Category, interventions and organisations of the table under that caption. */
    private static List<List<String>> numbers(Document report, String caption) {
        return report.select("table:has(caption:contains(" + caption + ")) tbody tr").stream()
                .map(row -> row.select("th, td").eachText())
                .map(cells -> List.of(cells.get(0), cells.get(1), cells.get(3)))
                .toList();
    }

    private List<List<String>> handedOut(Dimension dimension) {
        var figure =
                figures.figure(FigureKind.CATEGORY_SHARES, world.selection(2021, "barn-unga", Level.REGION), dimension);
        try (var rows = de.siegmar.fastcsv.reader.CsvReader.builder().ofNamedCsvRecord(figureFiles.csv(figure))) {
            return rows.stream()
                    .map(row -> List.of(
                            row.getField("category"), row.getField("interventions"), row.getField("organisations")))
                    .toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Texts texts(String language) {
        return AllTexts.in(language.equals("sv") ? Texts.SWEDISH : Texts.ENGLISH);
    }
}
