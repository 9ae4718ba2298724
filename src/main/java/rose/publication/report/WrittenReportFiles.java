package rose.publication.report;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import rose.platform.Resources;
import rose.platform.Texts;
import rose.platform.mail.PublicAddress;
import rose.platform.pdf.PdfDocument;
import rose.platform.pdf.PdfWriter;

/**
 * A report as a file: an HTML page that stands alone, a PDF according to PDF/UA-1, or a Word document. The texts are in the
 * report's own language. The same report gives the same bytes.
 */
@Component
public class WrittenReportFiles {

    private static final MediaType WORD =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    private static final String STYLE = "rose/publication/report-screen.css";

    private final TemplateEngine templates;
    private final OutwardLinks links;
    private final PdfWriter writer = new PdfWriter();

    WrittenReportFiles(TemplateEngine templates, PublicAddress address) {
        this.templates = templates;
        this.links = new OutwardLinks(address.outside());
    }

    /** @param format {@code pdf}, {@code docx} or {@code html} */
    public byte[] file(String format, ReportDocument document, Texts texts) {
        return file(format, document, texts, () -> {});
    }

    /** @param drawn told of each figure that is drawn in it; by any thread */
    public byte[] file(String format, ReportDocument document, Texts texts, Runnable drawn) {
        return switch (format) {
            case "pdf" -> pdf(document, texts, drawn);
            case "docx" -> WordFile.of(links.in(document), texts, drawn);
            case "html" -> html(document, texts).getBytes(StandardCharsets.UTF_8);
            default -> throw new IllegalArgumentException(format);
        };
    }

    public static MediaType mediaType(String format) {
        return switch (format) {
            case "pdf" -> MediaType.APPLICATION_PDF;
            case "docx" -> WORD;
            case "html" -> new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
            default -> throw new IllegalArgumentException(format);
        };
    }

    public String html(ReportDocument document, Texts texts) {
        return page(document, texts, "<style>\n" + Resources.text(STYLE) + "</style>");
    }

    public byte[] pdf(ReportDocument document, Texts texts) {
        return pdf(document, texts, () -> {});
    }

    private byte[] pdf(ReportDocument document, Texts texts, Runnable drawn) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(
                new PdfDocument(
                        page(document, texts, ""),
                        document.title(),
                        Locale.of(document.language()),
                        document.authority(),
                        document.lead(),
                        document.computedAt(),
                        Optional.empty()),
                out,
                drawn);
        return out.toByteArray();
    }

    public byte[] docx(ReportDocument document, Texts texts) {
        return file("docx", document, texts);
    }

    private String page(ReportDocument document, Texts texts, String style) {
        StringOutput html = new StringOutput();
        templates.render(
                "publication/written-file.jte",
                Map.of("document", links.in(document), "texts", texts, "style", style),
                html);
        return html.toString();
    }
}
