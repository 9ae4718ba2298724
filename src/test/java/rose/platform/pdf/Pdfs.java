package rose.platform.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;

/** Writes documents and reads them back. */
final class Pdfs {

    private static final PdfWriter WRITER = new PdfWriter();

    private Pdfs() {}

    static byte[] write(PdfDocument document) {
        var out = new ByteArrayOutputStream();
        WRITER.write(document, out);
        return out.toByteArray();
    }

    static PDDocument open(PdfDocument document) {
        try {
            return Loader.loadPDF(write(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of each page as it stands there, line by line. */
    static List<String> pages(PDDocument pdf) throws IOException {
        var texts = new ArrayList<String>();
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            texts.add(stripper.getText(pdf));
        }
        return texts;
    }

    /** The tags in reading order. */
    static Stream<PDStructureElement> tags(PDDocument pdf) {
        return tags(pdf.getDocumentCatalog().getStructureTreeRoot());
    }

    private static Stream<PDStructureElement> tags(PDStructureNode node) {
        return node.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast)
                .flatMap(kid -> Stream.concat(Stream.of(kid), tags(kid)));
    }

    static List<PDAnnotation> annotations(PDDocument pdf) {
        return StreamSupport.stream(pdf.getPages().spliterator(), false)
                .flatMap(page -> {
                    try {
                        return page.getAnnotations().stream();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }
}
