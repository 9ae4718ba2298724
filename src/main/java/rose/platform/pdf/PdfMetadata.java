package rose.platform.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** Replaces what the renderer wrote of metadata, which carries the time of the run. */
record PdfMetadata(PdfDocument document) {

    private static final String PRODUCER = "Röse";

    private static final String XMP = """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"\
             xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"\
             xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            <dc:format>application/pdf</dc:format>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
            <dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>
            <dc:description><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:description>
            <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
            <xmp:CreateDate>%s</xmp:CreateDate>
            <pdf:Producer>%s</pdf:Producer>
            <pdfuaid:part>1</pdfuaid:part>
            </rdf:Description>
            </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="r"?>""";

    static PdfMetadata of(PdfDocument document) {
        return new PdfMetadata(document);
    }

    void writeTo(PDDocument pdf) throws IOException {
        var catalog = pdf.getDocumentCatalog();
        catalog.setLanguage(document.language().toLanguageTag());
        var preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        pdf.setDocumentInformation(information());
        catalog.setMetadata(new PDMetadata(pdf, new ByteArrayInputStream(xmp())));
        pdf.setDocumentId(document.created().toEpochMilli() ^ document.html().hashCode());
    }

    private PDDocumentInformation information() {
        var information = new PDDocumentInformation();
        information.setTitle(document.title());
        information.setAuthor(document.author());
        information.setSubject(document.subject());
        information.setProducer(PRODUCER);
        information.setCreationDate(GregorianCalendar.from(seconds().atZone(ZoneOffset.UTC)));
        return information;
    }

    private byte[] xmp() {
        return XMP.formatted(
                        escaped(document.title()),
                        escaped(document.author()),
                        escaped(document.subject()),
                        document.language().toLanguageTag(),
                        DateTimeFormatter.ISO_INSTANT.format(seconds()),
                        PRODUCER)
                .getBytes(StandardCharsets.UTF_8);
    }

    private Instant seconds() {
        return document.created().truncatedTo(ChronoUnit.SECONDS);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
