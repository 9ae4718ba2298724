package rose.platform.pdf;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * What a screen reader follows. Worked on as plain PDF objects: PDFBox's own wrapper loses a part that is moved from
 * one parent to another.
 */
final class TagTree {

    private static final COSName CAPTION = COSName.getPDFName("Caption");
    private static final COSName TABLE = COSName.getPDFName("Table");

    private TagTree() {}

    /** The renderer reads a caption after its table; here it becomes the first part of it (ISO 32000-1, 14.8.4.3.4). */
    static void moveCaptionsIntoTables(PDDocument pdf) {
        moveWithin(pdf.getDocumentCatalog().getStructureTreeRoot().getCOSObject());
    }

    private static void moveWithin(COSDictionary parent) {
        var parts = parts(parent);
        for (int i = 1; i < parts.size(); i++) {
            if (is(TABLE, parts.get(i - 1)) && is(CAPTION, parts.get(i))) {
                move(parts.get(i), parent, parts.get(i - 1));
            }
        }
        parts.forEach(TagTree::moveWithin);
    }

    private static void move(COSDictionary caption, COSDictionary parent, COSDictionary table) {
        var remaining = array(parent);
        remaining.removeObject(caption);
        parent.setItem(COSName.K, remaining);
        var parts = array(table);
        parts.add(0, caption);
        table.setItem(COSName.K, parts);
        caption.setItem(COSName.P, table);
    }

    private static List<COSDictionary> parts(COSDictionary parent) {
        var kids = array(parent);
        return IntStream.range(0, kids.size())
                .mapToObj(kids::getObject)
                .filter(COSDictionary.class::isInstance)
                .map(COSDictionary.class::cast)
                .filter(kid -> kid.containsKey(COSName.S))
                .toList();
    }

    /** One kid may stand alone, more stand in an array. */
    private static COSArray array(COSDictionary parent) {
        COSBase kids = parent.getDictionaryObject(COSName.K);
        if (kids instanceof COSArray array) {
            return array;
        }
        var array = new COSArray();
        if (kids != null) {
            array.add(kids);
        }
        return array;
    }

    private static boolean is(COSName type, COSDictionary part) {
        return type.equals(part.getCOSName(COSName.S));
    }
}
