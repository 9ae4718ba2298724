package rose.publication;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import rose.platform.Resources;
import rose.platform.Texts;
import rose.platform.pdf.PdfDocument;
import rose.platform.pdf.PdfWriter;

/** A status report as a file: an HTML page that stands alone, or a PDF according to PDF/UA-1. */
@Component
public class ReportFiles {

    private static final String STYLE = "rose/publication/report-screen.css";

    private final TemplateEngine templates;
    private final PdfWriter writer = new PdfWriter();

    ReportFiles(TemplateEngine templates) {
        this.templates = templates;
    }

    public String html(StatusReport report, Texts texts) {
        return document(report, texts, "<style>\n" + Resources.text(STYLE) + "</style>");
    }

    public byte[] pdf(StatusReport report, Texts texts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(
                new PdfDocument(
                        document(report, texts, ""),
                        report.title(),
                        texts.locale(),
                        report.authority(),
                        report.lead(),
                        report.computedAt(),
                        Optional.empty()),
                out);
        return out.toByteArray();
    }

    private String document(StatusReport report, Texts texts, String style) {
        StringOutput html = new StringOutput();
        templates.render(
                "publication/report-document.jte", Map.of("report", report, "texts", texts, "style", style), html);
        return html.toString();
    }
}
