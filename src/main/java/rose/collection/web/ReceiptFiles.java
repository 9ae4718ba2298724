package rose.collection.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import rose.platform.Texts;
import rose.platform.pdf.PdfDocument;
import rose.platform.pdf.PdfWriter;

/** A receipt as a PDF according to PDF/UA-1. */
@Component
class ReceiptFiles {

    private final TemplateEngine templates;
    private final PdfWriter writer = new PdfWriter();

    ReceiptFiles(TemplateEngine templates) {
        this.templates = templates;
    }

    byte[] pdf(Receipt receipt, Instant at, Texts texts) {
        StringOutput html = new StringOutput();
        templates.render("collection/receipt-document.jte", Map.of("receipt", receipt, "texts", texts), html);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(
                new PdfDocument(
                        html.toString(),
                        texts.get("collection.receipt.title") + ": " + receipt.title(),
                        texts.locale(),
                        receipt.organisation(),
                        texts.get("collection.receipt.subject", receipt.title(), receipt.organisation()),
                        at,
                        Optional.empty()),
                out);
        return out.toByteArray();
    }
}
