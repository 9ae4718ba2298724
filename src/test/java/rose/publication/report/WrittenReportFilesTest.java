package rose.publication.report;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rose.platform.AllTexts;
import rose.platform.Texts;
import rose.platform.mail.PublicAddress;
import rose.platform.pdf.PdfUa;

/** The files of a report as HTML and PDF; {@link WordFileTest} reads those for Word. */
class WrittenReportFilesTest {

    private static final Texts SWEDISH = AllTexts.in(Texts.SWEDISH);
    private static final Path LOOKED_AT = Path.of("target/received");

    private final WrittenReportFiles files = reachedAt("https://rose.example.se");

    private static WrittenReportFiles reachedAt(String address) {
        return new WrittenReportFiles(
                TemplateEngine.createPrecompiled(ContentType.Html), new PublicAddress(() -> address));
    }

    private static byte[] everything;

    private static Stream<ReportDocument> documents() {
        return Stream.of(SampleDocument.ofEverything(), SampleDocument.ofLongNames());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void thePdfIsReadableToAScreenReader(ReportDocument document) throws IOException {
        byte[] pdf = document.edition() == 0 ? files.pdf(document, SWEDISH) : everything();
        Files.write(Files.createDirectories(LOOKED_AT).resolve("written-" + document.edition() + ".pdf"), pdf);

        assertThat(PdfUa.violations(pdf)).isEmpty();
    }

    @Test
    void theSameReportGivesTheSamePdf() {
        ReportDocument document = SampleDocument.ofLongNames();

        assertThat(files.pdf(document, SWEDISH)).isEqualTo(files.pdf(document, SWEDISH));
    }

    @Test
    void thePdfsCoverSaysWhatItIsAndThatItIsInvented() throws IOException {
        assertThat(pages(everything()).getFirst())
                .contains(
                        "psykisk hälsa",
                        "Socialstyrelsen och Folkhälsomyndigheten",
                        "Utgåva 2. Siffrorna räknades fram 2024-03-01 10:30.",
                        "Syntetiska uppgifter.");
        assertThat(pages(files.pdf(SampleDocument.ofLongNames(), SWEDISH)).getFirst())
                .contains("Utkast som ingen har läst igenom.");
    }

    /** A caption is the first of a figure and its source the last, so that all of it is on the page that holds both. */
    @ParameterizedTest
    @MethodSource("documents")
    void noFigureOfThePdfIsPartedByAPageBreak(ReportDocument document) throws IOException {
        List<String> pages = pages(document.edition() == 0 ? files.pdf(document, SWEDISH) : everything());

        assertThat(pages)
                .allSatisfy(page -> assertThat(count("(?m)^Figur \\d+\\. ", page))
                        .isEqualTo(count("(?m)^Källa: enkäten 2023\\.", page)));
        assertThat(pages.stream()
                        .mapToLong(page -> count("(?m)^Figur \\d+\\. ", page))
                        .sum())
                .isEqualTo(document.elements().stream()
                        .filter(ReportDocument.NumberedFigure.class::isInstance)
                        .count());
    }

    @Test
    void noWordOfATablesHeadIsPartedInLetters() throws IOException {
        assertThat(String.join("\n", pages(everything()))).contains("Kategori", "Fråga", "Definition");
    }

    /** They can be searched for and copied; drawn as shapes they also took most of the file. */
    @Test
    void aChartsWordsAreText() throws IOException {
        assertThat(String.join("\n", pages(everything())))
                .contains("Riktade insatser för barn & unga med", "34 % 41 insatser");
    }

    @Test
    void thePdfsBookmarksAreItsChaptersAndTheirParts() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(everything())) {
            PDOutlineItem report = pdf.getDocumentCatalog()
                    .getDocumentOutline()
                    .children()
                    .iterator()
                    .next();

            assertThat(titles(report))
                    .containsExactly("Innehåll", "Sammanfattning", "Vad gjordes, och vad blev det av det?", "Bilagor");
            assertThat(titles(report.getLastChild())).containsExactly("Medlen");
        }
    }

    @Test
    void onlyATableOfManyColumnsLiesOnItsSide() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(everything())) {
            List<PDPage> pages = new ArrayList<>();
            pdf.getPages().forEach(pages::add);

            List<PDPage> turned = pages.stream()
                    .filter(page ->
                            page.getMediaBox().getWidth() > page.getMediaBox().getHeight())
                    .toList();

            assertThat(turned).isNotEmpty().hasSizeLessThan(3).endsWith(pages.getLast());
        }
    }

    @Test
    void theHtmlFileStandsAlone() {
        Document page = Jsoup.parse(files.html(SampleDocument.ofEverything(), SWEDISH));

        assertThat(page.select("link, script, img[src], [style]")).isEmpty();
        assertThat(page.select("a[href]").eachAttr("href"))
                .allMatch(href ->
                        href.startsWith("https://rose.example.se/") || page.getElementById(href.substring(1)) != null);
        assertThat(page.expectFirst("#stycke-1").text())
                .startsWith("Av insatserna har närmare hälften målet <ökad tillgänglighet>, och 2 814 är kodade.")
                .endsWith("§ 1");
    }

    @Test
    void whatAnAddressMayNotHoldIsEncoded() {
        ReportDocument report = SampleDocument.ofOneLink("/insatser?kategori=Ökad \"tillit\"|<100%25");

        assertThat(Jsoup.parse(files.html(report, SWEDISH)).select("p a").eachAttr("href"))
                .containsExactly("https://rose.example.se/insatser?kategori=%C3%96kad%20%22tillit%22%7C%3C100%25");
    }

    @Test
    void aLinkThatNobodyElseCanFollowIsPlainText() {
        WrittenReportFiles here = reachedAt("http://localhost:8080");

        assertThat(Jsoup.parse(here.html(SampleDocument.ofEverything(), SWEDISH))
                        .select("a[href]"))
                .allMatch(link -> link.attr("href").startsWith("#"));
    }

    /** Written once: it takes a while. */
    private byte[] everything() {
        if (everything == null) {
            everything = files.pdf(SampleDocument.ofEverything(), SWEDISH);
        }
        return everything;
    }

    private static List<String> pages(byte[] file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            List<String> pages = new ArrayList<>();
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(pdf));
            }
            return pages;
        }
    }

    private static long count(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }

    private static List<String> titles(PDOutlineNode parent) {
        return StreamSupport.stream(parent.children().spliterator(), false)
                .map(PDOutlineItem::getTitle)
                .toList();
    }
}
