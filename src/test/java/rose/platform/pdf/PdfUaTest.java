package rose.platform.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.junit.jupiter.api.Test;

class PdfUaTest {

    @Test
    void findsWhatAPlainUntaggedFileLacks() throws IOException {
        assertThat(PdfUa.violations(plainPdf()))
                .anySatisfy(
                        violation -> assertThat(violation).startsWith("7.1-8 ").contains("Metadata"))
                .anySatisfy(
                        violation -> assertThat(violation).startsWith("6.2-1 ").contains("Marked"))
                .anySatisfy(
                        violation -> assertThat(violation).startsWith("7.1-10 ").contains("DisplayDocTitle"))
                .anySatisfy(
                        violation -> assertThat(violation).startsWith("7.1-3 ").contains("contentStream"));
    }

    @Test
    void findsAHeadingLevelThatWasSkipped() {
        var document = SampleReport.withBody("<h1>Ett</h1><h3>Tre</h3>");

        assertThat(PdfUa.violations(Pdfs.write(document)))
                .singleElement()
                .asString()
                .startsWith("7.4.2-1 ")
                .contains("root");
    }

    private static byte[] plainPdf() throws IOException {
        try (var pdf = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            var page = new PDPage();
            pdf.addPage(page);
            try (var content = new PDPageContentStream(pdf, page)) {
                content.addRect(100, 100, 200, 50);
                content.fill();
            }
            pdf.save(out);
            return out.toByteArray();
        }
    }
}
