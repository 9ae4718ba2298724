package rose.platform.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfWriterTest {

    private static final int MOSS = 0x1c5d4b;
    private static final String FIGURES = "Vad gjordes och vad blev det av det i regioner, kommuner och län?";

    @Test
    void aSwedishReportPassesPdfUa() {
        assertThat(PdfUa.violations(Pdfs.write(SampleReport.swedish()))).isEmpty();
    }

    @Test
    void anEnglishReportPassesPdfUa() {
        assertThat(PdfUa.violations(Pdfs.write(SampleReport.english()))).isEmpty();
    }

    @Test
    void theSameDocumentGivesTheSameBytesAlsoWhenWrittenAtTheSameTime() {
        var first = Pdfs.write(SampleReport.english());

        assertThat(IntStream.range(0, 3).parallel().mapToObj(i -> Pdfs.write(SampleReport.english())))
                .allSatisfy(again -> assertThat(again).isEqualTo(first));
    }

    @Test
    void theFileSaysWhatItIs() throws IOException {
        try (var pdf = Pdfs.open(SampleReport.english())) {
            var information = pdf.getDocumentInformation();
            var catalog = pdf.getDocumentCatalog();
            assertThat(information.getTitle()).isEqualTo("Status report 2021 <draft> & notes");
            assertThat(information.getAuthor()).isEqualTo("Socialstyrelsen");
            assertThat(information.getCreationDate().toInstant()).isEqualTo(SampleReport.CREATED);
            assertThat(catalog.getLanguage()).isEqualTo("en");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("<pdfuaid:part>1<", "2021 &lt;draft&gt; &amp; notes", "2024-03-01T09:30:00Z");
        }
    }

    @Test
    void headingsBecomeBookmarksNestedAsTheyAre() throws IOException {
        try (var pdf = Pdfs.open(SampleReport.swedish())) {
            var report = pdf.getDocumentCatalog()
                    .getDocumentOutline()
                    .children()
                    .iterator()
                    .next();

            assertThat(report.getTitle()).isEqualTo("Lägesrapport om statsbidrag till psykisk hälsa 2021");
            assertThat(titles(report)).containsExactly("Innehåll", "Sammanfattning", FIGURES, "Alla kommuner");
            assertThat(titles(child(report, FIGURES))).containsExactly("Andel insatser per kategori", "Var i landet");
        }
    }

    @Test
    void theTableOfContentsGivesThePageOfEachHeading() throws IOException {
        try (var pdf = Pdfs.open(SampleReport.swedish())) {
            var pages = Pdfs.pages(pdf);
            for (var heading : List.of("Sammanfattning", "Var i landet", "Alla kommuner")) {
                int page = Integer.parseInt(lineWith(pages.get(1), heading).replaceAll(".*\\D", ""));
                assertThat(pages.get(page - 1)).contains(heading);
            }
        }
    }

    @Test
    void everyPageButTheCoverHasTheTitleAndItsNumber() throws IOException {
        try (var swedish = Pdfs.open(SampleReport.swedish());
                var english = Pdfs.open(SampleReport.english())) {
            var pages = Pdfs.pages(swedish);
            assertThat(pages.getFirst()).doesNotContain("Sida 1");
            assertThat(pages.get(2))
                    .contains("Lägesrapport 2021: \"överenskommelsen\" om psykisk hälsa")
                    .contains("Sida 3 av " + pages.size());
            assertThat(Pdfs.pages(english).get(2)).contains("Page 3 of " + english.getNumberOfPages());
        }
    }

    @Test
    void aLongTableRepeatsItsHeaderOnEachPage() throws IOException {
        try (var pdf = Pdfs.open(SampleReport.swedish())) {
            var pages = Pdfs.pages(pdf).stream()
                    .filter(page -> page.contains("Örkelljunga"))
                    .toList();

            assertThat(pages)
                    .hasSizeGreaterThan(2)
                    .allSatisfy(page -> assertThat(page).contains("Kronor"));
        }
    }

    @Test
    void swedishLettersAndSignsCanBeCopied() throws IOException {
        try (var pdf = Pdfs.open(SampleReport.swedish())) {
            assertThat(String.join("", Pdfs.pages(pdf)))
                    .contains("1\u00a0234\u00a0567\u202fkronor", "−3,5\u00a0%", "2020–2021", "κ = 0,71 (α ≥ 0,67)")
                    .contains("å ä ö Å Ä Ö é ü", "→ ←", "“så”");
        }
    }

    @Test
    void aFigureStandsOnOnePageWithItsCaptionAndBase() throws IOException {
        try (var pdf = Pdfs.open(SampleReport.longReport(6))) {
            var pages = Pdfs.pages(pdf);
            for (int i = 0; i < 6; i++) {
                var caption = "Kategorier, del " + i + "\n";
                assertThat(pages.stream().filter(page -> page.contains(caption)))
                        .singleElement()
                        .asString()
                        .contains("Bas: 121 insatser");
            }
        }
    }

    @Test
    void itIsReadInTheOrderOfThePage() throws IOException {
        var parts = Set.of("H1", "H2", "H3", "H4", "L", "Figure", "Caption", "Table", "THead");
        try (var pdf = Pdfs.open(SampleReport.english())) {
            var order = Pdfs.tags(pdf).map(PDStructureElement::getStructureType).filter(parts::contains);
            assertThat(String.join(" ", order.toList()))
                    .isEqualTo("H1 H2 L L H2 L L L H2 H3 H4 Figure Table Caption THead H4 Figure Table Caption THead"
                            + " H3 Figure Table Caption THead H2 Table THead");
        }
    }

    @Test
    void aDrawingIsReadAsTheTextInItsPlace() throws IOException {
        try (var pdf = Pdfs.open(SampleReport.swedish())) {
            assertThat(Pdfs.tags(pdf)
                            .filter(tag -> tag.getStructureType().equals("Figure"))
                            .map(tag -> tag.getAlternateDescription()))
                    .containsExactly(
                            "Liggande staplar: utbildning 62 %, samverkan 41 %, stöd 9 %",
                            "Samband från prestation till effekt."
                                    + " Tre band; det bredaste går från utbildning till ökad kunskap",
                            "Karta med en ruta per län. Två län har inte redovisat.");
        }
    }

    @Test
    void aBarIsDrawnInItsColour() throws IOException {
        var drawing = "<h1>A</h1><svg viewBox='0 0 600.5 300' aria-label='en stapel'>"
                + "<rect width='600' height='300' style='fill: var(--moss, #1c5d4b)'/></svg>";
        try (var pdf = Pdfs.open(SampleReport.withBody(drawing))) {
            assertThat(shareOfPage(pdf, MOSS)).isBetween(0.15, 0.22);
        }
    }

    @Test
    void aDrawingWiderOrHigherThanThePageIsMadeToFit() throws IOException {
        var body = "<h1>A</h1><svg viewBox='0 0 3000 300' aria-label='bred'><rect width='3000' height='300'/></svg>"
                + "<svg viewBox='0 0 300 3000' aria-label='hög'><rect width='300' height='3000'/></svg><p>slut</p>";
        try (var pdf = Pdfs.open(SampleReport.withBody(body))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void linksLeadWhereTheyDidOnTheWebAndNoScriptIsKept() throws IOException {
        try (var pdf = Pdfs.open(SampleReport.swedish())) {
            assertThat(uris(pdf))
                    .containsExactly("https://www.example.org/metod", "https://rose.example/rapporter/2021/insatser");
            assertThat(Pdfs.annotations(pdf)).hasSize(7);
        }
    }

    @Test
    void withoutAnAddressARelativeLinkIsPlainText() throws IOException {
        var document = SampleReport.withBody("<h1>A</h1><p>Läs <a href='/insatser'>insatserna</a>.</p>");
        var offline = new PdfDocument(
                document.html(), "T", document.language(), "F", "", SampleReport.CREATED, Optional.empty());
        try (var pdf = Pdfs.open(offline)) {
            assertThat(Pdfs.annotations(pdf)).isEmpty();
            assertThat(Pdfs.pages(pdf).getFirst()).contains("Läs insatserna.");
        }
    }

    @Test
    void whatPeoplePasteIsWrittenAsFarAsTheFontGoes() throws IOException {
        var pasted = Normalizer.normalize("Håll 😀 läget", Normalizer.Form.NFD) + "\uFEFF\u0007!";
        var document = SampleReport.withBody("<h1>A</h1><p>" + pasted + "</p><pre>kod</pre>");
        try (var pdf = Pdfs.open(document)) {
            assertThat(Pdfs.pages(pdf).getFirst()).contains("Håll □ läget!");
        }
        assertThat(PdfUa.violations(Pdfs.write(document))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg viewBox='0 0 9 9'><rect width='5' height='5'/></svg>",
                "<svg aria-label='x'><rect width='5' height='5'/></svg>",
                "<img src='data:image/png;base64,AA=='>",
                "<svg viewBox='0 0 9 9' aria-label='x'><rect width='5' height='5' fill='rgba(1,2,3,0.5)'/></svg>",
                "<svg viewBox='0 0 9 9' aria-label='x'><rect width='5' height='5' fill='url(#nowhere)'/></svg>",
                "<svg viewBox='0 0 9 9' aria-label='x'><rect width='NaN' height='5'/></svg>",
                "<svg viewBox='0 0 9 9' aria-label='x'><image href='file:///etc/hostname' width='5' height='5'/></svg>"
            })
    void aDrawingThatWouldBeLostOrMuteIsRefused(String drawing) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pdfs.write(SampleReport.withBody("<h1>A</h1>" + drawing)));
    }

    private static List<String> titles(PDOutlineItem item) {
        return StreamSupport.stream(item.children().spliterator(), false)
                .map(PDOutlineItem::getTitle)
                .toList();
    }

    private static PDOutlineItem child(PDOutlineItem item, String title) {
        return StreamSupport.stream(item.children().spliterator(), false)
                .filter(child -> child.getTitle().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static String lineWith(String page, String text) {
        return page.lines().filter(line -> line.contains(text)).findFirst().orElseThrow();
    }

    private static List<String> uris(PDDocument pdf) {
        return Pdfs.annotations(pdf).stream()
                .map(link -> ((PDAnnotationLink) link).getAction())
                .map(action -> action instanceof PDActionURI uri ? uri.getURI() : null)
                .filter(Objects::nonNull)
                .toList();
    }

    private static double shareOfPage(PDDocument pdf, int colour) throws IOException {
        var image = new PDFRenderer(pdf).renderImage(0);
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return (double) IntStream.of(pixels)
                        .filter(pixel -> (pixel & 0xffffff) == colour)
                        .count()
                / pixels.length;
    }
}
