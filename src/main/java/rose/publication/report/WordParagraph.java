package rose.publication.report;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import rose.publication.report.ReportDocument.Run;

/** Puts words, links and fields into a paragraph of a Word document, one after the other. */
record WordParagraph(XWPFParagraph paragraph) {

    WordParagraph words(String text) {
        paragraph.createRun().setText(text);
        return this;
    }

    /** @param style a character style */
    WordParagraph words(String text, String style) {
        XWPFRun run = paragraph.createRun();
        run.setStyle(style);
        run.setText(text);
        return this;
    }

    /** @param href a whole address, or null for plain words */
    WordParagraph words(String text, String href, boolean strong) {
        XWPFRun run = href == null ? paragraph.createRun() : paragraph.createHyperlinkRun(href);
        if (href != null) {
            run.setStyle("Hyperlink");
        }
        if (strong) {
            run.setBold(true);
        }
        run.setText(text);
        return this;
    }

    WordParagraph runs(List<Run> runs) {
        for (Run run : runs) {
            words(run.text(), run.number() == null ? null : outside(run.number().href()), false);
        }
        return this;
    }

    /** A link within the report needs a bookmark in Word: there the words are enough. */
    private static String outside(String href) {
        return href == null || href.startsWith("#") ? null : href;
    }

    /** A field that Word computes by itself, with what it shows until then. */
    WordParagraph field(String instruction, String shown) {
        CTSimpleField field = paragraph.getCTP().addNewFldSimple();
        field.setInstr(" " + instruction + " ");
        field.addNewR().addNewT().setStringValue(shown);
        return this;
    }

    /** Begins a field that goes over several paragraphs; what is written until {@link #endField} is what it shows. */
    WordParagraph beginField(String instruction) {
        mark(STFldCharType.BEGIN);
        paragraph.createRun().getCTR().addNewInstrText().setStringValue(" " + instruction + " ");
        mark(STFldCharType.SEPARATE);
        return this;
    }

    WordParagraph endField() {
        mark(STFldCharType.END);
        return this;
    }

    private void mark(STFldCharType.Enum type) {
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(type);
    }

    /** A link to a bookmark of the same document. */
    WordParagraph linkWithin(String text, String bookmark) {
        var link = paragraph.getCTP().addNewHyperlink();
        link.setAnchor(bookmark);
        link.addNewR().addNewT().setStringValue(text);
        return this;
    }

    /** @param bookmark letters, then a number unique in the document */
    WordParagraph bookmarked(String text, String bookmark) {
        var id = new BigInteger(bookmark.replaceAll("\\D", ""));
        var start = paragraph.getCTP().addNewBookmarkStart();
        start.setId(id);
        start.setName(bookmark);
        words(text);
        paragraph.getCTP().addNewBookmarkEnd().setId(id);
        return this;
    }

    WordParagraph keptWithNext() {
        paragraph.setKeepNext(true);
        return this;
    }
}
