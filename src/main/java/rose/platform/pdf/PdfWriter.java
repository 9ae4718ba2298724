package rose.platform.pdf;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.helper.W3CDom;

/**
 * Writes pages as PDF/UA-1. Safe for concurrent use. Nothing is fetched: style and fonts come from the class
 * path, and a page that names an outside image gets none.
 */
public final class PdfWriter {

    private static final float PDF_VERSION = 1.7f;

    /** Its log repeats what {@link RenderProblems} turns into an exception. */
    static {
        XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.OFF));
    }

    private final PdfFonts fonts = new PdfFonts();

    /**
     * Leaves {@code out} open.
     *
     * @return how many pages it came to
     * @throws IllegalArgumentException if the page breaks a rule without which the PDF would not be accessible, such
     *     as a drawing without text in its place; the message names the place
     * @throws UncheckedIOException if {@code out} cannot be written
     */
    public int write(PdfDocument document, OutputStream out) {
        return write(document, out, () -> {});
    }

    /** @param drawn told of each chart that is drawn */
    public int write(PdfDocument document, OutputStream out, Runnable drawn) {
        var problems = new RenderProblems();
        try (PdfBoxRenderer renderer = renderer(document, problems, drawn)) {
            renderer.createPDFWithoutClosing();
            problems.throwIfAny();
            try (PDDocument pdf = renderer.getPdfDocument()) {
                TagTree.moveCaptionsIntoTables(pdf);
                PdfMetadata.of(document).writeTo(pdf);
                int pages = pdf.getNumberOfPages();
                pdf.save(out);
                return pages;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PdfBoxRenderer renderer(PdfDocument document, RenderProblems problems, Runnable drawn) throws IOException {
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfVersion(PDF_VERSION);
        builder.useSVGDrawer(new DrawingOnPaper(drawn));
        builder.useUriResolver((base, uri) -> uri.startsWith("data:image/") ? uri : null);
        builder.withDiagnosticConsumer(problems);
        builder.useReplacementText("\u25A1");
        fonts.addTo(builder);
        builder.withW3cDocument(new W3CDom().fromJsoup(PrintPage.of(document)), null);
        return builder.buildPdfRenderer();
    }
}
