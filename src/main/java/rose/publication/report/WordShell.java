package rose.publication.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import rose.platform.Resources;
import rose.platform.Texts;

/** An empty Word document with all but its text: styles, language, what the file says of itself, page, header and footer. */
final class WordShell {

    private static final String FOLDER = "rose/publication/word/";
    private static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    /** A4 and its margins in twentieths of a point; print.css has the like. */
    private static final int SHORT_SIDE = 11906;

    private static final int LONG_SIDE = 16838;
    private static final int MARGIN = 1418;

    private WordShell() {}

    static XWPFDocument of(ReportDocument document, Texts texts) {
        XWPFDocument word = new XWPFDocument();
        try {
            String language = tag(document);
            String styles = Resources.text(FOLDER + "styles.xml").replace("LANGUAGE", language);
            word.createStyles()
                    .setStyles(StylesDocument.Factory.parse(bytes(styles)).getStyles());
            word.createNumbering()
                    .setNumbering(NumberingDocument.Factory.parse(bytes(Resources.text(FOLDER + "numbering.xml")))
                            .getNumbering());
            describe(word, document, language);
        } catch (XmlException | IOException broken) {
            throw new IllegalStateException(broken);
        }
        asNewAsWord2013(word);
        page(word, document, texts);
        return word;
    }

    private static String tag(ReportDocument document) {
        return (document.language().equals("sv") ? Texts.SWEDISH : Texts.ENGLISH).toLanguageTag();
    }

    private static ByteArrayInputStream bytes(String xml) {
        return new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static void describe(XWPFDocument word, ReportDocument document, String language) {
        PackageProperties core = word.getProperties().getCoreProperties().getUnderlyingProperties();
        core.setTitleProperty(document.title());
        core.setCreatorProperty(document.authority());
        core.setDescriptionProperty(document.lead());
        core.setLanguageProperty(language);
        core.setCreatedProperty(Optional.of(Date.from(document.computedAt())));
        core.setModifiedProperty(Optional.of(Date.from(document.computedAt())));
        core.setLastModifiedByProperty(document.authority());
        word.getProperties().getExtendedProperties().getUnderlyingProperties().setApplication("Röse");
    }

    /** Else Word opens it in the mode of 2007. POI's light schemas lack this part, so that it is put in as plain XML. */
    private static void asNewAsWord2013(XWPFDocument word) {
        try (var settings = word.getSettings().getCTSettings().newCursor()) {
            settings.toEndToken();
            settings.beginElement("compat", NAMESPACE);
            settings.beginElement("compatSetting", NAMESPACE);
            settings.insertAttributeWithValue(new QName(NAMESPACE, "name"), "compatibilityMode");
            settings.insertAttributeWithValue(new QName(NAMESPACE, "uri"), "http://schemas.microsoft.com/office/word");
            settings.insertAttributeWithValue(new QName(NAMESPACE, "val"), "15");
        }
    }

    private static void page(XWPFDocument word, ReportDocument document, Texts texts) {
        CTSectPr section = word.getDocument().getBody().addNewSectPr();
        XWPFParagraph header = word.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        header.setStyle("Header");
        header.createRun().setText(document.title());
        XWPFParagraph footer = word.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        footer.setStyle("Footer");
        pageNumber(new WordParagraph(footer), texts);
        var margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(MARGIN));
        margins.setBottom(BigInteger.valueOf(MARGIN));
        margins.setLeft(BigInteger.valueOf(MARGIN));
        margins.setRight(BigInteger.valueOf(MARGIN));
        margins.setHeader(BigInteger.valueOf(MARGIN / 2));
        margins.setFooter(BigInteger.valueOf(MARGIN / 2));
        margins.setGutter(BigInteger.ZERO);
        turn(section, false);
    }

    private static void pageNumber(WordParagraph footer, Texts texts) {
        for (String part : texts.get("publication.written.page-number", "\u0001PAGE\u0001", "\u0001NUMPAGES\u0001")
                .split("\u0001")) {
            if (part.equals(part.toUpperCase(Locale.ROOT)) && !part.isBlank()) {
                footer.field(part, "1");
            } else {
                footer.words(part);
            }
        }
    }

    /** Lays a section's pages on their side, or sets them up again. */
    static void turn(CTSectPr section, boolean wide) {
        var size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
        size.setW(BigInteger.valueOf(wide ? LONG_SIDE : SHORT_SIDE));
        size.setH(BigInteger.valueOf(wide ? SHORT_SIDE : LONG_SIDE));
        size.setOrient(wide ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
    }

    /** Between the margins, in twentieths of a point. */
    static int room(boolean wide) {
        return (wide ? LONG_SIDE : SHORT_SIDE) - 2 * MARGIN;
    }
}
