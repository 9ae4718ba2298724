package rose.publication.report;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rose.platform.AllTexts;
import rose.platform.Texts;
import rose.platform.mail.PublicAddress;
import rose.platform.pdf.PdfUa;

class WrittenReportFilesTest {

    private static final Texts SWEDISH = AllTexts.in(Texts.SWEDISH);

    private final WrittenReportFiles files = new WrittenReportFiles(
            TemplateEngine.createPrecompiled(ContentType.Html), new PublicAddress(() -> "https://rose.example.se"));

    private static Stream<ReportDocument> documents() {
        return Stream.of(SampleDocument.ofEverything(), SampleDocument.ofLongNames());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void thePdfIsReadableToAScreenReader(ReportDocument document) throws IOException {
        byte[] pdf = files.pdf(document, SWEDISH);
        Files.write(Path.of("target/written-" + document.edition() + ".pdf"), pdf);

        assertThat(PdfUa.violations(pdf)).isEmpty();
    }
}
